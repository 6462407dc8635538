/** One request of the decision contract in, its answer out. Never throws on a request. */
import type { Lang } from '../../grammar/index.ts'
import { errorAnswer, type Answer, type ErrorAnswer } from './answer.ts'
import { answerOfTurns } from './answer-turns.ts'
import type { Runtime } from './runtime.ts'
import { turnsIn } from './several.ts'

export { evaluate } from './evaluate-request.ts'

/** Answers one request. */
export function decide(
  runtime: Runtime,
  request: unknown,
  lang: Lang = 'uk',
): Answer | ErrorAnswer {
  const turns = turnsIn(runtime, request)
  return turns.kind === 'refused' ? errorAnswer(turns, lang) : answerOfTurns(turns.turns, lang)
}
