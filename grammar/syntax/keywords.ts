/**
 * From words to keywords, by the table of one language.
 *
 * Whole words are compared, so a keyword never swallows the beginning of a longer name, and blanks
 * and line ends inside a keyword of several words do not matter. The longest keyword wins.
 */
import type { IToken, TokenType } from 'chevrotain'
import type { Keyword } from '../lexicon/lexicon.ts'
import { KEYWORDS, words } from '../lexicon/words.ts'
import type { Lang } from '../source/text.ts'
import { Key } from './vocabulary.ts'

/** A keyword's form as the pieces the lexer makes of it: words, and in one case a comma. */
interface Form {
  readonly pieces: readonly string[]
  readonly keyword: Keyword
  readonly type: TokenType
}

/** First word → the forms that begin with it, longest first. */
export type KeywordIndex = ReadonlyMap<string, readonly Form[]>

const indexes = new Map<Lang, KeywordIndex>()

/** The forms of a language, made once. */
export function keywordIndex(lang: Lang): KeywordIndex {
  const made = indexes.get(lang) ?? makeIndex(lang)
  indexes.set(lang, made)
  return made
}

/** The longest keyword that begins at a token, with the pieces it takes. */
export function keywordAt(
  tokens: readonly IToken[],
  at: number,
  index: KeywordIndex,
): Form | undefined {
  const forms = index.get(tokens[at]?.image ?? '')
  return forms?.find(({ pieces }) => matches(pieces, tokens, at))
}

function matches(pieces: readonly string[], tokens: readonly IToken[], at: number): boolean {
  for (let i = 1; i < pieces.length; i++) if (tokens[at + i]?.image !== pieces[i]) return false
  return true
}

function makeIndex(lang: Lang): KeywordIndex {
  const forms = KEYWORDS.flatMap((keyword) => formsOf(keyword, lang))
  const index = Map.groupBy(forms, ({ pieces }) => pieces[0] ?? '')
  for (const group of index.values()) group.sort((a, b) => b.pieces.length - a.pieces.length)
  return index
}

function formsOf(keyword: Keyword, lang: Lang): Form[] {
  return words(keyword, lang).map((form) => ({
    pieces: form.match(/[^\s,]+|,/g) ?? [],
    keyword,
    type: Key[keyword],
  }))
}
