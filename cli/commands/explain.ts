/** `zasady explain`: a matter in; why each judge, one judge or one clause stands as it does out. */
import {
  type Answer,
  answerOf,
  type Block,
  type Decision,
  decisionOf,
  errorAnswer,
  evaluate,
  prepare,
} from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { explanationFor } from '../explaining.ts'
import { jsonPage } from '../json-lines.ts'
import { explanationText } from '../render/blocks.ts'
import { paintFor } from '../render/colour.ts'
import { problemsText } from '../render/problems.ts'
import { requestOf } from '../request.ts'
import { readyPolicy } from '../runtime.ts'

/** Exit: explained 0; no such judge or clause 2; the facts are refused 5. */
export async function run(context: Context, input: Input): Promise<ExitCode> {
  const request = await requestOf(input)
  if (!request.ok) return complain(context, request)
  const ready = await readyPolicy(request.value.policy)
  if (!ready.ok) return complain(context, ready)
  const { runtime } = ready.value
  const { terminal, lang, json } = context
  const prepared = prepare(runtime, request.value)
  if (prepared.kind === 'refused') {
    await terminal.err(problemsText(errorAnswer(prepared, lang), lang))
    return EXIT.unreadable
  }
  const decision = decisionOf(prepared, evaluate(runtime, prepared), runtime)
  const answer = answerOf(prepared, decision.evaluation, lang)
  const judge = optionText(input, 'judge')
  const clause = optionText(input, 'clause')
  if (judge !== undefined && !answer.judges.some(({ id }) => id === judge)) {
    return complain(context, noJudge(judge, answer))
  }
  if (clause !== undefined && entriesOf(clause, answer).length === 0) {
    return complain(context, noClause(clause))
  }
  const detail = input.options['full'] === true || judge !== undefined ? 'full' : 'short'
  const explanation = explanationFor(decision, detail, lang, judge)
  const blocks =
    clause === undefined
      ? explanation.blocks
      : [...explanation.blocks.slice(0, HEAD), ...clauseBlocks(clause, answer, decision, judge)]
  await terminal.out(
    json
      ? jsonPage({ ...answer, explanation: explanationText({ blocks }, paintFor(false), Infinity) })
      : explanationText({ blocks }, paintFor(terminal.colour), terminal.columns),
  )
  return EXIT.done
}

/** The heading and the edition, which begin every explanation. */
const HEAD = 2

const entriesOf = (clause: string, { clauses, policy }: Answer): Answer['clauses'] =>
  clauses.filter(
    ({ id }) => id === clause || id.endsWith(`/${clause}`) || id === `${policy}/${clause}`,
  )

/** One line for each subject of the clause. */
function clauseBlocks(
  clause: string,
  answer: Answer,
  decision: Decision,
  judge: string | undefined,
): readonly Block[] {
  const entries = entriesOf(clause, answer).filter(
    ({ subject }) => judge === undefined || subject === undefined || subject === `judge:${judge}`,
  )
  const items = entries.map(({ subject, message, value, reading }) => [
    ...(subject === undefined ? [] : [{ strong: subjectName(subject, decision) }, ' — ']),
    [message, value, reading].filter((part) => part !== undefined).join('; '),
  ])
  return [{ kind: 'list', items }]
}

/** A judge by his surname; other subjects as the answer names them. */
function subjectName(subject: string, { facts }: Decision): string {
  const judge = (facts.judges ?? []).find(({ id = '' }) => subject === `judge:${id}`)
  const surname = judge?.values['surname']
  return typeof surname === 'string' ? surname : subject
}

const noJudge = (judge: string, { judges }: Answer) =>
  misused(
    { uk: `серед фактів немає судді \`${judge}\``, en: `the facts list no judge \`${judge}\`` },
    {
      uk: `є такі: ${judges.map(({ id }) => id).join(', ') || 'жодного'}`,
      en: `there are: ${judges.map(({ id }) => id).join(', ') || 'none'}`,
    },
  )

const noClause = (clause: string) =>
  misused({
    uk: `засади не мають пункту \`${clause}\``,
    en: `the policy has no clause \`${clause}\``,
  })
