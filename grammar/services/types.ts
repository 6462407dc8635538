/**
 * What an editor asks and what it is told: the seam of this folder, plain data only.
 *
 * Lines and columns count from 1 and columns count UTF-16 units, as Monaco has them. Words for people
 * come in both languages, or in the one that was asked for.
 */
import type { Message, Severity } from '../source/diagnostic.ts'
import type { Lang } from '../source/text.ts'

export interface Position {
  readonly line: number
  readonly column: number
}

/** Half-open, as a span is. */
export interface Range {
  readonly start: Position
  readonly end: Position
}

export interface TextEdit {
  readonly range: Range
  readonly newText: string
}

/** All changes of one file; none of them overlap. */
export interface FileEdits {
  readonly path: string
  readonly edits: readonly TextEdit[]
}

export interface Location {
  readonly path: string
  readonly range: Range
}

/** A certain way out of a mistake. */
export interface QuickFix {
  readonly title: Message
  readonly edits: readonly TextEdit[]
}

export interface EditorDiagnostic {
  readonly code: string
  readonly severity: Severity
  readonly range: Range
  readonly message: Message
  readonly help?: Message
  readonly related?: readonly (Location & { readonly message: Message })[]
  readonly fixes: readonly QuickFix[]
}

export type CompletionKind =
  | 'keyword'
  | 'fact'
  | 'entity'
  | 'value'
  | 'variable'
  | 'definition'
  | 'function'
  | 'clause'
  | 'reading'
  | 'name'
  | 'type'

export interface CompletionItem {
  readonly kind: CompletionKind
  /** What the list shows, and what is written. */
  readonly label: string
  readonly insert: string
  /** What was typed and is replaced. */
  readonly range: Range
  /** One line beside the label: a fact's label, a clause's summary, the name in the other language. */
  readonly detail?: string
  /** What the editor matches with what was typed; the same letters when they were typed in another way. */
  readonly filter: string
  /** Earlier is likelier. */
  readonly rank: number
}

export interface Hover {
  readonly range: Range
  /** Markdown in the language asked for. */
  readonly text: string
}

export type SymbolKind =
  | 'document'
  | 'clause'
  | 'rule'
  | 'definition'
  | 'reading'
  | 'sample'
  | 'test'
  | 'enum'
  | 'entity'
  | 'fact'
  | 'value'
  | 'mark'
  | 'operation'

export interface OutlineSymbol {
  readonly kind: SymbolKind
  readonly name: string
  readonly detail: string
  /** The whole of it, and the words that name it. */
  readonly range: Range
  readonly selection: Range
  readonly children: readonly OutlineSymbol[]
}

export interface FoundSymbol extends Location {
  readonly kind: SymbolKind
  readonly name: string
  readonly detail: string
}

export interface Highlight {
  readonly range: Range
  readonly kind: 'declaration' | 'reference'
}

export type Renamed =
  | { readonly ok: true; readonly files: readonly FileEdits[]; readonly note?: Message }
  | { readonly ok: false; readonly reason: Message }

export interface Folding {
  readonly start: number
  readonly end: number
  readonly kind: 'statement' | 'section' | 'comment'
}

export interface CodeLens {
  readonly range: Range
  readonly title: Message
  /** What the editor runs, and with what. */
  readonly command: 'zasady.runTests' | 'zasady.runTest' | 'zasady.whoIsExcluded'
  readonly arguments: readonly string[]
}

export interface InlayHint {
  readonly position: Position
  readonly label: string
}

export interface DocumentLink {
  readonly range: Range
  readonly path: string
}

/** How an editor asks for words. */
export interface InLanguage {
  readonly lang: Lang
}
