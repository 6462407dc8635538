/**
 * The members of a list in, what a law of weight makes of them out: loads and weights, exact.
 *
 * The law is a rule of a policy and is run like every other policy. Members are known to it by their place in the list
 * alone, since the engine orders judges by surname and a report has an order of its own, on which a half may depend.
 */
import { evaluate } from '../decide/decide.ts'
import { prepare } from '../decide/prepare.ts'
import type { Runtime } from '../decide/runtime.ts'
import { parseFraction, type Rational } from '../draw/rational.ts'
import type { Evaluation } from '../evaluate/evaluation.ts'
import type { FactRecord } from '../facts/value.ts'
import type { Note } from '../import/types.ts'
import type { ReportLaw } from './laws-data.ts'

/** The numbers of one member; the load only where it is to be taken as printed, not computed. */
export interface Weighable {
  readonly weight?: Rational | undefined
  readonly days?: Rational | undefined
  readonly load?: Rational | undefined
  readonly coefficient?: Rational | undefined
}

export type Weighed =
  | {
      readonly kind: 'weights'
      readonly weights: readonly Rational[]
    }
  | { readonly kind: 'none'; readonly why: Note }

/** What the checks ask of a law. */
export interface WeightLaw {
  readonly id: string
  readonly policy: string
  readonly title: Note
  readonly standing: Note
  /** The load of each member as the facts of the policy derive it; `undefined` where they do not. */
  loads(members: readonly Weighable[], asOf: string): readonly (Rational | undefined)[]
  weigh(members: readonly Weighable[], asOf: string): Weighed
}

/** More members than any court has would only cost time. */
const MOST_MEMBERS = 200

/** A law of the data, run by its policy; `martialLaw` tells the facts of a day. */
export function weightLaw(
  law: ReportLaw,
  runtime: Runtime,
  martialLaw: (day: string) => boolean,
): WeightLaw {
  const prepared = (members: readonly Weighable[], day: string) =>
    prepare(runtime, request(law, members, law.as_of ?? day, martialLaw))
  return {
    ...law,
    loads(members, day) {
      const ready = prepared(members, day)
      const judges = ready.kind === 'refused' ? [] : (ready.facts.judges ?? [])
      const byPlace = new Map(judges.map((judge) => [judge.id, judge]))
      return members.map((_, index) => loadOf(byPlace.get(place(index))))
    },
    weigh(members, day) {
      if (members.length > MOST_MEMBERS) return none(TOO_MANY)
      const ready = prepared(members, day)
      if (ready.kind === 'refused')
        return none(refusedNote(ready.problems.map(({ message }) => message)))
      return weighed(evaluate(runtime, ready), members)
    },
  }
}

/** The place of a member in the list, as an id whose order is the order of the list. */
const place = (index: number): string => String(index + 1).padStart(4, '0')

function request(
  { policy, facts }: ReportLaw,
  members: readonly Weighable[],
  asOf: string,
  martialLaw: (day: string) => boolean,
): object {
  const judges = members.map((member, index) => ({
    ...facts.member,
    id: place(index),
    surname: place(index),
    ...numbers(member),
  }))
  const court = { martial_law: martialLaw(asOf) }
  return { id: null, policy, as_of: asOf, facts: { case: facts.case, court, judges } }
}

/** Decimals as text, so that nothing is rounded on the way. */
function numbers({ weight, days, load, coefficient }: Weighable): object {
  return {
    ...(weight && { reduced_weight: decimal(weight) }),
    ...(days?.d === 1n && { days_worked: Number(days.n) }),
    ...(load && { load_coefficient: decimal(load) }),
    ...(coefficient && { admin_coefficient: decimal(coefficient) }),
  }
}

/** Printed numbers have few decimals, so this text is exact. */
function decimal({ n, d }: Rational): string {
  const places = String(d).length * 4
  const scaled = String((n * 10n ** BigInt(places)) / d).padStart(places + 1, '0')
  return `${scaled.slice(0, -places)}.${scaled.slice(-places)}`.replace(/\.?0+$/, '')
}

function loadOf(member: FactRecord | undefined): Rational | undefined {
  const value = member?.values['load_coefficient']
  return typeof value === 'object' && value !== null && 'd' in value ? value : undefined
}

function weighed(
  { weights, warnings, outcome }: Evaluation,
  members: readonly Weighable[],
): Weighed {
  const byPlace = new Map(weights?.map(({ judge, weight }) => [judge, parseFraction(weight)]))
  const found = members.flatMap((_, index) => byPlace.get(place(index)) ?? [])
  if (found.length === members.length) return { kind: 'weights', weights: found }
  const missing = [...warnings.flatMap((one) => one.missing ?? []), ...outcome.missing]
  return none(noWeights([...new Set(missing)]))
}

const none = (why: Note): Weighed => ({ kind: 'none', why })

const TOO_MANY: Note = {
  uk: `у списку понад ${MOST_MEMBERS} членів`,
  en: `the list has more than ${MOST_MEMBERS} members`,
}
const refusedNote = (messages: readonly Note[]): Note => ({
  uk: `правило ваги не прийняло чисел списку: ${messages.map(({ uk }) => uk).join('; ')}`,
  en: `the law of weight does not accept the numbers of the list: ${messages.map(({ en }) => en).join('; ')}`,
})
const noWeights = (missing: readonly string[]): Note =>
  missing.length === 0
    ? {
        uk: 'за цим правилом частки не обчислюються: зважувати нічим',
        en: 'this law gives no shares: there is nothing to weigh by',
      }
    : {
        uk: `за цим правилом частки не обчислюються, бракує: ${missing.join(', ')}`,
        en: `this law gives no shares, missing: ${missing.join(', ')}`,
      }
