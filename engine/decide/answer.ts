/**
 * The answer of the decision contract: an evaluation in, the JSON that other programs rely on out.
 *
 * `schema_version` 1; fields are only ever added (contract.md).
 */
import type { Edition, Lang, Modality } from '../../grammar/index.ts'
import type {
  ClauseEntry,
  Evaluation,
  JudgeVerdict,
  OutcomeKind,
  Status,
  Warning,
} from '../evaluate/evaluation.ts'
import { type Conflict, conflictsIn, conflictWords } from '../explain/conflicts.ts'
import type { Telling } from '../explain/decision.ts'
import { entryMessage, warningMessage } from '../explain/messages.ts'
import type { FactProblem } from '../facts/problem.ts'
import { formatDateUk, parseDate } from '../time/day.ts'
import type { Prepared, Refused } from './prepare.ts'
import type { RequestId } from './request.ts'

/** An answer to one request; absent keys carry nothing. */
export interface Answer {
  readonly schema_version: 1
  readonly id: RequestId
  readonly policy: string
  readonly as_of: string
  readonly edition: {
    readonly in_force_from: string
    readonly decision: string | null
    readonly digest: string
  }
  readonly outcome: {
    readonly kind: OutcomeKind
    readonly judge: string | null
    readonly clauses: readonly string[]
    readonly missing: readonly string[]
    readonly assignments?: readonly { readonly case_id: string; readonly judge_id: string }[]
    readonly seats?: readonly {
      readonly seat: number
      readonly role: string
      readonly pool: readonly string[]
    }[]
  }
  readonly judges: readonly {
    readonly id: string
    readonly status: JudgeVerdict['status']
    readonly grounds: readonly string[]
    readonly undetermined: readonly string[]
    readonly missing?: readonly string[]
  }[]
  readonly clauses: readonly AnswerClause[]
  readonly warnings: readonly {
    readonly code: string
    readonly clause?: string
    readonly message: string
    readonly missing?: readonly string[]
  }[]
}

export interface AnswerClause {
  readonly id: string
  readonly subject?: string
  /** Further records that the entry speaks about, where several were given in place of one object. */
  readonly about?: readonly string[]
  readonly status: Status
  readonly modality: Modality
  readonly message: string
  readonly reading?: string
  readonly missing?: readonly string[]
  readonly value?: string
}

/** An answer to a request that was refused. */
export interface ErrorAnswer {
  readonly schema_version: 1
  readonly id: RequestId
  readonly error: AnswerProblem
  /** All problems, when there are several. */
  readonly problems?: readonly AnswerProblem[]
}
interface AnswerProblem {
  readonly code: string
  readonly path: string
  readonly message: string
}

/** Puts an evaluation into the words and the order of the contract. */
export function answerOf(prepared: Prepared, evaluation: Evaluation, lang: Lang): Answer {
  const { request, ir, facts } = prepared
  const cited = (clause: string): string => `${ir.document}/${clause}`
  const modalities = new Map(ir.clauses.map((one) => [one.clause, one.modality]))
  const { policy, rules } = prepared.loaded
  const { derivations } = rules
  const telling: Telling = { decision: { ...prepared, policy, derivations, evaluation }, lang }
  return {
    schema_version: 1,
    id: request.id,
    policy: request.policy,
    as_of: request.asOf,
    edition: editionOf(prepared),
    outcome: outcomeOf(evaluation, facts.judgeOrder, cited),
    judges: inOrder(evaluation.judges, facts.judgeOrder).map((verdict) => judge(verdict, cited)),
    clauses: evaluation.entries.map((entry) => clause(entry, cited, modalities, telling)),
    warnings: [
      ...evaluation.warnings.map((one) => warning(one, cited, telling)),
      ...conflictsIn(telling).map((one) => conflict(one, cited, telling)),
    ],
  }
}

