/**
 * Two wordings word by word: texts in; the runs of each, with the words that the other has not marked, out.
 *
 * The only owner of the library `diff`. A word is letters, digits, apostrophes and what joins them («пам’ять», `4.3.1`,
 * `дата_наказу`), and so is a number in quotes (`"4.3.1"`); blanks count as one whatever their number, so that a longer line moves no mark.
 */
import { diffArrays } from 'diff'
import type { MarkedRun } from '../documents/model.ts'

export interface Compared {
  readonly before: readonly MarkedRun[]
  readonly after: readonly MarkedRun[]
}

const WORD =
  /"[^"\s]*"|[\p{L}\p{M}\p{N}]+(?:[’'ʼ._/-][\p{L}\p{M}\p{N}]+)*|\s+|[^\s\p{L}\p{M}\p{N}]/gu
const isBlank = (token: string): boolean => /^\s+$/u.test(token)
const isSame = (one: string, other: string): boolean =>
  one === other || (isBlank(one) && isBlank(other))

export const wordsIn = (text: string): readonly string[] => text.match(WORD) ?? []

export function comparedWords(before: string, after: string): Compared {
  const [old, now] = [wordsIn(before), wordsIn(after)]
  const pieces: Piece[] = []
  let [left, right] = [0, 0]
  for (const { count, added, removed } of diffArrays([...old], [...now], { comparator: isSame })) {
    const size = count
    pieces.push({
      same: !added && !removed,
      before: added ? '' : old.slice(left, left + size).join(''),
      after: removed ? '' : now.slice(right, right + size).join(''),
    })
    if (!added) left += size
    if (!removed) right += size
  }
  const whole = isRewritten(pieces) ? [{ same: false, before, after }] : joined(pieces)
  return { before: runs(whole, 'before'), after: runs(whole, 'after') }
}

interface Piece {
  readonly same: boolean
  readonly before: string
  readonly after: string
}

/** Where hardly a word stayed, marking each of the others would only hide that. */
function isRewritten(pieces: readonly Piece[]): boolean {
  const lettersIn = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length
  const count = (of: (piece: Piece) => string): number =>
    pieces.reduce((sum, piece) => sum + lettersIn(of(piece)), 0)
  const most = Math.max(
    count((piece) => piece.before),
    count((piece) => piece.after),
  )
  return count(({ same, before }) => (same ? before : '')) < most * LEAST_KEPT
}
const LEAST_KEPT = 0.3

/** Blanks and signs between two changed stretches belong to them: «стала новою» is one change, not two. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const done: Piece[] = []
  for (const [at, piece] of pieces.entries()) {
    const last = done.at(-1)
    const next = pieces[at + 1]
    const isGap = piece.same && !/[\p{L}\p{N}\n]/u.test(piece.before) && next !== undefined
    const one = isGap && last?.same === false ? { ...piece, same: false } : piece
    if (last !== undefined && last.same === one.same)
      done[done.length - 1] = {
        same: one.same,
        before: last.before + one.before,
        after: last.after + one.after,
      }
    else done.push(one)
  }
  return done
}

const MARKS = { before: 'deleted', after: 'inserted' } as const

const runs = (pieces: readonly Piece[], side: 'before' | 'after'): readonly MarkedRun[] =>
  pieces
    .filter((piece) => piece[side] !== '')
    .map((piece) => ({ text: piece[side], ...(!piece.same && { mark: MARKS[side] }) }))

/** Stretches of lines that both texts have, and those in which they differ. */
export interface LineStretch {
  readonly same: boolean
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Two texts line by line: what was taken away stands beside what came in its place. */
export function differingLines(before: string, after: string): readonly LineStretch[] {
  const found: LineStretch[] = []
  for (const { value, added, removed } of diffArrays(before.split('\n'), after.split('\n'))) {
    const last = found.at(-1)
    if (!added && !removed) found.push({ same: true, before: value, after: value })
    else if (last?.same === false)
      found[found.length - 1] = {
        same: false,
        before: removed ? [...last.before, ...value] : last.before,
        after: added ? [...last.after, ...value] : last.after,
      }
    else found.push({ same: false, before: removed ? value : [], after: added ? value : [] })
  }
  return found
}
