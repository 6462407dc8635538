/** Dates and times as the court systems print them, in Kyiv time; ISO text with the offset out. */
import { dayNumber, parseDate } from '../time/day.ts'
import { formatInstant } from '../time/instant.ts'
import { localToInstant } from '../time/kyiv.ts'

const MS_PER_SECOND = 1000

/** `13.01.2026` or `2026-01-13`, and `11:22` or `11:22:21`; `undefined` for what is no such moment. */
export function kyivMoment(date: string, time: string): string | undefined {
  const day = parseDate(date) ?? ukrainianDay(date)
  const [, hour, minute, second = '0'] =
    /^([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?$/.exec(time) ?? []
  if (day === undefined || hour === undefined) return undefined
  const minutes = Number(hour) * 60 + Number(minute)
  return formatInstant(localToInstant(day, minutes) + Number(second) * MS_PER_SECOND)
}

/** `30.10.2025 15:37:57`. */
export function kyivMomentOf(text: string): string | undefined {
  const [date = '', time = '', ...rest] = text.split(' ')
  return rest.length === 0 ? kyivMoment(date, time) : undefined
}

function ukrainianDay(date: string): number | undefined {
  const [, day, month, year] = /^(\d\d)\.(\d\d)\.(\d{4})$/.exec(date) ?? []
  return year === undefined ? undefined : dayNumber(Number(year), Number(month), Number(day))
}
