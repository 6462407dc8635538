/**
 * «Did you mean»: a word in, the nearest known words out.
 *
 * Three mistakes are cheap: a Latin letter that looks like a Cyrillic one, a word typed in
 * the wrong keyboard layout (`cellz` for `суддя`), and a slip of one or two letters.
 */
const LATIN_LOOK_ALIKES = 'aceiopxyABCEHIKMOPTX'
const CYRILLIC_TWINS = 'асеіорхуАВСЕНІКМОРТХ'

const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,."
const CYRILLIC_KEYS = 'йцукенгшщзхїфівапролджєячсмитьбю'

/** The known word nearest to the one written; `undefined` when none is near enough to be meant. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  let best: { word: string; distance: number } | undefined
  for (const candidate of known) {
    const distance = distanceBetween(word, candidate)
    if (distance < (best?.distance ?? tolerance(word) + 1)) best = { word: candidate, distance }
  }
  return best?.word
}

/** Longer words may hold more slips: one in three letters, at most three. */
const tolerance = (word: string): number => Math.min(3, Math.max(1, Math.floor(word.length / 3)))

function distanceBetween(written: string, candidate: string): number {
  if (written === candidate) return 0
  const target = fold(candidate)
  if (fold(written) === target || otherLayout(written) === target) return 0.5
  return editDistance(fold(written), target)
}

/** Lower case, with Latin look-alikes as the Cyrillic letters they resemble and one kind of apostrophe. */
export function fold(word: string): string {
  return translate(word, LATIN_LOOK_ALIKES, CYRILLIC_TWINS).replaceAll(/['ʼ`]/g, '’').toLowerCase()
}

/** The word that the same keys give in the Ukrainian layout, folded. */
function otherLayout(word: string): string {
  return fold(translate(word.toLowerCase(), LATIN_KEYS, CYRILLIC_KEYS))
}

function translate(word: string, from: string, to: string): string {
  return [...word].map((letter) => to[from.indexOf(letter)] ?? letter).join('')
}

/** Levenshtein distance: how many letters to insert, delete or change. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
