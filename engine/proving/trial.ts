/** One test on one policy: a request made ready and a policy in, the expectations that are not met out. */
import type { CheckedPolicy, Expectation, PolicyTest } from '../../grammar/index.ts'
import type { Prepared } from '../decide/prepare.ts'
import type { Evaluation } from '../evaluate/evaluation.ts'
import type { FactProblem } from '../facts/problem.ts'
import type { Bench } from './bench.ts'
import { checkExpectation, type Observed } from './expectations/check-expectation.ts'
import type { Unmet } from './expectations/words.ts'

/** An expectation that is not met; `expectation` carries its place in the text of the policy. */
export interface Failure extends Unmet {
  readonly expectation: Expectation
}

/** The expectations that ask for words and not for the decision itself. */
export interface Asides {
  /** Full explanations of the decision, or of one judge or clause in it, in each language. */
  readonly explanation: (
    prepared: Prepared,
    evaluation: Evaluation,
    subject: string | undefined,
  ) => readonly string[]
  /** Codes of the remarks on the policy with a statement added to its base. */
  readonly remarks: (text: string) => readonly string[]
}

/** What of these expectations of the test the policy does not meet. */
export function failuresOf(
  bench: Bench,
  policy: CheckedPolicy,
  test: PolicyTest,
  prepared: Prepared,
  expectations: readonly Expectation[],
  { explanation, remarks }: Asides,
): readonly Failure[] {
  const evaluation = bench.evaluate(policy, prepared)
  const seen: Observed = {
    evaluation,
    changed: (provided, judge) => {
      const changed = bench.readyWith(test, provided, judge)
      if (changed.kind === 'refused') return refused(changed.problems)
      return bench.evaluate(policy, changed.prepared)
    },
    explanation: (subject) => explanation(prepared, evaluation, subject),
    remarks,
  }
  return expectations.flatMap((expectation) => {
    const unmet = checkExpectation(expectation, seen)
    return unmet === undefined ? [] : [{ ...unmet, expectation }]
  })
}

/** Facts that cannot be changed as the author asks are an expectation that is not met. */
const refused = (problems: readonly FactProblem[]): Unmet => ({
  expected: { uk: 'факти, які можна змінити так', en: 'facts that can be changed so' },
  actual: {
    uk: problems.map(({ path, message }) => `${path}: ${message.uk}`).join('; '),
    en: problems.map(({ path, message }) => `${path}: ${message.en}`).join('; '),
  },
})
