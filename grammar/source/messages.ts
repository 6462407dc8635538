/**
 * The words of a stage's diagnostics, next to the stage that makes them, in one shape.
 *
 * A stage writes one table: code → words with `{holes}`. {@link defineMessages} turns it into a
 * function that makes diagnostics, and keeps the table so that `grammar/diagnostics.ts` can list
 * every code there is. A hole takes the same words in both languages, or a pair.
 *
 *     export const lexMessages = defineMessages({
 *       'lex/mixed-script': {
 *         message: { uk: 'у слові `{word}` змішано …', en: '`{word}` mixes …' },
 *         help: { uk: '…', en: '…' },
 *       },
 *     })
 *     lexMessages.report('lex/mixed-script', span, { word: 'Зasad' })
 */
import {
  error,
  warning,
  type Diagnostic,
  type Message,
  type Related,
  type Severity,
} from './diagnostic.ts'
import type { Lang, Span } from './text.ts'

/** One row of a stage's table. Without a severity it is an error. */
export interface MessageTemplate {
  readonly severity?: Severity
  readonly message: Message
  readonly help?: Message
}

/** What fills the holes. */
export type Values = Readonly<Record<string, string | number | Message>>

export interface Extra {
  /** In place of the table's help, for example «можливо, малося на увазі …». */
  readonly help?: Message | undefined
  readonly related?: readonly Related[] | undefined
}

export interface Messages<Code extends string = string> {
  /** Every code of the stage with its words, for the catalogue. */
  readonly table: Readonly<Record<Code, MessageTemplate>>
  /** Makes one diagnostic. A hole that nothing fills stays as it is written. */
  readonly report: (code: Code, span: Span, values?: Values, extra?: Extra) => Diagnostic
}

/** Makes the diagnostics of a stage from its table of words. */
export function defineMessages<const Table extends Record<string, MessageTemplate>>(
  table: Table,
): Messages<Extract<keyof Table, string>> {
  return {
    table,
    report(code, span, values = {}, extra = {}) {
      const template: MessageTemplate | undefined = table[code]
      if (template === undefined) throw new Error(`no words for the diagnostic ${code}`)
      const help = extra.help ?? (template.help && fill(template.help, values))
      const details = { message: fill(template.message, values), help, related: extra.related }
      return template.severity === 'warning'
        ? warning(code, span, details)
        : error(code, span, details)
    },
  }
}

/** The same words in both languages with the holes filled. */
function fill(template: Message, values: Values): Message {
  return { uk: fillOne(template.uk, values, 'uk'), en: fillOne(template.en, values, 'en') }
}

function fillOne(template: string, values: Values, lang: Lang): string {
  return template.replace(/\{(\w+)\}/g, (hole, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) return hole
    return typeof value === 'object' ? value[lang] : String(value)
  })
}
