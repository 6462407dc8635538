/** The intervals of a list: without gaps, and as the law of weight gives them. */
import { rational, ZERO } from '../draw/rational.ts'
import type { Interval } from '../draw/intervals.ts'
import type { Note } from '../import/types.ts'
import { contiguitySteps, NO_INTERVAL } from './check-contiguity.ts'
import { mayBeRounded, mayBeSum, mixedText, type Shares, totalOf, widthOf } from './shares.ts'
import { compared, placeOf, same, subjectOf, unchecked } from './steps.ts'
import type { Ballot, Row, Step } from './types.ts'

/** First that the intervals join, then their widths, then the sum. */
export function intervalSteps(ballot: Ballot, shares: Shares): readonly Step[] {
  return [
    ...contiguitySteps(ballot),
    ...ballot.rows.map((row, index) => intervalStep(row, index, ballot.rows, shares)),
    ...ticketStep(ballot.rows, shares),
  ]
}

export const intervalText = ({ first, last }: Interval): string => `${first}–${last}`

function intervalStep(row: Row, index: number, rows: readonly Row[], shares: Shares): Step {
  const { interval } = row
  const place = placeOf(row)
  const read = same(interval?.text ?? '—')
  if (shares.kind === 'none') return unchecked('interval', place, read, shares.why)
  if (shares.kind === 'rounded') return roundedStep(row, index, shares)
  const exact = shares.intervals[index] ?? { first: 0n, last: -1n }
  const recomputed = same(widthOf(exact) === 0n ? '—' : intervalText(exact))
  if (interval === undefined)
    return widthOf(exact) === 0n
      ? compared('interval', place, { read, recomputed, holds: true })
      : unchecked('interval', place, read, NO_INTERVAL, recomputed)
  const { first, last } = interval.value
  const holds = first === exact.first && last === exact.last
  return compared(
    'interval',
    place,
    { read, recomputed, holds },
    otherwise(row, index, rows, shares),
  )
}

/** Of shares that are not whole only the width can be held against something. */
function roundedStep(
  row: Row,
  index: number,
  { ways }: Extract<Shares, { kind: 'rounded' }>,
): Step {
  const { interval } = row
  const place = placeOf(row)
  const width = ways[0]?.[index] ?? ZERO
  const recomputed: Note = { uk: `ширина ${mixedText(width)}`, en: `width ${mixedText(width)}` }
  if (interval === undefined)
    return unchecked('interval', place, same('—'), NO_INTERVAL, recomputed)
  const printed = widthOf(interval.value)
  const read: Note = {
    uk: `${interval.text} (ширина ${printed})`,
    en: `${interval.text} (width ${printed})`,
  }
  if (mayBeRounded(printed, index, ways))
    return unchecked('interval', place, read, ROUNDED, recomputed)
  return compared('interval', place, { read, recomputed, holds: false })
}

/** Why an interval is not the one of the law: moved by another one, or equals among themselves changed places. */
function otherwise(
  row: Row,
  index: number,
  rows: readonly Row[],
  { intervals }: Extract<Shares, { kind: 'whole' }>,
): Note | undefined {
  const exact = intervals[index]
  const width = row.interval && widthOf(row.interval.value)
  if (exact === undefined || width === undefined) return undefined
  if (width === widthOf(exact)) return MOVED
  const twin = rows.find((other, at) => {
    const own = other.interval && widthOf(other.interval.value)
    const theirs = intervals[at]
    const swapped = theirs !== undefined && widthOf(theirs) === width && own === widthOf(exact)
    return other !== row && swapped && isEqualLoad(row, other)
  })
  return twin && equals(subjectOf(twin))
}

function isEqualLoad(a: Row, b: Row): boolean {
  const [x, y] = [a, b].map(({ weight, days }) =>
    weight && days
      ? rational(weight.value.n * days.value.d, weight.value.d * days.value.n)
      : undefined,
  )
  return x !== undefined && y !== undefined && x.n === y.n && x.d === y.d
}

function ticketStep(rows: readonly Row[], shares: Shares): readonly Step[] {
  const last = rows.at(-1)
  const end = last?.interval?.value.last
  if (last === undefined || end === undefined) return []
  const total = end + 1n
  const place = { line: last.line.no }
  if (shares.kind === 'none') return [unchecked('tickets', place, same(total), shares.why)]
  if (shares.kind === 'whole') {
    const holds = total === shares.total
    return [
      compared('tickets', place, { read: same(total), recomputed: same(shares.total), holds }),
    ]
  }
  const exact = totalOf(shares.ways[0] ?? [])
  const recomputed = same(mixedText(exact))
  if (mayBeSum(total, shares.ways))
    return [unchecked('tickets', place, same(total), ROUNDED, recomputed)]
  return [compared('tickets', place, { read: same(total), recomputed, holds: false })]
}

const MOVED: Note = {
  uk: 'ширина правильна, зсунуто через інший інтервал',
  en: 'the width is right, moved by another interval',
}
const ROUNDED: Note = {
  uk: 'частка за правилом не ціла, а як програма округлює, не відомо; у межах округлення сходиться',
  en: 'the share by the law is not whole, and how the program rounds is not known; it agrees within rounding',
}
const equals = (other: string): Note => ({
  uk: `навантаження таке саме, як у ${other}, а частки поміняно: хто з рівних має перевагу, відомо лише з одного звіту`,
  en: `the load is that of ${other} and the shares changed places: who of equals comes first is known from one report only`,
})
