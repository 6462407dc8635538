/** `zasady explain`: a matter in; why each judge, one judge or some clauses stand as they do out, under one policy or several. */
import {
  type Answer,
  answerOfTurns,
  type Block,
  clauseBlocks,
  type Decision,
  type ErrorAnswer,
  errorAnswer,
  explainTurns,
  titled,
  type ToldTurn,
  toldTurns,
  turnsIn,
} from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused, type Or, right } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import type { Form } from '../explaining.ts'
import { jsonPage } from '../json-lines.ts'
import { explanationText } from '../render/blocks.ts'
import { paintFor } from '../render/colour.ts'
import { problemsText } from '../render/problems.ts'
import { requestOf } from '../request.ts'
import { readyPolicy } from '../runtime.ts'
import type { Lang } from '../text.ts'

/** Exit: explained 0; no such judge or clause 2; the facts are refused 5. */
export async function run(context: Context, input: Input): Promise<ExitCode> {
  const { terminal, lang, json } = context
  const asked: Asked[] = []
  for (const policy of optionText(input, 'policy')?.split(',') ?? [undefined]) {
    const one = await askUnder(policy, input, lang)
    if (!one.ok) return complain(context, one)
    if ('refused' in one.value) {
      await terminal.err(problemsText(one.value.refused, lang))
      return EXIT.unreadable
    }
    asked.push(one.value)
  }
  const wanted = wantedOf(input)
  const wrong = whatIsNotThere(asked, wanted)
  if (wrong !== undefined) return complain(context, wrong)
  const told = asked.flatMap((one) => toldOf(one, wanted, lang))
  await (json
    ? terminal.out(jsonPage(answersOf(told)))
    : terminal.out(
        explanationText(
          { blocks: told.flatMap(({ blocks }) => blocks) },
          paintFor(terminal.colour),
          terminal.columns,
        ),
      ))
  return EXIT.done
}

interface Asked {
  /** One; several where several documents or motions were given. */
  readonly turns: readonly ToldTurn[]
  readonly answer: Answer
}

/** Decides under one of the policies that were named. */
async function askUnder(
  policy: string | undefined,
  input: Input,
  lang: Lang,
): Promise<Or<Asked | { readonly refused: ErrorAnswer }>> {
  const request = await requestOf({ ...input, options: { ...input.options, policy } })
  if (!request.ok) return request
  const ready = await readyPolicy(request.value.policy)
  if (!ready.ok) return ready
  const { runtime } = ready.value
  const asked = turnsIn(runtime, request.value)
  if (asked.kind === 'refused') return right({ refused: errorAnswer(asked, lang) })
  const turns = toldTurns(asked.turns, runtime)
  return right({ turns, answer: answerOfTurns(asked.turns, lang) })
}

/** What of the explanation was asked for. */
interface Wanted {
  readonly judge: string | undefined
  readonly clauses: readonly string[] | undefined
  readonly detail: Form
}

function wantedOf(input: Input): Wanted {
  const judge = optionText(input, 'judge')
  const full = input.options['full'] === true || judge !== undefined
  return {
    judge,
    clauses: optionText(input, 'clause')?.split(','),
    detail: full ? 'full' : 'short',
  }
}

/** A judge or a clause that none of the policies knows. */
function whatIsNotThere(asked: readonly Asked[], { judge, clauses = [] }: Wanted) {
  const answers = asked.map(({ answer }) => answer)
  const listed = answers.flatMap(({ judges }) => judges.map(({ id }) => id))
  if (judge !== undefined && !listed.includes(judge)) return noJudge(judge, listed)
  const unknown = clauses.find((clause) =>
    asked.every(({ turns }) =>
      turns.every(({ decision }) => !decision.ir.clauses.some(namedBy(clause, decision))),
    ),
  )
  return unknown === undefined ? undefined : noClause(unknown)
}

interface Told extends Asked {
  readonly blocks: readonly Block[]
}

/** The explanation under one policy; nothing where none of the clauses asked for is its own. */
function toldOf(one: Asked, { judge, clauses, detail }: Wanted, lang: Lang): readonly Told[] {
  const of = judge === undefined ? {} : { judge }
  const { blocks } = explainTurns(one.turns, { detail, lang, ...of })
  if (clauses === undefined) return [{ ...one, blocks }]
  const about = one.turns.flatMap((turn) =>
    titled(turn, clausesOf(turn, clauses, judge, lang), lang),
  )
  return about.length === 0 ? [] : [{ ...one, blocks: [...blocks.slice(0, HEAD), ...about] }]
}

/** The clauses asked for as they stand in one turn. */
function clausesOf(
  { decision, owns }: ToldTurn,
  clauses: readonly string[],
  judge: string | undefined,
  lang: Lang,
): readonly Block[] {
  const entries = clauses.flatMap((clause) => aboutClause(clause, decision, judge))
  const unchecked = clauses.flatMap((clause) => uncheckedIn(clause, decision)).filter(owns)
  return entries.length + unchecked.length === 0
    ? []
    : clauseBlocks(entries, unchecked, { decision, lang })
}

/** For programs: one answer, or a list of them under several policies. */
function answersOf(told: readonly Told[]): unknown {
  const pages = told.map(({ answer, blocks }) => ({
    ...answer,
    explanation: explanationText({ blocks }, paintFor(false), Infinity),
  }))
  return pages.length === 1 ? pages[0] : pages
}

/** The heading and the edition, which begin every explanation. */
const HEAD = 2

/** The entries of the clause; of those about judges, the one about this judge. */
const aboutClause = (clause: string, decision: Decision, judge: string | undefined) =>
  decision.evaluation.entries.filter(
    (entry) =>
      namedBy(clause, decision)(entry) &&
      (judge === undefined || entry.subject === undefined || entry.subject === `judge:${judge}`),
  )

/** The clause, where it is declared and no rule speaks of it. */
const uncheckedIn = (clause: string, decision: Decision): readonly string[] =>
  aboutClause(clause, decision, undefined).length > 0
    ? []
    : decision.ir.clauses.filter(namedBy(clause, decision)).map((one) => one.clause)

const namedBy =
  (name: string, { ir }: Decision) =>
  ({ clause }: { readonly clause: string }): boolean =>
    isNamed(`${ir.document}/${clause}`, name)

/** A clause may be named with its document and without. */
const isNamed = (id: string, clause: string): boolean => id === clause || id.endsWith(`/${clause}`)

const noJudge = (judge: string, listed: readonly string[]) =>
  misused(
    { uk: `серед фактів немає судді \`${judge}\``, en: `the facts list no judge \`${judge}\`` },
    {
      uk: `є такі: ${listed.join(', ') || 'жодного'}`,
      en: `there are: ${listed.join(', ') || 'none'}`,
    },
  )

const noClause = (clause: string) =>
  misused({
    uk: `засади не мають пункту \`${clause}\``,
    en: `the policy has no clause \`${clause}\``,
  })
