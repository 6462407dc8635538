/**
 * Questions to the table of words: how something is written, and what a written word means.
 */
import type { Lang } from '../source/text.ts'
import { CONTEXTUAL, LEXICON, type Group, type Keyword, type Row, type Word } from './lexicon.ts'

const ROWS: Readonly<Record<Word, Row>> = LEXICON
const NAMES = Object.keys(ROWS) as Word[]
const GROUPS = Map.groupBy(NAMES, (name) => ROWS[name].group)

/** How the word is printed. */
export function word(name: Word, lang: Lang): string {
  return ROWS[name][lang][0]
}

/** Every accepted form, the printed one first; for a token with the forms of its other spellings. */
export function words(name: Word, lang: Lang): readonly string[] {
  const others = spellings(name).flatMap((other) => ROWS[other][lang])
  return [...new Set([...ROWS[name][lang], ...others])]
}

/** All tokens, in the order of the table. */
export const KEYWORDS: readonly Keyword[] = NAMES.filter(isKeyword)

/** All rows of one group, in the order of the table. */
export function wordsOf(group: Group): readonly Word[] {
  return GROUPS.get(group) ?? []
}

export function isKeyword(name: Word): name is Keyword {
  return ROWS[name].as === undefined && !CONTEXTUAL.has(ROWS[name].group)
}

/** Whether a keyword may stand as an author's name too. */
export function isSoft(name: Keyword): boolean {
  return ROWS[name].soft === true
}

export function groupOf(name: Word): Group {
  return ROWS[name].group
}

type Member<W extends Word, G extends Group> = W extends `${G}.${infer Rest}` ? Rest : never

/**
 * What a word of one place means there: `meaning('role', 'головуючий', 'uk')` is `presiding`.
 * Undefined when the place knows no such word.
 */
export function meaning<G extends 'role' | 'type' | 'outcome' | 'status'>(
  group: G,
  written: string,
  lang: Lang,
): Member<Word, G> | undefined {
  const found = wordsOf(group).find((name) => ROWS[name][lang].includes(written))
  return found?.slice(group.length + 1) as Member<Word, G> | undefined
}

/** How a word of one place is printed there: `placed('role', 'presiding', 'uk')` is «головуючий». */
export function placed<G extends 'role' | 'type' | 'outcome' | 'status'>(
  group: G,
  value: Member<Word, G>,
  lang: Lang,
): string {
  return word(`${group}.${value}` as Word, lang)
}

export type Outcome = Member<Word, 'outcome'>
export type Status = Member<Word, 'status'>

/** The rows that spell the same token in other places. */
function spellings(name: Word): readonly Word[] {
  return NAMES.filter((other) => ROWS[other].as === name)
}
