/** One request of the decision contract in, its answer out. Never throws on a request. */
import type { Lang } from '../../grammar/index.ts'
import { evaluation } from '../evaluate/evaluate.ts'
import type { Evaluation } from '../evaluate/evaluation.ts'
import { answerOf, errorAnswer, type Answer, type ErrorAnswer } from './answer.ts'
import { prepare, type Prepared } from './prepare.ts'
import type { Runtime } from './runtime.ts'

/** Answers one request. */
export function decide(
  runtime: Runtime,
  request: unknown,
  lang: Lang = 'uk',
): Answer | ErrorAnswer {
  const turns = turnsIn(runtime, request)
  return turns.kind === 'refused' ? errorAnswer(turns, lang) : answerOfTurns(turns.turns, lang)
}

/** Evaluates a request that is ready. */
export function evaluate(
  { createRun }: Pick<Runtime, 'createRun'>,
  { ir, facts, working }: Pick<Prepared, 'ir' | 'facts' | 'working'>,
): Evaluation {
  return evaluation(createRun(ir, facts, working))
}
