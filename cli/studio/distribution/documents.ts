/** Which documents of a court distribute: its policies and a day in, those with a draw in their edition of that day out. */
import {
  formatDate,
  type LoadedPolicy,
  kyivDay,
  type PreparedEdition,
} from '../../../engine/index.ts'
import type { Distributing } from '../../../editor/api/index.ts'
import { decisionText } from '../../../engine/index.ts'
import type { LedgerPolicies, UsablePolicy } from '../ledger-policies.ts'
import { labelled } from './texts.ts'

/** A document that distributes, with its edition of the day. */
export interface InForce {
  readonly usable: UsablePolicy
  readonly loaded: LoadedPolicy
  readonly prepared: PreparedEdition
}

/** A document that is approved, and will distribute from a day that has not come. */
export interface Coming {
  readonly document: string
  readonly from: string
}

/** The one that comes first; `undefined` where none does. */
export async function comingAfter(
  policies: LedgerPolicies,
  instant: number,
): Promise<Coming | undefined> {
  const day = formatDate(kyivDay(instant))
  const coming = (await readable(policies)).flatMap(({ usable, loaded }) => {
    const next = loaded.policy.editions.find(
      (edition) => edition.from > day && loaded.prepared(edition).ir.draws.length > 0,
    )
    return next === undefined ? [] : [{ document: usable.document, from: next.from }]
  })
  return coming.toSorted((a, b) => (a.from < b.from ? -1 : 1))[0]
}

export async function distributingOn(
  policies: LedgerPolicies,
  instant: number,
): Promise<readonly InForce[]> {
  const day = formatDate(kyivDay(instant))
  return (await readable(policies)).flatMap(({ usable, loaded }) => {
    const prepared = loaded.editionOn(day)
    return prepared !== undefined && prepared.ir.draws.length > 0
      ? [{ usable, loaded, prepared }]
      : []
  })
}

/** In the order of their ids. A document that cannot be read any more is left out: its own screen says why. */
async function readable(
  policies: LedgerPolicies,
): Promise<readonly Pick<InForce, 'usable' | 'loaded'>[]> {
  const found: Pick<InForce, 'usable' | 'loaded'>[] = []
  for (const document of await policies.documents()) {
    const usable = await policies.usable(document)
    const loaded = usable.ok ? usable.value.runtime.policies.get(document) : undefined
    if (usable.ok && loaded !== undefined) found.push({ usable: usable.value, loaded })
  }
  return found
}

export const named = ({ usable, loaded, prepared: { edition } }: InForce): Distributing => ({
  document: usable.document,
  title: labelled(loaded.policy.base.title),
  in_force_from: edition.from,
  decision: decisionText(edition) ?? null,
})
