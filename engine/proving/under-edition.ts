/**
 * The examples of a policy under another edition: a checked policy with a draft applied in; the same policy as though the
 * draft had been in force on the days of the examples, out.
 *
 * An example stands on a day of the past, and the edition of that day decides it, whatever anybody drafts for a day to come.
 * Who changes a rule wants to know which examples of the edition in force come out otherwise with the change.
 */
import type { CheckedPolicy, Edition, PolicyTest } from '../../grammar/index.ts'

/** `before`: the edition that the draft follows; without one the policy is new, and all its examples are asked. */
export function underEdition(
  policy: CheckedPolicy,
  before: Edition | undefined,
  after: Edition,
): CheckedPolicy {
  const { draft: _, ...adopted } = after
  const tests = before === undefined ? policy.tests : examplesOf(policy, before, after)
  const first = tests.map(dayOf).reduce((one, other) => (other < one ? other : one), after.from)
  const from = before?.from ?? first
  const earlier = policy.editions.filter((one) => one.from < from)
  return { ...policy, tests, editions: [...earlier, { ...adopted, from }] }
}

/** What the edition before the draft decides, and what stands on a day of the draft itself. */
function examplesOf(policy: CheckedPolicy, before: Edition, after: Edition): readonly PolicyTest[] {
  const asked: readonly (string | undefined)[] = [before.from, after.from]
  return policy.tests.filter((test) => {
    const day = dayOf(test)
    return asked.includes(policy.editions.findLast(({ from }) => from <= day)?.from)
  })
}

/** The day of Kyiv on which an example stands: its moment is written in local time. */
const dayOf = ({ asOf }: PolicyTest): string => asOf.value.slice(0, 'yyyy-mm-dd'.length)
