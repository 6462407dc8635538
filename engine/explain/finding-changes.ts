/**
 * What would have made a finding hold: a finding that is not met in, the smallest changes of facts out.
 *
 * The same search as for an excluded judge: every change shown has been tried on the rule and on what limits it.
 */
import { findingsOf } from '../evaluate/entries.ts'
import type { ClauseEntry } from '../evaluate/evaluation.ts'
import { truthOf } from '../evaluate/result.ts'
import type { Facts, Value } from '../facts/value.ts'
import type { Ir, IrFinding } from '../plan/ir.ts'
import type { Atom } from './atoms.ts'
import { boundFixes } from './bound-fixes.ts'
import { withChanges } from './changed-facts.ts'
import { type Counterfactuals, smallest } from './counterfactual.ts'
import type { Decision, Telling } from './decision.ts'
import { type EntryCase, entryCase, entryScope, findingOf } from './entry-case.ts'
import { type Fix, fixesOf } from './fixes.ts'
import { observe } from './observe.ts'
import { type Place, placesOf } from './places.ts'
import { runOf } from './pool.ts'
import { askOf } from './terms.ts'
import type { Trial } from './trial.ts'

/** Nothing is found for what is not a finding, or holds already. */
export function findingChanges(entry: ClauseEntry, telling: Telling): Counterfactuals {
  const rule = findingOf(entry, telling)
  const one = entryCase(entry, telling)
  if (rule === undefined || one === undefined) return { shown: [], more: 0 }
  const trial = trialOf(rule, entry, one, telling.decision)
  const fixes = placesOf(one.facts, telling).flatMap((place) => [
    ...(OF_FEW_VALUES.has(place.type.kind) ? fixesOf(place, trial, telling) : []),
    ...boundFixes(place, one.atoms, trial, telling),
    ...alike(place, one, trial, telling),
  ])
  return smallest(fixes, trial, telling)
}

/** All their values are tried; dates and numbers are tried at the bounds of the condition. */
const OF_FEW_VALUES: ReadonlySet<string> = new Set(['boolean', 'enum', 'list'])

/** The parts that fail stand for the grounds: a change is enough when none of them is left. */
function trialOf(
  rule: IrFinding,
  entry: ClauseEntry,
  { parts }: EntryCase,
  decision: Decision,
): Trial {
  const { facts, derivations } = decision
  const grounds = parts.map((_, index) => String(index))
  return {
    // A list of people may lack the one whom the entry is about.
    judge: entry.subject?.replace(/^[^:]*:/, '') ?? '',
    grounds,
    after(changes) {
      const changed = withChanges(facts, changes, derivations)
      const truths = changed && truthsIn(changed, rule, entry, parts, decision)
      if (truths === undefined) return { possible: false, eligible: false, cleared: new Set() }
      const cleared = new Set(grounds.filter((_, index) => truths.parts[index] !== 'false'))
      return { possible: true, eligible: truths.whole === 'true', cleared }
    },
    verified(changes) {
      const changed = withChanges(facts, changes, derivations)
      if (changed === undefined) return false
      return findingsOf(runOf({ ...decision, facts: changed }), rule).some(
        ({ subject, status }) => subject === entry.subject && status === 'holds',
      )
    },
  }
}

function truthsIn(
  facts: Facts,
  { loop, when }: IrFinding,
  { subject }: ClauseEntry,
  parts: readonly Ir[],
  decision: Decision,
) {
  const changed = { ...decision, facts }
  const scope = entryScope(subject, loop, changed)
  if (scope === undefined) return undefined
  const ask = askOf(changed)
  const truth = (node: Ir) => truthOf(ask(node, scope).value)
  return { whole: truth(when), parts: parts.map(truth) }
}

/** Where two facts must be equal, the one becomes what the other is: a number in the minutes, that of the case. */
function alike(place: Place, one: EntryCase, trial: Trial, telling: Telling): readonly Fix[] {
  if (place.type.kind !== 'text') return []
  const values = one.atoms.flatMap((atom) => otherSides(atom, place, telling))
  return [...new Set(values)].flatMap((value): readonly Fix[] => {
    const { cleared, eligible } = trial.after([{ ...place, value }])
    return cleared.size === 0
      ? []
      : [{ place, way: 'other', value, clears: cleared, enough: eligible }]
  })
}

/** What a fact is compared with, where it is a text that is known. */
function otherSides({ node, scope }: Atom, place: Place, { decision }: Telling): readonly string[] {
  if (node.op !== 'compare' || node.operator !== '=') return []
  const isPlace = (side: Ir): boolean =>
    observe(decision, side, scope).facts.some(
      ({ record, field }) => record === place.record && field === place.field,
    )
  const value = (side: Ir): Value => askOf(decision)(side, scope).value
  const other = isPlace(node.left) ? node.right : isPlace(node.right) ? node.left : undefined
  const known = other === undefined ? undefined : value(other)
  return typeof known === 'string' ? [known] : []
}
