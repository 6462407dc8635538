/** Two texts side by side, as they are read: lines that differ with some lines around them; the rest only counted. */
import type { DraftComparison } from '../../../api/index.ts'

type Pair = DraftComparison['rows'][number]

export type Stretch =
  | { readonly kind: 'pair'; readonly pair: Pair }
  | { readonly kind: 'skipped'; readonly lines: number }

/** Lines around a difference, by which one sees where it stands. */
const AROUND = 3

export function stretchesOf(pairs: readonly Pair[]): readonly Stretch[] {
  const differing = pairs.flatMap(({ same }, at) => (same ? [] : [at]))
  const shown = new Set(
    differing.flatMap((at) => Array.from({ length: 2 * AROUND + 1 }, (_, i) => at + i - AROUND)),
  )
  const stretches: Stretch[] = []
  let lines = 0
  for (const [at, pair] of pairs.entries()) {
    if (!shown.has(at)) lines++
    else {
      if (lines > 0) stretches.push({ kind: 'skipped', lines })
      lines = 0
      stretches.push({ kind: 'pair', pair })
    }
  }
  return lines > 0 ? [...stretches, { kind: 'skipped', lines }] : stretches
}
