/**
 * Records that a request lists where a policy speaks of one object: the request in; the lists, what is wrong with them,
 * and every choice of one record from each, out.
 */
import { isObject } from '../facts/document.ts'
import type { FactProblem } from '../facts/problem.ts'
import { readRequest } from './request.ts'
import type { Runtime } from './runtime.ts'

/** One of several records of an object: `document:Д1`. */
export interface Tag {
  readonly entity: string
  readonly id: string
}

/** More combinations than this are several requests. */
const MOST_TURNS = 400

/** Records that stand where a policy speaks of one object. */
export interface Listed {
  readonly entity: string
  readonly records: readonly { readonly id: string; readonly json: unknown }[]
}

/** The lists of a request whose policy is known. */
export function listsIn(runtime: Runtime, input: unknown): readonly Listed[] {
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

export type Choice = readonly (Tag & { readonly json: unknown })[]

/** Every choice of one record from each list. */
export function combinations(lists: readonly Listed[]): readonly Choice[] {
  return lists.reduce<readonly Choice[]>(
    (picks, { entity, records }) =>
      picks.flatMap((pick) => records.map((record) => [...pick, { entity, ...record }])),
    [[]],
  )
}

/** What all share, then each list alone, then lists together. */
export const subsets = (lists: readonly Listed[]): readonly (readonly Listed[])[] =>
  lists
    .reduce<(readonly Listed[])[]>(
      (sets, list) => [...sets, ...sets.map((one) => [...one, list])],
      [[]],
    )
    .toSorted((a, b) => a.length - b.length)

/** Two records of one list under one id, or more choices than can be decided at once. */
export function problemsOf(lists: readonly Listed[]): readonly FactProblem[] {
  // Each list stands in with one of its records, or with none of them.
  const turns = lists.reduce((count, { records }) => count * (records.length + 1), 1)
  return [...doubles(lists), ...(turns > MOST_TURNS ? [tooMany(lists)] : [])]
}

function doubles(lists: readonly Listed[]): readonly FactProblem[] {
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

export const notDrawn = (lists: readonly Listed[]): FactProblem => ({
  code: 'facts/several-records',
  path: `/${lists[0]?.entity ?? ''}`,
  message: {
    uk: 'де справу розподіляють, тут має бути один запис, а не кілька',
    en: 'where a matter is distributed one record belongs here, not several',
  },
})
