/** Expectations about judges: who is excluded, undetermined, eligible, and who makes up the pool. */
import type { Evaluation, JudgeVerdict } from '../../evaluate/evaluation.ts'
import { judgeCalled, phrase, quotedList, under, verdictWords, type Unmet } from './words.ts'

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

/** Exactly these judges take part. */
export function poolIs(judges: readonly string[], evaluation: Evaluation): Unmet | undefined {
  const found = eligible(evaluation)
  if (sameSet(found, judges)) return undefined
  return {
    expected: phrase(PARTICIPANTS, quotedList(judges)),
    actual: phrase(PARTICIPANTS, quotedList(found)),
  }
}

const EXCLUDED = { uk: 'виключений', en: 'excluded' }
const UNDETERMINED = { uk: 'не визначений', en: 'undetermined' }
const ELIGIBLE = { uk: 'бере участь', en: 'eligible' }
const PARTICIPANTS = { uk: 'учасники:', en: 'participants:' }

const verdictOn = (judge: string, { judges }: Evaluation): JudgeVerdict | undefined =>
  judges.find(({ id }) => id === judge)

const eligible = ({ judges }: Evaluation): readonly string[] =>
  judges.filter(({ status }) => status === 'eligible').map(({ id }) => id)

function sameSet(found: readonly string[], wanted: readonly string[]): boolean {
  const [a, b] = [new Set(found), new Set(wanted)]
  return a.size === b.size && a.isSubsetOf(b)
}
