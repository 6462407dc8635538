/** Words that cannot stand as a name in an expression. */
import { isSoft, KEYWORDS, word, words } from '../lexicon/words.ts'
import type { Lang } from '../source/text.ts'

const reserved: Readonly<Record<Lang, ReadonlySet<string>>> = {
  uk: hardWords('uk'),
  en: hardWords('en'),
}

/** Is the word a keyword that is never a name? «немає» may be the name of a value too. */
export function isReserved(name: string, lang: Lang): boolean {
  return reserved[lang].has(name) && name !== word('none', lang)
}

function hardWords(lang: Lang): ReadonlySet<string> {
  return new Set(
    KEYWORDS.filter((keyword) => !isSoft(keyword)).flatMap((keyword) => words(keyword, lang)),
  )
}
