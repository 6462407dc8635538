/** `zasady decide`: one request, or a batch of them, in; answers of the decision contract out. */
import {
  type Answer,
  answerOfTurns,
  type ErrorAnswer,
  errorAnswer,
  explainTurns,
  type ToldTurn,
  toldTurns,
  turnsIn,
} from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Form } from '../explaining.ts'
import { jsonPage } from '../json-lines.ts'
import { explanationText } from '../render/blocks.ts'
import { paintFor } from '../render/colour.ts'
import { problemsText } from '../render/problems.ts'
import { requestOf } from '../request.ts'
import { readyPolicy } from '../runtime.ts'
import { type Agreement, agreementText, askSecondOpinion } from '../second-opinion.ts'
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
  const turns = turnsIn(runtime, request.value)
  if (turns.kind === 'refused') return refuse(context, errorAnswer(turns, context.lang))
  const twice = input.options['secondOpinion'] === true
  const opinion = twice ? await askSecondOpinion(runtime, request.value) : undefined
  if (opinion?.ok === false) return complain(context, opinion)
  const told = toldTurns(turns.turns, runtime)
  const answer = answerOfTurns(turns.turns, context.lang)
  const form = optionText(input, 'explain') as Form | undefined
  await print(context, { told, answer, form, agreement: opinion?.value })
  return EXIT.done
}

/** What is wrong with the facts is told in full, with the place of each mistake. */
async function refuse({ terminal, lang, json }: Context, answer: ErrorAnswer): Promise<ExitCode> {
  await (json ? terminal.out(jsonPage(answer)) : terminal.err(problemsText(answer, lang)))
  return EXIT.unreadable
}

interface Told {
  /** One; several where several documents or motions were given. */
  readonly told: readonly ToldTurn[]
  readonly answer: Answer
  readonly form: Form | undefined
  readonly agreement: Agreement | undefined
}

function print(context: Context, told: Told): Promise<void> {
  return context.json ? printAnswer(context, told) : printExplanation(context, told)
}

/** For programs: the answer, with the explanation when it is asked for. */
function printAnswer({ terminal, lang }: Context, { told, answer, form, agreement }: Told) {
  const explained = form && explainTurns(told, { detail: form, lang })
  const explanation = explained && explanationText(explained, paintFor(false), Infinity)
  return terminal.out(
    jsonPage({
      ...answer,
      ...(explanation !== undefined && { explanation }),
      ...(agreement !== undefined && { second_opinion: agreement }),
    }),
  )
}

/** For people: the explanation, short unless they ask for more. */
function printExplanation({ terminal, lang }: Context, { told, form, agreement }: Told) {
  const explanation = explainTurns(told, { detail: form ?? 'short', lang })
  const text = explanationText(explanation, paintFor(terminal.colour), terminal.columns)
  return terminal.out(agreement === undefined ? text : text + agreementText(agreement, lang))
}
