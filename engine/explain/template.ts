/** The author's sentence with its holes filled: a template and a scope in, a sentence out. */
import type { Scope } from '../evaluate/context.ts'
import type { IrTemplate } from '../plan/ir.ts'
import { askOf } from './terms.ts'
import type { Telling } from './decision.ts'
import { valueWords } from './values.ts'

export function fillTemplate(template: IrTemplate, scope: Scope, telling: Telling): string {
  const ask = askOf(telling.decision)
  return template[telling.lang]
    .map((part) =>
      typeof part === 'string' ? part : valueWords(ask(part, scope).value, part.type, telling),
    )
    .join('')
}
