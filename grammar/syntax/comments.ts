/**
 * Giving each comment to a line of the tree.
 *
 * A comment on a line of its own belongs to what comes next in the same statement; a comment at the
 * end of a line belongs to the innermost line it stands on. Nothing is lost: what finds no line
 * inside goes to the statement. An empty line below a comment is kept with it: it parts a heading
 * from what stands under it.
 */
import type { Line } from './ast.ts'
import type { Comment, Token } from './lexer.ts'

/** Stands among comments for an empty line; no comment is so. */
export const BLANK = '\n'

type Commented = { comments?: readonly string[] }

/** Adds each comment to one of the lines, which the parser has just made and nobody has seen yet. */
export function attachComments(
  comments: readonly Comment[],
  lines: readonly Line[],
  tokens: readonly Token[],
  text: string,
): void {
  for (const comment of comments) {
    const { line, above } = ownerOf(comment, lines, tokens, text)
    if (line === undefined) continue
    const blank = above && isBlankBelow(text, comment.span.end)
    add(line, blank ? [comment.text, BLANK] : [comment.text])
  }
}

/** Comments below everything else, with the empty lines between them. */
export function looseComments(comments: readonly Comment[], text: string): readonly string[] {
  return comments.flatMap(({ text: said, span }, index) =>
    index < comments.length - 1 && isBlankBelow(text, span.end) ? [said, BLANK] : [said],
  )
}

/** Whether the line after the one that ends here is empty. */
export function isBlankBelow(text: string, end: number): boolean {
  return /^[ \t]*\r?\n[ \t]*\r?\n/.test(text.slice(end, end + LOOK_AHEAD))
}

/** As many blanks as anybody leaves on a line. */
const LOOK_AHEAD = 200

/** The line that a comment goes to, and whether the comment stands above it. */
interface Owner {
  readonly line: Line | undefined
  readonly above: boolean
}

function ownerOf(
  comment: Comment,
  lines: readonly Line[],
  tokens: readonly Token[],
  text: string,
): Owner {
  const at = comment.span.start
  const before = tokens.findLast(({ startOffset }) => startOffset < at)
  const trailing = before !== undefined && !/[\r\n]/.test(text.slice(before.endOffset + 1, at))
  const following = trailing ? undefined : nextLine(lines, at)
  return following === undefined
    ? { line: innermost(lines, before?.startOffset ?? at) ?? outermost(lines), above: false }
    : { line: following, above: true }
}

/** The first line that starts after an offset; of those that start together, the outermost. */
function nextLine(lines: readonly Line[], at: number): Line | undefined {
  let found: Line | undefined
  for (const line of lines) {
    if (line.span.start < at) continue
    const sooner = found === undefined || line.span.start < found.span.start
    const outer =
      found !== undefined && line.span.start === found.span.start && line.span.end >= found.span.end
    if (sooner || outer) found = line
  }
  return found
}

/** The shortest line around an offset. */
function innermost(lines: readonly Line[], at: number): Line | undefined {
  return lines
    .filter(({ span }) => span.start <= at && at < span.end)
    .toSorted((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start))[0]
}

function outermost(lines: readonly Line[]): Line | undefined {
  return lines.toSorted((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start))[0]
}

function add(line: Line, said: readonly string[]): void {
  const commented: Commented = line
  commented.comments = [...(line.comments ?? []), ...said]
}
