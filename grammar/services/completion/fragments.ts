/** What is being typed before a position: the word, the words of a keyword, keys of the other layout. */
import type { Span } from '../../source/text.ts'

export interface Fragment extends Span {
  readonly typed: string
  /** Several words, or marks that are letters in the other layout: only a keyword can be meant. */
  readonly keywordsOnly: boolean
}

const WORD = /\.?[\p{L}\p{N}_’'ʼ]*$/u
/** Keys that are letters of the Ukrainian layout. */
const KEYS = /[A-Za-z\][;',.]+$/
const MOST_WORDS = 5

/** Fragments that end at an offset, the shortest first; `from` is where an open text begins. */
export function fragmentsAt(
  text: string,
  end: number,
  from: number | undefined,
): readonly Fragment[] {
  if (from !== undefined) return [fragment(text, from, end, false)]
  const line = text.slice(text.lastIndexOf('\n', end - 1) + 1, end)
  const origin = end - line.length
  const starts = [line.length - (WORD.exec(line)?.[0].length ?? 0)]
  const [shortest = 0] = starts
  const keys = KEYS.exec(line)
  if (keys !== null && keys.index < shortest) starts.push(keys.index)
  for (let at = shortest, words = 0; words < MOST_WORDS; words++) {
    const before = /[\p{L}\p{N}_’'ʼ]+,?[ \t]+$/u.exec(line.slice(0, at))
    if (before === null) break
    at = before.index
    starts.push(at)
  }
  return starts.map((start, index) => fragment(text, origin + start, end, index > 0))
}

const fragment = (text: string, start: number, end: number, keywordsOnly: boolean): Fragment => ({
  start,
  end,
  typed: text.slice(start, end).replace(/\s+/g, ' '),
  keywordsOnly,
})
