/**
 * The number of a case, which says how often the case was drawn: two spellings of one number would be two cases, and a
 * second draw of the first.
 */
import { foldedText } from './folded-text.ts'

/** As it has to be written: what the eye does not tell apart in one way only. Idempotent. */
export const writtenCaseNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(UNSEEN, '')
    .replaceAll(DASHES, '-')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?([/-]) ?/g, '$1')
    .trim()

/** The same for numbers that differ in alphabet or case of letters only; for comparison, never to be shown. */
export const lookOfCaseNumber = (text: string): string =>
  Array.from(foldedText(writtenCaseNumber(text)), (sign) => LATIN.get(sign) ?? sign).join('')

/** Format and control characters; blanks among the latter stay blanks. */
const UNSEEN = /(?!\s)[\p{Cf}\p{Cc}]/gu
const DASHES = /\p{Pd}|\u2212/gu

/** Small Latin letters that look like Cyrillic ones in the same or in the capital form (В, Н, К, М, Т). */
const LATIN: ReadonlyMap<string, string> = new Map(
  Object.entries({ a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', i: 'і', k: 'к', m: 'м' }).concat(
    Object.entries({ o: 'о', p: 'р', t: 'т', x: 'х', y: 'у' }),
  ),
)
