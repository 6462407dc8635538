/** The pieces that sections are mostly made of. */
import type { Grid, Piece } from '../model.ts'

export const text = (words: string): Piece => ({ kind: 'text', text: words })
export const note = (words: string): Piece => ({ kind: 'text', text: words, style: 'note' })
export const table = (grid: Grid): Piece => ({ kind: 'table', table: grid })

/** An assumption as a sentence; the place where it stands says that it is one. */
export function asSentence(words: string): string {
  const bare = words.replace(/^(?:ПРИПУЩЕННЯ|ASSUMPTION): /, '')
  return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}${bare.endsWith('.') ? '' : '.'}`
}

/** Sentences that are there, as one paragraph. */
export const sentences = (...all: readonly (string | false | undefined)[]): string =>
  all.filter((one) => typeof one === 'string' && one !== '').join(' ')
