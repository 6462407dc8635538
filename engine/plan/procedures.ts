/** Steps of procedures: the lowered duties in, each step tied to the moments of those that must come before it, out. */
import type { IrDuty, IrMoment, IrStep } from './ir.ts'

/** A step of a loop has no moment of its own, so it is nobody's predecessor. */
export function inSequence(duties: readonly IrDuty[]): readonly IrDuty[] {
  const moments = duties.flatMap(momentOf)
  return duties.map((duty) => {
    const { step } = duty
    if (step === undefined || step.after.length === 0) return duty
    const earlier = moments.filter(
      ({ clause, procedure }) => step.after.includes(clause) && procedure === step.procedure.uk,
    )
    return {
      ...duty,
      step: { ...step, earlier: earlier.map(({ clause, at }) => ({ clause, at })) },
    }
  })
}

function momentOf({ clause, loop, step }: IrDuty): readonly (IrMoment & { procedure: string })[] {
  const at: IrStep['at'] = step?.at
  if (step === undefined || at === undefined || loop !== undefined) return []
  return [{ clause, at, procedure: step.procedure.uk }]
}
