/**
 * The nearest value on the right side of a bound: a fact and the comparisons that fail in, values that meet them out.
 *
 * A finding fails at a bound that its condition names, so the value is computed and then tried, not searched for day
 * by day. A side may be the fact moved by some time: it moves as the fact does.
 */
import type { Scope } from '../evaluate/context.ts'
import type { CompareOperator, Ir } from '../plan/ir.ts'
import type { Atom } from './atoms.ts'
import type { Telling } from './decision.ts'
import type { Fix, Way } from './fixes.ts'
import { observe } from './observe.ts'
import type { Place } from './places.ts'
import { askOf } from './terms.ts'
import type { Trial } from './trial.ts'

/** Fixes of a date, a moment or a whole number; of other facts none. */
export function boundFixes(
  place: Place,
  atoms: readonly Atom[],
  trial: Trial,
  telling: Telling,
): readonly Fix[] {
  const unit = UNITS.get(place.type.kind)
  if (unit === undefined) return []
  return atoms.flatMap(({ node, scope, truth }) =>
    truth === 'false'
      ? comparisonsIn(node).flatMap((one) => fixesAt(place, one, scope, unit, trial, telling))
      : [],
  )
}

/** A day, a minute, one. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['date', 1],
  ['datetime', 60_000],
  ['integer', 1],
])

interface Comparison {
  readonly operator: Exclude<CompareOperator, '<>'>
  readonly left: Ir
  readonly right: Ir
  /** The other end of an interval: so far the change may go. */
  readonly end?: Comparison
}

/** An interval is two comparisons. */
function comparisonsIn(node: Ir): readonly Comparison[] {
  if (node.op === 'compare') {
    const { operator, left, right } = node
    return operator === '<>' ? [] : [{ operator, left, right }]
  }
  if (node.op !== 'in_interval') return []
  const { item, from, to, fromOpen, toOpen } = node
  const start = { operator: fromOpen ? '>' : '>=', left: item, right: from } as const
  const end = { operator: toOpen ? '<' : '<=', left: item, right: to } as const
  return [
    { ...start, end },
    { ...end, end: start },
  ]
}

function fixesAt(
  place: Place,
  comparison: Comparison,
  scope: Scope,
  unit: number,
  trial: Trial,
  telling: Telling,
): readonly Fix[] {
  if (isMet(comparison, scope, telling)) return []
  const ends = comparison.end && boundsOf(place, comparison.end, scope, unit, telling)
  return boundsOf(place, comparison, scope, unit, telling).flatMap(({ value, way }) => {
    const { cleared, eligible } = trial.after([{ ...place, value }])
    const until = ends?.[0]?.value
    const fix = { place, way, value, exact: true, clears: cleared, enough: eligible } as const
    return cleared.size === 0 ? [] : [{ ...fix, ...(until !== undefined && { until }) }]
  })
}

const isMet = ({ operator, left, right }: Comparison, scope: Scope, { decision }: Telling) =>
  askOf(decision)({ op: 'compare', type: { kind: 'boolean' }, operator, left, right }, scope)
    .value === true

/** The values of the fact at which the comparison begins to hold, whichever side it stands on. */
const boundsOf = (
  place: Place,
  { left, right, operator }: Comparison,
  scope: Scope,
  unit: number,
  telling: Telling,
) => [
  ...onSide(place, left, right, operator, scope, unit, telling),
  ...onSide(place, right, left, MIRRORED[operator], scope, unit, telling),
]

const MIRRORED = { '<': '>', '<=': '>=', '>': '<', '>=': '<=', '=': '=' } as const

/** The value of the fact with which its side stands at the bound that the other side gives. */
function onSide(
  place: Place,
  side: Ir,
  other: Ir,
  operator: Comparison['operator'],
  scope: Scope,
  unit: number,
  { decision }: Telling,
): readonly { readonly value: number; readonly way: Way }[] {
  const { result, facts } = observe(decision, side, scope)
  const reads = facts.some(({ record, field }) => record === place.record && field === place.field)
  const bound = askOf(decision)(other, scope).value
  if (!reads || side.type.kind !== other.type.kind || typeof bound !== 'number') return []
  const wanted = bound + (operator === '<' ? -unit : operator === '>' ? unit : 0)
  const value = placeValue(place, side, result.value, wanted)
  if (value === undefined) return []
  return [{ value, way: wayOf(operator, place.type.kind) }]
}

/** A fact without a value is the side itself, or it cannot be told how the side would follow it. */
function placeValue(place: Place, side: Ir, now: unknown, wanted: number): number | undefined {
  if (typeof now === 'number' && typeof place.value === 'number' && !place.absent) {
    return place.value + wanted - now
  }
  return side.op === 'member' ? wanted : undefined
}

function wayOf(operator: Comparison['operator'], kind: string): Way {
  if (operator === '=') return 'other'
  const below = operator === '<' || operator === '<='
  if (kind === 'integer') return below ? 'less' : 'more'
  return below ? 'earlier' : 'later'
}
