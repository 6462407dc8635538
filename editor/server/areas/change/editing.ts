/** Beginning, changing and copying drafts: what is asked in, the draft as it is kept then, or why not, out. */
import type { DraftEdit, NewDraft } from '../../../api/index.ts'
import type { Answer } from '../../answer.ts'
import type { Account, AreaContext } from '../area.ts'
import { draftAt, keepDraft, newDraft } from './drafts.ts'
import type { DraftBeginning } from './port.ts'
import { forbidden, OTHER_VERSION } from './refusals.ts'
import { type DraftDocument, materialOf, type StoredDraft, titleOf } from './stored-draft.ts'

type Changed = Promise<Answer<DraftDocument>>

export async function begun(context: AreaContext, account: Account, order: NewDraft): Changed {
  const port = context.ports().change
  const beginning = await port.begin(order)
  if (!beginning.ok) return beginning
  const fresh = freshDraft(beginning.value, order.title, account, port.now())
  return newDraft(context.store, fresh, port.now())
}

function freshDraft(
  beginning: DraftBeginning,
  title: string,
  { id, name }: Account,
  at: string,
): StoredDraft {
  return {
    ...beginning,
    kind: beginning.form === 'policy' ? 'policy' : 'amendment',
    title,
    note: '',
    author: { id, name },
    state: 'working',
    history: [{ state: 'working', by: name, at }],
    decision: null,
    entries: null,
    begun: null,
  }
}

export async function edited(
  context: AreaContext,
  account: Account,
  id: string,
  seen: number,
  edit: DraftEdit,
): Changed {
  const draft = await draftAt(context.store, id)
  if (!draft.ok) return draft
  const refusal = forbidden(account, 'draft.edit', draft.value.body)
  if (refusal !== undefined) return refusal
  if (draft.value.version !== seen) return OTHER_VERSION
  return keepDraft(context.store, id, withEdit(context, draft.value.body, edit), seen)
}

/** Forms that have a header of their own name their day themselves. */
function withEdit(context: AreaContext, draft: StoredDraft, edit: DraftEdit): StoredDraft {
  const changed = { ...draft, ...edit, policy_title: titleOf(draft) }
  const { policy, policy_title, effective } = context.ports().change.headOf(changed)
  return { ...changed, policy, policy_title, effective }
}

/** A draft of one's own with that text: of anybody's draft, in any state. */
export async function copied(
  context: AreaContext,
  account: Account,
  id: string,
  edit: DraftEdit,
): Changed {
  const draft = await draftAt(context.store, id)
  if (!draft.ok) return draft
  const now = context.ports().change.now()
  const before = { ...draft.value.body, policy_title: titleOf(draft.value.body) }
  const fresh = freshDraft(before, edit.title, account, now)
  return newDraft(context.store, withEdit(context, fresh, edit), now)
}

/** The same change over the edition that was approved since. */
export async function rebased(
  context: AreaContext,
  account: Account,
  id: string,
  seen: number,
): Changed {
  const draft = await draftAt(context.store, id)
  if (!draft.ok) return draft
  const refusal = forbidden(account, 'draft.edit', draft.value.body)
  if (refusal !== undefined) return refusal
  if (draft.value.version !== seen) return OTHER_VERSION
  const moved = await context.ports().change.rebase(materialOf(draft.value.body))
  return moved.ok
    ? keepDraft(context.store, id, { ...draft.value.body, ...moved.value }, seen)
    : moved
}
