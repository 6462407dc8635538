/** A day as it is typed, `25.07.2026` or `25.7.26`, and as it is sent, `2026-07-25`. */

const TYPED = /^\s*(\d{1,2})[.\-/\s](\d{1,2})[.\-/\s](\d{4}|\d{2})\s*(?:р\.?)?\s*$/
const ISO = /^\s*(\d{4})-(\d{2})-(\d{2})\s*$/

/** `undefined` when there is no such day. */
export function isoDay(typed: string): string | undefined {
  const [, isoYear, isoMonth, isoDate] = ISO.exec(typed) ?? []
  if (isoYear !== undefined) return existing(isoYear, isoMonth ?? '', isoDate ?? '')
  const [, date, month, year] = TYPED.exec(typed) ?? []
  if (date === undefined || month === undefined || year === undefined) return undefined
  return existing(year.padStart(4, '20'), month.padStart(2, '0'), date.padStart(2, '0'))
}

function existing(year: string, month: string, date: string): string | undefined {
  const iso = `${year}-${month}-${date}`
  const at = new Date(`${iso}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso) ? iso : undefined
}
