/** What written literals mean: texts without their quotes, dates in ISO form. */

/** The text between the quotes with escapes undone, in NFC. */
export function textValue(image: string): string {
  const inner = image.slice(1, image.length > 1 && image.endsWith('"') ? -1 : undefined)
  const plain = inner.includes('\\') ? inner.replace(/\\(["\\])/g, '$1') : inner
  return MAY_CHANGE.test(plain) ? plain.normalize('NFC') : plain
}

/** Anything but Latin, Ukrainian and the marks of ordinary text, which are in NFC as they are. */
const MAY_CHANGE = /[^\u0000-\u02ff\u0400-\u0482\u048a-\u04ff\u2010-\u2027\u2116]/

/** Escapes of a text that mean nothing. */
export function unknownEscapes(
  image: string,
): readonly { readonly at: number; readonly escape: string }[] {
  if (!image.includes('\\')) return []
  return [...image.matchAll(/\\(.)/g)]
    .filter(([, mark]) => mark !== '"' && mark !== '\\')
    .map((match) => ({ at: match.index, escape: match[0] }))
}

/** `28.03.2025` and `2025-03-28` → `2025-03-28`. */
export function isoDate(image: string): string {
  const parts = /^(\d{1,2})\.(\d{2})\.(\d{4})$/.exec(image)
  if (parts === null) return image
  const [, day = '', month = '', year = ''] = parts
  return `${year}-${month}-${day.padStart(2, '0')}`
}

/** `28.03.2025 9:50` → `2025-03-28T09:50`. */
export function isoDateTime(image: string): string {
  const [day = '', time = ''] = image.split(/[ \tT]+/)
  return `${isoDate(day)}T${isoTime(time)}`
}

/** `9:50` → `09:50`. */
export function isoTime(image: string): string {
  return image.padStart(5, '0')
}

/** Whether the calendar has the day (proleptic Gregorian, years 1–9999). */
export function isRealDate(iso: string): boolean {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day)
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Whether the clock has the time, from 00:00 to 23:59. */
export function isRealTime(iso: string): boolean {
  const [hour = 24, minute = 60] = iso.split(':').map(Number)
  return hour < 24 && minute < 60
}
