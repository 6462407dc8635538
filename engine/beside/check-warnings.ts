/** The time limits of which a policy has somebody warned, and the policy, in; names that it does not know, out. */
import type { CheckedPolicy } from '../../grammar/index.ts'
import type { WarningRule, WarningRules } from '../due/warnings.ts'
import {
  clauseProblems,
  factProblems,
  type Problems,
  statusProblems,
  valueProblems,
} from './names.ts'

export const checkWarnings = ({ warnings }: WarningRules, policy: CheckedPolicy): Problems =>
  warnings.flatMap((rule, index) => ofRule(rule, `/warnings/${index}`, policy))

function ofRule(
  { clause, status, ends, over, tell }: WarningRule,
  path: string,
  policy: CheckedPolicy,
): Problems {
  const { field, problems } = factProblems(over.entity, over.fact, `${path}/over/fact`, policy)
  return [
    ...clauseProblems(clause, `${path}/clause`, policy),
    ...statusProblems(status, `${path}/status`),
    ...factProblems(ends.entity, ends.fact, `${path}/ends/fact`, policy).problems,
    ...problems,
    ...over.values.flatMap((value, at) =>
      field === undefined ? [] : valueProblems(value, field, `${path}/over/values/${at}`, policy),
    ),
    ...tell.flatMap(({ judge }, at) =>
      judge === undefined
        ? []
        : factProblems(judge.entity, judge.fact, `${path}/tell/${at}/judge/fact`, policy).problems,
    ),
  ]
}
