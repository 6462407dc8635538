/** Planned changes in, drafts of entries out: sensitive values sealed, their openings beside them. */
import type { Draft, Opening } from '../../ledger/types.ts'
import { sealer, sealOf } from '../../record/seal.ts'
import { pointerOf } from '../state.ts'
import type { PlannedChange } from './planned.ts'

export interface Drafting {
  /** The place that the first entry will have: a seal is bound to it, so it is known only in a writer's turn. */
  readonly first: number
  readonly by: string
  readonly privacy: { readonly key: Uint8Array; readonly patterns: readonly string[] }
}

/** Drafts in the order of the changes (ledger/FORMAT.md, sections 3 and 6). */
export function draftsOf(
  changes: readonly Pick<PlannedChange, 'change' | 'true_at'>[],
  { first, by, privacy }: Drafting,
): readonly Draft[] {
  return changes.map(({ change, true_at }, at) => {
    const { covers, open } = sealer(privacy.key, `entry:${first + at}`, privacy.patterns)
    const openings: Opening[] = []
    const sealed = Object.entries(change.set ?? {}).map(([field, value]): [string, unknown] => {
      const place = pointerOf(change.subject, field)
      if (!covers(place)) return [field, value]
      const opening = open(place, value)
      openings.push(opening)
      return [field, sealOf(opening)]
    })
    return {
      kind: 'register',
      true_at,
      by,
      body: { ...change, set: change.set && Object.fromEntries<unknown>(sealed) },
      openings: openings.map((opening) => ({ opening })),
    }
  })
}
