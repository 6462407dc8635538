/** The subjects of a rule that speaks about each element of a list. */
import type { Known } from '../facts/value.ts'
import type { IrLoop } from '../plan/ir.ts'
import { bind, NO_VARIABLES, type Scope } from './context.ts'
import { isRecord } from './reference.ts'
import { TRUE, truthOf, type Result } from './result.ts'
import type { Ask } from './run.ts'

/** One element that the rule speaks about, or may speak about when `where` is unknown. */
export interface Subject {
  readonly element: Known
  readonly subject: string
  readonly scope: Scope
  readonly where: Result
}

/** The elements that «where» does not leave out; the unknown result when there is no list. */
export function subjectsOf(
  loop: IrLoop,
  ask: Ask,
  scope: Scope = NO_VARIABLES,
): readonly Subject[] | Result {
  const list = ask(loop.source, scope)
  if (list.value === undefined) return list
  const elements = Array.isArray(list.value) ? (list.value as readonly Known[]) : []
  return elements
    .map((element, index) => subject(loop, element, index, ask, scope))
    .filter(({ where }) => truthOf(where.value) !== 'false')
}

function subject(loop: IrLoop, element: Known, index: number, ask: Ask, scope: Scope): Subject {
  const inner = bind(scope, loop.variable, element)
  return {
    element,
    subject: subjectId(element, loop.variable, index),
    scope: inner,
    where: loop.where === undefined ? TRUE : ask(loop.where, inner),
  }
}

/** `participant:П1`, `order:0`. */
function subjectId(element: Known, variable: string, index: number): string {
  if (!isRecord(element)) return `${variable}:${index}`
  return `${element.entity}:${element.id ?? element.pointer.slice(element.pointer.lastIndexOf('/') + 1)}`
}
