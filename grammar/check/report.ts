/**
 * Where the stage puts its diagnostics: one collector per file, so that each carries its path.
 */
import type { Diagnostic, Message } from '../source/diagnostic.ts'
import type { Extra, Values } from '../source/messages.ts'
import type { Span } from '../source/text.ts'
import { checkMessages, type CheckCode } from './messages.ts'

/** Help or related places, and the word inside the span that the remark is about. */
export interface Where extends Extra {
  /** Narrows the span to these words, where the text of the file is at hand and has them. */
  readonly at?: string | undefined
}

export interface Report {
  readonly add: (code: CheckCode, span: Span, values?: Values, where?: Where) => void
  readonly diagnostics: readonly Diagnostic[]
}

/** An empty collector for one file. A remark made twice on one place is kept once. */
export function reportFor(path: string, source?: string): Report {
  const diagnostics = new Map<string, Diagnostic>()
  return {
    add(code, span, values, where = {}) {
      const narrow = where.at === undefined ? span : narrowed(span, where.at, source)
      const diagnostic = { ...checkMessages.report(code, narrow, values, where), path }
      const key = JSON.stringify([code, narrow.start, narrow.end, diagnostic.message])
      if (!diagnostics.has(key)) diagnostics.set(key, diagnostic)
    },
    get diagnostics() {
      return [...diagnostics.values()]
    },
  }
}

function narrowed(span: Span, words: string, source: string | undefined): Span {
  const found = source?.slice(span.start, span.end).indexOf(words) ?? -1
  if (found < 0) return span
  return { start: span.start + found, end: span.start + found + words.length }
}

/** «Did you mean», for the `help` of a remark. */
export const didYouMean = (near: string | undefined): Extra =>
  near === undefined
    ? {}
    : { help: { uk: `можливо, малося на увазі \`${near}\``, en: `did you mean \`${near}\`` } }

/** A day as people write it: «01.06.2025», “2025-06-01”. */
export const dayWords = (iso: string): Message => ({
  uk: iso.replace(/^(\d+)-(\d+)-(\d+)$/, '$3.$2.$1'),
  en: iso,
})
