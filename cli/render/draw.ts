/**
 * A drawn record for people: for each seat the table of weights and intervals, the number and the judge.
 */
import {
  type DistributionRecord,
  fractionText,
  intervals,
  type RecordedSeatDraw,
  type Share,
} from '../../engine/index.ts'
import type { Lang, Text } from '../text.ts'
import type { Paint } from './colour.ts'
import { tableLines } from './table.ts'

/** Surnames by id; somebody without one is shown by id. */
export type Names = ReadonlyMap<string, string>

const HEADS = {
  uk: ['№', 'суддя', 'вага', 'інтервал', 'частка'],
  en: ['no', 'judge', 'weight', 'interval', 'share'],
} as const

const ROLES: Readonly<Record<string, Text>> = {
  presiding: { uk: 'головуючий суддя', en: 'presiding judge' },
  member: { uk: 'суддя — член колегії', en: 'member of the panel' },
  reserve: { uk: 'запасний суддя', en: 'reserve judge' },
  juror: { uk: 'присяжний', en: 'juror' },
}

/** Lines of text; an empty line between seats. */
export function drawLines(record: DistributionRecord, names: Names, lang: Lang, paint: Paint) {
  return record.result.seats.flatMap((seat, at) => [
    ...(at > 0 ? [''] : []),
    ...(record.result.seats.length > 1 ? [seatTitle(seat, lang)] : []),
    ...seatTable(record, seat, names, lang, paint),
    '',
    ...resultLines(seat, sharesOf(record, seat.seat), names, lang, paint),
  ])
}

const seatTitle = ({ seat, role }: RecordedSeatDraw, lang: Lang): string =>
  `${lang === 'uk' ? 'Місце' : 'Seat'} ${seat}: ${ROLES[role]?.[lang] ?? role}`

function seatTable(
  record: DistributionRecord,
  { seat, winner }: RecordedSeatDraw,
  names: Names,
  lang: Lang,
  paint: Paint,
): string[] {
  const shares = sharesOf(record, seat)
  const aligned = ['right', 'left', 'right', 'right', 'right'] as const
  const columns = HEADS[lang].map((title, at) => ({ title, align: aligned[at] ?? 'left' }))
  const rows = shares.map((share, at) => [
    String(at + 1),
    names.get(share.id) ?? share.id,
    String(share.weight),
    intervalText(share.interval),
    shareText(share, lang),
  ])
  return tableLines(columns, rows, (line, row) =>
    shares[row]?.id === winner ? paint.bold(line) : line,
  )
}

/** Who could still be drawn for a seat: the list of its pool without those drawn before. */
function sharesOf({ manifest, result }: DistributionRecord, seat: number): readonly Share[] {
  const pool = manifest.pools.find(({ id }) => id === manifest.seats[seat - 1]?.pool)
  const earlier = new Set(result.seats.slice(0, seat - 1).map(({ winner }) => winner))
  const candidates = (pool?.candidates ?? []).filter(({ id }) => !earlier.has(id))
  return intervals(candidates.map(({ id, weight }) => ({ id, weight: BigInt(weight) }))).shares
}

function intervalText(interval: Share['interval']): string {
  return interval === undefined ? '—' : `${interval.first}–${interval.last}`
}

function shareText({ share, percent }: Share, lang: Lang): string {
  const shown = lang === 'uk' ? percent : percent.replace(',', '.')
  return `${fractionText(share)} (${shown} %)`
}

function resultLines(
  seat: RecordedSeatDraw,
  shares: readonly Share[],
  names: Names,
  lang: Lang,
  paint: Paint,
): string[] {
  const judge = paint.good(paint.bold(names.get(seat.winner) ?? seat.winner))
  const interval = `${seat.interval.first}–${seat.interval.last}`
  const winner = shares.find(({ id }) => id === seat.winner)
  const chance = winner === undefined ? '—' : shareText(winner, lang)
  const uk = [
    `Визначено суддю ${judge}: випадкове число ${seat.k} з ${seat.total}, інтервал ${interval}, імовірність ${chance}.`,
    ...(seat.forced ? ['Учасник був лише один: це не випадковий вибір.'] : []),
  ]
  const en = [
    `The judge is ${judge}: random number ${seat.k} of ${seat.total}, interval ${interval}, probability ${chance}.`,
    ...(seat.forced ? ['There was only one candidate: this was not a random choice.'] : []),
  ]
  return lang === 'uk' ? uk : en
}
