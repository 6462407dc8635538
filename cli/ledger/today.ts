/** The day on which something is entered, where nobody says since when it is true. */
import { formatInstant, parseDate } from '../../engine/index.ts'
import { type Input, optionText } from '../command.ts'
import { misused, type Or, right } from '../complaint.ts'

const today = (): string => formatInstant(Date.now()).slice(0, 'yyyy-mm-dd'.length)

/** The date an option gives, or today in Kyiv. */
export function dateOption(input: Input, name: string): Or<string> {
  const given = optionText(input, name)
  if (given === undefined) return right(today())
  return parseDate(given) === undefined ? noDate(given) : right(given)
}

const noDate = (given: string) =>
  misused(
    { uk: `\`${given}\` не є датою`, en: `\`${given}\` is no date` },
    { uk: 'дату пишуть так: 2026-08-04', en: 'a date is written like this: 2026-08-04' },
  )
