/**
 * Instants: ISO text with an offset in, epoch milliseconds inside, text for people out.
 *
 * A time without an offset is refused: the same text would mean two instants twice a year.
 */
import { formatDate, formatDateUk, pad, parseDate } from './day.ts'
import { kyivDay, kyivOffset, kyivTime } from './kyiv.ts'

const MS_PER_DAY = 86_400_000
const MS_PER_MINUTE = 60_000
const DATE_TIME =
  /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d)(?:\.(\d{1,3}))?)?(Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/

/**
 * Strict `yyyy-mm-ddThh:mm[:ss[.fff]]` with `Z` or `±hh:mm` to epoch milliseconds (the profile of
 * RFC 3339 with optional seconds, at most milliseconds); `undefined` for any other text.
 */
export function parseDateTime(text: string): number | undefined {
  const [, date, hour, minute, second = '0', fraction = '', zone] = DATE_TIME.exec(text) ?? []
  if (date === undefined || zone === undefined) return undefined
  const day = parseDate(date)
  if (day === undefined) return undefined
  const minutes = Number(hour) * 60 + Number(minute) - offsetMinutes(zone)
  const milliseconds = Number(second) * 1000 + Number(fraction.padEnd(3, '0'))
  return day * MS_PER_DAY + minutes * MS_PER_MINUTE + milliseconds
}

/** Whether an instant is a whole minute, as a manifest requires (engine/record/FORMAT.md). */
export function isWholeMinute(epochMs: number): boolean {
  return epochMs % MS_PER_MINUTE === 0
}

/** The whole minute an instant falls in: 09:50:37 becomes 09:50:00. */
export function wholeMinute(epochMs: number): number {
  return Math.floor(epochMs / MS_PER_MINUTE) * MS_PER_MINUTE
}

/** An instant for people, in Kyiv time: `04.08.2026 09:50`. */
export function formatInstantUk(epochMs: number): string {
  return `${formatDateUk(kyivDay(epochMs))} ${clock(kyivTime(epochMs))}`
}

/**
 * An instant as ISO text in Kyiv time: `2026-08-04T09:50:00+03:00`, with milliseconds only if there
 * are any. One instant has one text. Before 1924 the offset of Kyiv was not a whole number of
 * minutes, which RFC 3339 cannot write; such an instant is given in UTC with `Z`.
 */
export function formatInstant(epochMs: number): string {
  const kyiv = kyivOffset(epochMs)
  const offset = kyiv % MS_PER_MINUTE === 0 ? kyiv : undefined
  const local = epochMs + (offset ?? 0)
  const day = Math.floor(local / MS_PER_DAY)
  const rest = local - day * MS_PER_DAY
  const zone = offset === undefined ? 'Z' : offsetText(offset)
  return `${formatDate(day)}T${clock(Math.floor(rest / MS_PER_MINUTE))}:${seconds(rest)}${zone}`
}

/**
 * A moment in its one spelling: a bare date stays one, an instant becomes the whole minute in Kyiv time. The text must
 * be a date or an instant.
 */
export function momentText(text: string): string {
  if (parseDate(text) !== undefined) return text
  const instant = parseDateTime(text)
  if (instant === undefined) throw new Error(`\`${text}\` is no moment`)
  return formatInstant(wholeMinute(instant))
}

function seconds(msOfDay: number): string {
  const inMinute = msOfDay % MS_PER_MINUTE
  const milliseconds = inMinute % 1000
  const whole = pad(Math.floor(inMinute / 1000), 2)
  return milliseconds === 0 ? whole : `${whole}.${pad(milliseconds, 3)}`
}

function clock(minutes: number): string {
  return `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`
}

function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / MS_PER_MINUTE
  return `${offset < 0 ? '-' : '+'}${clock(minutes)}`
}

function offsetMinutes(text: string): number {
  if (text === 'Z') return 0
  const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(4, 6))
  return text.startsWith('-') ? -minutes : minutes
}
