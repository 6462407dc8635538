/** A condition of a template and the facts in; whether it holds out. Never unknown: what is not known is `unknown`. */
import { enumNamed, valueNamed } from '../../grammar/index.ts'
import type { Type, Vocabulary } from '../../grammar/index.ts'
import { isRecord } from '../evaluate/reference.ts'
import type { Known, Value } from '../facts/value.ts'
import { isWorkingDay } from '../plan/operations.ts'
import { type Drafting, entriesOn, factOf, standingOf } from './drafting.ts'
import { elementOf } from './names.ts'
import { many } from './one-or-many.ts'
import type { Condition, Plain, When } from './template.ts'

/** Words for the state of a fact, beside its own values. */
export const STATES = ['unknown', 'known', 'none', 'empty', 'working_day'] as const

/** A part of a template without a condition is always printed. */
export const isMet = ({ when }: When, drafting: Drafting): boolean =>
  when === undefined || holds(when, drafting)

function holds(condition: Condition, drafting: Drafting): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, drafting))
  if ('any' in condition) return condition.any.some((one) => holds(one, drafting))
  if ('not' in condition) return !holds(condition.not, drafting)
  if ('clause' in condition) {
    const wanted = many(condition.is)
    return entriesOn(condition.clause, drafting).some((entry) => wanted.includes(standingOf(entry)))
  }
  const { place, value } = factOf(condition.fact, drafting)
  return many(condition.is).some((wanted) => matches(value, wanted, place.type, drafting))
}

/** A value of a list of values goes before a word for a state: urgency may itself be `none`. */
function matches(
  value: Value,
  wanted: Plain,
  type: Type,
  { telling: { decision } }: Drafting,
): boolean {
  const state = isValueOf(wanted, type, decision.policy.vocabulary) ? undefined : stateOf(wanted)
  switch (state) {
    case undefined:
      return isOrHolds(value, canonical(wanted, type, decision.policy.vocabulary))
    case 'unknown':
      return value === undefined
    case 'known':
      return value !== undefined && !isNone(value)
    case 'none':
      return value !== undefined && isNone(value)
    case 'empty':
      return Array.isArray(value) && value.length === 0
    case 'working_day':
      return value !== undefined && isWorkingDay(value, type, decision.working)
  }
}

/** A list is as wanted where it holds the value. */
const isOrHolds = (value: Value, wanted: Plain | undefined): boolean =>
  wanted !== undefined && (Array.isArray(value) ? value.includes(wanted) : value === wanted)

/** Nothing, or a record that the facts do not have. */
const isNone = (value: Known): boolean =>
  value === null || (isRecord(value) && value.absent === true)

const stateOf = (word: Plain) => STATES.find((state) => state === word)

const isValueOf = (word: Plain, type: Type, vocabulary: Vocabulary): boolean =>
  (elementOf(type) ?? type).kind === 'enum' && canonical(word, type, vocabulary) !== undefined

/** A value as the facts have it, of a list as its elements: enum values are written in either language. */
export function canonical(wanted: Plain, of: Type, vocabulary: Vocabulary): Plain | undefined {
  const type = elementOf(of) ?? of
  if (type.kind !== 'enum') return wanted
  const values = enumNamed(vocabulary, type.name, 'en')
  if (values === undefined || typeof wanted !== 'string') return undefined
  return valueNamed(values, wanted, 'uk') ?? valueNamed(values, wanted, 'en')
}