/** The first problem, and all of them where there are several. */
export function errorAnswer({ id, problems }: Refused, lang: Lang): ErrorAnswer {
  const [first, ...others] = problems.map((one) => toProblem(one, lang))
  const error = first ?? { code: 'request/refused', path: '', message: '' }
  return {
    schema_version: 1,
    id,
    error,
    ...(others.length > 0 && { problems: [error, ...others] }),
  }
}

function toProblem({ code, path, message, help }: FactProblem, lang: Lang): AnswerProblem {
  const words = help === undefined ? message[lang] : `${message[lang]}; ${help[lang]}`
  return { code, path, message: words }
}

/** The day from which the edition is in force, and the act that brought it about. */
function editionOf({ edition }: Prepared): Answer['edition'] {
  return {
    in_force_from: edition.from,
    decision: decisionText(edition) ?? null,
    digest: edition.digest,
  }
}

/** The act that brought an edition about, as people name it: `27.02.2026 № 1`; none where the source names none. */
export function decisionText({ acts }: Pick<Edition, 'acts'>): string | undefined {
  const act = acts.at(-1)
  const day = act === undefined ? undefined : parseDate(act.date)
  const date = day === undefined ? act?.date : formatDateUk(day)
  const number = act?.number === undefined ? '' : ` № ${act.number}`
  return date === undefined ? undefined : `${date}${number}`
}

type Cite = (clause: string) => string

function outcomeOf(
  { outcome }: Evaluation,
  order: readonly string[],
  cited: Cite,
): Answer['outcome'] {
  const { kind, judge: to, clauses, missing, assignments, seats } = outcome
  return {
    kind,
    judge: to,
    clauses: clauses.map(cited),
    missing,
    ...(assignments !== undefined && {
      assignments: assignments.map(({ matter, judge: id }) => ({ case_id: matter, judge_id: id })),
    }),
    ...(seats !== undefined && {
      seats: seats.map(({ seat, role, pool }) => ({ seat, role, pool: sorted(pool, order) })),
    }),
  }
}

/** The order of the request's document, which is the caller's own. */
function inOrder(
  verdicts: readonly JudgeVerdict[],
  order: readonly string[],
): readonly JudgeVerdict[] {
  return verdicts.toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
}

const sorted = (ids: readonly string[], order: readonly string[]): readonly string[] =>
  ids.toSorted((a, b) => order.indexOf(a) - order.indexOf(b))

function judge(
  { id, status, grounds, undetermined, missing }: JudgeVerdict,
  cited: Cite,
): Answer['judges'][number] {
  return {
    id,
    status,
    grounds: grounds.map(cited),
    undetermined: undetermined.map(cited),
    ...(missing.length > 0 && { missing }),
  }
}

function clause(
  entry: ClauseEntry,
  cited: Cite,
  modalities: ReadonlyMap<string, Modality>,
  telling: Telling,
): AnswerClause {
  const { subject, status, reading, missing, value } = entry
  return {
    id: cited(entry.clause),
    ...(subject !== undefined && { subject }),
    status,
    modality: modalities.get(entry.clause) ?? 'none',
    message: entryMessage(entry, telling),
    ...(reading !== undefined && { reading }),
    ...(missing.length > 0 && { missing }),
    ...(value !== undefined && { value }),
  }
}

/** Where both of two clauses could apply: the one that does, by a reading of the policy. */
const conflict = (one: Conflict, cited: Cite, telling: Telling): Answer['warnings'][number] => ({
  code: 'clauses-conflict',
  clause: cited(one.clauses[0] ?? ''),
  message: conflictWords(one, telling),
})

function warning(one: Warning, cited: Cite, telling: Telling): Answer['warnings'][number] {
  const { code, clause: about, missing = [] } = one
  return {
    code,
    ...(about !== undefined && { clause: cited(about) }),
    message: warningMessage(one, telling),
    ...(missing.length > 0 && { missing }),
  }
}
