/**
 * Several documents or motions at once: a request whose facts list several records where a policy speaks of one, in;
 * one decision for what they share and one for each of them, out.
 *
 * A rule about «the document» is asked about each document in turn. What reads none of the listed objects is asked once;
 * what reads two of them, of every pair. Nothing is distributed this way: a draw is made on one set of facts.
 */
import { isObject, type JsonObject } from '../facts/document.ts'
import type { FactProblem } from '../facts/problem.ts'
import type { Evaluation, Status } from '../evaluate/evaluation.ts'
import { rootsRead } from '../plan/roots-read.ts'
import { evaluate } from './evaluate-request.ts'
import {
  type Choice,
  combinations,
  type Listed,
  listsIn,
  notDrawn,
  problemsOf,
  subsets,
  type Tag,
} from './listed-records.ts'
import { prepare, type Prepared, type Refused } from './prepare.ts'
import type { Runtime } from './runtime.ts'

/** A decision with these records in the places of their objects. */
export interface Turn {
  /** Empty for what all records share. */
  readonly tags: readonly Tag[]
  readonly prepared: Prepared
  /** Its entries are those of the clauses that read just these objects. */
  readonly evaluation: Evaluation
  readonly owns: (clause: string) => boolean
}

export type Turns = { readonly kind: 'turns'; readonly turns: readonly [Turn, ...Turn[]] } | Refused

/** Decides the request, once for each combination of the records listed. */
export function turnsIn(runtime: Runtime, input: unknown): Turns {
  const lists = listsIn(runtime, input)
  if (lists.length === 0 || !isObject(input)) return single(runtime, input)
  const problems = problemsOf(lists)
  if (problems.length > 0) return refused(input, problems)
  const turns: Turn[] = []
  for (const chosen of subsets(lists)) {
    for (const pick of combinations(chosen)) {
      const turn = turnOf(runtime, input, lists, chosen, pick)
      if ('problems' in turn) return turn
      if (turn.evaluation.outcome.kind !== 'findings') return refused(input, [notDrawn(lists)])
      if (pick.length === 0 || turn.evaluation.entries.length > 0) turns.push(turn)
    }
  }
  const [first, ...others] = turns
  return first === undefined ? single(runtime, input) : { kind: 'turns', turns: [first, ...others] }
}

function single(runtime: Runtime, input: unknown): Turns {
  const prepared = prepare(runtime, input)
  if (prepared.kind === 'refused') return prepared
  const turn = { tags: [], prepared, evaluation: evaluate(runtime, prepared), owns: () => true }
  return { kind: 'turns', turns: [turn] }
}

/** Of the lists that are not chosen the first record stands in: the clauses of this turn read none of them. */
function turnOf(
  runtime: Runtime,
  input: JsonObject,
  lists: readonly Listed[],
  chosen: readonly Listed[],
  pick: Choice,
): Turn | Refused {
  const standing = lists.flatMap(({ entity, records: [one] }) =>
    one === undefined ? [] : [{ entity, ...one }],
  )
  const given = isObject(input['facts']) ? input['facts'] : {}
  const facts = { ...given, ...objectsOf(standing), ...objectsOf(pick) }
  const prepared = prepare(runtime, { ...input, facts })
  if (prepared.kind === 'refused') {
    return withPlaces(prepared, [...pick, ...standing])
  }
  const listed = lists.map(({ entity }) => entity)
  const names = new Set(chosen.map(({ entity }) => entity))
  const reads = rootsRead(prepared.ir)
  const owns = (clause: string): boolean =>
    listed.every((entity) => reads(clause).has(entity) === names.has(entity))
  const whole = evaluate(runtime, prepared)
  const entries = whole.entries.filter(({ clause, status }) =>
    SETTLED.has(status) ? chosen.length === 0 : owns(clause),
  )
  const tags = pick.map(({ entity, id }) => ({ entity, id }))
  return { tags, prepared, evaluation: { ...whole, entries }, owns }
}

const objectsOf = (pick: Choice): Readonly<Record<string, unknown>> =>
  Object.fromEntries(pick.map(({ entity, json }): readonly [string, unknown] => [entity, json]))

/** What no record could change: said once, with what all share. */
const SETTLED: ReadonlySet<Status> = new Set([
  'not_applicable',
  'not_in_force',
  'repealed',
  'wording_unknown',
])

/** A mistake names the record in which it is: `/document/Д1/filed_at`. */
const withPlaces = (refusal: Refused, tags: readonly Tag[]): Refused => ({
  ...refusal,
  problems: refusal.problems.map((one) => ({ ...one, path: placed(one.path, tags) })),
})

/** A pointer into one of several records, with the record named. */
export function placed(pointer: string, tags: readonly Tag[]): string {
  const [, entity = '', ...rest] = pointer.split('/')
  const tag = tags.find((one) => one.entity === entity)
  return tag === undefined ? pointer : ['', entity, tag.id, ...rest].join('/')
}

function refused(input: JsonObject, problems: readonly FactProblem[]): Refused {
  const { id } = input
  return { kind: 'refused', id: typeof id === 'string' ? id : null, problems }
}
