/** Reading the stretches of a file one by one: pieces, remarks, and the comments left over. */
import type { IRecognitionException } from 'chevrotain'
import type { Diagnostic } from '../source/diagnostic.ts'
import type { Lang, Span } from '../source/text.ts'
import type { Broken, Line } from './ast.ts'
import { TooDeep } from './base-parser.ts'
import { attachComments, looseComments } from './comments.ts'
import { explainErrors, indexOfError, isComplete } from './explain-error.ts'
import { unknownStatement } from './unknown-statement.ts'
import type { Piece } from './header.ts'
import { tokenize, type Comment, type Token } from './lexer.ts'
import { theParser } from './parser.ts'
import {
  columnOf,
  isFirstOnLine,
  isName,
  isStarter,
  segmentsOf,
  splitAt,
  type Segment,
} from './segments.ts'
import { syntaxMessages } from './syntax-messages.ts'

export interface Read {
  /** What did not parse is a broken statement with its text. */
  readonly pieces: readonly Piece[]
  readonly diagnostics: readonly Diagnostic[]
  /** Comments after everything. */
  readonly endComments: readonly string[]
}

/** What one stretch turned out to be. */
interface Outcome {
  readonly pieces: readonly Piece[]
  readonly lines: readonly Line[]
  readonly diagnostics: readonly Diagnostic[]
  readonly broken: boolean
}

/** Reads a whole text in the keywords of a language. */
export function readPieces(text: string, lang: Lang): Read {
  const lexed = tokenize(text, lang)
  const pieces: Piece[] = []
  const diagnostics = [...lexed.diagnostics]
  const queue = [...segmentsOf(text, lexed)].reverse()
  let comments = lexed.comments
  for (let segment = queue.pop(); segment !== undefined; segment = queue.pop()) {
    const outcome = readSegment(segment, text, lang)
    if (!('broken' in outcome)) {
      queue.push(outcome[1], outcome[0])
      continue
    }
    comments = giveComments(comments, segment, outcome, text)
    pieces.push(...outcome.pieces)
    diagnostics.push(...outcome.diagnostics)
  }
  return { pieces, diagnostics, endComments: looseComments(comments, text) }
}

/** Parses a stretch, or cuts it in two when an unknown statement begins inside it. */
function readSegment(
  segment: Segment,
  text: string,
  lang: Lang,
): Outcome | readonly [Segment, Segment] {
  if (segment.damaged) return broken(segment, text, [])
  if (!isStarter(segment.tokens[0])) {
    const cut = nextUnknown(segment, text)
    if (cut !== undefined) return splitAt(segment, cut)
    return broken(segment, text, [unknownStatement(segment, lang)])
  }
  const parser = theParser()
  parser.begin(segment.tokens, lang)
  try {
    const pieces = parser.pieces()
    const cut = hiddenStart(parser.errors, segment, text)
    if (cut !== undefined) return splitAt(segment, cut)
    const diagnostics = explainErrors(parser, segment, text, lang)
    const next = diagnostics.length > 0 ? nextUnknown(segment, text) : undefined
    if (next !== undefined) return splitAt(segment, next)
    if (diagnostics.length > 0) return broken(segment, text, diagnostics)
    return { pieces, lines: parser.lines, diagnostics: [], broken: false }
  } catch (cause) {
    if (!(cause instanceof TooDeep)) throw cause
    return broken(segment, text, [syntaxMessages.report('syntax/too-deep', cause.span)])
  }
}

/**
 * Where the parser had all it wanted and met the first word of a line that stands as far left as the
 * statement, a new statement with a mistyped first word is likelier than a mistake in the old one.
 */
function hiddenStart(
  errors: readonly IRecognitionException[],
  segment: Segment,
  text: string,
): number | undefined {
  const indexes = errors.filter(isComplete).map((error) => indexOfError(error, segment))
  return indexes.find((index) => isAtMargin(segment, index, text))
}

function isAtMargin({ tokens }: Segment, index: number, text: string): boolean {
  const [first, token] = [tokens[0], tokens[index]]
  if (index === 0 || first === undefined || token === undefined || !/\p{L}/u.test(token.image))
    return false
  return (
    columnOf(text, token) <= columnOf(text, first) && isFirstOnLine(text, tokens[index - 1], token)
  )
}

/**
 * Below a mistake, the next line as far left as the statement that begins with a word of the
 * author's: a statement with a mistyped first word. Not where the lines of the statement itself
 * stand so far left.
 */
function nextUnknown(segment: Segment, text: string): number | undefined {
  const { tokens } = segment
  const atMargin = tokens
    .keys()
    .filter((index) => isAtMargin(segment, index, text))
    .toArray()
  const [index] = atMargin
  return index !== undefined && atMargin.every((one) => isName(tokens[one])) ? index : undefined
}

function broken(segment: Segment, text: string, diagnostics: readonly Diagnostic[]): Outcome {
  const span = withTrailingComment(segment, text)
  const node: Broken = { kind: 'broken', text: text.slice(span.start, span.end), span }
  return { pieces: [{ part: 'statement', node }], lines: [node], diagnostics, broken: true }
}

/** To the end of the last line: a comment there stays in the broken text. */
function withTrailingComment({ span }: Segment, text: string): Span {
  const rest = /^[ \t]*#[^\r\n]*/.exec(text.slice(span.end))?.[0] ?? ''
  return { start: span.start, end: span.end + rest.trimEnd().length }
}

/** Comments up to the end of the stretch's last line go to it; the others are still to be given. */
function giveComments(
  comments: readonly Comment[],
  segment: Segment,
  { lines, broken: isBroken }: Outcome,
  text: string,
): readonly Comment[] {
  const last = segment.tokens.at(-1)
  if (comments.length === 0) return comments
  const other = comments.findIndex(({ span }) => !belongs(span, segment, last, text))
  const own = other < 0 ? comments : comments.slice(0, other)
  const start = segment.span.start
  // Inside a broken stretch the comments are part of its text.
  const loose = isBroken ? own.filter(({ span }) => span.start < start) : own
  attachComments(loose, lines, segment.tokens, text)
  return comments.slice(own.length)
}

function belongs(comment: Span, segment: Segment, last: Token | undefined, text: string): boolean {
  if (comment.start < segment.span.end) return true
  return last !== undefined && !/[\r\n]/.test(text.slice(segment.span.end, comment.start))
}
