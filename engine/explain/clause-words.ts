/**
 * A clause of an answer for pages that arrange answers in their own way: its id, `vkz/2.2`, in; how lawyers cite it,
 * and why it stands as it does, out.
 */
import { citeOf } from './clauses.ts'
import type { Telling } from './decision.ts'
import { reasonWords } from './finding-why.ts'

/** «абзац другий розділу … (vkz/2.2)»: the id is what other commands ask about it by. */
export const citeIn = (id: string, telling: Telling): string => {
  const clause = localId(id, telling)
  const cite = citeOf(clause, telling)
  return cite === clause ? id : `${cite} (${id})`
}

/** «причина: номер мобільного телефону …: немає»; empty where the clause itself says all. */
export function reasonIn(id: string, subject: string | undefined, telling: Telling): string {
  const clause = localId(id, telling)
  const entry = telling.decision.evaluation.entries.find(
    (one) => one.clause === clause && one.subject === subject,
  )
  return entry === undefined ? '' : reasonWords(entry, telling)
}

const localId = (id: string, { decision }: Telling): string => {
  const prefix = `${decision.ir.document}/`
  return id.startsWith(prefix) ? id.slice(prefix.length) : id
}
