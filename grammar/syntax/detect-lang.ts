/** Which language's keywords a file uses: its first word says. */
import type { Group } from '../lexicon/lexicon.ts'
import { groupOf } from '../lexicon/words.ts'
import type { Lang } from '../source/text.ts'
import { keywordIndex } from './keywords.ts'

/**
 * The language of the first keyword; where the first word is none, what `мова …` or `lang …` says,
 * then the script of most words. Ukrainian when nothing tells.
 */
export function detectLang(text: string): Lang {
  const code = text
    .replace(/^\ufeff/, '')
    .replace(/#.*$/gm, '')
    .trimStart()
  return langOfFirstWords(code) ?? langOfHeader(code) ?? langOfScript(code)
}

const FIRST: ReadonlySet<Group> = new Set(['header', 'operation', 'declaration', 'statement'])

function langOfFirstWords(code: string): Lang | undefined {
  const first = /^[^\s"]+/.exec(code)?.[0] ?? ''
  if (begins(first, 'uk')) return 'uk'
  return begins(first, 'en') ? 'en' : undefined
}

/** Whether some line of a file begins with the word in this language. */
function begins(first: string, lang: Lang): boolean {
  const forms = keywordIndex(lang).get(first) ?? []
  return forms.some(({ keyword }) => FIRST.has(groupOf(keyword)))
}

function langOfHeader(code: string): Lang | undefined {
  const [line = ''] = code.split(/[\r\n]/, 1)
  if (/(?:^|\s)мова\s+\S/.test(line)) return 'uk'
  return /(?:^|\s)lang\s+\S/.test(line) ? 'en' : undefined
}

/** Texts in quotes are Ukrainian in either language and do not count. */
function langOfScript(code: string): Lang {
  const outside = code.replace(/"[^"\r\n]*"/g, '')
  const latin = outside.match(/[A-Za-z]/g)?.length ?? 0
  const cyrillic = outside.match(/[Ѐ-ӿ]/g)?.length ?? 0
  return latin > cyrillic ? 'en' : 'uk'
}
