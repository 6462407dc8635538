/** Expectations about judges: who is excluded, undetermined, eligible, and who makes up the pool. */
import type { Expectation, Message } from '../../../grammar/index.ts'
import type { Evaluation, JudgeVerdict } from '../../evaluate/evaluation.ts'
import {
  judgeCalled,
  phrase,
  quotedList,
  roleWords,
  under,
  verdictWords,
  type Unmet,
} from './words.ts'

/** Exactly these clauses exclude the judge (or would, if an unknown turned out so). */
export function judgeUnder(
  status: 'excluded' | 'undetermined',
  judge: string,
  clauses: readonly string[],
  evaluation: Evaluation,
): Unmet | undefined {
  const verdict = verdictOn(judge, evaluation)
  const found = status === 'excluded' ? verdict?.grounds : verdict?.undetermined
  if (verdict?.status === status && sameSet(found ?? [], clauses)) return undefined
  const words = status === 'excluded' ? EXCLUDED : UNDETERMINED
  return {
    expected: phrase(judgeCalled(judge), words, under(clauses)),
    actual: verdictWords(judge, verdict),
  }
}

export function judgeEligible(judge: string, evaluation: Evaluation): Unmet | undefined {
  const verdict = verdictOn(judge, evaluation)
  if (verdict?.status === 'eligible') return undefined
  return { expected: phrase(judgeCalled(judge), ELIGIBLE), actual: verdictWords(judge, verdict) }
}

/** Exactly these take part; with a role, those from whom its seats are drawn (no such seat is no match). */
export function poolIs(
  { judges, role }: Extract<Expectation, { readonly kind: 'pool' }>,
  evaluation: Evaluation,
): Unmet | undefined {
  const found = role === undefined ? eligible(evaluation) : poolOfRole(role, evaluation)
  if (found !== undefined && sameSet(found, judges)) return undefined
  const called = role === undefined ? PARTICIPANTS : participantsFor(roleWords(role))
  const actual = found === undefined ? NO_SEAT : quotedList(found)
  return { expected: phrase(called, quotedList(judges)), actual: phrase(called, actual) }
}

/** All seats of one role are drawn from the same people. */
const poolOfRole = (role: string, { outcome }: Evaluation): readonly string[] | undefined =>
  outcome.seats?.find((seat) => seat.role === role)?.pool

const EXCLUDED = { uk: 'виключений', en: 'excluded' }
const UNDETERMINED = { uk: 'не визначений', en: 'undetermined' }
const ELIGIBLE = { uk: 'бере участь', en: 'eligible' }
const PARTICIPANTS = { uk: 'учасники:', en: 'participants:' }
const NO_SEAT = { uk: 'такого місця немає', en: 'there is no such seat' }

const participantsFor = ({ uk, en }: Message): Message => ({
  uk: `учасники (${uk}):`,
  en: `participants (${en}):`,
})

const verdictOn = (judge: string, { judges }: Evaluation): JudgeVerdict | undefined =>
  judges.find(({ id }) => id === judge)

const eligible = ({ judges }: Evaluation): readonly string[] =>
  judges.filter(({ status }) => status === 'eligible').map(({ id }) => id)

function sameSet(found: readonly string[], wanted: readonly string[]): boolean {
  const [a, b] = [new Set(found), new Set(wanted)]
  return a.size === b.size && a.isSubsetOf(b)
}
