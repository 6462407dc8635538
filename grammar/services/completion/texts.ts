/** A position inside a text in quotes: the number of a clause, a hole of an explanation, or plain words. */
import type { Lang } from '../../source/text.ts'
import { spanOf } from '../../syntax/lexer.ts'
import type { Document } from '../workspace/document.ts'

export type InsideText =
  /** In quotes that are open or hold the number of a clause: all of it is replaced. */
  | { readonly kind: 'quoted'; readonly start: number }
  /** In braces; `from` is where the expression begins, `start` the word being typed. */
  | { readonly kind: 'hole'; readonly from: number; readonly start: number; readonly lang: Lang }
  | { readonly kind: 'words' }

/** What a position is in; undefined outside of texts. */
export function insideText(document: Document, offset: number): InsideText | undefined {
  const { text, lexed } = document
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  const quotes = [...line.replace(/\\./g, '__').matchAll(/"/g)]
  const last = quotes.at(-1)
  if (last === undefined || quotes.length % 2 === 0) return undefined
  const start = offset - line.length + last.index
  const token = lexed.tokens.find((one) => one.startOffset === start)
  const hole = /\{([^{}]*)$/.exec(text.slice(start + 1, offset))
  if (hole !== null) {
    const from = offset - (hole[1]?.length ?? 0)
    const word = /\.?[\p{L}\p{N}_’'ʼ]*$/u.exec(hole[1] ?? '')?.[0] ?? ''
    const isSecond = /"\s*\/\s*$/.test(text.slice(0, start))
    return { kind: 'hole', from, start: offset - word.length, lang: isSecond ? 'en' : 'uk' }
  }
  const whole =
    token === undefined ? text.slice(start, offset) : text.slice(...bounds(spanOf(token)))
  return /^"[^\s"]*"?$/u.test(whole) ? { kind: 'quoted', start } : { kind: 'words' }
}

const bounds = ({ start, end }: { start: number; end: number }): [number, number] => [start, end]
