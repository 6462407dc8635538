/** A draft as it was adopted: both editions and the decision in; the entry of the policy with all its texts out. */
import { posix } from 'node:path'
import type { DraftDecision } from '../../../editor/api/index.ts'
import { type Answer, answered } from '../../../editor/server/index.ts'
import { type Draft, policyDraft, type PolicyFile, unfitEdition } from '../../../engine/index.ts'
import { notSound, refusal } from './complaints.ts'
import { asAdopted, readDraft, textOf } from './header.ts'
import { checkedTexts } from './texts.ts'
import type { World } from './world.ts'

export function adoptedEntry(world: World, decision: DraftDecision, by: string): Answer<Draft> {
  const unit = readDraft(world.draft)
  const text = unit && textOf(asAdopted(unit, decision))
  if (text === undefined) return notPrintable()
  const { document, base } = world.policy
  const path = freePath(pathFor(world, decision), world.texts)
  const files = [...world.texts, { path, text }]
  const { policy } = checkedTexts(files, document)
  if (policy === undefined) return notSound()
  const unfit = unfitEdition(policy)
  if (unfit !== undefined)
    return refusal(`ledger/${unfit.code}`, 422, [unfit.message.uk, unfit.message.en])
  if (
    world.before !== undefined &&
    !policy.editions.some(({ from }) => from === decision.effective)
  )
    return notBegun(base.title.uk, decision.effective)
  const entered = { by, true_at: decision.date, reason: null, corrects: null }
  return answered(policyDraft(policy, [...files, world.calendar], entered))
}

/** By its day and number; a new policy by its day alone. */
const pathFor = ({ folder, before }: World, { date, no }: DraftDecision): string =>
  posix.join(
    folder,
    before === undefined
      ? `${date}.zasady`
      : `${date}-no-${no.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.zasady`,
  )

/** Decisions of one day may bear one number. */
function freePath(path: string, texts: readonly PolicyFile[]): string {
  const taken = new Set(texts.map((one) => one.path))
  for (let at = 1; ; at++) {
    const free = at === 1 ? path : path.replace(/\.zasady$/, `-${at}.zasady`)
    if (!taken.has(free)) return free
  }
}

const notPrintable = () =>
  refusal(
    'change/decision-words',
    422,
    [
      'дані рішення не вдається записати в заголовок змін',
      'the decision cannot be written into the header of the amendment',
    ],
    [
      'приберіть з номера й виду рішення незвичні знаки',
      'take unusual signs out of the number and the kind of the decision',
    ],
  )

const notBegun = (title: string, day: string) =>
  refusal('change/no-edition', 422, [
    `з ${day} у засад «${title}» не починається жодна редакція`,
    `no edition of the policy begins on ${day}`,
  ])
