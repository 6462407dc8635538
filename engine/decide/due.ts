/** A request of the decision contract in; what falls due in the matter out. */
import type { Lang, Modality } from '../../grammar/index.ts'
import { dueList, type Due, type DueStanding } from '../due/due.ts'
import { dutiesOf } from '../evaluate/entries.ts'
import { dueWords, type DueTold } from '../explain/due-words.ts'
import { decisionOf } from './explain-request.ts'
import { evaluate } from './decide.ts'
import { prepare, type Refused } from './prepare.ts'
import type { Runtime } from './runtime.ts'

/** What falls due under one policy; deadlines are ISO days or moments, as in `clauses[].value`. */
export interface DueAnswer {
  readonly clause: string
  readonly subject?: string
  readonly standing: DueStanding
  readonly modality: Modality
  readonly bearer?: string
  readonly deadline?: string
  readonly cite: string
  readonly message: string
  readonly missing?: readonly string[]
}

export type DueResult = ({ readonly kind: 'due' } & DueTold) | Refused

/** Decides and keeps what still has to be done. */
export function dueIn(runtime: Runtime, request: unknown, lang: Lang): DueResult {
  const prepared = prepare(runtime, request)
  if (prepared.kind === 'refused') return prepared
  const { ir, facts, working } = prepared
  const list = dueList(ir, dutiesOf(runtime.createRun(ir, facts, working)))
  const decision = decisionOf(prepared, evaluate(runtime, prepared), runtime)
  return { kind: 'due', telling: { decision, lang }, list }
}

/** The same for programs; the clause with its document, as everywhere in the contract. */
export function dueAnswer(due: Due, telling: DueTold['telling']): DueAnswer {
  const { entry, standing } = due
  const { ir } = telling.decision
  const { bearer, cite, summary } = dueWords(due, telling)
  return {
    clause: `${ir.document}/${entry.clause}`,
    ...(entry.subject !== undefined && { subject: entry.subject }),
    standing,
    modality: ir.clauses.find(({ clause }) => clause === entry.clause)?.modality ?? 'none',
    ...(bearer !== undefined && { bearer }),
    ...(due.deadline !== undefined && entry.value !== undefined && { deadline: entry.value }),
    cite,
    message: summary,
    ...(entry.missing.length > 0 && { missing: entry.missing }),
  }
}
