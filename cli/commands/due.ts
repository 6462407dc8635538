/** `zasady due`: a case, a hearing or a court in; the duties that are pending or overdue out. */
import {
  byDeadline,
  dueAnswer,
  dueBlocks,
  duesIn,
  type ErrorAnswer,
  errorAnswer,
  limitAnswer,
  type TurnDue,
} from '../../engine/index.ts'
import { errorLine, runBatch } from '../batch.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, type Or, right } from '../complaint.ts'
import { openStream } from '../disk/read-text.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'
import { isFields } from '../merge-facts.ts'
import { shipped } from '../policy-files.ts'
import { explanationText } from '../render/blocks.ts'
import { paintFor } from '../render/colour.ts'
import { problemsText } from '../render/problems.ts'
import { progressFor } from '../render/progress.ts'
import { requestOf } from '../request.ts'
import { readyPolicy } from '../runtime.ts'
import type { Lang, Text } from '../text.ts'
import { warningsOf } from '../warnings.ts'

/** Exit: answered 0, whatever is due; the facts are refused 5. */
export function run(context: Context, input: Input): Promise<ExitCode> {
  const batch = optionText(input, 'batch')
  return batch === undefined ? runOne(context, input) : runMany(context, batch)
}

async function runOne(context: Context, input: Input): Promise<ExitCode> {
  const request = await requestOf(input)
  if (!request.ok) return complain(context, request)
  const { terminal, lang, json } = context
  const asked = await dueUnder(request.value, lang)
  if (!asked.ok) return complain(context, asked)
  const { told, refused } = asked.value
  const [first] = told
  if (first === undefined) return refuse(context, refused)
  if (json) {
    await terminal.out(jsonPage(answerOf(request.value, asked.value)))
    return EXIT.done
  }
  const blocks = dueBlocks(told, first.telling.decision.facts.asOf, lang)
  await terminal.out(explanationText({ blocks }, paintFor(terminal.colour), terminal.columns))
  await terminal.out(skippedText(refused, lang))
  return EXIT.done
}

/** No policy could be asked: what is wrong with the facts, as the first one sees it. */
async function refuse({ terminal, lang, json }: Context, refused: readonly Refusal[]) {
  const answer = refused[0]?.answer
  if (answer === undefined) return EXIT.done
  await (json ? terminal.out(jsonPage(answer)) : terminal.err(problemsText(answer, lang)))
  return EXIT.unreadable
}

const ANSWERED: Text = { uk: 'відповіді', en: 'answers' }

async function runMany(context: Context, path: string): Promise<ExitCode> {
  const stream = await openStream(path)
  if (!stream.ok) return complain(context, stream)
  const progress = await progressFor(context, ANSWERED, 0)
  await runBatch(context, stream.value, (request) => answerLine(request, context.lang), progress)
  progress.stop()
  return EXIT.done
}

async function answerLine(request: unknown, lang: Lang): Promise<object> {
  const policy = isFields(request) ? request['policy'] : undefined
  const id = isFields(request) && typeof request['id'] === 'string' ? request['id'] : null
  if (!isFields(request) || typeof policy !== 'string') {
    return errorLine('request/wrong-type', NO_POLICY, lang, id, '/policy')
  }
  const asked = await dueUnder({ ...request, policy }, lang)
  if (!asked.ok) {
    return errorLine('unknown-policy', asked.complaint.message, lang, id, '/policy')
  }
  const { told, refused } = asked.value
  return told.length === 0 ? (refused[0]?.answer ?? {}) : answerOf(request, asked.value)
}

const NO_POLICY: Text = {
  uk: 'очікується код засад або `all`',
  en: 'the id of a policy or `all` is expected',
}

interface Asked {
  readonly told: readonly TurnDue[]
  readonly refused: readonly Refusal[]
}
/** A policy that could not be asked about these facts, and why. */
interface Refusal {
  readonly policy: string
  readonly answer: ErrorAnswer
}

/** Asks one policy, several (`desn,vkz`), or all that the project ships. */
async function dueUnder(
  request: { readonly policy: string } & object,
  lang: Lang,
): Promise<Or<Asked>> {
  const names = await namesIn(request.policy)
  if (!names.ok) return names
  const told: TurnDue[] = []
  const refused: Refusal[] = []
  for (const policy of names.value) {
    const ready = await readyPolicy(policy)
    if (!ready.ok) return ready
    const warnings = await warningsOf(ready.value)
    if (!warnings.ok) return warnings
    const result = duesIn(ready.value.runtime, { ...request, policy }, lang, warnings.value)
    if (result.kind === 'due') told.push(...result.told)
    else refused.push({ policy, answer: errorAnswer(result, lang) })
  }
  return right({ told, refused })
}

async function namesIn(policy: string): Promise<Or<readonly string[]>> {
  if (policy !== 'all') return right(policy.split(','))
  const files = await shipped()
  if (!files.ok) return files
  const texts = files.value.filter(({ role }) => role === 'text')
  return right([...new Set(texts.map(({ document }) => document))])
}

/** The answer for programs; refused policies are named, never left out in silence. */
function answerOf(request: object, { told, refused }: Asked): object {
  const { id = null, policy, as_of } = request as Readonly<Record<string, unknown>>
  const due = told.flatMap(({ telling, list, tags }) =>
    list.due.map((one) => ({ ...one, telling, tags })),
  )
  const undetermined = told.flatMap(({ telling, list, tags }) =>
    list.undetermined.map((one) => dueAnswer(one, telling, tags)),
  )
  return {
    schema_version: 1,
    id,
    policy,
    as_of,
    due: byDeadline(due).map((one) => dueAnswer(one, one.telling, one.tags)),
    undetermined,
    time_limits: told.flatMap(({ telling, limits }) =>
      limits.map((limit) => limitAnswer(limit, telling)),
    ),
    ...(refused.length > 0 && {
      not_asked: refused.map(({ policy: name, answer: { error } }) => ({ policy: name, error })),
    }),
  }
}

function skippedText(refused: readonly Refusal[], lang: Lang): string {
  if (refused.length === 0) return ''
  const head = lang === 'uk' ? 'Не враховано' : 'Not asked'
  const lines = refused.map(({ policy, answer }) => `  ${policy}: ${answer.error.message}\n`)
  return `\n${head}:\n${lines.join('')}`
}
