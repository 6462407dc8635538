/**
 * The steps of a procedure fit together: what a step comes after is a step of the same procedure,
 * the moments of both are recorded, and no step comes after itself.
 */
import type { Duty } from '../../syntax/ast.ts'
import type { Placed } from '../editions/apply.ts'
import { isBrokenClause, ofKind, type EditionView } from './view.ts'

type Step = Placed<Duty> & { readonly step: NonNullable<Duty['step']> }

export function procedures(view: EditionView): void {
  const steps = ofKind(view, 'duty').flatMap((placed): readonly Step[] => {
    const { step } = placed.statement
    return step === undefined ? [] : [{ ...placed, step }]
  })
  for (const step of steps)
    for (const clause of step.step.after) checkOrder(step, clause, steps, view)
}

function checkOrder(own: Step, clause: string, steps: readonly Step[], view: EditionView): void {
  if (isBrokenClause(view, clause) || !view.states.has(clause)) return
  const others = stepsOf(clause, own, steps)
  const { report, step } = own
  const values = { clause, procedure: step.procedure.uk }
  const at = { at: `"${clause}"` }
  if (others.length === 0) report.add('check/not-a-step', step.span, values, at)
  else if (!hasMoment(own) || !others.every(isPredecessor))
    report.add('check/step-without-moment', step.span, values, at)
  else if (leadsBack(own, own, steps, new Set()))
    report.add('check/step-after-itself', step.span, values, at)
}

const stepsOf = (clause: string, own: Step, steps: readonly Step[]): readonly Step[] =>
  steps.filter(
    ({ statement, step }) =>
      statement.clauses.includes(clause) && step.procedure.uk === own.step.procedure.uk,
  )

/** A demand for a moment, or one that is named. */
const hasMoment = ({ statement, step }: Step): boolean =>
  step.at !== undefined || statement.demand.kind === 'deadline'

/** A step taken for each element of a list has many moments, none of them that of the procedure. */
const isPredecessor = (step: Step): boolean => hasMoment(step) && step.statement.loop === undefined

function leadsBack(from: Step, to: Step, steps: readonly Step[], seen: Set<Step>): boolean {
  return from.step.after
    .flatMap((clause) => stepsOf(clause, from, steps))
    .some((step) => {
      if (step === to) return true
      if (seen.has(step)) return false
      seen.add(step)
      return leadsBack(step, to, steps, seen)
    })
}
