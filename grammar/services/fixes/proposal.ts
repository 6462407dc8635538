/** One change of a text that may help. */
import type { Diagnostic, Message } from '../../source/diagnostic.ts'
import type { Span } from '../../source/text.ts'
import type { Document } from '../workspace/document.ts'
import type { Checking } from '../workspace/workspace.ts'

export interface Proposal {
  readonly title: Message
  readonly span: Span
  readonly newText: string
}

export interface Mistaken {
  readonly diagnostic: Diagnostic
  readonly document: Document
  readonly checking: Checking | undefined
}

/** What a kind of mistake can be answered with. */
export type Way = (mistaken: Mistaken) => readonly Proposal[]

export const replaceBy = (span: Span, newText: string): Proposal => ({
  title: { uk: `замінити на «${newText}»`, en: `replace with “${newText}”` },
  span,
  newText,
})

export const insertAt = (offset: number, shown: string, newText: string): Proposal => ({
  title: { uk: `вставити «${shown}»`, en: `insert “${shown}”` },
  span: { start: offset, end: offset },
  newText,
})
