/**
 * Words of the studio: one tree of sentences in two languages with equal keys.
 *
 * A word with a number is written with its forms: `суддя|судді|суддів` (one, few, many) and `judge|judges`. What is to be
 * filled in stands in braces: `{name}`.
 */
import { joined } from './joined.ts'

export type Language = 'uk' | 'en'

export interface WordTree {
  readonly [key: string]: string | WordTree
}

type SameKeys<T extends WordTree> = {
  readonly [K in keyof T]: T[K] extends WordTree ? SameKeys<T[K]> : string
}

export interface Words<T extends WordTree> {
  readonly uk: T
  readonly en: SameKeys<T>
}

export const defineWords = <T extends WordTree>(words: Words<T>): Words<T> => words

/** The words of one language; the types say that both have the same keys. */
export const wordsIn = <T extends WordTree>(words: Words<T>, language: Language): T =>
  language === 'uk' ? words.uk : (words.en as T)

/** `{name}` replaced by what it stands for. */
export const fill = (sentence: string, values: Readonly<Record<string, string | number>>): string =>
  joined(sentence.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)))
