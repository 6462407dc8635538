/**
 * One expectation of a test against what the policy gives: `undefined` when it is met.
 */
import type { Expectation, ProvidedFact } from '../../../grammar/index.ts'
import type { Evaluation } from '../../evaluate/evaluation.ts'
import { intervalIs, shareIs } from './chances.ts'
import { judgeEligible, judgeUnder, poolIs } from './judges.ts'
import { assignmentsAre, missingIs, outcomeIs, seatsAre, statusIs, warningIs } from './matter.ts'
import { phrase, quotedList, same, type Unmet } from './words.ts'

/** What a test can look at. The last three are asked only by the expectations that need them. */
export interface Observed {
  readonly evaluation: Evaluation
  /** The same test with some facts of this judge, or of the matter, changed. */
  readonly changed: (provided: readonly ProvidedFact[], judge: string) => Evaluation | Unmet
  /** The full explanation (of one judge), in every language that the policy has. */
  readonly explanation: (subject: string | undefined) => readonly string[]
  /** Codes of the remarks on this policy with the text added. */
  readonly remarks: (text: string) => readonly string[]
}

export function checkExpectation(expected: Expectation, seen: Observed): Unmet | undefined {
  const { evaluation } = seen
  switch (expected.kind) {
    case 'excluded':
    case 'undetermined':
      return judgeUnder(expected.kind, expected.judge, expected.grounds, evaluation)
    case 'eligible':
      return eligible(expected, seen)
    case 'pool':
      return poolIs(expected, evaluation)
    case 'seats':
      return seatsAre(expected, evaluation)
    case 'outcome':
      return outcomeIs(expected, evaluation)
    case 'assignments':
      return assignmentsAre(expected, evaluation)
    case 'status':
      return statusIs(expected, evaluation)
    case 'missing':
      return missingIs(expected, evaluation)
    case 'warning':
      return warningIs(expected, evaluation)
    case 'share':
      return shareIs(expected.judge, expected.share, evaluation)
    case 'interval':
      return intervalIs(expected.judge, expected.from, expected.to, evaluation)
    case 'explanation':
      return explained(expected.contains, seen.explanation(expected.subject))
    case 'remark':
      return remarked(expected.code, seen.remarks(expected.text))
  }
}

function eligible(
  { judge, provided }: Extract<Expectation, { readonly kind: 'eligible' }>,
  seen: Observed,
): Unmet | undefined {
  if (provided === undefined || provided.length === 0) return judgeEligible(judge, seen.evaluation)
  const changed = seen.changed(provided, judge)
  return 'expected' in changed ? changed : judgeEligible(judge, changed)
}

function explained(text: string, explanations: readonly string[]): Unmet | undefined {
  const [first] = explanations
  if (explanations.some((one) => spaced(one).includes(spaced(text)))) return undefined
  return {
    expected: phrase({ uk: 'пояснення містить', en: 'explanation contains' }, same(`«${text}»`)),
    actual: first === undefined ? NO_EXPLANATION : same(first),
  }
}

function remarked(code: string, codes: readonly string[]): Unmet | undefined {
  if (codes.includes(code)) return undefined
  const remarks = { uk: 'зауваження:', en: 'remarks:' }
  return {
    expected: phrase(remarks, quotedList([code])),
    actual: phrase(remarks, quotedList(codes)),
  }
}

const NO_EXPLANATION = { uk: 'пояснення немає', en: 'there is no explanation' }

/** A line may break where the author of the test wrote a space. */
const spaced = (text: string): string => text.replace(/\s+/gu, ' ')
