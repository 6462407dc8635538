/**
 * Operators for json-rules-engine over values that may be none or unknown: each comes four times,
 * `surely.x`, `perhaps.x`, `surely.not.x` and `perhaps.not.x`, since that engine has two values only.
 *
 * Comparison is exact: times by Temporal, numbers by fraction.js.
 */
import Fraction from 'fraction.js'
import { compareTimes, isWorkingDay, type Point } from './civil-time.ts'
import type { Working } from '../plan/operations.ts'
import type { Given } from './given.ts'

/** True, false, or `undefined` for unknown. */
type Answer = boolean | undefined
type Ask = (left: Given, right: Given) => Answer
type Known = Given & { readonly state: 'known' }

/** The names of operators without their prefix. */
export type OperatorName =
  'equal' | 'less' | 'lessOrEqual' | 'among' | 'same' | 'true' | 'given' | 'none' | 'workingDay'

/** All operators with all prefixes, ready to be added to an engine. */
export function operators(
  working: Working,
): readonly { readonly name: string; readonly evaluate: (left: Given, right: Given) => boolean }[] {
  return Object.entries(answers(working)).flatMap(([name, ask]) => [
    { name: `surely.${name}`, evaluate: (a, b) => ask(a, b) === true },
    { name: `perhaps.${name}`, evaluate: (a, b) => ask(a, b) !== false },
    { name: `surely.not.${name}`, evaluate: (a, b) => ask(a, b) === false },
    { name: `perhaps.not.${name}`, evaluate: (a, b) => ask(a, b) !== true },
  ])
}

const answers = (working: Working): Readonly<Record<OperatorName, Ask>> => ({
  equal: comparing((difference) => difference === 0),
  less: comparing((difference) => difference < 0),
  lessOrEqual: comparing((difference) => difference <= 0),
  same: comparing((difference) => difference === 0),
  among: (item, list) => among(item, list),
  true: (value) =>
    value.state === 'unknown' ? undefined : value.state === 'known' && value.value === true,
  given: (value) => (value.state === 'unknown' ? undefined : value.state === 'known'),
  none: (value) => (value.state === 'unknown' ? undefined : value.state === 'none'),
  workingDay: (value) =>
    value.state === 'unknown' ? undefined : isTime(value) && isWorkingDay(value, working),
})

/** None on either side is a plain no, whatever the other side is. */
function comparing(test: (difference: number) => boolean): Ask {
  return (left, right) => {
    if (left.state === 'none' || right.state === 'none') return false
    if (left.state === 'unknown' || right.state === 'unknown') return undefined
    return test(difference(left, right))
  }
}

/** Negative, zero or positive. Values that have no order are equal or not. */
export function difference(left: Known, right: Known): number {
  if (isTime(left) && isTime(right)) return compareTimes(left, right)
  if (left.kind === 'number' && right.kind === 'number') {
    return new Fraction(String(left.value)).compare(new Fraction(String(right.value)))
  }
  return left.value === right.value ? 0 : 1
}

export const isTime = (given: Given): given is Known & Point =>
  given.state === 'known' && (given.kind === 'date' || given.kind === 'datetime')

function among(item: Given, list: Given): Answer {
  if (item.state === 'none' || list.state === 'none') return false
  if (list.state === 'unknown') return undefined
  const found = (list.value as readonly Given[]).map((element) =>
    comparing((compared) => compared === 0)(item, element),
  )
  if (found.includes(true)) return true
  return found.includes(undefined) ? undefined : false
}
