/**
 * Explanations: a decision in, an explanation in Ukrainian or English out, short or full.
 *
 * The short form goes to parties, the full form to administrators and auditors; both come from the
 * same evaluation, every fact and condition read again through the reference evaluator.
 */
import type { Lang } from '../../grammar/index.ts'
import type { Decision, Telling } from './decision.ts'
import { defaultBlocks } from './default-blocks.ts'
import { distributing } from './entry-nodes.ts'
import type { Explanation } from './explanation.ts'
import { judgeBlocks } from './judge-blocks.ts'
import { headBlocks } from './matter.ts'
import { outcomeBlocks, type Detail } from './outcome-blocks.ts'
import { poolOf } from './pool.ts'

export interface ExplainOptions {
  readonly lang: Lang
  readonly detail: Detail
  /** Only what concerns this judge, by id. */
  readonly judge?: string
}

/** The whole decision, or one judge of it; a judge who is not listed leaves the heading alone. */
export function explainDecision(
  decision: Decision,
  { lang, detail, judge }: ExplainOptions,
): Explanation {
  const telling: Telling = { decision, lang }
  const body = judge === undefined ? outcomeBlocks(telling, detail) : ofJudge(judge, telling)
  return { blocks: [...headBlocks(telling), ...body] }
}

function ofJudge(id: string, telling: Telling) {
  const { facts, evaluation } = telling.decision
  const judge = (facts.judges ?? []).find((one) => one.id === id)
  const verdict = evaluation.judges.find((one) => one.id === id)
  const pool = poolOf(telling.decision)
  if (judge === undefined || verdict === undefined) return []
  return pool === undefined
    ? outcomeBlocks(telling, 'short')
    : [...judgeBlocks(judge, verdict, pool, telling), ...defaultsOf(id, telling)]
}

/** What was taken in place of facts about the judge, or about the matter, that decide about him. */
function defaultsOf(id: string, telling: Telling) {
  const { decision } = telling
  const entries = distributing(decision.evaluation.entries, decision)
  return defaultBlocks(
    entries.filter(({ subject }) => subject === `judge:${id}`),
    telling,
  )
}
