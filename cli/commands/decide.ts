/** `zasady decide`: one request, or a batch of them, in; answers of the decision contract out. */
import { decide, type Answer, type ErrorAnswer } from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, type Or, misused, right, type Wrong } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { explainDecision, type Form } from '../explaining.ts'
import { jsonPage } from '../json-lines.ts'
import { LIMITS } from '../limits.ts'
import { isFields } from '../merge-facts.ts'
import { readData } from '../read-data.ts'
import { paintFor } from '../render/colour.ts'
import { problemsText } from '../render/problems.ts'
import { readyPolicy, type Ready } from '../runtime.ts'
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

  const answer = decide(ready.value.runtime, request.value, context.lang)
  if (input.options['secondOpinion'] === true) {
    const differs = await secondOpinion(ready.value, request.value)
    if (!differs.ok) return complain(context, differs)
  }
  const form = optionText(input, 'explain') as Form | undefined
  await (context.json
    ? printJson(context, ready.value, request.value, answer, form)
    : printText(context, ready.value, request.value, answer, form ?? 'short'))
  return 'error' in answer ? EXIT.unreadable : EXIT.done
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

function printJson(
  { terminal, lang }: Context,
  ready: Ready,
  request: Request,
  answer: Answer | ErrorAnswer,
  form: Form | undefined,
): Promise<void> {
  const explained =
    form === undefined || 'error' in answer
      ? {}
      : { explanation: explainDecision(ready, request, form, lang, paintFor(false), Infinity) }
  return terminal.out(jsonPage({ ...answer, ...explained }))
}

function printText(
  { terminal, lang }: Context,
  ready: Ready,
  request: Request,
  answer: Answer | ErrorAnswer,
  form: Form,
): Promise<void> {
  if ('error' in answer) return terminal.err(problemsText(answer, lang))
  const paint = paintFor(terminal.colour)
  return terminal.out(explainDecision(ready, request, form, lang, paint, terminal.columns))
}
