/** Ways out that the help of a remark names word for word. */
import { presenceWord } from '../../lexicon/agreement.ts'
import { insertAt, replaceBy, type Way } from './proposal.ts'

const WORD_MEANT = /^можливо, малося на увазі `([^`]+)`$/

/** «Можливо, малося на увазі …»: the word itself is replaced, and only a word. */
export const didYouMean: Way = ({ diagnostic: { span, help }, document: { text } }) => {
  const meant = WORD_MEANT.exec(help?.uk ?? '')?.[1]
  const word = text.slice(span.start, span.end)
  if (meant === undefined || !/^["']?[\p{L}\p{N}_’'ʼ./ -]+["']?$/u.test(word)) return []
  const [, open = '', close = ''] = /^(["']?).*?(["']?)$/su.exec(word) ?? []
  return [replaceBy(span, `${open}${meant}${close}`)]
}

const quotedIn = (words: string | undefined): readonly string[] =>
  [...(words ?? '').matchAll(/`([^`]+)`/g)].map(([, word = '']) => word)

/**
 * «Напишіть `5 календарних днів` або `5 робочих днів`»: one of these in place of what is written. The
 * remark may stand on the word alone; the number before it is a part of what is written.
 */
export const written: Way = ({ diagnostic: { span, help }, document: { lang, text } }) =>
  quotedIn(help?.[lang]).map((word) => {
    const number = /\d+[ \t]+$/.exec(text.slice(0, span.start))?.[0] ?? ''
    const takesNumber = /^\d/.test(word) && !/^\d/.test(text.slice(span.start))
    return replaceBy({ ...span, start: span.start - (takesNumber ? number.length : 0) }, word)
  })

/** «Тут пишуть `…`». */
export const replacement: Way = ({ diagnostic: { span, help } }) =>
  quotedIn(help?.uk)
    .slice(0, 1)
    .map((mark) => replaceBy(span, mark))

/** A word that is missing before what stands there. */
export const insertBefore: Way = ({ diagnostic: { code, span, help, message }, document }) => {
  const said = code === 'syntax/missing-when' ? message.uk : help?.uk
  const missing = /(?:пропущено|бракує слова) `([^`]+)`/.exec(said ?? '')?.[1]
  if (missing === undefined) return []
  // A remark on what begins a line stands at the end of the line before.
  const found = /(?:умовою|^) ?`([^`]+)`/.exec(message.uk)?.[1]?.split(' ')[0] ?? ''
  const at = Math.max(span.start, document.text.indexOf(found, span.start))
  return [insertAt(at, missing, missing === ',' ? ', ' : `${missing} `)]
}

/** Something that only disturbs. */
export const removed: Way = ({ diagnostic: { span } }) => [
  { title: { uk: 'вилучити', en: 'remove' }, span, newText: '' },
]

/** «…», “…” → "…"; quotes inside are escaped. */
export const closingQuotes: Way = ({ diagnostic: { span }, document: { text } }) => {
  const inside = text.slice(span.start + 1, span.end - 1).replace(/["\\]/g, '\\$&')
  return [replaceBy(span, `"${inside}"`)]
}

/** `факт = немає` → `факт відсутній`, `факт <> немає` → `факт відомий`. */
export const presence: Way = ({ diagnostic: { span }, document: { text, lang } }) => {
  const written = text.slice(span.start, span.end)
  const [, fact = '', op = ''] = /^(\S+)\s*(=|<>)\s*(?:немає|none)$/u.exec(written) ?? []
  if (fact === '') return []
  const test = op === '=' ? 'none' : 'known'
  return [replaceBy(span, `${fact} ${presenceWord(test, fact.split('.').at(-1) ?? fact, lang)}`)]
}
