/** `zasady decide`: one request, or a batch of them, in; answers of the decision contract out. */
import { answerOf, type Answer, type Decision, decisionOf, type ErrorAnswer, errorAnswer, prepare } from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused, type Or, right, type Wrong } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { explanationFor, type Form } from '../explaining.ts'
import { jsonPage } from '../json-lines.ts'
import { LIMITS } from '../limits.ts'
import { isFields } from '../merge-facts.ts'
import { readData } from '../read-data.ts'
import { explanationText } from '../render/blocks.ts'
import { type Paint, paintFor } from '../render/colour.ts'
import { problemsText } from '../render/problems.ts'
import { readyPolicy } from '../runtime.ts'
import { secondOpinion } from '../second-opinion.ts'
import { decideBatch } from './decide-batch.ts'

/** A request as the contract has it. */
interface Request {
  readonly id: string | null
  readonly policy: string
  readonly as_of: string
  readonly known_at?: string
  readonly facts: unknown
}

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
  const decision = decisionOf(runtime, prepared)
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
  if (!json) return terminal.out(explain(form ?? 'short', paintFor(terminal.colour), terminal.columns))
  const explanation = form && explain(form, paintFor(false), Infinity)
  return terminal.out(jsonPage({ ...answer, ...(explanation !== undefined && { explanation }) }))
}

async function requestOf(input: Input): Promise<Or<Request>> {
  const [policy, asOf, path, knownAt] = ['policy', 'asOf', 'facts', 'knownAt'].map((name) =>
    optionText(input, name),
  )
  if (policy === undefined) return missing('--policy')
  if (asOf === undefined) return missing('--as-of')
  if (path === undefined) return missing('--facts')
  const facts = await readData(path, LIMITS.factsBytes)
  if (!facts.ok) return facts
  const known = knownAt === undefined ? {} : { known_at: knownAt }
  return right({ id: caseId(facts.value), policy, as_of: asOf, ...known, facts: facts.value })
}

const missing = (option: string): Wrong =>
  misused(
    { uk: `не вказано \`${option}\``, en: `\`${option}\` is not given` },
    {
      uk: 'потрібні --policy, --as-of і --facts, або --batch; приклад: zasady decide --help',
      en: '--policy, --as-of and --facts are needed, or --batch; see zasady decide --help',
    },
  )

/** The number of the case names the answer. */
function caseId(facts: unknown): string | null {
  const matter = isFields(facts) ? facts['case'] : undefined
  const id = isFields(matter) ? matter['id'] : undefined
  return typeof id === 'string' ? id : null
}
