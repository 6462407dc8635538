/** Days, hours and moments as clerks and spreadsheets write them in, their one spelling of the facts document out. */
import { dayNumber, formatDate, pad, parseDate } from '../../time/day.ts'
import { formatInstant, parseDateTime } from '../../time/instant.ts'
import { kyivDay, kyivTime, localToInstant } from '../../time/kyiv.ts'
import { said, type Said, unsaid } from '../problem.ts'
import { type Cell, tidy } from './cell.ts'

const MS_PER_SECOND = 1000
const MS_PER_MINUTE = 60 * MS_PER_SECOND
const MS_PER_DAY = 24 * 60 * MS_PER_MINUTE

/** `04.08.2026`, `4.8.2026`, `2026-08-04`, a date of a spreadsheet. */
export function readDate(cell: Cell): Said<string> {
  if (cell instanceof Date) {
    const { day, rest } = partsOf(cell)
    return rest === 0 ? said(formatDate(day)) : noDate(cell)
  }
  const day = typeof cell === 'string' ? dayIn(tidy(cell)) : undefined
  return day === undefined ? noDate(cell) : said(formatDate(day))
}

/** `17:00`, `9:30`, a time of a spreadsheet. */
export function readTime(cell: Cell): Said<string> {
  if (cell instanceof Date) {
    const { rest } = partsOf(cell)
    return rest % MS_PER_MINUTE === 0 ? said(clock(rest / MS_PER_MINUTE)) : noTime(cell)
  }
  const minutes = typeof cell === 'string' ? minutesIn(tidy(cell)) : undefined
  return minutes === undefined ? noTime(cell) : said(clock(minutes))
}

/** A moment with its offset, or a day and a time as the clocks of Kyiv show them. */
export function readMoment(cell: Cell): Said<string> {
  if (cell instanceof Date) {
    const { day, rest } = partsOf(cell)
    return inKyiv(cell, day, Math.floor(rest / MS_PER_MINUTE), rest % MS_PER_MINUTE)
  }
  if (typeof cell !== 'string') return noMoment(cell)
  const text = tidy(cell)
  const instant = parseDateTime(text)
  if (instant !== undefined) return said(formatInstant(instant))
  const [date = '', time = '', ...more] = text.split(/[ T]+/)
  const [day, minutes] = [dayIn(date), minutesIn(time)]
  if (day === undefined || minutes === undefined || more.length > 0) return noMoment(cell)
  return inKyiv(cell, day, minutes, 0)
}

/** Twice a year clocks in Kyiv show an hour twice, or skip one: then only an offset says what is meant. */
function inKyiv(cell: Cell, day: number, minutes: number, ms: number): Said<string> {
  const instant = localToInstant(day, minutes)
  const shows = (at: number): boolean => kyivDay(at) === day && kyivTime(at) === minutes
  const hour = 60 * MS_PER_MINUTE
  if (!shows(instant) || shows(instant + hour) || shows(instant - hour)) return twofold(cell)
  return said(formatInstant(instant + ms))
}

/** What a spreadsheet shows: a day, and milliseconds since its midnight to the nearest second, as it keeps fractions. */
function partsOf(date: Date): { readonly day: number; readonly rest: number } {
  const seconds = Math.round(date.getTime() / MS_PER_SECOND)
  const day = Math.floor((seconds * MS_PER_SECOND) / MS_PER_DAY)
  return { day, rest: seconds * MS_PER_SECOND - day * MS_PER_DAY }
}

function dayIn(text: string): number | undefined {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
  return year === undefined ? parseDate(text) : dayNumber(Number(year), Number(month), Number(day))
}

function minutesIn(text: string): number | undefined {
  const [, hour, minute] = /^(\d{1,2}):(\d{2})$/.exec(text) ?? []
  const [hours, minutes] = [Number(hour), Number(minute)]
  return minute !== undefined && hours < 24 && minutes < 60 ? hours * 60 + minutes : undefined
}

const clock = (minutes: number): string =>
  `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`

/** A cell for people. */
export function shown(cell: Cell): string {
  if (cell instanceof Date)
    return cell
      .toISOString()
      .replace(/:00\.000Z$/, '')
      .replace('T', ' ')
  const text = String(cell)
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text
}
const LONGEST = 60

const noDate = (cell: Cell) =>
  unsaid(
    'impossible-date',
    {
      uk: `\`${shown(cell)}\` не є датою, яка існує`,
      en: `\`${shown(cell)}\` is not a date that exists`,
    },
    typeof cell === 'number'
      ? {
          uk: 'задайте клітинці формат дати або напишіть дату текстом: 04.08.2026',
          en: 'give the cell a date format, or write the date as text: 04.08.2026',
        }
      : { uk: 'дату пишуть так: 04.08.2026 або 2026-08-04', en: 'write 04.08.2026 or 2026-08-04' },
  )

const noTime = (cell: Cell) =>
  unsaid(
    'wrong-type',
    { uk: `\`${shown(cell)}\` не є часом доби`, en: `\`${shown(cell)}\` is not a time of day` },
    { uk: 'час пишуть так: 17:00', en: 'write 17:00' },
  )

const noMoment = (cell: Cell) =>
  unsaid(
    'impossible-date',
    {
      uk: `\`${shown(cell)}\` не є моментом часу, який існує`,
      en: `\`${shown(cell)}\` is not a moment that exists`,
    },
    {
      uk: 'день і час пишуть так: 04.08.2026 09:50',
      en: 'write 04.08.2026 09:50 or 2026-08-04T09:50+03:00',
    },
  )

const twofold = (cell: Cell) =>
  unsaid(
    'ambiguous-moment',
    {
      uk: `\`${shown(cell)}\`: цієї ночі переводять годинники, і такого часу немає або він буває двічі`,
      en: `\`${shown(cell)}\`: clocks change that night; there is no such time, or there are two`,
    },
    {
      uk: 'напишіть час із поясом: 2026-10-25T03:30+02:00',
      en: 'write the time with its offset: 2026-10-25T03:30+02:00',
    },
  )
