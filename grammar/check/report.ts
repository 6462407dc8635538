/**
 * Where the stage puts its diagnostics: one collector per file, so that each carries its path.
 */
import type { Diagnostic } from '../source/diagnostic.ts'
import type { Extra, Values } from '../source/messages.ts'
import type { Span } from '../source/text.ts'
import { checkMessages, type CheckCode } from './messages.ts'

export interface Report {
  readonly add: (code: CheckCode, span: Span, values?: Values, extra?: Extra) => void
  readonly diagnostics: readonly Diagnostic[]
}

/** An empty collector for one file. A remark made twice on one place is kept once. */
export function reportFor(path: string): Report {
  const diagnostics = new Map<string, Diagnostic>()
  return {
    add(code, span, values, extra) {
      const diagnostic = { ...checkMessages.report(code, span, values, extra), path }
      const key = JSON.stringify([code, span.start, span.end, diagnostic.message])
      if (!diagnostics.has(key)) diagnostics.set(key, diagnostic)
    },
    get diagnostics() {
      return [...diagnostics.values()]
    },
  }
}

/** «Did you mean», for the `help` of a remark. */
export const didYouMean = (near: string | undefined): Extra =>
  near === undefined
    ? {}
    : { help: { uk: `можливо, малося на увазі \`${near}\``, en: `did you mean \`${near}\`` } }
