/**
 * Ukrainian text in, the same text in Latin letters out.
 *
 * The table is that of resolution 55 of the Cabinet of Ministers of Ukraine of 27.01.2010. Signs for which it has no
 * letter («», №, –) are given in the alphabet of SMS and listed, so that nobody is surprised by what was sent.
 */

export interface Transliteration {
  /** Printable ASCII and line ends; every character is in the GSM-7 alphabet. */
  readonly text: string
  /** Signs of typography that were given by simpler ones, each once. */
  readonly simplified: readonly string[]
  /** Characters that neither the resolution nor ASCII knows, each once; `?` stands in the text for each. */
  readonly unknown: readonly string[]
}

/** Gives a text in Latin letters. */
export function transliterate(ukrainian: string): Transliteration {
  const characters = [...ukrainian.normalize('NFC')]
  const signs = characters.map((character, at) => signAt(characters, character, at))
  const those = (kind: Sign['kind']): string[] => [
    ...new Set(characters.filter((_, at) => signs[at]?.kind === kind)),
  ]
  return {
    text: signs.map(({ text }) => text).join(''),
    simplified: those('simplified'),
    unknown: those('unknown'),
  }
}

interface Sign {
  readonly kind: 'letter' | 'plain' | 'simplified' | 'unknown'
  readonly text: string
}

function signAt(characters: readonly string[], character: string, at: number): Sign {
  const letter = latinLetter(characters, character, at)
  if (letter !== undefined) return { kind: 'letter', text: letter }
  if (APOSTROPHES.has(character) && isLetter(characters[at - 1]) && isLetter(characters[at + 1])) {
    return { kind: 'letter', text: '' }
  }
  const simple = SIMPLER.get(character)
  if (simple !== undefined) return { kind: 'simplified', text: simple }
  return /[ -~\n\r]/.test(character)
    ? { kind: 'plain', text: character }
    : { kind: 'unknown', text: '?' }
}

function latinLetter(characters: readonly string[], character: string, at: number) {
  const small = character.toLowerCase()
  const afterZ = small === 'г' && characters[at - 1]?.toLowerCase() === 'з'
  // «зг» is `zgh`, because `zh` is «ж».
  const latin = afterZ ? 'gh' : (atStart(characters, at, small) ?? LETTERS.get(small))
  if (latin === undefined || character === small) return latin
  return isAmongCapitals(characters, at)
    ? latin.toUpperCase()
    : latin.slice(0, 1).toUpperCase() + latin.slice(1)
}

/** A word begins after anything but a letter or an apostrophe inside a word; also after a hyphen. */
function atStart(characters: readonly string[], at: number, small: string): string | undefined {
  const before = characters[at - 1]
  const inside =
    isLetter(before) ||
    (before !== undefined && APOSTROPHES.has(before) && isLetter(characters[at - 2]))
  return inside ? undefined : STARTS.get(small)
}

/** ЩО → SHCHO and БОРЩ → BORSHCH, but Що → Shcho; a letter alone is as in an ordinary word. */
function isAmongCapitals(characters: readonly string[], at: number): boolean {
  const next = neighbour(characters, at, 1)
  return isCapital(next ?? neighbour(characters, at, -1))
}

/** The nearest letter of the same word. */
function neighbour(characters: readonly string[], at: number, step: 1 | -1): string | undefined {
  const near = characters[at + step]
  if (near !== undefined && APOSTROPHES.has(near)) return neighbour(characters, at + step, step)
  return isLetter(near) ? near : undefined
}

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && /\p{L}/u.test(character)
const isCapital = (character: string | undefined): boolean =>
  character !== undefined && /\p{Lu}/u.test(character)

/** U+0027, U+2019, U+02BC, and the grave accent that some keyboards give in their place. */
const APOSTROPHES: ReadonlySet<string> = new Set(["'", '’', 'ʼ', '`'])

const STARTS: ReadonlyMap<string, string> = new Map([
  ['є', 'ye'],
  ['ї', 'yi'],
  ['й', 'y'],
  ['ю', 'yu'],
  ['я', 'ya'],
])

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['а', 'a'],
  ['б', 'b'],
  ['в', 'v'],
  ['г', 'h'],
  ['ґ', 'g'],
  ['д', 'd'],
  ['е', 'e'],
  ['є', 'ie'],
  ['ж', 'zh'],
  ['з', 'z'],
  ['и', 'y'],
  ['і', 'i'],
  ['ї', 'i'],
  ['й', 'i'],
  ['к', 'k'],
  ['л', 'l'],
  ['м', 'm'],
  ['н', 'n'],
  ['о', 'o'],
  ['п', 'p'],
  ['р', 'r'],
  ['с', 's'],
  ['т', 't'],
  ['у', 'u'],
  ['ф', 'f'],
  ['х', 'kh'],
  ['ц', 'ts'],
  ['ч', 'ch'],
  ['ш', 'sh'],
  ['щ', 'shch'],
  ['ь', ''],
  ['ю', 'iu'],
  ['я', 'ia'],
])

/** Not of the resolution: what the alphabet of SMS lacks. */
const SIMPLER: ReadonlyMap<string, string> = new Map([
  ['«', '"'],
  ['»', '"'],
  ['„', '"'],
  ['“', '"'],
  ['”', '"'],
  ['’', "'"],
  ['ʼ', "'"],
  ['`', "'"],
  ['–', '-'],
  ['—', '-'],
  ['‑', '-'],
  ['…', '...'],
  ['№', 'No'],
  ['\u00a0', ' '],
  ['\u202f', ' '],
  ['\t', ' '],
])
