/** Whom a repeat draw leaves out, again and again: an edition prepared once, then facts in; an answer for each judge out. */
import type { FactRecord } from '../facts/value.ts'
import type { Plan } from '../plan/compile/compile.ts'
import type { PlanInput } from '../plan/compile/support.ts'
import { CANDIDATE, type IrRedraw } from '../plan/ir.ts'

export interface Replaced {
  /** The clauses that keep out whoever is replaced. */
  readonly clauses: readonly string[]
  /** `undefined`: it depends on a fact that is unknown. */
  readonly is: (judge: FactRecord) => boolean | undefined
}

/** As `isReplaced` has it. */
export function quickReplaced(plan: Plan, redraw: IrRedraw): (input: PlanInput) => Replaced {
  const answers = redraw.without.map((names) => plan.answerTo(names))
  const clauses = [redraw.clause]
  return (input) => ({
    clauses,
    is: ({ id = null }) => {
      let isOpen = false
      for (const answer of answers) {
        const value = answer?.(input, { [CANDIDATE]: id }, undefined)
        if (value === true) return true
        isOpen ||= value === undefined
      }
      return isOpen ? undefined : false
    },
  })
}
