/**
 * What both editions ask alike of the same facts is computed once: expressions of an edition in, functions out that remember
 * their last answer for the other edition, where the text is the same and no other rule is asked.
 */
import type { FactRecord, Value } from '../facts/value.ts'
import type { Answer } from '../plan/compile/compile.ts'
import { keyOf } from '../plan/compile/key.ts'
import { compilePossible, type Possible } from '../plan/compile/possible.ts'
import type { PlanInput } from '../plan/compile/support.ts'
import type { Ir } from '../plan/ir.ts'
import { asksRules } from './split-weight.ts'

/** Instead of `compilePossible`, for all editions that are compared. */
export function possibleOnce(): (expressions: readonly Ir[]) => Possible {
  const byText = new Map<string, Possible>()
  return (expressions) => {
    const alike = expressions.filter((one) => !asksRules(one))
    const text = alike.map(keyOf).join('\n')
    const isAlike = byText.get(text) ?? rememberingLast(compilePossible(alike))
    byText.set(text, isAlike)
    const isOwn = compilePossible(expressions.filter(asksRules))
    return (input) => isAlike(input) || isOwn(input)
  }
}

/** The value of an expression for a whole list of judges. */
export type OfList = (input: PlanInput, pool: readonly FactRecord[]) => Value

/** Prepares it: the answer of a plan, or what stands for it. */
export type ListAnswers = (expression: Ir, answer: Answer | undefined) => OfList

export const answerAnew: ListAnswers = (_, answer) => (input, pool) => answer?.(input, {}, pool)

/** Instead of `answerAnew`, for all laws of weight that are compared. */
export function answerOnce(): ListAnswers {
  const byText = new Map<string, OfList>()
  return (expression, answer) => {
    if (asksRules(expression)) return answerAnew(expression, answer)
    const text = keyOf(expression)
    const made = byText.get(text) ?? rememberingLast(answerAnew(expression, answer))
    byText.set(text, made)
    return made
  }
}

const NOBODY: readonly FactRecord[] = []

/** The other edition asks about the very same facts, just after. */
function rememberingLast<T>(ask: (input: PlanInput, pool: readonly FactRecord[]) => T) {
  let last: { input: PlanInput; pool: readonly FactRecord[]; answer: T } | undefined
  return (input: PlanInput, pool: readonly FactRecord[] = NOBODY): T => {
    if (last === undefined || !isOfSameFacts(last.input, input) || !isSamePool(last.pool, pool)) {
      last = { input, pool, answer: ask(input, pool) }
    }
    return last.answer
  }
}

/** The very records of one document. */
const isOfSameFacts = (a: PlanInput, b: PlanInput): boolean =>
  a.roots === b.roots &&
  a.judges === b.judges &&
  a.working.martialLaw === b.working.martialLaw &&
  a.working.calendar === b.working.calendar

const isSamePool = (a: readonly FactRecord[], b: readonly FactRecord[]): boolean =>
  a.length === b.length && a.every((judge, at) => judge === b[at])
