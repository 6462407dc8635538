/**
 * Europe/Kyiv: an instant in, the civil day and minute there out; and back.
 *
 * A call to Temporal for each instant would be the slowest step of a decision. The changes of the
 * offset between 1900 and 2200 are therefore asked of Temporal once and kept in a table; a
 * look-up is a comparison or a short binary search. The tests hold the table against Temporal.
 */

const ZONE = 'Europe/Kyiv'
const MS_PER_MINUTE = 60_000
const MS_PER_DAY = 86_400_000
const NS_PER_MS = 1_000_000
const TABLE_START = '1899-12-01T00:00:00Z'
const TABLE_END = Date.UTC(2201, 1, 1)

/** The span of time during which one offset holds: `[from, to)`. */
interface OffsetSpan {
  readonly from: number
  readonly to: number
  readonly offset: number
}

let spans: readonly OffsetSpan[] | undefined
let lastSpan: OffsetSpan = { from: 0, to: 0, offset: 0 }

/** The civil day in Kyiv on which an instant falls. */
export function kyivDay(epochMs: number): number {
  return Math.floor((epochMs + kyivOffset(epochMs)) / MS_PER_DAY)
}

/** The minute of the day in Kyiv, 0 … 1439, at an instant. */
export function kyivTime(epochMs: number): number {
  const local = epochMs + kyivOffset(epochMs)
  return Math.floor((local - Math.floor(local / MS_PER_DAY) * MS_PER_DAY) / MS_PER_MINUTE)
}

/**
 * The instant at which clocks in Kyiv show this day and minute. As Temporal's 'compatible': of two
 * such instants the earlier; a time that the clocks skip is moved forward by the length of the gap.
 */
export function localToInstant(day: number, minutes: number): number {
  const local = day * MS_PER_DAY + minutes * MS_PER_MINUTE
  const before = local - kyivOffset(local - MS_PER_DAY)
  if (before + kyivOffset(before) === local) return before
  const after = local - kyivOffset(local + MS_PER_DAY)
  return after + kyivOffset(after) === local ? after : before
}

/** The last millisecond of a day in Kyiv: what a bare `as_of` date means (contract.md). */
export function endOfDay(day: number): number {
  return localToInstant(day + 1, 0) - 1
}

/** The first millisecond of a day in Kyiv. */
export function startOfDay(day: number): number {
  return localToInstant(day, 0)
}

/** Milliseconds to add to UTC to get the time in Kyiv at an instant. */
export function kyivOffset(epochMs: number): number {
  if (epochMs >= lastSpan.from && epochMs < lastSpan.to) return lastSpan.offset
  lastSpan = findSpan((spans ??= readSpans()), epochMs)
  return lastSpan.offset
}

function findSpan(table: readonly OffsetSpan[], epochMs: number): OffsetSpan {
  let low = 0
  let high = table.length - 1
  while (low <= high) {
    const middle = (low + high) >>> 1
    const span = table[middle]
    if (span === undefined) break
    if (epochMs < span.from) high = middle - 1
    else if (epochMs >= span.to) low = middle + 1
    else return span
  }
  throw new RangeError('an instant outside the years 1900–2200 reached Kyiv time')
}

function readSpans(): readonly OffsetSpan[] {
  const table: OffsetSpan[] = []
  let at = Temporal.Instant.from(TABLE_START).toZonedDateTimeISO(ZONE)
  while (at.epochMilliseconds < TABLE_END) {
    const next = at.getTimeZoneTransition('next')
    const to = next?.epochMilliseconds ?? TABLE_END
    table.push({ from: at.epochMilliseconds, to, offset: at.offsetNanoseconds / NS_PER_MS })
    if (next === null) break
    at = next
  }
  return table
}
