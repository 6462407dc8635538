/**
 * What each word of a file is, for colouring: a table of kinds; the grammar's shape decides for keywords,
 * what a name stands for decides for names.
 */
import { groupOf } from '../lexicon/words.ts'
import { spanOf, type Token } from '../syntax/lexer.ts'
import { keywordOf } from '../syntax/vocabulary.ts'
import type { Span } from '../source/text.ts'
import { occurrencesIn } from './names/occurrences.ts'
import type { Occurrence } from './names/occurrence.ts'
import type { Document } from './workspace/document.ts'
import type { Workspace } from './workspace/workspace.ts'

/** The kinds, in the order of their numbers. */
export const TOKEN_KINDS = [
  'keyword',
  'modality',
  'operator',
  'unit',
  'literal',
  'number',
  'date',
  'string',
  'clause',
  'comment',
  'variable',
  'definition',
  'function',
  'rule',
  'fact',
  'entity',
  'value',
  'type',
  'reading',
  'document',
  'name',
] as const
export type TokenKind = (typeof TOKEN_KINDS)[number]

export interface SemanticToken {
  readonly span: Span
  readonly line: number
  readonly column: number
  readonly length: number
  readonly kind: TokenKind
  readonly declaration: boolean
}

/** In the order of the text, none over another, none over a line end. */
export function semanticTokens(workspace: Workspace, path: string): readonly SemanticToken[] {
  const document = workspace.documents.get(path)
  if (document === undefined) return []
  const [checking] = workspace.checkingsOf(path)
  const names = checking === undefined ? [] : occurrencesIn(document, checking)
  const found = [
    ...names.map(({ span, thing, role }) => ({
      span,
      kind: KINDS[thing.kind],
      declaration: role === 'declaration',
    })),
    ...shapes(document, names),
    ...document.lexed.comments.map(({ span }) => ({
      span,
      kind: 'comment' as const,
      declaration: false,
    })),
  ]
  return found
    .toSorted((a, b) => a.span.start - b.span.start)
    .flatMap((one) => onLines(one, document))
}

const KINDS: Readonly<Record<Occurrence['thing']['kind'], TokenKind>> = {
  clause: 'clause',
  reading: 'reading',
  document: 'document',
  fact: 'fact',
  entity: 'entity',
  enum: 'type',
  value: 'value',
  function: 'function',
  definition: 'definition',
  weight: 'rule',
  rule: 'rule',
  condition: 'rule',
  sample: 'name',
  variable: 'variable',
}

type Coloured = Pick<SemanticToken, 'span' | 'kind' | 'declaration'>

/** Tokens that name nothing: by what they look like. Around names inside a text, the rest of the text. */
function shapes({ lexed }: Document, names: readonly Occurrence[]): readonly Coloured[] {
  let next = 0
  return lexed.tokens.flatMap((token) => {
    const span = spanOf(token)
    while ((names[next]?.span.end ?? Infinity) <= span.start) next++
    const inside: Span[] = []
    for (let at = next; (names[at]?.span.start ?? Infinity) < span.end; at++) {
      const one = names[at]
      if (one !== undefined) inside.push(one.span)
    }
    const kind = kindOf(token)
    if (kind === undefined || (inside.length > 0 && kind !== 'string')) return []
    return without(span, inside).map((part) => ({ span: part, kind, declaration: false }))
  })
}

const SHAPES: Readonly<Record<string, TokenKind>> = {
  Text: 'string',
  Day: 'date',
  DateTime: 'date',
  Clock: 'date',
  Integer: 'number',
  Decimal: 'number',
  Word: 'name',
  Member: 'name',
}

function kindOf({ tokenType }: Token): TokenKind | undefined {
  const keyword = keywordOf(tokenType)
  if (keyword === undefined) return SHAPES[tokenType.name]
  const group = groupOf(keyword)
  if (group === 'modality' || group === 'operator' || group === 'unit' || group === 'literal')
    return group
  return 'keyword'
}

/** A stretch with pieces cut out. */
function without({ start, end }: Span, pieces: readonly Span[]): readonly Span[] {
  const left: Span[] = []
  let from = start
  for (const piece of pieces) {
    left.push({ start: from, end: piece.start })
    from = piece.end
  }
  return [...left, { start: from, end }].filter((one) => one.start < one.end)
}

/** A keyword of several words may go over a line end; each line has its part. */
function onLines(
  { span, kind, declaration }: Coloured,
  { text, lines }: Document,
): readonly SemanticToken[] {
  const found: SemanticToken[] = []
  for (const { index, 0: part } of text.slice(span.start, span.end).matchAll(/[^\r\n]+/g)) {
    const blank = /^\s*/.exec(part)?.[0].length ?? 0
    const start = span.start + index + (index > 0 ? blank : 0)
    const end = span.start + index + part.trimEnd().length
    const { line, column } = lines.positionOf(start)
    if (end > start)
      found.push({ span: { start, end }, line, column, length: end - start, kind, declaration })
  }
  return found
}
