/**
 * A sentence of the engine in, the same as a page says it out: what somebody wrote in quotation marks, days as people
 * write them.
 *
 * Backticks and `2026-08-04` are for a terminal. What somebody wrote stays as it was written.
 */
import type { Text } from '../../../editor/api/index.ts'

export const plainWords = ({ uk, en }: Text): Text => ({
  uk: quoted(uk, '«', '»'),
  en: quoted(en, '“', '”'),
})

const quoted = (sentence: string, opening: string, closing: string): string =>
  sentence
    .split('`')
    .map((part, at) => (at % 2 === 0 ? daysOf(part) : `${opening}${part}${closing}`))
    .join('')

/** Where a sentence gave both ways to write a day, one is left. */
const daysOf = (text: string): string =>
  text
    .replaceAll(/\b(\d{4})-(\d{2})-(\d{2})\b/g, (_, year, month, day) => `${day}.${month}.${year}`)
    .replaceAll(/(\d{2}\.\d{2}\.\d{4}) (?:або|or) \1/g, '$1')
