/** Which two editions are compared: the editions of a policy in; the days on which they came into force out. Pure. */
import type { PolicyEdition } from '../../../../api/index.ts'

/** By their first days; the earlier one first. */
export interface Sides {
  readonly from: string
  readonly to: string
}

/** That of a day and the one before it; the first two where that day has none before it. */
export function sidesOf(editions: readonly PolicyEdition[], day: string): Sides | undefined {
  const now = editions.findLastIndex((one) => one.in_force_from <= day)
  const at = Math.max(1, now)
  return pairAt(editions, at)
}

/** An edition and the one before it; the first has none. */
export const beforeIt = (
  editions: readonly PolicyEdition[],
  { in_force_from: from }: PolicyEdition,
): Sides | undefined =>
  pairAt(
    editions,
    editions.findIndex((one) => one.in_force_from === from),
  )

function pairAt(editions: readonly PolicyEdition[], at: number): Sides | undefined {
  const [before, after] = [editions[at - 1], editions[at]]
  return before === undefined || after === undefined
    ? undefined
    : { from: before.in_force_from, to: after.in_force_from }
}
