/**
 * What the built-in functions compute: known arguments in, a value out. Their types and words
 * are `grammar/check/functions.ts`. None as an argument gives none.
 */
import type { Type } from '../../grammar/index.ts'
import { rational } from '../draw/rational.ts'
import type { Known } from '../facts/value.ts'
import { isDay } from '../time/day.ts'
import { endOfDay, kyivTime } from '../time/kyiv.ts'
import { workingDaysBetweenInclusive } from '../time/working-days.ts'
import { dayOf, exact, isAmount, type Working } from './operations.ts'
import { containsText, isInternationalNumber, matchesPattern } from './text-patterns.ts'

/** An argument with its static type. */
export interface Argument {
  readonly value: Known
  readonly type: Type
}

type BuiltIn = (args: readonly Argument[], working: Working) => Known

const BUILT_INS: Readonly<Record<string, BuiltIn>> = {
  date: onDays(([day]) => day ?? null),
  time_of_day: ([moment]) => (typeof moment?.value === 'number' ? kyivTime(moment.value) : null),
  end_of_day: onDays(([day]) => (day === undefined ? null : endOfDay(day))),
  days_inclusive: onDays(([from, to]) =>
    from === undefined || to === undefined ? null : to - from + 1,
  ),
  working_days_inclusive: onDays(([from, to], { calendar, martialLaw }) =>
    from === undefined || to === undefined || !isDay(from) || !isDay(to)
      ? null
      : workingDaysBetweenInclusive(calendar, martialLaw, from, to),
  ),
  rounded: ([number, places]) => roundedTo(number?.value, places?.value),
  empty: ([list]) =>
    list?.value === null || (Array.isArray(list?.value) && list.value.length === 0),
  matches: onTexts(([text = '', pattern = '']) => matchesPattern(text, pattern)),
  has_part: onTexts(([text = '', part = '']) => containsText(text, part)),
  international_number: onTexts(([number = '']) => isInternationalNumber(number)),
}

/** Calls a built-in by its canonical name. A name that is not built in is a mistake in our code. */
export function callBuiltIn(name: string, args: readonly Argument[], working: Working): Known {
  const builtIn = BUILT_INS[name]
  if (builtIn === undefined) throw new Error(`no built-in is called ${name}`)
  return builtIn(args, working)
}

const MOST_PLACES = 12

/** Half away from zero; more places than the language promises are none. */
function roundedTo(number: Known | undefined, places: Known | undefined): Known {
  if (number === undefined || !isAmount(number) || typeof places !== 'number') return null
  if (places < 0 || places > MOST_PLACES) return null
  const scale = 10n ** BigInt(places)
  const { n, d } = exact(number)
  const doubled = 2n * (n < 0n ? -n : n) * scale + d
  const whole = doubled / (2n * d)
  return rational(n < 0n ? -whole : whole, scale) ?? null
}

function onDays(compute: (days: readonly number[], working: Working) => Known): BuiltIn {
  return (args, working) => {
    const days = args.flatMap(({ value, type }) =>
      typeof value === 'number' ? [dayOf(value, type)] : [],
    )
    return days.length === args.length ? compute(days, working) : null
  }
}

function onTexts(compute: (texts: readonly string[]) => Known): BuiltIn {
  return (args) => {
    const texts = args.flatMap(({ value }) => (typeof value === 'string' ? [value] : []))
    return texts.length === args.length ? compute(texts) : null
  }
}
