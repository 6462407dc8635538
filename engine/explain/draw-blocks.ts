/** The arithmetic of a draw: weights with what they are made of, intervals, the number and what it proves. */
import { integerWeights } from '../draw/integer-weights.ts'
import { intervals, type Interval, type Intervals, type Share } from '../draw/intervals.ts'
import { SOURCE_NOTES } from '../draw/randomness.ts'
import { fractionText, parseFraction } from '../draw/rational.ts'
import type { FactRecord } from '../facts/value.ts'
import type { IrWeight } from '../plan/ir.ts'
import type { DistributionRecord, RecordedSeatDraw } from '../record/record.ts'
import { citeOf, readingsOf } from './clauses.ts'
import type { Decision, Telling } from './decision.ts'
import { DRAW_PHRASES } from './draw-phrases.ts'
import { paragraph, sentence, strong, type Block, type Words } from './explanation.ts'
import { fieldLabel, fieldOf } from './labels.ts'
import { JUDGE_PHRASES } from './judge-phrases.ts'
import { observe } from './observe.ts'
import { poolOf } from './pool.ts'
import { grouped, judgeName, valueWords } from './values.ts'

/** The table of weights, and how each was made; nothing where nothing is drawn. */
export function weightBlocks(telling: Telling): readonly Block[] {
  const phrases = DRAW_PHRASES[telling.lang]
  const laid = layOut(telling.decision)
  const rule = poolOf(telling.decision)?.draw.weight
  if (laid === undefined) return rule === undefined ? [] : [paragraph(phrases.noWeights)]
  const notes = [
    ...(rule === undefined ? [] : [phrases.weightBy(citeOf(rule.clause, telling))]),
    ...(laid.multiplier === 1n ? [] : [phrases.multiplied(String(laid.multiplier))]),
    ...(rule === undefined ? [] : weightReading(rule, telling)),
  ]
  return [
    shareTable(laid.intervals, rule, telling),
    ...(notes.length === 0 ? [] : [paragraph(notes.join(' '))]),
  ]
}

function weightReading(rule: IrWeight, telling: Telling): readonly string[] {
  const texts = readingsOf(rule.readings, rule.clause, telling)
  const { reading } = JUDGE_PHRASES[telling.lang]
  return texts.length === 0 ? [] : [sentence(`${reading}: ${texts.join('; ')}`)]
}

interface LaidOut {
  readonly intervals: Intervals
  readonly multiplier: bigint
}

/** Whole weights and intervals of the judges who take part; `undefined` where weights are not known. */
export function layOut({ evaluation }: Decision): LaidOut | undefined {
  const { weights } = evaluation
  if (weights === undefined) return undefined
  const fractions = weights.flatMap(({ weight }) => parseFraction(weight) ?? [])
  const whole = integerWeights(fractions)
  if (whole.kind === 'refused' || fractions.length < weights.length) return undefined
  const candidates = weights.map(({ judge }, index) => ({
    id: judge,
    weight: whole.weights[index] ?? 0n,
  }))
  return { intervals: intervals(candidates), multiplier: whole.multiplier }
}

function shareTable({ shares }: Intervals, rule: IrWeight | undefined, telling: Telling): Block {
  const { number, judge, weight, interval, share } = DRAW_PHRASES[telling.lang]
  const pool = shares.flatMap(({ id }) => judgeWith(id, telling.decision) ?? [])
  const fields = rule === undefined ? [] : fieldsOf(rule, pool, telling)
  const right = (title: string) => ({ title, align: 'right' }) as const
  const labels = fields.map((field) => fieldLabel({ entity: 'judge' }, field, telling))
  return {
    kind: 'table',
    columns: [
      right(number),
      { title: judge, align: 'left' },
      ...labels.map(right),
      right(weight),
      right(interval),
      right(share),
    ],
    rows: shares.map((one, index) => shareRow(one, index, fields, telling)),
  }
}

function shareRow(
  share: Share,
  index: number,
  fields: readonly string[],
  telling: Telling,
): readonly Words[] {
  const { noInterval } = DRAW_PHRASES[telling.lang]
  const judge = judgeWith(share.id, telling.decision)
  const values = fields.map((field) => (judge === undefined ? '' : own(judge, field, telling)))
  const interval = share.interval === undefined ? noInterval : intervalWords(share.interval)
  const cells = [
    String(index + 1),
    judgeName(share.id, telling),
    ...values,
    String(share.weight),
    interval,
    shareWords(share, telling),
  ]
  return cells.map((text) => [text])
}

