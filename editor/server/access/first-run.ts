/**
 * The first administrator of a court: made once, whoever asks at the same time, and even if the server ends half-way.
 *
 * One document decides who was first. It holds the account until that is kept among the others.
 */
import type { DocumentStore } from '../store/document-store.ts'
import { type AccountDocument, accountNamed, keepAccount, type KeptAccount } from './accounts.ts'

const [COLLECTION, ID] = ['set-up', 'administrator'] as const

interface Decided {
  readonly account?: KeptAccount
}

export const hasAdministrator = async (store: DocumentStore): Promise<boolean> =>
  (await store.get(COLLECTION, ID)) !== undefined

/** `undefined`: somebody was first. */
export async function firstAdministrator(
  store: DocumentStore,
  account: KeptAccount,
): Promise<AccountDocument | undefined> {
  const decided = await store.put<Decided>(COLLECTION, ID, { account }, 0)
  if (decided === undefined) return undefined
  await finishFirstRun(store)
  return accountNamed(store, account.name)
}

/** What was decided and not yet done, after the server ended half-way. */
export async function finishFirstRun(store: DocumentStore): Promise<void> {
  const decided = await store.get<Decided>(COLLECTION, ID)
  if (decided?.body.account === undefined) return
  await keepAccount(store, decided.body.account, 0)
  await store.put<Decided>(COLLECTION, ID, {}, decided.version)
}
