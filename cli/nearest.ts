/**
 * «Did you mean»: the known word that is closest to an unknown one.
 */

/** The closest of the words, or `undefined` when none is close. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.replace(/^-+/, '').length / 3))
  const ranked = known
    .map((candidate) => ({ candidate, distance: distanceBetween(word, candidate) }))
    .filter(({ candidate, distance }) => distance <= limit || isBeginning(word, candidate))
    .sort((a, b) => a.distance - b.distance)
  return ranked[0]?.candidate
}

const isBeginning = (word: string, candidate: string): boolean =>
  word.replace(/^-+/, '').length >= 3 && candidate.startsWith(word)

/** Levenshtein's distance, row by row. */
function distanceBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const change = (row[j] ?? 0) + (b[j] === letter ? 0 : 1)
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}
