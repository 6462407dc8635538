/** Two texts in; the stretches of lines of the first that the second has otherwise, out. */
import type { Span } from '../source/text.ts'

export interface Change extends Span {
  readonly newText: string
}

/** Beyond this many lines on both sides the stretch is replaced whole: comparing would take too long. */
const LARGEST = 4_000_000

export function changedLines(before: string, after: string): readonly Change[] {
  const [a, b] = [linesWithEnds(before), linesWithEnds(after)]
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail))
    tail++
  const inner = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)] as const
  const start = lengthOf(a.slice(0, head))
  if (inner[0].length * inner[1].length > LARGEST) return [whole(inner, start)]
  return changesIn(inner, start)
}

const linesWithEnds = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []
const lengthOf = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + line.length, 0)

type Sides = readonly [readonly string[], readonly string[]]

const whole = ([a, b]: Sides, start: number): Change => ({
  start,
  end: start + lengthOf(a),
  newText: b.join(''),
})

/** By the longest common run of lines. */
function changesIn([a, b]: Sides, origin: number): readonly Change[] {
  const common = commonLengths(a, b)
  const changes: Change[] = []
  let [i, j, at] = [0, 0, origin]
  while (i < a.length || j < b.length) {
    const [from, first, second] = [at, i, j]
    while ((i < a.length || j < b.length) && a[i] !== b[j]) {
      if (j >= b.length || (i < a.length && (common[i + 1]?.[j] ?? 0) >= (common[i]?.[j + 1] ?? 0)))
        at += a[i++]?.length ?? 0
      else j++
    }
    if (i > first || j > second)
      changes.push({ start: from, end: at, newText: b.slice(second, j).join('') })
    while (i < a.length && j < b.length && a[i] === b[j]) {
      at += a[i++]?.length ?? 0
      j++
    }
  }
  return changes
}

/** How many lines the rests of both have in common, from each pair of places. */
function commonLengths(a: readonly string[], b: readonly string[]): readonly Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1))
  for (let i = a.length - 1; i >= 0; i--) {
    const [row, below] = [rows[i], rows[i + 1]]
    if (row === undefined || below === undefined) continue
    for (let j = b.length - 1; j >= 0; j--)
      row[j] = a[i] === b[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0)
  }
  return rows
}
