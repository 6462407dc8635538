/**
 * The drafts that the studio keeps: found, begun, changed by whoever saw their last version.
 *
 * Deeds on one draft wait for one another, so that a rejection cannot pass an approval on its way to the ledger.
 */
import { randomBytes } from 'node:crypto'
import type { DraftStep } from '../../../api/index.ts'
import { type Answer, answered } from '../../answer.ts'
import type { DocumentStore } from '../../store/document-store.ts'
import { NO_DRAFT, OTHER_VERSION } from './refusals.ts'
import type { DraftDocument, StoredDraft } from './stored-draft.ts'

const COLLECTION = 'drafts'
const PAGE = 200

export async function allDrafts(store: DocumentStore): Promise<readonly DraftDocument[]> {
  const found: DraftDocument[] = []
  for (;;) {
    const last = found.at(-1)?.id
    const page = await store.list<StoredDraft>(COLLECTION, {
      limit: PAGE,
      ...(last !== undefined && { after: last }),
    })
    found.push(...page)
    if (page.length < PAGE) return found.toReversed()
  }
}

export async function draftAt(store: DocumentStore, id: string): Promise<Answer<DraftDocument>> {
  const draft = await store.get<StoredDraft>(COLLECTION, id)
  return draft === undefined ? NO_DRAFT : answered(draft)
}

/** `seen`: the version that whoever changes it saw. */
export async function keepDraft(
  store: DocumentStore,
  id: string,
  body: StoredDraft,
  seen: number,
): Promise<Answer<DraftDocument>> {
  const kept = await store.put(COLLECTION, id, body, seen)
  return kept === undefined ? OTHER_VERSION : answered(kept)
}

/** Ids are in the order of time. */
export function newDraft(
  store: DocumentStore,
  body: StoredDraft,
  now: string,
): Promise<Answer<DraftDocument>> {
  const id = `${now.slice(0, 'yyyy-mm-ddThh:mm:ss'.length).replaceAll(/[^\d]/g, '')}-${randomBytes(6).toString('hex')}`
  return keepDraft(store, id, body, 0)
}

/** A step in its life: the state, and who brought it there. */
export const stepped = (
  draft: StoredDraft,
  step: DraftStep,
  changed: Partial<StoredDraft> = {},
): StoredDraft => ({
  ...draft,
  ...changed,
  state: step.state,
  history: [...draft.history, step],
})

const turns = new Map<string, Promise<unknown>>()

/** One deed after another on one draft. */
export async function inTurn<T>(id: string, deed: () => Promise<T>): Promise<T> {
  const before = turns.get(id) ?? Promise.resolve()
  const mine = before.then(deed, deed)
  turns.set(id, mine)
  try {
    return await mine
  } finally {
    if (turns.get(id) === mine) turns.delete(id)
  }
}
