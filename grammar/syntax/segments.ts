/**
 * Cutting a file into the stretches that are parsed one at a time.
 *
 * A stretch begins with a keyword that begins a statement or a line of the header and is the first
 * thing on its line. A mistake inside a stretch stays there: whatever the parser made of it, the
 * next statement starts afresh.
 */
import type { TokenType } from 'chevrotain'
import type { Keyword } from '../lexicon/lexicon.ts'
import { isKeyword, wordsOf } from '../lexicon/words.ts'
import type { Span } from '../source/text.ts'
import { spanOf, type Lexed, type Token } from './lexer.ts'
import { AnyWord, Key, Name, Shape } from './vocabulary.ts'

export interface Segment {
  readonly tokens: readonly Token[]
  readonly span: Span
  /** Something in it was no token: it cannot be parsed as it stands. */
  readonly damaged: boolean
}

/** Lines of a header that only go on with what another line began. */
const INNER: ReadonlySet<Keyword> = new Set<Keyword>([
  'document',
  'syntax',
  'lang',
  'code',
  'number',
  'after_event',
  'recorded',
  'months_clamped',
  'months_exact',
  'former',
  'unknown',
])

const STARTERS: ReadonlySet<TokenType> = new Set(
  [
    ...wordsOf('header'),
    ...wordsOf('operation'),
    ...wordsOf('statement'),
    'enum' as const,
    'entity' as const,
  ]
    .filter(isKeyword)
    .filter((keyword) => !INNER.has(keyword))
    .map((keyword) => Key[keyword]),
)

/** In a file of facts the names of fields may be any words, and nothing else is declared. */
const DECLARATIONS: ReadonlySet<TokenType> = new Set([Key.facts, Key.enum, Key.entity])

/** Words that can also be names begin a stretch only when what follows fits. */
const DOUBTFUL: ReadonlySet<TokenType> = new Set(
  [...STARTERS].filter(({ CATEGORIES }) => CATEGORIES?.includes(Name) === true),
)

/** After these words a starter is a part of what they begin. */
const BOUND_TO: ReadonlySet<TokenType> = new Set([
  Key.then,
  Key.instead,
  Key.expect,
  Key.could_change,
  Key.outcome,
])

const OPENING: ReadonlySet<TokenType> = new Set([
  Shape.LeftBrace,
  Shape.LeftBracket,
  Shape.LeftParen,
])
const CLOSING: ReadonlySet<TokenType> = new Set([
  Shape.RightBrace,
  Shape.RightBracket,
  Shape.RightParen,
])

export function isStarter(token: Token | undefined): boolean {
  return token !== undefined && STARTERS.has(token.tokenType)
}

/** Cuts the tokens of a file. Every token is in one stretch; the first may begin with anything. */
export function segmentsOf(text: string, { tokens, damaged }: Lexed): readonly Segment[] {
  const starts = startsOf(text, tokens)
  const places = starts.map((index) => placeOf(text, tokens[index], damaged))
  return starts.map((index, i) => {
    const own = tokens.slice(index, starts[i + 1])
    const from = places[i] ?? 0
    const harm = damaged.filter(({ start }) => start >= from && start < (places[i + 1] ?? Infinity))
    const end = Math.max(...harm.map((span) => span.end), endOf(own.at(-1)))
    return { tokens: own, span: { start: from, end }, damaged: harm.length > 0 }
  })
}

/** Cuts a stretch in two, when it turned out that another statement begins inside it. */
export function splitAt(segment: Segment, index: number): readonly [Segment, Segment] {
  const before = segment.tokens.slice(0, index)
  const after = segment.tokens.slice(index)
  const middle = after[0]?.startOffset ?? segment.span.end
  return [
    { ...segment, tokens: before, span: { start: segment.span.start, end: endOf(before.at(-1)) } },
    { ...segment, tokens: after, span: { start: middle, end: segment.span.end } },
  ]
}

/** How far from the left edge of its line a token stands. */
export function columnOf(text: string, token: Token): number {
  return token.startOffset - (text.lastIndexOf('\n', token.startOffset - 1) + 1)
}

/** Whether nothing stands before the token on its line. */
export function isFirstOnLine(text: string, previous: Token | undefined, token: Token): boolean {
  return (
    previous === undefined || /[\r\n]/.test(text.slice(previous.endOffset + 1, token.startOffset))
  )
}

