/** Days, moments, acts and counts as the sentences of an audit say them. */
import { plural } from '../../grammar/index.ts'
import { decimalText, type Rational } from '../draw/rational.ts'
import type { Entry } from '../ledger/types.ts'
import { formatDate, formatDateUk, pad, parseDate } from '../time/day.ts'
import { formatInstantUk } from '../time/instant.ts'
import { kyivDay, kyivTime } from '../time/kyiv.ts'
import type { Words } from './types.ts'

/** A field of an entry that is text, or nothing. */
export function textIn({ body }: Entry, field: string): string | undefined {
  const value = body[field]
  return typeof value === 'string' ? value : undefined
}

/** Ukrainian forms for 1, 2 and 5, English ones for 1 and 2. */
type Forms = readonly [readonly [string, string, string], readonly [string, string]]

/** After «через», «за»: in the accusative. */
const NOUNS = {
  draw: [
    ['розподіл', 'розподіли', 'розподілів'],
    ['draw', 'draws'],
  ],
  case: [
    ['справа', 'справи', 'справ'],
    ['case', 'cases'],
  ],
  judge: [
    ['суддя', 'судді', 'суддів'],
    ['judge', 'judges'],
  ],
  minute: [
    ['хвилину', 'хвилини', 'хвилин'],
    ['minute', 'minutes'],
  ],
  day: [
    ['день', 'дні', 'днів'],
    ['day', 'days'],
  ],
  filing: [
    ['звернення', 'звернення', 'звернень'],
    ['filing', 'filings'],
  ],
} as const satisfies Record<string, Forms>

/** `5 розподілів`, `5 draws`. */
export function some(count: number, noun: keyof typeof NOUNS): Words {
  const [uk, en] = NOUNS[noun]
  return {
    uk: `${count} ${plural(count, 'uk', uk)}`,
    en: `${count} ${plural(count, 'en', [en[0], en[1], en[1]])}`,
  }
}

export const dayWords = (day: number): Words => ({ uk: formatDateUk(day), en: formatDate(day) })

/** A moment in Kyiv to the minute. */
export function momentWords(instant: number): Words {
  const minutes = kyivTime(instant)
  const clock = `${pad(Math.floor(minutes / 60), 2)}:${pad(minutes % 60, 2)}`
  return { uk: formatInstantUk(instant), en: `${formatDate(kyivDay(instant))} ${clock}` }
}

/** `розпорядження № 7 від 04.08.2026 (Навчальна О. О.)`. */
export function actWords({ body }: Entry): Words {
  const [type, no, by] = [body['type'], body['no'], body['signed_by']].map(String)
  const date = String(body['date'])
  const day = parseDate(date)
  return {
    uk: `${type} № ${no} від ${day === undefined ? date : formatDateUk(day)} (${by})`,
    en: `${type} № ${no} of ${date} (${by})`,
  }
}

/** A share in percent with one digit: `33,3 %`, `33.3 %`. */
export function percentWords({ n, d }: Rational): Words {
  const uk = decimalText({ n: n * 100n, d }, 1)
  return { uk: `${uk} %`, en: `${uk.replace(',', '.')} %` }
}

/** A number with so many digits after the comma. */
export function decimalWords(value: number, places: number): Words {
  const en = value.toFixed(places)
  return { uk: en.replace('.', ','), en }
}

/** Names, five at most, and how many more. */
export function listWords(items: readonly string[]): Words {
  const [shown, more] = [items.slice(0, 5).join(', '), items.length - 5]
  return more > 0
    ? { uk: `${shown} і ще ${more}`, en: `${shown} and ${more} more` }
    : { uk: shown, en: shown }
}
