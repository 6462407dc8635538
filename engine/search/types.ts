/** What a search for participants is asked with, and what it answers. */
import type { AnswerClause } from '../decide/answer.ts'
import type { Words } from '../facts/problem.ts'
import type { SearchRules } from './search-rules.ts'

/** What the policy says of one clause and one subject. */
export type Finding = Pick<AnswerClause, 'id' | 'subject' | 'message' | 'missing'> & {
  readonly status: string
}

export interface Sought extends Readonly<Record<string, unknown>> {
  readonly id: string
}

export interface SearchInput {
  readonly rules: SearchRules
  /** As in the facts. */
  readonly participants: readonly Sought[]
  /** What was searched for; absent: everybody listed is looked up. */
  readonly query?: string
  /** What the policy says of the facts as they are. */
  readonly asked: readonly Finding[]
  /** What it says were all users searched; absent where they are. */
  readonly wide?: readonly Finding[]
  /** What it says did the participants have this fact only, of those by which one may search. */
  readonly byKey: ReadonlyMap<string, readonly Finding[]>
}

export type SearchResult = 'hit' | 'miss' | 'undetermined'

/** Something said of a participant, and the clause that says it. */
export interface Said {
  readonly clause: string
  readonly words: Words
}

/** One participant: found, not found or not known, and why. */
export interface SearchLine {
  readonly participant: string
  readonly name?: string
  readonly result: SearchResult
  /** By what the participant is found, or why not. */
  readonly reasons: readonly Said[]
  /** What would find the participant, tried out on the policy. */
  readonly would?: Said
  readonly marks: readonly Said[]
  readonly warnings: readonly Said[]
  /** JSON pointers of facts that decide and that nobody supplied. */
  readonly missing: readonly string[]
  readonly notes: readonly Words[]
}

/**
 * `listed`: nothing was searched for, everybody was looked up; `several`: the clerk has to choose.
 * `undetermined`: somebody may be found whom the facts do not tell of.
 */
export type SearchOutcome = 'listed' | 'one' | 'several' | 'none' | 'undetermined'

export interface SearchAnswer {
  readonly outcome: SearchOutcome
  /** A line for every participant, in the order of the facts. */
  readonly lines: readonly SearchLine[]
  readonly notes: readonly Words[]
}
