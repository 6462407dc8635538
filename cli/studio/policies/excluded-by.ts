/** Whom one rule of a text excludes: a text as typed and the facts of the registers in, judges with their sentences out. */
import type { ExcludedAnswer, TriedJudge, TryAnswer } from '../../../editor/api/index.ts'
import type { Runtime } from '../../../engine/index.ts'
import { type Trial, tryText } from './trial.ts'

export interface RuleTrial extends Trial {
  /** Canonical name. */
  readonly rule: string
}

export function excludedBy(trial: RuleTrial, calendar: Runtime['calendar']): ExcludedAnswer {
  const answer = tryText(trial, calendar)
  const judges = judgesOf(answer)
  const under = (certain: boolean): TriedJudge[] =>
    judges.flatMap((judge) => {
      const grounds = judge.grounds.filter(
        (one) => one.rule === trial.rule && one.certain === certain,
      )
      return grounds.length === 0 ? [] : [{ ...judge, grounds }]
    })
  return {
    rule: trial.rule,
    as_of: trial.as_of,
    judges: judges.length,
    excluded: under(true),
    undetermined: under(false),
    remarks: answer.remarks,
  }
}

const judgesOf = (answer: TryAnswer): readonly TriedJudge[] =>
  answer.kind === 'told' ? answer.judges : []
