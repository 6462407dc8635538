/**
 * The alphabetical order of Ukrainian names: two texts in, their order out.
 *
 * The order of candidates decides who wins, so it must be the same on every computer for as long as
 * records are kept. Not localeCompare: its order depends on the version of ICU. The letters and
 * their order are those of the Ukrainian alphabet (Ukrainian Orthography of 2019, § 1).
 */

const ALPHABET = 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'
const LATIN = 'abcdefghijklmnopqrstuvwxyz'
const DIGITS = '0123456789'

/** U+0027, U+2019, U+02BC: three spellings of one apostrophe, and not a letter. */
const APOSTROPHES = /['’ʼ]/g

/**
 * Ranks, first to last: everything else below U+0080 by code (so a space stands before a hyphen),
 * digits, Ukrainian letters, Latin letters, all other characters by code.
 */
const RANKS: ReadonlyMap<string, number> = new Map(
  Array.from(DIGITS + ALPHABET + LATIN, (character, index) => [character, 0x80 + index]),
)
const OTHER = 0x200

/**
 * Negative, zero or positive as a stands before, is the same text as, or stands after b. Letters
 * decide first, without regard to case and apostrophes; texts that are still equal are ordered by
 * UTF-16 code units, so that only identical texts compare as zero.
 */
export function compareUkrainian(a: string, b: string): number {
  return compareRanks(ranks(a), ranks(b)) || compareCodeUnits(a, b)
}

function ranks(text: string): readonly number[] {
  return Array.from(text.normalize('NFC').toLowerCase().replace(APOSTROPHES, ''), rank)
}

function rank(character: string): number {
  const code = character.codePointAt(0) ?? 0
  return RANKS.get(character) ?? (code < 0x80 ? code : OTHER + code)
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const shared = Math.min(a.length, b.length)
  for (let at = 0; at < shared; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}

function compareCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
