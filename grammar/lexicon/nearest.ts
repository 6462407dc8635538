/**
 * «Можливо, малося на увазі …»: the known word that a mistyped one stands for.
 *
 * Compared after folding: letters that look alike in both alphabets count as one, so «сyд» with a
 * Latin `y` is at distance zero. A word typed in the wrong keyboard layout (`zroj`) or in Latin
 * letters by sound (`yakshcho`) is found too.
 */

/** The nearest of the known words; undefined when none is near enough. The earlier one wins a tie. */
export function nearest(written: string, known: Iterable<string>): string | undefined {
  const attempts = [written, otherLayout(written), bySound(written)].map(folded)
  let best: string | undefined
  let bestDistance = Infinity
  for (const candidate of known) {
    const target = folded(candidate)
    const distance = Math.min(...attempts.map((attempt) => editDistance(attempt, target)))
    if (distance < bestDistance && distance <= tolerance(target)) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** One mistake in a short word, two in a middling one, a quarter of a long one. */
function tolerance(word: string): number {
  if (word.length < 3) return 0
  return word.length < 6 ? 1 : Math.max(2, Math.floor(word.length / 4))
}

/** Cyrillic letter → the Latin letter it is mistaken for. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  і: 'i',
  ї: 'i',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  ѕ: 's',
  ј: 'j',
}

const LOOK_ALIKE = new RegExp(`[${Object.keys(LOOK_ALIKES).join('')}]`, 'g')

/** Lower case, one apostrophe, and one letter for those that look alike. */
export function folded(word: string): string {
  const plain = word
    .normalize('NFC')
    .toLowerCase()
    .replace(/['ʼ‘`´]/g, '’')
  return plain.replace(LOOK_ALIKE, (letter) => LOOK_ALIKES[letter] ?? letter)
}

/** The word in one alphabet, when every letter of the other has a look-alike; else undefined. */
export function inOneScript(word: string): string | undefined {
  const latin = Array.from(word, (letter) => toLatin(letter)).join('')
  const cyrillic = Array.from(word, (letter) => toCyrillic(letter)).join('')
  if (!/[A-Za-z]/.test(cyrillic)) return cyrillic
  return /[Ѐ-ӿ]/.test(latin) ? undefined : latin
}

function toLatin(letter: string): string {
  return cased(letter, LOOK_ALIKES[letter.toLowerCase()])
}

function toCyrillic(letter: string): string {
  const found = Object.entries(LOOK_ALIKES).find(([, latin]) => latin === letter.toLowerCase())
  return cased(letter, found?.[0])
}

function cased(letter: string, other: string | undefined): string {
  if (other === undefined) return letter
  return letter === letter.toLowerCase() ? other : other.toUpperCase()
}

const KEYS_EN = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
const KEYS_UK = 'йцукенгшщзхїфівапролджєячсмитьбю'

/** The same keys in the other keyboard layout. */
export function otherLayout(word: string): string {
  return Array.from(word.toLowerCase(), (letter) => {
    const en = KEYS_EN.indexOf(letter)
    if (en >= 0) return KEYS_UK[en] ?? letter
    const uk = KEYS_UK.indexOf(letter)
    return uk >= 0 ? (KEYS_EN[uk] ?? letter) : letter
  }).join('')
}

const SOUNDS: readonly (readonly [latin: string, uk: string])[] = [
  ['shch', 'щ'],
  ['zgh', 'зг'],
  ['zh', 'ж'],
  ['kh', 'х'],
  ['ts', 'ц'],
  ['ch', 'ч'],
  ['sh', 'ш'],
  ['ye', 'є'],
  ['ie', 'є'],
  ['yi', 'ї'],
  ['yu', 'ю'],
  ['iu', 'ю'],
  ['ya', 'я'],
  ['ia', 'я'],
  ...Array.from('abvhgdeyziklmnoprstufj', (latin, at): readonly [string, string] => [
    latin,
    'абвгґдеизіклмнопрстуфй'[at] ?? latin,
  ]),
]

/** Ukrainian letters for a word written in Latin ones by sound. */
export function bySound(word: string): string {
  let rest = word.toLowerCase()
  let spelled = ''
  while (rest !== '') {
    const pair = SOUNDS.find(([latin]) => rest.startsWith(latin))
    spelled += pair?.[1] ?? rest.charAt(0)
    rest = rest.slice(pair?.[0].length ?? 1)
  }
  return spelled
}

/** Insertions, deletions, replacements and swaps of neighbours that make one word the other. */
export function editDistance(a: string, b: string): number {
  let before: readonly number[] = []
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) row.push(cell(a, b, i, j, row, last, before))
    before = last
    last = row
  }
  return last[b.length] ?? a.length
}

function cell(
  a: string,
  b: string,
  i: number,
  j: number,
  row: readonly number[],
  last: readonly number[],
  before: readonly number[],
): number {
  const same = a[i - 1] === b[j - 1]
  const step = Math.min(
    (row[j - 1] ?? 0) + 1,
    (last[j] ?? 0) + 1,
    (last[j - 1] ?? 0) + (same ? 0 : 1),
  )
  const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
  return swapped ? Math.min(step, (before[j - 2] ?? 0) + 1) : step
}
