/** Days and moments of the command line, as people write them. */
import { endOfDay, parseDate, parseDateTime, readDate, readMoment } from '../../engine/index.ts'
import { type Input, optionText } from '../command.ts'
import { misused, type Or, right } from '../complaint.ts'

/** A moment as it was given, in its one spelling, and as an instant; a bare date is the end of that day in Kyiv. */
export interface Asked {
  readonly text: string
  readonly instant: number
}

/** The moment that an option gives, if it is given. */
export function askedMoment(input: Input, name: string): Or<Asked | undefined> {
  const given = optionText(input, name)
  return given === undefined ? right(undefined) : momentAsked(given)
}

/** A moment as people write it. */
export function momentAsked(given: string): Or<Asked> {
  const text = momentIn(given)
  if (text === undefined) return noMoment(given)
  const day = parseDate(text)
  const instant = day === undefined ? parseDateTime(text) : endOfDay(day)
  if (instant === undefined) throw new Error(`${text} was read and is no moment`)
  return right({ text, instant })
}

function momentIn(given: string): string | undefined {
  const [date, moment] = [readDate(given), readMoment(given)]
  if (date.ok) return date.value
  return moment.ok ? moment.value : undefined
}

const noMoment = (given: string) =>
  misused(
    { uk: `\`${given}\` не є днем чи моментом`, en: `\`${given}\` is no day or moment` },
    {
      uk: 'приклади: 04.08.2026, 2026-08-04, "04.08.2026 09:50", 2026-08-04T09:50+03:00',
      en: 'for example: 04.08.2026, 2026-08-04, "04.08.2026 09:50", 2026-08-04T09:50+03:00',
    },
  )
