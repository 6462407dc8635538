/**
 * Local accounts in the store: documents by name out of which who asks is made.
 *
 * A name is taken once, however it is written, and never changes: entries of the ledger bear it. Drafts and jobs know an
 * account by its id, which says nothing about the person.
 */
import { randomBytes } from 'node:crypto'
import { foldedText } from '../../../engine/index.ts'
import type { AccountRow, Role } from '../../api/index.ts'
import type { Account } from '../areas/area.ts'
import type { DocumentStore, StoredDocument } from '../store/document-store.ts'
import { hashed } from './passwords.ts'

const ACCOUNTS = 'accounts'

export interface KeptAccount extends Account {
  /** Undefined: nobody signs in by a password (the doors of the sample). */
  readonly hash?: string
  readonly locked: boolean
  /** Grows with every new password: sessions of an earlier one have ended. */
  readonly generation: number
}
export type AccountDocument = StoredDocument<KeptAccount>

/** One name, however it is written: composition, letter case, spaces and apostrophes do not make another. */
export const keyOf = (name: string): string => foldedText(name.normalize('NFKC'))

export const newAccount = async (
  name: string,
  password: string | undefined,
  roles: readonly Role[],
): Promise<KeptAccount> => ({
  id: randomBytes(9).toString('base64url'),
  name: name.normalize('NFC'),
  roles,
  locked: false,
  generation: 1,
  ...(password !== undefined && { hash: await hashed(password) }),
})

/** By the name that somebody wrote, or by the key that a session holds. */
export const accountNamed = (
  store: DocumentStore,
  name: string,
): Promise<AccountDocument | undefined> => store.get<KeptAccount>(ACCOUNTS, keyOf(name))

/** A court has some dozens of accounts. */
export async function accountWithId(
  store: DocumentStore,
  id: string,
): Promise<AccountDocument | undefined> {
  const all = await allAccounts(store)
  return all.find(({ body }) => body.id === id)
}

export const allAccounts = (store: DocumentStore): Promise<readonly AccountDocument[]> =>
  store.list<KeptAccount>(ACCOUNTS)

/** `undefined`: the name is taken, or somebody changed it first. */
export const keepAccount = (
  store: DocumentStore,
  account: KeptAccount,
  seen: number,
): Promise<AccountDocument | undefined> => store.put(ACCOUNTS, keyOf(account.name), account, seen)

export const rowOf = ({ body, version, changed_at }: AccountDocument): AccountRow => ({
  id: body.id,
  name: body.name,
  roles: [...body.roles],
  locked: body.locked,
  version,
  changed_at,
})
