/** The day on which something is entered, where nobody says since when it is true. */
import { formatInstant, momentText, parseDate, parseDateTime } from '../../engine/index.ts'
import { type Input, optionText } from '../command.ts'
import { misused, type Or, right } from '../complaint.ts'

export const today = (): string => formatInstant(Date.now()).slice(0, 'yyyy-mm-dd'.length)

/** The date an option gives, or today in Kyiv. */
export function dateOption(input: Input, name: string): Or<string> {
  const given = optionText(input, name)
  if (given === undefined) return right(today())
  return parseDate(given) === undefined ? noDate(given) : right(given)
}

/** A moment: a date, or a time with its offset, in the one spelling of the ledger. */
export function momentOption(input: Input, name: string): Or<string | undefined> {
  const given = optionText(input, name)
  if (given === undefined) return right(undefined)
  const known = parseDate(given) !== undefined || parseDateTime(given) !== undefined
  return known ? right(momentText(given)) : noMoment(given)
}

const noMoment = (given: string) =>
  misused(
    { uk: `\`${given}\` не є моментом`, en: `\`${given}\` is no moment` },
    {
      uk: 'момент пишуть так: 2026-08-04 або 2026-08-04T09:50+03:00',
      en: 'a moment is written like this: 2026-08-04 or 2026-08-04T09:50+03:00',
    },
  )

const noDate = (given: string) =>
  misused(
    { uk: `\`${given}\` не є датою`, en: `\`${given}\` is no date` },
    { uk: 'дату пишуть так: 2026-08-04', en: 'a date is written like this: 2026-08-04' },
  )
