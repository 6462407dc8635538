/**
 * Two versions of one text side by side: texts in; lines of both out, those that differ told apart word by word.
 *
 * For two people who edited one text: what each of them wrote must be seen before anybody chooses.
 */
import type { MarkedRun } from '../documents/model.ts'
import { comparedWords, differingLines } from './marked-words.ts'

/** A line of one side, counted from 1. */
export interface MarkedLine {
  readonly line: number
  readonly runs: MarkedRun[]
}

/** `null`: the other side alone has a line here. */
export interface LinePair {
  readonly same: boolean
  readonly mine: MarkedLine | null
  readonly theirs: MarkedLine | null
}

export function comparedLines(mine: string, theirs: string): LinePair[] {
  const pairs: LinePair[] = []
  let [left, right] = [0, 0]
  for (const { same, before, after } of differingLines(mine, theirs)) {
    for (let at = 0; at < Math.max(before.length, after.length); at++) {
      const [old, now] = [before[at], after[at]]
      const words = same ? undefined : comparedWords(old ?? '', now ?? '')
      pairs.push({
        same,
        mine: lineOf(left + at + 1, old, words?.before),
        theirs: lineOf(right + at + 1, now, words?.after),
      })
    }
    left += before.length
    right += after.length
  }
  return pairs
}

const lineOf = (
  line: number,
  text: string | undefined,
  runs: readonly MarkedRun[] = [{ text: text ?? '' }],
): MarkedLine | null => (text === undefined ? null : { line, runs: [...runs] })
