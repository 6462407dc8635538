/** What is found out about the text of a draft: remarks, what the amendment does in words, whether its base is still the latest. */
import type { DraftCheck } from '../../../editor/api/index.ts'
import { type Answer, answered, type DraftMaterial } from '../../../editor/server/index.ts'
import { namedEdition } from '../../../engine/index.ts'
import type { Court } from '../court.ts'
import { TAKEN_REMARK } from './complaints.ts'
import { asked, type DraftDesk } from './draft-work.ts'
import type { Found } from './found.ts'

export async function checkDraft(
  desk: DraftDesk,
  material: DraftMaterial,
  abandoned?: AbortSignal,
): Promise<Answer<DraftCheck>> {
  const { court } = desk
  const told = await asked<Found>(
    desk,
    material,
    (source) => ({ kind: 'check', source }),
    abandoned,
  )
  if (!told.ok) return told
  const { document, ...found } = told.value
  const isTaken = material.base === null && (await court.policies.usable(document)).ok
  const taken = isTaken
    ? { kind: 'mistaken' as const, remarks: [TAKEN_REMARK, ...found.remarks] }
    : {}
  return answered({ ...found, ...taken, stale: await newerThan(court, material) })
}

/** The edition that was approved since the draft was begun, as people name it. */
async function newerThan(
  { policies }: Court,
  { base, policy }: Pick<DraftMaterial, 'base' | 'policy'>,
): Promise<DraftCheck['stale']> {
  if (base === null) return null
  const usable = await policies.usable(policy)
  if (!usable.ok || usable.value.entry === base.entry) return null
  const last = usable.value.runtime.policies.get(policy)?.policy.editions.at(-1)
  if (last === undefined) return null
  const { entry } = usable.value
  return { entry, in_force_from: last.from, label: namedEdition(last).label }
}
