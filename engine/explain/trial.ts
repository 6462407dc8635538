/** Tries changed facts out: changes in, what becomes of one judge's grounds out. */
import { outcome } from '../evaluate/outcome.ts'
import type { PolicyIr } from '../plan/ir.ts'
import type { Change } from './changed-facts.ts'
import { withChanges } from './changed-facts.ts'
import type { Decision } from './decision.ts'
import { runOf, verdictOn, type Pool } from './pool.ts'

export interface Trial {
  /** The id of the judge. */
  readonly judge: string
  /** The clauses that exclude him now. */
  readonly grounds: readonly string[]
  after(changes: readonly Change[]): Tried
  /** The whole decision on the changed facts: does the judge take part? */
  verified(changes: readonly Change[]): boolean
}

export interface Tried {
  /** The facts do not contradict one another. */
  readonly possible: boolean
  readonly eligible: boolean
  /** Present grounds that no longer hold. */
  readonly cleared: ReadonlySet<string>
}

const IMPOSSIBLE: Tried = { possible: false, eligible: false, cleared: new Set() }

export function trialOf(
  judge: string,
  grounds: readonly string[],
  pool: Pool,
  decision: Decision,
): Trial {
  const { facts, derivations } = decision
  const present = onlyGrounds(grounds, pool, decision.ir)
  return {
    judge,
    grounds,
    after(changes) {
      const changed = withChanges(facts, changes, derivations)
      const there = changed?.judges?.find(({ id }) => id === judge)
      if (changed === undefined || there === undefined) return IMPOSSIBLE
      const run = runOf({ ...decision, facts: changed })
      // Most values leave the grounds as they are; the other rules need not be asked then.
      const few = verdictOn(there, { ...run, ir: present.ir }, present.pool)
      const cleared = new Set(grounds.filter((ground) => few?.grounds.includes(ground) === false))
      if (cleared.size < grounds.length) return { possible: true, eligible: false, cleared }
      const eligible = verdictOn(there, run, pool)?.status === 'eligible'
      return { possible: true, eligible, cleared }
    },
    verified(changes) {
      const changed = withChanges(facts, changes, derivations)
      if (changed === undefined) return false
      const { judges } = outcome(runOf({ ...decision, facts: changed }))
      return judges.some(({ id, status }) => id === judge && status === 'eligible')
    },
  }
}

/** The rules that exclude the judge now, and no others. */
function onlyGrounds(grounds: readonly string[], pool: Pool, ir: PolicyIr) {
  const { draw } = pool
  const conditions = draw.conditions.filter(({ clause }) => grounds.includes(clause))
  return {
    ir: { ...ir, exclusions: ir.exclusions.filter(({ clause }) => grounds.includes(clause)) },
    pool: { ...pool, draw: { ...draw, conditions } },
  }
}
