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
const APOSTROPHES = "'’ʼ"

const IGNORED = -1
const OTHER = 0x200

/**
 * Ranks by UTF-16 code unit, first to last: whatever else is below U+0080 by code (so a space stands
 * before a hyphen), digits, Ukrainian letters, Latin letters, all other code units by code.
 */
const RANKS: readonly number[] = ranksByCodeUnit()

/**
 * Negative, zero or positive as a stands before, is the same text as, or stands after b. Letters
 * decide first, without regard to case and apostrophes; texts that are still equal are ordered by
 * UTF-16 code units, so that only identical texts compare as zero.
 */
export function compareUkrainian(a: string, b: string): number {
  return compareRanks(ranks(a), ranks(b)) || compareCodeUnits(a, b)
}

function ranks(text: string): readonly number[] {
  const letters = text.normalize('NFC').toLowerCase()
  const found: number[] = []
  for (let at = 0; at < letters.length; at++) {
    const rank = RANKS[letters.charCodeAt(at)] ?? IGNORED
    if (rank !== IGNORED) found.push(rank)
  }
  return found
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

function ranksByCodeUnit(): readonly number[] {
  const byCode = Array.from({ length: 0x10000 }, (_, code) => (code < 0x80 ? code : OTHER + code))
  for (const [index, character] of Array.from(DIGITS + ALPHABET + LATIN).entries()) {
    byCode[character.charCodeAt(0)] = 0x80 + index
  }
  for (const character of Array.from(APOSTROPHES)) byCode[character.charCodeAt(0)] = IGNORED
  return byCode
}
