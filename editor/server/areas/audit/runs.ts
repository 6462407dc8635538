/**
 * The last run of each kind that an account has started: kept, so that whoever comes back to the page, or comes after a
 * restart, finds it again.
 */
import type { ReplayOrder } from '../../../api/index.ts'
import type { DocumentStore } from '../../store/document-store.ts'

const RUNS = 'audit_runs'
export type RunKind = 'replay' | 'audit'

export interface KeptRun {
  readonly job: string
  readonly order: ReplayOrder
}

const idOf = (account: string, kind: RunKind): string => `${account}.${kind}`

export async function keepRun(
  store: DocumentStore,
  { account, kind }: { readonly account: string; readonly kind: RunKind },
  run: KeptRun,
): Promise<void> {
  const id = idOf(account, kind)
  for (;;) {
    const seen = (await store.get(RUNS, id))?.version ?? 0
    if ((await store.put(RUNS, id, run, seen)) !== undefined) return
  }
}

export const lastRun = async (
  store: DocumentStore,
  account: string,
  kind: RunKind,
): Promise<KeptRun | undefined> => (await store.get<KeptRun>(RUNS, idOf(account, kind)))?.body
