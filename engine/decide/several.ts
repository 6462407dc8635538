/**
 * Several documents or motions at once: a request whose facts list several records where a policy speaks of one, in;
 * one decision for what they share and one for each of them, out.
 *
 * A rule about «the document» is asked about each document in turn. What reads none of the listed objects is asked once;
 * what reads two of them, of every pair. Nothing is distributed this way: a draw is made on one set of facts.
 */
import { isObject, type JsonObject } from '../facts/document.ts'
import type { FactProblem } from '../facts/problem.ts'
import type { Evaluation } from '../evaluate/evaluation.ts'
import { rootsRead } from '../plan/roots-read.ts'
import { evaluate } from './decide.ts'
import { prepare, type Prepared, type Refused } from './prepare.ts'
import { readRequest } from './request.ts'
import type { Runtime } from './runtime.ts'

/** One of several records of an object: `document:Д1`. */
export interface Tag {
  readonly entity: string
  readonly id: string
}

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

/** More combinations than this are several requests. */
const MOST_TURNS = 400

/** Decides the request, once for each combination of the records listed. */
export function turnsIn(runtime: Runtime, input: unknown): Turns {
  const lists = listsIn(runtime, input)
  if (lists.length === 0 || !isObject(input)) return single(runtime, input)
  const problems = problemsOf(lists)
  if (problems.length > 0) return refused(input, problems)
  const groups = subsets(lists).map((chosen) => ({ chosen, picks: combinations(chosen) }))
  if (groups.reduce((sum, { picks }) => sum + picks.length, 0) > MOST_TURNS) {
    return refused(input, [tooMany(lists)])
  }
  const turns: Turn[] = []
  for (const { chosen, picks } of groups) {
    for (const pick of picks) {
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

/** Records that stand where a policy speaks of one object. */
interface Listed {
  readonly entity: string
  readonly records: readonly { readonly id: string; readonly json: unknown }[]
}

function listsIn(runtime: Runtime, input: unknown): readonly Listed[] {
  const read = readRequest(input)
  if (read.kind === 'problems' || !isObject(read.request.facts)) return []
  const entities = runtime.policies.get(read.request.policy)?.policy.vocabulary.entities
  return Object.entries(read.request.facts).flatMap(([entity, list]): readonly Listed[] => {
    if (entities?.get(entity)?.listed !== false || !Array.isArray(list)) return []
    const items = list as readonly unknown[]
    return items.length === 0 ? [] : [{ entity, records: items.map(recordOf) }]
  })
}

/** Named by its id, or by its place. */
const recordOf = (json: unknown, index: number) => {
  const id = isObject(json) ? json['id'] : undefined
  return { id: typeof id === 'string' && id !== '' ? id : String(index + 1), json }
}

type Choice = readonly (Tag & { readonly json: unknown })[]

/** Every choice of one record from each list. */
function combinations(lists: readonly Listed[]): readonly Choice[] {
  return lists.reduce<readonly Choice[]>(
    (picks, { entity, records }) =>
      picks.flatMap((pick) => records.map((record) => [...pick, { entity, ...record }])),
    [[]],
  )
}

/** What all share, then each list alone, then lists together. */
const subsets = (lists: readonly Listed[]): readonly (readonly Listed[])[] =>
  lists
    .reduce<(readonly Listed[])[]>(
      (sets, list) => [...sets, ...sets.map((one) => [...one, list])],
      [[]],
    )
    .toSorted((a, b) => a.length - b.length)

/** Of the lists that are not chosen the first record stands in: the clauses of this turn read none of them. */
function turnOf(
  runtime: Runtime,
  input: JsonObject,
  lists: readonly Listed[],
  chosen: readonly Listed[],
  pick: Choice,
): Turn | Refused {
  const first = lists.map(({ entity, records }) => [entity, records[0]?.json])
  const picked = pick.map(({ entity, json }) => [entity, json])
  const given = isObject(input['facts']) ? input['facts'] : {}
  const facts = { ...given, ...Object.fromEntries([...first, ...picked]) }
  const prepared = prepare(runtime, { ...input, facts })
  if (prepared.kind === 'refused') {
    const standing = lists.map(({ entity, records: [one] }) => ({ entity, id: one?.id ?? '' }))
    return withPlaces(prepared, [...pick, ...standing])
  }
  const listed = lists.map(({ entity }) => entity)
  const names = new Set(chosen.map(({ entity }) => entity))
  const reads = rootsRead(prepared.ir)
  const owns = (clause: string): boolean =>
    listed.every((entity) => reads(clause).has(entity) === names.has(entity))
  const whole = evaluate(runtime, prepared)
  const entries = whole.entries.filter(({ clause }) => owns(clause))
  const tags = pick.map(({ entity, id }) => ({ entity, id }))
  return { tags, prepared, evaluation: { ...whole, entries }, owns }
}

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

function problemsOf(lists: readonly Listed[]): readonly FactProblem[] {
  return lists.flatMap(({ entity, records }) => {
    const ids = records.map(({ id }) => id)
    const twice = ids.filter((id, index) => ids.indexOf(id) < index)
    return [...new Set(twice)].map((id) => ({
      code: 'facts/duplicate-id',
      path: `/${entity}/${id}`,
      message: {
        uk: `ідентифікатор \`${id}\` повторюється`,
        en: `the id \`${id}\` is given twice`,
      },
    }))
  })
}

const tooMany = (lists: readonly Listed[]): FactProblem => ({
  code: 'facts/too-many-records',
  path: `/${lists[0]?.entity ?? ''}`,
  message: {
    uk: `поєднань записів понад ${MOST_TURNS}`,
    en: `there are more than ${MOST_TURNS} combinations of records`,
  },
  help: {
    uk: 'подайте їх окремими запитами (`--batch`)',
    en: 'give them in requests of their own (`--batch`)',
  },
})

const notDrawn = (lists: readonly Listed[]): FactProblem => ({
  code: 'facts/several-records',
  path: `/${lists[0]?.entity ?? ''}`,
  message: {
    uk: 'де справу розподіляють, тут має бути один запис, а не кілька',
    en: 'where a matter is distributed one record belongs here, not several',
  },
})

function refused(input: JsonObject, problems: readonly FactProblem[]): Refused {
  const { id } = input
  return { kind: 'refused', id: typeof id === 'string' ? id : null, problems }
}
