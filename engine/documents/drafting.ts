/**
 * What a document is drafted from: the facts, the policy's answer and the names in sight. Shared by everything that
 * fills a template in.
 */
import type { ClauseEntry } from '../evaluate/evaluation.ts'
import type { Words } from '../facts/problem.ts'
import type { Decision, Telling } from '../explain/decision.ts'
import type { Value } from '../facts/value.ts'
import { placeOf, type Place, valueAt, type Variable, type Variables } from './names.ts'

export interface Drafting {
  /** The facts as they were supplied, and the language of the text being filled in. */
  readonly telling: Telling
  /** What the policy would answer were the document signed. */
  readonly supposed: Decision
  readonly variables: Variables
  /** Whom the document is about: entries on others say nothing of it. */
  readonly subject?: string
  /** Filled while the document is written: what is left blank, and what to know about it. */
  readonly blanks: Words[]
  readonly notes: Words[]
}

/** The same, to be told in the other language. */
export const inEnglish = (drafting: Drafting): Drafting => ({
  ...drafting,
  telling: { ...drafting.telling, lang: 'en' },
})

/** The same with one more name in sight. */
export const withVariable = (drafting: Drafting, name: string, variable: Variable): Drafting => ({
  ...drafting,
  variables: new Map([...drafting.variables, [name, variable]]),
})

/** The fact of this name and its value. The template was checked against the policy: every name is there. */
export function factOf(
  name: string,
  { telling, variables }: Drafting,
): { readonly place: Place; readonly value: Value } {
  const { policy, facts } = telling.decision
  const named = placeOf(name, policy.vocabulary, variables)
  if ('problem' in named)
    throw new Error(`a template that was not checked: ${named.problem.message.en}`)
  return { place: named.place, value: valueAt(named.place, facts, variables) }
}

/** The policy's answers on a clause that are about this document. */
export const entriesOn = (
  clause: string,
  { supposed, subject }: Drafting,
): readonly ClauseEntry[] =>
  supposed.evaluation.entries.filter(
    (entry) =>
      entry.clause === clause &&
      (subject === undefined || entry.subject === undefined || entry.subject === subject),
  )

/** How a duty stands; where its occasion does not arise it is `idle`, though it counts as complied with. */
export const standingOf = ({ status, idle }: ClauseEntry): string =>
  idle === true ? 'idle' : status

export const STANDINGS = [
  'holds',
  'not_met',
  'complied',
  'idle',
  'breached',
  'pending',
  'undetermined',
  'not_in_force',
  'repealed',
  'not_applicable',
  'wording_unknown',
] as const
