/** The facts that a user gives about a court, and the names that a document prints, made into one request. */
import { nameOf, judgeNamed } from '../import/people.ts'
import { isFields } from '../time/shape.ts'
import type { Named } from './named.ts'

type Fields = Readonly<Record<string, unknown>>

export interface Question {
  readonly policy: string
  readonly as_of: string
  readonly facts: Fields
}

export interface Asked {
  readonly question: Question
  readonly idOf: (name: string) => string | undefined
}

/**
 * Judges of the facts are recognised by their id, or by a surname that only one of them has; those whom the facts do
 * not know are added with their name alone. What a document says of the case stands over the given facts.
 */
export function questionAbout(
  named: Named,
  matter: Fields,
  given: Fields,
  { policy, as_of }: Omit<Question, 'facts'>,
): Asked {
  const names = [...named.excluded, ...named.inDraw].flatMap(({ name }) => name ?? [])
  const judges = Array.isArray(given['judges']) ? given['judges'].filter(isFields) : []
  const ids = new Map(names.map((name) => [name, idIn(judges, name)]))
  const added = names.filter((name) => ids.get(name) === undefined).map((name) => judgeNamed(name))
  const before = isFields(given['case']) ? given['case'] : {}
  const facts = { ...given, case: { ...before, ...matter }, judges: [...judges, ...added] }
  return {
    question: { policy, as_of, facts },
    idOf: (name) => (ids.has(name) ? (ids.get(name) ?? judgeNamed(name).id) : undefined),
  }
}

function idIn(judges: readonly Fields[], name: string): string | undefined {
  const plain = nameOf(name)
  const own = judges.find(({ id }) => id === plain || id === name)
  const { surname } = judgeNamed(plain)
  const alike = judges.filter((judge) => judge['surname'] === surname)
  const id = (own ?? (alike.length === 1 ? alike[0] : undefined))?.['id']
  return typeof id === 'string' ? id : undefined
}
