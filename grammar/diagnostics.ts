/**
 * Every diagnostic code there is, with its words, from all stages.
 *
 * A stage keeps its table beside its checks (`defineMessages`) and is listed here, so that the
 * catalogue in README.md and the test «every code has a bad case» miss none.
 */
import { checkMessages } from './check/messages.ts'
import { formatMessages } from './format/messages.ts'
import type { MessageTemplate } from './source/messages.ts'
import { lexMessages } from './syntax/lex-messages.ts'
import { syntaxMessages } from './syntax/syntax-messages.ts'
import { yamlMessages } from './yaml/messages.ts'

const STAGES = [lexMessages, syntaxMessages, yamlMessages, checkMessages, formatMessages]

/** Code → words, in the order of the stages. */
export const DIAGNOSTICS: Readonly<Record<string, MessageTemplate>> = Object.assign(
  {},
  ...STAGES.map(({ table }) => table),
) as Readonly<Record<string, MessageTemplate>>
