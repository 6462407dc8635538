/**
 * Numbers and days as they are printed: exact fractions, counts and ISO days in, texts out.
 *
 * In Ukrainian a comma parts the decimals and a narrow no-break space the thousands; a percent sign keeps its distance.
 */
import type { Lang } from '../../../../grammar/index.ts'
import {
  decimalText,
  fromNumber,
  parseFraction,
  type Rational,
  subtract,
  ZERO,
} from '../../../draw/rational.ts'
import { formatDateUk, parseDate } from '../../../time/day.ts'
import type { Exact } from '../../types.ts'

/** U+202F: neither breaks nor stretches a line. */
const THIN = '\u202F'
/** A sign as wide as a plus. */
const MINUS = '\u2212'

/** `4 120`, `4,120`. */
export const countText = (count: number, lang: Lang): string => groupedText(String(count), lang)

/** `12,5` or `12.5`, with exactly so many digits. */
export const decimals = (value: Exact, places: number, lang: Lang): string =>
  rationalText(rationalOf(value), places, lang)

/** A share of the whole: `12,45 %`. */
export const percent = (value: Exact, lang: Lang, places = 2): string =>
  percentOf(rationalOf(value), places, lang)

/** How much larger the second share is, in percentage points, with its sign: `+0,42`, `−1,10`, `0,00`. */
export const pointsText = (before: Exact, after: Exact, lang: Lang, places = 2): string =>
  signed(rationalText(hundredfold(differenceOf(before, after)), places, lang))

/** A whole number with its sign. */
export const signedCount = (count: number, lang: Lang): string => signed(countText(count, lang))

/** A number that only a picture or an estimate has: rounded, with a comma. */
export const aboutText = (value: number, places: number, lang: Lang): string =>
  rationalText(fromNumber(value) ?? ZERO, places, lang)

/** The fraction; marked where even it is not the whole truth. */
export const fractionText = ({ exact, rounded }: Exact): string => (rounded ? `≈ ${exact}` : exact)

/** `04.08.2026`; an English reader gets the ISO day. */
export function dayText(day: string, lang: Lang): string {
  const number = parseDate(day.slice(0, 10))
  return number === undefined || lang === 'en' ? day.slice(0, 10) : formatDateUk(number)
}

/** `2026-08` as `08.2026`. */
export const monthText = (month: string, lang: Lang): string =>
  lang === 'en' ? month : month.split('-').toReversed().join('.')

/** The fraction itself; an unreadable one is replaced by what pictures use. */
const rationalOf = ({ exact, about }: Exact): Rational =>
  parseFraction(exact) ?? fromNumber(about) ?? ZERO

const differenceOf = (before: Exact, after: Exact): Rational =>
  subtract(rationalOf(after), rationalOf(before))

const hundredfold = ({ n, d }: Rational): Rational => ({ n: n * 100n, d })

const percentOf = (value: Rational, places: number, lang: Lang): string =>
  `${rationalText(hundredfold(value), places, lang)}${lang === 'uk' ? THIN : ''}%`

function rationalText(value: Rational, places: number, lang: Lang): string {
  const [whole = '', rest] = decimalText(value, places).split(',')
  const point = lang === 'uk' ? ',' : '.'
  return groupedText(whole, lang) + (rest === undefined ? '' : `${point}${rest}`)
}

const groupedText = (digits: string, lang: Lang): string =>
  digits.replaceAll(/\B(?=(\d{3})+(?!\d))/g, lang === 'uk' ? THIN : ',').replace('-', MINUS)

const signed = (text: string): string =>
  text.startsWith(MINUS) || !/[1-9]/.test(text) ? text : `+${text}`
