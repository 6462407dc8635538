/**
 * Several documents or motions, explained: the turns of a request in; what they share, then each with a heading of its
 * own, out.
 */
import type { Decision, Telling } from '../explain/decision.ts'
import { capital, heading, type Block } from '../explain/explanation.ts'
import { explainDecision, type ExplainOptions } from '../explain/explain.ts'
import type { Explanation } from '../explain/explanation.ts'
import { entityLabel } from '../explain/labels.ts'
import { kindOf } from '../explain/values.ts'
import { decisionOf } from './explain-request.ts'
import type { Runtime } from './runtime.ts'
import type { Tag } from './listed-records.ts'
import type { Turn } from './several.ts'

/** One turn with everything that its explanation rests on. */
export interface ToldTurn {
  readonly tags: readonly Tag[]
  readonly decision: Decision
  readonly owns: Turn['owns']
}

export function toldTurns(
  turns: readonly Turn[],
  runtime: Pick<Runtime, 'calendar'>,
): readonly ToldTurn[] {
  return turns.map(({ tags, prepared, evaluation, owns }) => ({
    tags,
    owns,
    decision: decisionOf(prepared, evaluation, runtime),
  }))
}

/** The heading and the edition begin an explanation; they are said once. */
const HEAD = 2

export function explainTurns(turns: readonly ToldTurn[], options: ExplainOptions): Explanation {
  const blocks = turns.flatMap(({ decision, tags }): readonly Block[] => {
    const { blocks: own } = explainDecision(decision, options)
    return tags.length === 0
      ? own
      : [titleOf(tags, { decision, lang: options.lang }), ...own.slice(HEAD)]
  })
  return { blocks }
}

const titleOf = (tags: readonly Tag[], telling: Telling): Block =>
  heading(2, capital(turnWords(tags, telling)))

/** «процесуальний документ Д1 (клопотання); клопотання 2 (відкладення розгляду)»; empty for what all records share. */
export const turnWords = (tags: readonly Tag[], telling: Telling): string =>
  tags.map((tag) => tagWords(tag, telling)).join('; ')

function tagWords({ entity, id }: Tag, telling: Telling): string {
  const record = telling.decision.facts.roots[entity]
  const name = `${entityLabel({ entity }, telling)} ${id}`
  const kind = record === undefined ? undefined : kindOf(record, telling)
  return kind === undefined ? name : `${name} (${kind})`
}

/** Blocks about one turn under its heading; nothing where there are none. */
export function titled(
  { tags, decision }: ToldTurn,
  blocks: readonly Block[],
  lang: ExplainOptions['lang'],
): readonly Block[] {
  if (blocks.length === 0 || tags.length === 0) return blocks
  return [titleOf(tags, { decision, lang }), ...blocks]
}