/** Indexes of the tokens that begin stretches. */
function startsOf(text: string, tokens: readonly Token[]): readonly number[] {
  const starts: number[] = []
  const starters = tokens[0]?.tokenType === Key.facts ? DECLARATIONS : STARTERS
  let depth = 0
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    if (token === undefined) break
    const isStart = starters.has(token.tokenType) && begins(text, tokens, index, starts, depth)
    if (index === 0 || isStart) {
      starts.push(index)
      depth = 0
    }
    if (OPENING.has(token.tokenType)) depth++
    else if (CLOSING.has(token.tokenType)) depth--
  }
  return starts
}

function begins(
  text: string,
  tokens: readonly Token[],
  index: number,
  starts: readonly number[],
  depth: number,
): boolean {
  const token = tokens[index]
  const previous = tokens[index - 1]
  const first = tokens[starts.at(-1) ?? 0]
  if (token === undefined || previous === undefined || first === undefined) return true
  if (!isFirstOnLine(text, previous, token) || BOUND_TO.has(previous.tokenType)) return false
  if (DOUBTFUL.has(token.tokenType) && !isFollowed(tokens[index + 1])) return false
  if (token.tokenType === Key.draft && !isEndOfLine(tokens[index + 1])) return false
  // As far left as the statement before, it is another one whatever is still open in that one.
  if (columnOf(text, token) > columnOf(text, first)) {
    return depth <= 0 && !isPartOf(first, tokens, index)
  }
  return !(WITH_POOL.has(first.tokenType) && isUncitedWeight(tokens, index))
}

/** Whether a starter, further right than the statement above it, is a part of that statement. */
function isPartOf(first: Token, tokens: readonly Token[], index: number): boolean {
  const type = tokens[index]?.tokenType
  if (type === undefined) return false
  if (first.tokenType === Key.exception)
    return AFTER_THEN.has(type) && !hasNameAfterCitation(tokens, index)
  if (first.tokenType === Key.fact) return type === Key.unless_supplied
  if (isUncitedWeight(tokens, index)) return true
  return (
    WITH_POOL.has(first.tokenType) && DOUBTFUL.has(type) && !hasNameAfterCitation(tokens, index)
  )
}

/** What an exception leads to, even where its «то» was forgotten. */
const AFTER_THEN: ReadonlySet<TokenType> = new Set([Key.draw, Key.redraw])

const WITH_POOL: ReadonlySet<TokenType> = new Set([Key.draw, Key.instead, Key.manual])

/** The weight of a draw is named inside the draw, without a citation. */
function isUncitedWeight(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.tokenType === Key.weight && tokens[index + 1]?.tokenType !== Shape.Text
}

/** `duty "11.5" enter_directive` is a statement; `duty "5.2.p1" : …` is a condition of a pool. */
function hasNameAfterCitation(tokens: readonly Token[], index: number): boolean {
  let next = index + 2
  while (tokens[next]?.tokenType === Shape.Comma) next += 2
  return isName(tokens[next])
}

export function isName(token: Token | undefined): boolean {
  return token?.tokenType === Shape.Word || token?.tokenType.CATEGORIES?.includes(Name) === true
}

/** What can follow the first word of a statement: its citation, its name. */
function isFollowed(next: Token | undefined): boolean {
  if (next === undefined || next.tokenType === Shape.Text || isName(next)) return true
  return next.tokenType.CATEGORIES?.includes(AnyWord) === true
}

/** A draft says nothing more: the next line of the file follows, or nothing. */
const isEndOfLine = (next: Token | undefined): boolean =>
  next === undefined || STARTERS.has(next.tokenType)

/** A stretch begins before its first token when a stray mark stands there on the same line. */
function placeOf(text: string, token: Token | undefined, damaged: readonly Span[]): number {
  if (token === undefined) return 0
  const lineStart = token.startOffset - columnOf(text, token)
  return (
    damaged.find(({ start }) => start >= lineStart && start < token.startOffset)?.start ??
    token.startOffset
  )
}

function endOf(token: Token | undefined): number {
  return token === undefined ? 0 : spanOf(token).end
}
