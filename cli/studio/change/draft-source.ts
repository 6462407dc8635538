/** What a draft is looked at with: its material, an open court in; the texts of the policy that it changes, for a thread, out. */
import type { DraftMaterial } from '../../../editor/server/index.ts'
import type { PolicyFile } from '../../../engine/index.ts'
import type { CheckedPolicy } from '../../../grammar/index.ts'
import { type Or, right } from '../../complaint.ts'
import type { Court } from '../court.ts'
import { nationalTexts } from './national.ts'
import { splitCalendar } from './texts.ts'

/** All that a thread needs to know of a court to look at a draft. */
export interface DraftSource {
  readonly material: DraftMaterial
  /** Of the policy that is changed; of a new one, what all courts share. */
  readonly texts: readonly PolicyFile[]
  readonly calendar: PolicyFile
}

export async function sourceOf(court: Court, material: DraftMaterial): Promise<Or<DraftSource>> {
  const found =
    material.form === 'policy' ? await nationalTexts() : await keptTexts(court, material)
  if (!found.ok) return found
  const { texts, calendar } = found.value
  const { form, policy, base, text, effective } = material
  return right({ material: { form, policy, base, text, effective }, texts, calendar })
}

type About = Pick<DraftMaterial, 'base' | 'policy'>

const usableFor = ({ policies }: Court, { base, policy }: About) =>
  base === null ? policies.usable(policy) : policies.at(base.entry)

async function keptTexts(court: Court, about: About) {
  const usable = await usableFor(court, about)
  return usable.ok ? right(splitCalendar(usable.value.files)) : usable
}

/** The policy that a draft changes, as its entry has it. */
export interface KnownPolicy {
  readonly policy: CheckedPolicy
  readonly texts: readonly PolicyFile[]
  readonly calendar: PolicyFile
}

export async function knownPolicy(court: Court, about: About): Promise<Or<KnownPolicy>> {
  const usable = await usableFor(court, about)
  if (!usable.ok) return usable
  const { runtime, document, entry, files } = usable.value
  const loaded = runtime.policies.get(document)
  if (loaded === undefined) throw new Error(`the entry ${entry} lacks its policy`)
  return right({ policy: loaded.policy, ...splitCalendar(files) })
}