function own(judge: FactRecord, field: string, telling: Telling): string {
  const declared = fieldOf(judge, field, telling)
  return declared === undefined ? '' : valueWords(judge.values[field], declared.type, telling)
}

/** The facts of judges that the weight reads, in the order read. */
function fieldsOf(
  { value }: IrWeight,
  pool: readonly FactRecord[],
  { decision }: Telling,
): readonly string[] {
  const read = pool.flatMap((judge) => {
    const scope = { variables: { judge }, pool }
    return observe(decision, value, scope).facts
  })
  const own_ = read.filter(({ record }) => record.entity === 'judge')
  return [...new Set(own_.map(({ field }) => field))].filter((field) => field !== 'id')
}

const judgeWith = (id: string, { facts }: Decision): FactRecord | undefined =>
  (facts.judges ?? []).find((judge) => judge.id === id)

const intervalWords = ({ first, last }: Interval): string => `${first}–${last}`

/** `4/11 (36,36 %)`. */
export function shareWords({ share, percent }: Share, { lang }: Telling): string {
  const text = lang === 'uk' ? percent : percent.replace(',', '.')
  return `${fractionText(share)} (${text} %)`
}

// ---------------------------------------------------------------- the number

/** «Визначено суддю: Винник; випадкове число 217 з 275, …», one for each seat. */
export function drawnBlocks(record: DistributionRecord, telling: Telling): readonly Block[] {
  const { seats } = record.result
  const hasJurors = seats.some(({ role }) => role === 'juror')
  return [
    ...seats.map((seat) => paragraph(...drawnWords(seat, record, seats.length, telling))),
    ...(hasJurors ? [paragraph(DRAW_PHRASES[telling.lang].jurorsEqual)] : []),
  ]
}

function drawnWords(
  seat: RecordedSeatDraw,
  record: DistributionRecord,
  count: number,
  telling: Telling,
): Words {
  const phrases = DRAW_PHRASES[telling.lang]
  const [before, judge, after] = phrases.drawn(judgeName(seat.winner, telling))
  const role = phrases.roles[seat.role] ?? ''
  const place = count === 1 ? before : phrases.seat(seat.seat, role)
  const ticket = phrases.ticket(
    seat.k,
    seat.total,
    intervalOf(seat),
    shareOf(seat, record, telling),
  )
  const forced = seat.forced ? `; ${phrases.forced}` : ''
  return [place, strong(judge), `${count === 1 ? after : ''}; ${ticket}${forced}.`]
}

const intervalOf = ({ interval }: RecordedSeatDraw): string => `${interval.first}–${interval.last}`

/** The winner's share among those who were still to be drawn from. */
function shareOf(
  { seat, winner }: RecordedSeatDraw,
  { manifest, result }: DistributionRecord,
  telling: Telling,
): string {
  const pool = manifest.pools.find(({ id }) => id === manifest.seats[seat - 1]?.pool)
  const gone = result.seats.filter((one) => one.seat < seat).map((one) => one.winner)
  const left = (pool?.candidates ?? []).filter(({ id }) => !gone.includes(id))
  const { shares } = intervals(left.map(({ id, weight }) => ({ id, weight: BigInt(weight) })))
  const share = shares.find(({ id }) => id === winner)
  return share === undefined ? '' : shareWords(share, telling)
}

/** Everything needed to repeat the draw, and what it proves and does not. */
export function proofBlocks(record: DistributionRecord, telling: Telling): readonly Block[] {
  const phrases = DRAW_PHRASES[telling.lang]
  const { source } = record.randomness
  const notes = SOURCE_NOTES[source]
  const digest = record.manifest_digest
  const head = [
    phrases.manifest(`M = ${digest.slice(0, 4)}…${digest.slice(-4)}`),
    phrases.source(notes.called[telling.lang]),
  ]
  const numbers = record.result.seats.map((seat) =>
    phrases.arithmetic(grouped(seat.n), seat.total, seat.k, intervalOf(seat)),
  )
  return [
    paragraph(sentence([...head, ...numbers].join('; '))),
    paragraph(
      `${phrases.proves(inner(notes.proves[telling.lang]))} ${phrases.doesNotProve(
        `${inner(notes.doesNotProve[telling.lang])}; ${phrases.factsNotProved}`,
      )}`,
    ),
  ]
}

/** A note stands behind a colon, so it has none of its own. */
const inner = (note: string): string => note.replace(': ', ' — ')
