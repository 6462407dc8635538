/** What the plots share: the signs of the two editions, axes of judges, the room for names. */
import type { Telling } from '../words/telling.ts'
import type { LegendItem } from '../model.ts'
import { AFTER, BEFORE } from '../words/labels.ts'

/** Colours are variables of the style sheet: one set for day, one for night, one for paper. */
export const INK = {
  before: 'var(--before)',
  after: 'var(--after)',
  added: 'var(--added)',
  soft: 'var(--soft)',
  line: 'var(--line)',
  paper: 'var(--paper)',
} as const

/** Hollow and filled: told apart without any colour. */
export const SIDES = (telling: Telling): readonly LegendItem[] => [
  { mark: '○', text: BEFORE[telling.lang] },
  { mark: '●', text: AFTER[telling.lang] },
]

/** Room at the left for the longest of the names, in pixels. */
export const roomFor = (names: readonly string[]): number =>
  Math.min(240, 16 + 6.6 * Math.max(4, ...names.map((name) => Array.from(name).length)))

/** Parts of about the same length, none longer than a sheet of paper takes. */
export function sheetsOf<T>(rows: readonly T[], most: number): readonly (readonly T[])[] {
  const size = Math.ceil(rows.length / Math.ceil(rows.length / most))
  return Array.from({ length: Math.ceil(rows.length / most) }, (_, at) =>
    rows.slice(at * size, (at + 1) * size),
  )
}

/** The judges of an axis in their order; named by id, since two may have one name. */
export const judgeAxis = (judges: readonly string[], { name }: Telling) => ({
  domain: [...judges],
  tickFormat: (judge: string) => name(judge),
  tickSize: 0,
  label: null,
})

/** An axis from nothing to the greatest value, also when everything is nothing. */
export const upTo = (values: readonly number[]): [number, number] => [
  0,
  Math.max(...values, 0) || 1,
]
