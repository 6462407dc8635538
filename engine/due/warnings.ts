/**
 * Time limits that end, and who has to be warned of them: data beside a policy and the answer of the policy in, the
 * limits with those to be warned out.
 *
 * Which clause asks for the warning, which fact holds the limit and whom to tell belong to the policy.
 */
import type { ClauseEntry } from '../evaluate/evaluation.ts'
import type { Words } from '../facts/problem.ts'
import type { Facts, Value } from '../facts/value.ts'
import { isDay } from '../time/day.ts'
import { endOfDay } from '../time/kyiv.ts'
import { fields, list, type ShapeProblem, text } from '../time/shape.ts'

/** A fact of a root object. */
interface FactName {
  readonly entity: string
  readonly fact: string
}

/** Somebody to be warned; `judge`: the fact that names one. */
export interface Warned {
  readonly words: Words
  readonly judge?: FactName
}

export interface WarningRule {
  readonly clause: string
  /** The statuses in which the clause asks for the warning. */
  readonly status: readonly string[]
  /** The fact that holds the limit, a day or a moment. */
  readonly ends: FactName
  /** Nobody is warned once this fact has one of these values. */
  readonly over: FactName & { readonly values: readonly string[] }
  readonly tell: readonly Warned[]
}

export interface WarningRules {
  readonly warnings: readonly WarningRule[]
}

/** One limit that runs, or has run out. */
export interface TimeLimit {
  readonly clause: string
  readonly fact: FactName
  /** The last moment in epoch milliseconds. */
  readonly ends: number
  readonly hasPassed: boolean
  readonly tell: readonly { readonly words: Words; readonly judge?: string }[]
}

/** Reads the data, or says what is wrong with it. */
export function warningRules(
  data: unknown,
): { readonly rules: WarningRules } | { readonly problems: readonly ShapeProblem[] } {
  const problems = RULES(data, '')
  return problems.length > 0 ? { problems } : { rules: data as WarningRules }
}

const fact = { entity: text, fact: text }
const RULES = fields({
  warnings: list(
    fields({
      clause: text,
      status: list(text, 1),
      ends: fields(fact),
      over: fields({ ...fact, values: list(text, 1) }),
      tell: list(fields({ words: fields({ uk: text, en: text }) }, { judge: fields(fact) }), 1),
    }),
  ),
})

/** The limits of a matter, the nearest first. */
export function timeLimits(
  { warnings }: WarningRules,
  document: string,
  entries: readonly ClauseEntry[],
  facts: Facts,
): readonly TimeLimit[] {
  return warnings
    .flatMap((rule) => limitOf(rule, document, entries, facts))
    .toSorted((a, b) => a.ends - b.ends)
}

function limitOf(
  { clause: id, status, ends, over, tell }: WarningRule,
  document: string,
  entries: readonly ClauseEntry[],
  facts: Facts,
): readonly TimeLimit[] {
  const asking = entries.find(
    ({ clause, status: is }) => `${document}/${clause}` === id && status.includes(is),
  )
  const last = lastMoment(valueOf(ends, facts))
  const state = valueOf(over, facts)
  const isOver = typeof state === 'string' && over.values.includes(state)
  if (asking === undefined || isOver || last === undefined) return []
  return [
    {
      clause: asking.clause,
      fact: ends,
      ends: last,
      hasPassed: facts.asOf > last,
      tell: tell.map(({ words, judge }) => {
        const id = judge && valueOf(judge, facts)
        return { words, ...(typeof id === 'string' && { judge: id }) }
      }),
    },
  ]
}

const valueOf = ({ entity, fact: field }: FactName, { roots }: Facts): Value =>
  roots[entity]?.values[field]

/** A day counts to its end. */
const lastMoment = (value: Value): number | undefined =>
  typeof value === 'number' ? (isDay(value) ? endOfDay(value) : value) : undefined
