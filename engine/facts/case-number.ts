/**
 * The number of a case, which says how often the case was drawn: two spellings of one number would be two cases, and a
 * second draw of the first.
 */
import { foldedText } from './folded-text.ts'

/** As it has to be written: what the eye does not tell apart in one way only, nothing that it does not see. Idempotent. */
export const writtenCaseNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(DASHES, '-')
    .replaceAll(SLASHES, '/')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(OTHER_SIGNS, '')
    .replaceAll(/ *([/-]) */g, '$1')
    .replaceAll(/ +/g, ' ')
    .trim()

/**
 * The same for numbers that differ only in the alphabet or case of letters, or in the signs between letters and figures.
 * For comparison, never to be shown.
 */
export const lookOfCaseNumber = (text: string): string =>
  Array.from(foldedText(writtenCaseNumber(text)), (sign) => LATIN.get(sign) ?? sign)
    .join('')
    .replaceAll(/[^\p{L}\d]+/gu, '/')
    .replaceAll(/^\/|\/$/g, '')

const DASHES = /\p{Pd}|\u2212/gu
/** Fraction, division and big slash. */
const SLASHES = /[\u2044\u2215\u29f8]/g
/** Numbers are made of capital and small letters, our ten figures and the signs of a keyboard. */
const OTHER_SIGNS = /[^\p{Lu}\p{Ll}\d !-~’]/gu

/** Small Latin letters that look like Cyrillic ones in the same or in the capital form (В, Н, К, М, Т). */
const LATIN: ReadonlyMap<string, string> = new Map([
  ...Object.entries({ a: 'а', b: 'в', c: 'с', e: 'е', h: 'н', i: 'і', k: 'к', m: 'м' }),
  ...Object.entries({ o: 'о', p: 'р', t: 'т', x: 'х', y: 'у' }),
])
