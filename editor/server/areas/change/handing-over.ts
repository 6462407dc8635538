/**
 * What becomes of a draft: proposed and withdrawn by its author, rejected or approved by somebody else.
 *
 * An approval is kept with the draft before the ledger is written to. Wherever it is cut short, the draft knows the decision,
 * the ledger knows whether it was entered, and the next who looks finishes it.
 */
import type { Action, DraftDecision, DraftState } from '../../../api/index.ts'
import { type Answer, answered, refused } from '../../answer.ts'
import type { Account, AreaContext } from '../area.ts'
import { draftAt, inTurn, keepDraft, stepped } from './drafts.ts'
import { forbidden, OTHER_VERSION } from './refusals.ts'
import { type DraftDocument, materialOf, type StoredDraft } from './stored-draft.ts'

type Changed = Promise<Answer<DraftDocument>>

export interface Deed {
  readonly account: Account
  readonly id: string
  /** The version that was seen. */
  readonly seen: number
}

export const withdraw = (context: AreaContext, deed: Deed): Changed =>
  inTurn(deed.id, () => step(context, deed, 'draft.withdraw', 'withdrawn'))

export const reject = (context: AreaContext, deed: Deed, reason: string): Changed =>
  inTurn(deed.id, () => step(context, deed, 'draft.reject', 'rejected', reason))

/** Only what could be adopted as it stands is handed over. */
export const propose = (context: AreaContext, deed: Deed): Changed =>
  inTurn(deed.id, async () => {
    const draft = await allowed(context, deed, 'draft.propose')
    if (!draft.ok) return draft
    const standing = await mustStand(context, draft.value.body)
    return standing.ok ? step(context, deed, 'draft.propose', 'proposed') : standing
  })

export const approve = (context: AreaContext, deed: Deed, decision: DraftDecision): Changed =>
  inTurn(deed.id, async () => {
    const { store } = context
    const cut = await finishedNow(context, deed)
    if (cut !== undefined) return cut
    const draft = await allowed(context, deed, 'draft.approve')
    if (!draft.ok) return draft
    const { name } = deed.account
    const begun = await keepDraft(
      store,
      deed.id,
      { ...draft.value.body, begun: { decision, by: name } },
      draft.value.version,
    )
    if (!begun.ok) return begun
    const { body, version } = begun.value
    const hands = { author: body.author.name, approver: name }
    const entered = await context.ports().change.approve(materialOf(body), decision, hands)
    if (entered.ok) return finished(context, begun.value, entered.value)
    await keepDraft(store, deed.id, { ...body, begun: null }, version)
    return entered
  })

/** The repeated approval of a draft that the ledger has already: it only remained to say so. */
async function finishedNow(
  context: AreaContext,
  { account, id }: Deed,
): Promise<Answer<DraftDocument> | undefined> {
  const before = await draftAt(context.store, id)
  if (!before.ok || forbidden(account, 'draft.approve', before.value.body) !== undefined)
    return undefined
  const after = await settled(context, id)
  return after.ok && after.value.body.state === 'approved' ? after : undefined
}

/** A draft as it is shown: an approval that was cut short after the ledger is finished first. */
export const settledDraft = (context: AreaContext, id: string): Changed =>
  inTurn(id, () => settled(context, id))

async function settled(context: AreaContext, id: string): Changed {
  const draft = await draftAt(context.store, id)
  if (!draft.ok) return draft
  const { begun, author, state } = draft.value.body
  if (begun === null || state !== 'proposed') return draft
  const port = context.ports().change
  const entered = await port.entered(materialOf(draft.value.body), begun.decision, author.name)
  if (!entered.ok || entered.value === null) return draft
  return finished(context, draft.value, entered.value)
}

function finished(
  context: AreaContext,
  { id, version, body }: DraftDocument,
  entries: NonNullable<StoredDraft['entries']>,
): Changed {
  if (body.begun === null) throw new Error('an approval ended that nobody had begun')
  const { decision, by } = body.begun
  const at = context.ports().change.now()
  const approved = stepped(body, { state: 'approved', by, at }, { decision, entries, begun: null })
  return keepDraft(context.store, id, approved, version)
}

async function step(
  context: AreaContext,
  deed: Deed,
  action: Action,
  state: DraftState,
  note?: string,
): Changed {
  const draft = await allowed(context, deed, action)
  if (!draft.ok) return draft
  const at = context.ports().change.now()
  const made = { state, by: deed.account.name, at, ...(note !== undefined && { note }) }
  const changed = stepped(draft.value.body, made, { begun: null })
  return keepDraft(context.store, deed.id, changed, draft.value.version)
}

/** The draft, if this account may do this to it as it stands. */
async function allowed(context: AreaContext, { account, id, seen }: Deed, action: Action): Changed {
  const draft = await settled(context, id)
  if (!draft.ok) return draft
  const refusal = forbidden(account, action, draft.value.body)
  if (refusal !== undefined) return refusal
  return draft.value.version === seen ? draft : OTHER_VERSION
}

async function mustStand(context: AreaContext, draft: StoredDraft): Promise<Answer<null>> {
  const check = await context.ports().change.check(materialOf(draft))
  if (!check.ok) return check
  const { kind, stale, remarks } = check.value
  if (kind === 'sound' && stale === null) return answered(null)
  const errors = remarks
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message, help, start }) => ({
      code,
      place: start === undefined ? '' : `${start.line}:${start.column}`,
      message,
      ...(help !== undefined && { help }),
    }))
  return kind === 'sound' ? STALE : refused({ ...NOT_READY, errors })
}

const NOT_READY = {
  code: 'change/not-ready',
  status: 422,
  message: {
    uk: 'проєкт ще не можна передати на схвалення: зміни порожні або мають помилки',
    en: 'the draft cannot be handed over yet: it changes nothing, or it has mistakes',
  },
  help: {
    uk: 'виправте текст за зауваженнями і збережіть його',
    en: 'correct the text by the remarks and save it',
  },
} as const

const STALE = refused({
  code: 'change/stale',
  status: 409,
  message: {
    uk: 'від початку роботи над проєктом схвалено новішу редакцію засад',
    en: 'a newer edition of the policy was approved since the draft was begun',
  },
  help: {
    uk: 'перенесіть зміни на нову редакцію, тоді пропонуйте',
    en: 'move the changes to the newer edition, then propose',
  },
})
