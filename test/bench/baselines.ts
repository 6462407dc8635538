/**
 * The same rules in other hands: closures and generated code over plain records, and
 * json-rules-engine over flat facts that were computed for it beforehand (which favours it).
 *
 * The baselines know two truth values only, read no policy and explain nothing but the ids of rules.
 */
import { Engine } from 'json-rules-engine'
import type { FactRecord, Prepared } from '../../engine/index.ts'
import type { Rule } from './workload.ts'

/** A judge, a case or an absence as a plain object. */
type Plain = Readonly<Record<string, unknown>>

/** One distribution as plain objects. */
export interface PlainFacts {
  readonly judges: readonly Plain[]
  readonly matter: Plain
  readonly now: number
}

interface Helpers {
  readonly months: (day: number, count: number) => number
  readonly workingDays: (day: number, count: number) => number
}

type Test = (judge: Plain, matter: Plain, now: number, $: Helpers) => boolean

/** Ids of rules that exclude each judge, in the order of the list. */
export type Answer = readonly (readonly string[])[]

/** The facts of a prepared request without pointers and notes. */
export function plainFacts({ facts }: Prepared): PlainFacts {
  const matter = plain(facts.roots['case']) as Plain
  const judges = (facts.judges ?? []).map((judge) => plain(judge) as Plain)
  return { judges, matter, now: Number(matter['distributed_on']) }
}

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value
  const { values } = value as FactRecord
  return Object.fromEntries(Object.entries(values).map(([key, item]) => [key, plain(item)]))
}

/** Calendar arithmetic for the baselines: from the same tables as ours, so that it costs them no more. */
export function helpersFor({ working }: Prepared): Helpers {
  const { days, countUpTo } = working.calendar.table(working.martialLaw)
  const first = (days[0] ?? 0) - ((days[0] ?? 0) - FIRST_DAY)
  return {
    workingDays: (day, count) => {
      const upTo = countUpTo[day - first] ?? 0
      const isWorking = days[upTo - 1] === day
      return days[(isWorking ? upTo - 1 : upTo) + count] ?? 0
    },
    months: (day, count) => {
      const date = new Date(day * MS_PER_DAY)
      const month = date.getUTCMonth() + count
      const last = new Date(Date.UTC(date.getUTCFullYear(), month + 1, 0)).getUTCDate()
      return Date.UTC(date.getUTCFullYear(), month, Math.min(date.getUTCDate(), last)) / MS_PER_DAY
    },
  }
}

const MS_PER_DAY = 86_400_000
const FIRST_DAY = Date.UTC(1900, 0, 1) / MS_PER_DAY

const testOf = ({ code }: Rule): Test =>
  // oxlint-disable-next-line typescript/no-implied-eval -- the baseline is code by design
  new Function('judge', 'matter', 'now', '$', `return ${code}`) as Test

/** One closure for each rule. */
export function closures(rules: readonly Rule[], helpers: Helpers): (facts: PlainFacts) => Answer {
  const tests = rules.map((rule) => ({ clause: rule.clause, test: testOf(rule) }))
  return ({ judges, matter, now }) =>
    judges.map((judge) =>
      tests.filter(({ test }) => test(judge, matter, now, helpers)).map(({ clause }) => clause),
    )
}

/** One function for all the rules, ids pushed as they are found. */
export function generatedCode(
  rules: readonly Rule[],
  helpers: Helpers,
): (facts: PlainFacts) => Answer {
  const body = rules.map(({ clause, code }) => `if (${code}) found.push(${JSON.stringify(clause)})`)
  // oxlint-disable-next-line typescript/no-implied-eval -- the baseline is code by design
  const test = new Function(
    'judge',
    'matter',
    'now',
    '$',
    `const found = []\n${body.join('\n')}\nreturn found`,
  ) as (judge: Plain, matter: Plain, now: number, $: Helpers) => readonly string[]
  return ({ judges, matter, now }) => judges.map((judge) => test(judge, matter, now, helpers))
}

/**
 * json-rules-engine over flat facts of one judge: whether there is an absence (a post, a recusal) of
 * the right kind, and the days between which it counts, found beforehand; three conditions a rule.
 */
export function jsonRulesEngine(rules: readonly Rule[], helpers: Helpers) {
  const engine = new Engine(
    rules.map(({ clause }) => ({
      conditions: {
        all: [
          { fact: `found ${clause}`, operator: 'equal', value: true },
          { fact: 'day', operator: 'greaterThanInclusive', value: { fact: `from ${clause}` } },
          { fact: 'day', operator: 'lessThan', value: { fact: `to ${clause}` } },
        ],
      },
      event: { type: 'ground', params: { clause } },
    })),
  )
  const tests = rules.map((rule) => ({ clause: rule.clause, test: testOf(rule) }))
  const flatJudge = (judge: Plain, matter: Plain, now: number): Plain =>
    Object.fromEntries([
      ['day', now],
      ...tests.flatMap(({ clause, test }) => {
        const excludes = test(judge, matter, now, helpers)
        return [
          [`found ${clause}`, true],
          [`from ${clause}`, excludes ? now - 3 : now - 9],
          [`to ${clause}`, excludes ? now + 3 : now - 2],
        ]
      }),
    ]) as Plain
  return {
    flatten: ({ judges, matter, now }: PlainFacts): readonly Plain[] =>
      judges.map((judge) => flatJudge(judge, matter, now)),
    run: async (flat: readonly Plain[]): Promise<Answer> => {
      const found: string[][] = []
      for (const facts of flat) {
        const { events } = await engine.run(facts)
        found.push(events.map(({ params }) => String(params?.['clause'])))
      }
      return found
    },
  }
}
