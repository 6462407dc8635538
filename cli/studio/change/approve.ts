/**
 * An approval in the ledger: a sound draft, the decision and the two hands in; the entries of the policy, of the act and of the
 * approval out.
 *
 * One turn of the ledger, so that nothing stands there by half; and what stands there already is not entered again, so that
 * repeating an approval of which nobody knows the end finishes it.
 */
import type { DraftDecision, DraftEntries } from '../../../editor/api/index.ts'
import {
  type Answer,
  answered,
  type DraftMaterial,
  type Hands,
} from '../../../editor/server/index.ts'
import type { Draft, LedgerRefusal } from '../../../engine/index.ts'
import type { Court } from '../court.ts'
import { dayOf } from './begin.ts'
import { documentTaken, refusal, staleBase } from './complaints.ts'
import { asked, type DraftDesk } from './draft-work.ts'
import { type ApprovalOrder, draftsFor, entriesOf, latestApproved } from './entries.ts'

export async function approveDraft(
  desk: DraftDesk,
  material: DraftMaterial,
  decision: DraftDecision,
  hands: Hands,
): Promise<Answer<DraftEntries>> {
  const { court } = desk
  if (hands.author === hands.approver) return ownDraft()
  const wrongDay = wrongDays(decision, dayOf(court, 0))
  if (wrongDay !== undefined) return wrongDay
  const policy = await entryFor(desk, material, decision, hands.author)
  if (!policy.ok) return policy
  const order = { policy: policy.value, decision, approver: hands.approver }
  const refused = await enter(court, order, material)
  if (refused !== undefined) return refused
  const { policy: at, act, approval } = await entriesOf(court.ledger, order.policy)
  if (at === undefined || act === undefined || approval === undefined)
    throw new Error('an approval was entered and is not there')
  return answered({ policy: at, act, approval })
}

/** In one turn; `undefined` when it stands in the ledger. */
async function enter(
  { ledger }: Court,
  order: ApprovalOrder,
  { base, policy }: DraftMaterial,
): Promise<Answer<never> | undefined> {
  const appended = await ledger.append(async (view) => {
    const known = await entriesOf(view, order.policy)
    if (known.approval !== undefined) return []
    const latest = await latestApproved(view, policy)
    const { size } = await view.head()
    return latest === base?.entry ? draftsFor(order, known, size) : STALE
  })
  if (appended.kind === 'appended') return undefined
  if (appended.refusal !== STALE) return ofLedger(appended.refusal)
  return base === null ? documentTaken() : staleBase()
}

/** Where it stands, if it was approved already. */
export async function enteredDraft(
  desk: DraftDesk,
  material: DraftMaterial,
  decision: DraftDecision,
  author: string,
): Promise<Answer<DraftEntries | null>> {
  const entry = await entryFor(desk, material, decision, author)
  if (!entry.ok) return entry
  const { policy, act, approval } = await entriesOf(desk.court.ledger, entry.value)
  const isThere = policy !== undefined && act !== undefined && approval !== undefined
  return answered(isThere ? { policy, act, approval } : null)
}

const entryFor = (
  desk: DraftDesk,
  material: DraftMaterial,
  decision: DraftDecision,
  by: string,
): Promise<Answer<Draft>> =>
  asked(desk, material, (source) => ({ kind: 'adopt', source, decision, by }))

/** Told apart from what the ledger itself refuses. */
const STALE: LedgerRefusal = { code: 'stale', message: { uk: '', en: '' } }

const ofLedger = ({ code, message }: LedgerRefusal) =>
  refusal(`ledger/${code}`, 409, [message.uk, message.en])

const ownDraft = () =>
  refusal(
    'change/own-draft',
    403,
    ['автор не схвалює власних змін', 'an author does not approve his own change'],
    [
      'передайте проєкт іншій особі, яка має право схвалювати',
      'hand the draft to somebody else who may approve',
    ],
  )

/** A decision is made, then published, then in force. */
function wrongDays({ date, published, effective }: DraftDecision, today: string) {
  if (date > today) return notDecidedYet()
  if (published !== null && published > today) return notPublishedYet()
  if (published !== null && published < date) return publishedBefore()
  return [date, published ?? date].some((day) => day > effective) ? inForceTooSoon() : undefined
}

const notDecidedYet = () =>
  refusal(
    'change/not-decided-yet',
    422,
    ['дата рішення ще не настала', 'the day of the decision has not come yet'],
    ['виправте дату рішення', 'correct the date of the decision'],
  )

const notPublishedYet = () =>
  refusal(
    'change/not-published-yet',
    422,
    ['день оприлюднення ще не настав', 'the day of publication has not come yet'],
    [
      'виправте день оприлюднення або лишіть його порожнім, якщо рішення ще не оприлюднено',
      'correct the day of publication, or leave it empty where the decision is not published yet',
    ],
  )

const publishedBefore = () =>
  refusal(
    'change/published-before',
    422,
    [
      'рішення не могли оприлюднити до його ухвалення',
      'nobody publishes a decision before it is made',
    ],
    ['виправте день оприлюднення', 'correct the day of publication'],
  )

const inForceTooSoon = () =>
  refusal(
    'change/in-force-too-soon',
    422,
    [
      'зміни не можуть діяти раніше, ніж їх ухвалено й оприлюднено',
      'the changes cannot be in force before they are adopted and published',
    ],
    ['виправте день набрання чинності', 'correct the day of commencement'],
  )
