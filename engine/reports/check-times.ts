/** When a draw began and ended, and how long the program says it took. */
import { decimalText, type Rational } from '../draw/rational.ts'
import type { Note } from '../import/types.ts'
import { isNotLater, isWithin, type Moment, readMoment, readNumber } from './numbers.ts'
import { compared, same, unchecked } from './steps.ts'
import type { Field, Report, Step } from './types.ts'

/** The moment at which a draw began; `undefined` when it is not told. */
export const startOf = ({ fields }: Pick<Report, 'fields'>): Moment | undefined =>
  readMoment(fields.get('start')?.value ?? '')

export function timeSteps({ fields }: Report): readonly Step[] {
  const [start, end, ran] = [fields.get('start'), fields.get('end'), fields.get('run-time')]
  const from = readMoment(start?.value ?? '')
  const to = readMoment(end?.value ?? '')
  return [
    ...orderStep(start, end, from, to),
    ...(ran === undefined ? [] : [runStep(ran, from, to)]),
  ]
}

function orderStep(
  start: Field | undefined,
  end: Field | undefined,
  from: Moment | undefined,
  to: Moment | undefined,
): readonly Step[] {
  // The line that is in the way, if one is.
  const line = (from === undefined ? (start ?? end) : (end ?? start))?.line.no
  const place = line === undefined ? {} : { line }
  const read: Note = both(start, end)
  if (from === undefined || to === undefined) return [unchecked('times', place, read, NO_MOMENTS)]
  const holds = isNotLater(from, to)
  return [compared('times', place, { read, recomputed: same(holds ? '≤' : '>'), holds })]
}

const both = (start: Field | undefined, end: Field | undefined): Note => {
  const [first = '—', last = '—'] = [start?.value, end?.value]
  const [day] = first.split(' ')
  return same(`${first} – ${last.startsWith(`${day} `) ? last.slice(11) : last}`)
}

/** The printed moments are cut to a unit, so the time between them is known to two of it. */
function runStep({ line, value }: Field, from: Moment | undefined, to: Moment | undefined): Step {
  const place = { line: line.no }
  const printed = readNumber(value.replace(/ ?с(?:ек)?\.?$/u, ''))?.value
  if (printed === undefined) return unchecked('run-time', place, same(value), NO_DURATION)
  if (from === undefined || to === undefined)
    return unchecked('run-time', place, same(value), NO_MOMENTS)
  const between = seconds(to.epochMs - from.epochMs)
  const unit = Math.max(from.unitMs, to.unitMs)
  const places = unit < 1000 ? 3 : 0
  const recomputed = same(`${decimalText(between, places)} с`)
  const holds = isWithin(printed, between, seconds(2 * unit))
  return compared('run-time', place, { read: same(value), recomputed, holds })
}

const seconds = (milliseconds: number): Rational => ({ n: BigInt(milliseconds), d: 1000n })

const NO_MOMENTS: Note = {
  uk: 'часу початку або закінчення не прочитано',
  en: 'the time of start or end is not read',
}
const NO_DURATION: Note = { uk: 'це не тривалість у секундах', en: 'this is no time in seconds' }
