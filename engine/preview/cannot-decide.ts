/** Which edition cannot tell what happens to a past matter: a line of the report in; its sides that are open, out. */
import type { CaseChange, Side } from './types.ts'

export interface Open {
  readonly edition: 'before' | 'after' | 'both'
  /** Facts and wordings that are unknown, each once. */
  readonly missing: readonly string[]
}

/** `undefined` when both editions decide it. */
export function cannotDecide({ change, before, after }: CaseChange): Open | undefined {
  if (change !== 'undecided') return undefined
  const [then, now] = [isOpen(before), isOpen(after)]
  const missing = [...(then ? missingIn(before) : []), ...(now ? missingIn(after) : [])]
  const edition = then && now ? 'both' : then ? 'before' : 'after'
  return { edition, missing: [...new Set(missing)] }
}

/** A draw from nobody: a weight or a seat is unknown. */
const isOpen = (side: Side | null): boolean =>
  side !== null &&
  (side.outcome === 'blocked' || (DRAWS.has(side.outcome) && side.pool.length === 0))

const DRAWS = new Set(['draw', 'repeat_draw'])

const missingIn = (side: Side | null): readonly string[] => side?.missing ?? []
