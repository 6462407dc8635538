/** Whether a participant may be summoned electronically at all: what the policy's answer must say before anything is sent. */
import type { Words } from '../facts/problem.ts'
import type { Finding } from './ways.ts'

/** The clauses that must come out in one of the named statuses, and the facts that must have one value. Policies supply them. */
export interface Conditions {
  readonly clauses: Readonly<Record<string, readonly string[]>>
  readonly facts: readonly ToldFact[]
}

/** A value of a fact, at a pointer such as `/court/martial_law`, and what to tell people of it. */
export interface ToldFact {
  readonly path: string
  readonly value: unknown
  readonly words: Words
}

export interface Standing {
  readonly against: readonly Finding[]
  readonly unknown: readonly Finding[]
  /** What to say of facts with another value than they must have. */
  readonly otherwise: readonly Words[]
  /** JSON pointers of facts that must be known and are not. */
  readonly missing: readonly string[]
}

type Fields = Readonly<Record<string, unknown>>

/** Holds the conditions against the answer. A clause that the answer does not speak of is unknown, never fulfilled. */
export function standingOf(
  conditions: Conditions,
  findings: readonly Finding[],
  subject: string,
  facts: Fields,
): Standing {
  const failing = Object.entries(conditions.clauses).flatMap(([id, statuses]) => {
    const found = findings.filter(
      (one) => one.id === id && (one.subject === undefined || one.subject === subject),
    )
    const said = found.length > 0 ? found : [{ id, status: 'undetermined', message: '' }]
    return said.filter(({ status }) => !statuses.includes(status))
  })
  const wanted = conditions.facts.map((one) => ({ ...one, is: factAt(facts, one.path) }))
  return {
    against: failing.filter(({ status }) => status !== 'undetermined'),
    unknown: failing.filter(({ status }) => status === 'undetermined'),
    otherwise: wanted
      .filter(({ is, value }) => is !== undefined && is !== value)
      .map(({ words }) => words),
    missing: wanted.filter(({ is }) => is === undefined).map(({ path }) => path),
  }
}

/** The value at a pointer without lists, `/court/martial_law`. */
export const factAt = (facts: Fields, path: string): unknown =>
  path
    .split('/')
    .slice(1)
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, key)
          ? (value as Fields)[key]
          : undefined,
      facts,
    )
