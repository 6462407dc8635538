/** A draft as the studio keeps it, and as it shows it to whoever asks. */
import type {
  Draft,
  DraftBase,
  DraftDecision,
  DraftEntries,
  DraftForm,
  DraftKind,
  DraftState,
  DraftStep,
  DraftSummary,
  Text,
} from '../../../api/index.ts'
import type { StoredDocument } from '../../store/document-store.ts'
import type { Account } from '../area.ts'
import type { DraftMaterial } from './port.ts'

export interface StoredDraft {
  readonly kind: DraftKind
  readonly form: DraftForm
  readonly policy: string
  /** In one language only where it was kept before both were. */
  readonly policy_title: Text | string
  readonly base: DraftBase | null
  readonly title: string
  readonly text: string
  readonly effective: string | null
  readonly note: string
  readonly author: { readonly id: string; readonly name: string }
  readonly state: DraftState
  readonly history: readonly DraftStep[]
  readonly decision: DraftDecision | null
  readonly entries: DraftEntries | null
  /** Kept before the ledger is written to: an approval of which nobody knows the end is finished by it. */
  readonly begun: { readonly decision: DraftDecision; readonly by: string } | null
}

export type DraftDocument = StoredDocument<StoredDraft>

export const materialOf = ({
  form,
  policy,
  base,
  text,
  effective,
}: StoredDraft): DraftMaterial => ({ form, policy, base, text, effective })

/** As it was adopted, once it is: from the day that was decided, not from the one that was proposed. */
export const adoptedMaterial = (draft: StoredDraft): DraftMaterial => ({
  ...materialOf(draft),
  effective: effectiveDay(draft),
})

const effectiveDay = ({ decision, effective }: StoredDraft): string | null =>
  decision?.effective ?? effective

/** Whose it is, seen from this account. */
export const isOwn = (draft: StoredDraft, account: Account): boolean =>
  draft.author.id === account.id

export function summaryOf(
  { id, version, body, changed_at }: DraftDocument,
  account: Account,
): DraftSummary {
  const { kind, form, policy, title, state, author, base } = body
  const policy_title = titleOf(body)
  const own = isOwn(body, account)
  const effective = effectiveDay(body)
  const about = { kind, form, policy, policy_title, title, state, effective, base }
  return { id, version, ...about, author: { ...author }, own, changed_at }
}

export const titleOf = ({ policy_title: title }: Pick<StoredDraft, 'policy_title'>): Text =>
  typeof title === 'string' ? { uk: title, en: title } : title

export function shownDraft(draft: DraftDocument, account: Account): Draft {
  const { text, note, history, decision, entries, begun } = draft.body
  return {
    ...summaryOf(draft, account),
    text,
    note,
    history: [...history],
    decision: decision ?? begun?.decision ?? null,
    entries,
    interrupted: begun !== null && draft.body.state === 'proposed',
  }
}
