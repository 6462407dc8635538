/**
 * What an account without the registers is told of a trial: the clauses by which judges are left out, never the facts of
 * people behind them; and of a matter nothing that is sealed.
 */
import type { ExcludedAnswer, TriedJudge, TryAnswer } from '../../../editor/api/index.ts'
import { isFields } from '../../merge-facts.ts'

const NOTHING = { uk: '', en: '' }

export const closedTrial = (answer: TryAnswer): TryAnswer =>
  answer.kind === 'told'
    ? {
        ...answer,
        outcome: { kind: answer.outcome.kind, sentences: [] },
        judges: answer.judges.map(closedJudge),
      }
    : answer

export const closedExclusions = (answer: ExcludedAnswer): ExcludedAnswer => ({
  ...answer,
  excluded: answer.excluded.map(closedJudge),
  undetermined: answer.undetermined.map(closedJudge),
})

const closedJudge = ({ grounds, ...judge }: TriedJudge): TriedJudge => ({
  ...judge,
  missing: [],
  grounds: grounds.map((ground) => ({ ...ground, sentence: NOTHING })),
})

/** Without the values that are sealed: they are then unknown. */
export function withoutSealed(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((one) => !isSealed(one)).map(withoutSealed)
  if (!isFields(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => !isSealed(one))
      .map(([key, one]) => [key, withoutSealed(one)]),
  )
}

const isSealed = (value: unknown): boolean =>
  isFields(value) && typeof value['sealed'] === 'string' && Object.keys(value).length === 1
