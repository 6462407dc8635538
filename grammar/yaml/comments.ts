/**
 * Which part of a YAML file a comment belongs to.
 *
 * A comment at the end of a line belongs to what begins on that line, and a comment on a line of
 * its own to what begins next, with the empty line below it if there is one. A part of the file that cannot carry it leaves it to the part around.
 */
import type { Span } from '../source/text.ts'
import { BLANK, isBlankBelow } from '../syntax/comments.ts'
import type { YamlComment } from './guard.ts'
import type { Tree } from './tree.ts'

export interface CommentStore {
  /** Takes the comments whose part begins in this stretch; each is given once. */
  readonly take: (stretch: Span) => readonly string[]
  /** Takes all that is left. */
  readonly rest: () => readonly string[]
}

export function commentStore(
  comments: readonly YamlComment[],
  tree: Tree,
  source: string,
): CommentStore {
  const starts = partStarts(tree)
  let left = comments.map(({ offset, text }, index) => {
    const anchor = anchorOf(offset, starts, source)
    const isAbove = anchor > offset && (Number.isFinite(anchor) || index < comments.length - 1)
    const blank = isAbove && isBlankBelow(source, endOfLine(source, offset))
    return { said: blank ? [text, BLANK] : [text], anchor }
  })
  const takeIf = (wanted: (anchor: number) => boolean): readonly string[] => {
    const taken = left.filter(({ anchor }) => wanted(anchor))
    if (taken.length > 0) left = left.filter(({ anchor }) => !wanted(anchor))
    return taken.flatMap(({ said }) => said)
  }
  return {
    take: ({ start, end }) =>
      takeIf((anchor) => anchor >= start && anchor < Math.max(end, start + 1)),
    rest: () => takeIf(() => true),
  }
}

/** Where entries and items begin, in order. */
function partStarts(tree: Tree): readonly number[] {
  const starts: number[] = []
  const todo: Tree[] = [tree]
  for (let part = todo.pop(); part !== undefined; part = todo.pop()) {
    starts.push(part.start)
    if (part.kind === 'list') todo.push(...part.items)
    if (part.kind === 'map') todo.push(...[...part.entries.values()].map(({ value }) => value))
  }
  return starts.toSorted((a, b) => a - b)
}

function endOfLine(source: string, offset: number): number {
  const end = source.indexOf('\n', offset)
  return end < 0 ? source.length : end
}

function anchorOf(offset: number, starts: readonly number[], source: string): number {
  const line = source.lastIndexOf('\n', offset - 1) + 1
  const onLine = starts.findLast((start) => start < offset)
  if (onLine !== undefined && onLine >= line) return onLine
  return starts.find((start) => start > offset) ?? Number.POSITIVE_INFINITY
}
