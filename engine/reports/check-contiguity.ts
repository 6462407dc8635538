/** Whether the intervals of a list join one another, from 0: nothing but the printed ends is needed. */
import type { Note } from '../import/types.ts'
import { compared, placeOf, same, unchecked } from './steps.ts'
import type { Ballot, Step } from './types.ts'

/** Each begins right after the one before it; the first at 0. */
export function contiguitySteps({ rows, unread }: Ballot): readonly Step[] {
  let next: bigint | undefined = 0n
  return rows.map((row): Step => {
    const expected = next
    const { interval } = row
    next = interval === undefined ? undefined : interval.value.last + 1n
    if (interval === undefined) return unchecked('contiguity', placeOf(row), same('—'), NO_INTERVAL)
    const read = same(interval.text)
    if (expected === undefined) return unchecked('contiguity', placeOf(row), read, NONE_BEFORE)
    const recomputed: Note = { uk: `від ${expected}`, en: `from ${expected}` }
    const holds = interval.value.first === expected
    if (!holds && unread.length > 0)
      return unchecked('contiguity', placeOf(row), read, LINE_BEFORE, recomputed)
    return compared('contiguity', placeOf(row), { read, recomputed, holds })
  })
}

const NONE_BEFORE: Note = {
  uk: 'інтервалу перед ним не надруковано',
  en: 'the interval before it is not printed',
}
const LINE_BEFORE: Note = {
  uk: 'у списку є рядок, якого не прочитано',
  en: 'the list has a line that is not read',
}
export const NO_INTERVAL: Note = {
  uk: 'інтервалу в рядку не надруковано',
  en: 'no interval is printed in the line',
}
