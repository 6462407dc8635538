/**
 * Does a word fit what was typed: the same letters, Ukrainian ones typed by sound (`yakshcho`), or by
 * the same keys in the other layout (`zroj`).
 */
import { bySound, folded, otherLayout } from '../../lexicon/nearest.ts'

export interface Match {
  /** 0 begins with it, 1 a part of the word does, 2 only in letters of another alphabet. */
  readonly distance: number
}

/** A matcher of one typed fragment. */
export type Matcher = (words: readonly string[]) => Match | undefined

export function matcherOf(typed: string): Matcher {
  const plain = folded(typed)
  const others = /[a-z]/i.test(typed)
    ? [...new Set([otherLayout(typed), bySound(typed)].map(folded))]
    : [folded(otherLayout(typed))]
  return (words) => {
    if (typed === '') return { distance: 0 }
    const all = words.map(folded)
    if (all.some((one) => one.startsWith(plain))) return { distance: 0 }
    if (all.some((one) => parts(one).some((part) => part.startsWith(plain)))) return { distance: 1 }
    return all.some((one) => others.some((other) => one.startsWith(other)))
      ? { distance: 2 }
      : undefined
  }
}

/** `дата_наказу` is looked for by either of its words. */
const parts = (word: string): readonly string[] => word.split(/[_ ]/).slice(1)
