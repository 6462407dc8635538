/** `zasady decide`: one request, or a batch of them, in; answers of the decision contract out. */
import {
  answerOf,
  type Answer,
  type Decision,
  decisionOf,
  type ErrorAnswer,
  errorAnswer,
  evaluate,
  prepare,
} from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { explanationFor, type Form } from '../explaining.ts'
import { jsonPage } from '../json-lines.ts'
import { explanationText } from '../render/blocks.ts'
import { type Paint, paintFor } from '../render/colour.ts'
import { problemsText } from '../render/problems.ts'
import { requestOf } from '../request.ts'
import { readyPolicy } from '../runtime.ts'
import { secondOpinion } from '../second-opinion.ts'
import { decideBatch } from './decide-batch.ts'

/** Exit: answered 0, the two engines differ 1, the facts are refused 5. */
export function run(context: Context, input: Input): Promise<ExitCode> {
  const batch = optionText(input, 'batch')
  return batch === undefined ? runOne(context, input) : decideBatch(context, input, batch)
}

async function runOne(context: Context, input: Input): Promise<ExitCode> {
  const request = await requestOf(input)
  if (!request.ok) return complain(context, request)
  const ready = await readyPolicy(request.value.policy)
  if (!ready.ok) return complain(context, ready)

  const { runtime } = ready.value
  const prepared = prepare(runtime, request.value)
  if (prepared.kind === 'refused') return refuse(context, errorAnswer(prepared, context.lang))
  if (input.options['secondOpinion'] === true) {
    const opinion = await secondOpinion(ready.value, request.value)
    if (!opinion.ok) return complain(context, opinion)
  }
  const decision = decisionOf(prepared, evaluate(runtime, prepared), runtime)
  const answer = answerOf(prepared, decision.evaluation, context.lang)
  await print(context, decision, answer, optionText(input, 'explain') as Form | undefined)
  return EXIT.done
}

/** What is wrong with the facts is told in full, with the place of each mistake. */
async function refuse({ terminal, lang, json }: Context, answer: ErrorAnswer): Promise<ExitCode> {
  await (json ? terminal.out(jsonPage(answer)) : terminal.err(problemsText(answer, lang)))
  return EXIT.unreadable
}

/** For programs the answer, and the explanation when it is asked for; for people the explanation. */
function print(
  { terminal, lang, json }: Context,
  decision: Decision,
  answer: Answer,
  form: Form | undefined,
): Promise<void> {
  const explain = (asked: Form, paint: Paint, columns: number): string =>
    explanationText(explanationFor(decision, asked, lang), paint, columns)
  if (!json)
    return terminal.out(explain(form ?? 'short', paintFor(terminal.colour), terminal.columns))
  const explanation = form && explain(form, paintFor(false), Infinity)
  return terminal.out(jsonPage({ ...answer, ...(explanation !== undefined && { explanation }) }))
}
