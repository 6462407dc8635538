/**
 * Names in data that a policy keeps beside its text: a clause, a fact, a value in; what the policy does not know, out.
 *
 * Such data is edited by people who do not program: a slip would otherwise be noticed only when a rule stays silent.
 */
import { type CheckedPolicy, nearest, type VocabularyField } from '../../grammar/index.ts'
import type { Status } from '../evaluate/evaluation.ts'
import { didYouMean, type Words } from '../facts/problem.ts'
import { isFields, pointerPart } from '../time/shape.ts'

export interface DataProblem {
  /** A JSON pointer into the file: `/found/0/clause`. */
  readonly path: string
  readonly message: Words
  readonly help?: Words
}
export type Problems = readonly DataProblem[]

/** A clause as answers name it, `vkz/2.2`, in any edition of this policy. */
export function clauseProblems(id: string, path: string, policy: CheckedPolicy): Problems {
  const known = clausesOf(policy).map((clause) => `${policy.document}/${clause}`)
  if (known.includes(id)) return []
  const message = {
    uk: `у засадах немає пункту \`${id}\``,
    en: `the policy has no clause \`${id}\``,
  }
  return [problem(path, message, nearest(id, known))]
}

const clausesOf = ({ editions }: CheckedPolicy): readonly string[] => [
  ...new Set(editions.flatMap(({ clauseStates }) => [...clauseStates.keys()])),
]

/** What a clause can answer. */
export const statusProblems = (statuses: readonly string[], path: string): Problems =>
  statuses.flatMap((status, index) =>
    wordProblems(status, Object.keys(STATUSES), `${path}/${index}`),
  )

const STATUSES: Readonly<Record<Status, true>> = {
  holds: true,
  not_met: true,
  complied: true,
  breached: true,
  pending: true,
  undetermined: true,
  not_in_force: true,
  repealed: true,
  not_applicable: true,
  wording_unknown: true,
}

/** A fact by its key in the JSON document; `undefined` where that is told. */
export function factProblems(
  entity: string,
  fact: string,
  path: string,
  { vocabulary }: CheckedPolicy,
): { readonly field?: VocabularyField; readonly problems: Problems } {
  const fields = vocabulary.entities.get(entity)?.fields
  if (fields === undefined) {
    return { problems: wordProblems(entity, [...vocabulary.entities.keys()], path, ENTITY) }
  }
  const field = fields.get(fact)
  return field === undefined
    ? { problems: wordProblems(fact, [...fields.keys()], path, FACT) }
    : { field, problems: [] }
}

/** A value that the fact can have; what is no word of a list and no yes or no is not looked into. */
export function valueProblems(
  value: unknown,
  { type }: VocabularyField,
  path: string,
  { vocabulary }: CheckedPolicy,
): Problems {
  if (value === null) return []
  if (type.kind === 'boolean') {
    return typeof value === 'boolean' ? [] : [problem(path, YES_OR_NO)]
  }
  if (type.kind !== 'enum') return []
  const known = [...(vocabulary.enums.get(type.name)?.values.keys() ?? [])]
  return wordProblems(typeof value === 'string' ? value : JSON.stringify(value), known, path)
}

/** Facts of one object, each with a value: `{ search_scope: address_book }`. */
export function factsProblems(
  entity: string,
  facts: unknown,
  path: string,
  policy: CheckedPolicy,
): Problems {
  if (!isFields(facts)) return []
  return Object.entries(facts).flatMap(([fact, value]) => {
    const place = `${path}/${pointerPart(fact)}`
    const { field, problems } = factProblems(entity, fact, place, policy)
    return field === undefined ? problems : valueProblems(value, field, place, policy)
  })
}

const ENTITY = { uk: 'серед фактів немає об’єкта', en: 'the facts have no object' }
const FACT = { uk: 'невідомий факт', en: 'unknown fact' }
const WORD = { uk: 'невідоме слово', en: 'unknown word' }
const YES_OR_NO = { uk: 'очікується `true` або `false`', en: '`true` or `false` is expected' }

function wordProblems(
  word: string,
  known: readonly string[],
  path: string,
  what: Words = WORD,
): Problems {
  if (known.includes(word)) return []
  const message = { uk: `${what.uk} \`${word}\``, en: `${what.en} \`${word}\`` }
  return [problem(path, message, nearest(word, known))]
}

function problem(path: string, message: Words, near?: string): DataProblem {
  const help = didYouMean(near)
  return { path, message, ...(help !== undefined && { help }) }
}
