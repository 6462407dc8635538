/**
 * The people of the sample court: a role in, the account of whoever stands behind its door out.
 *
 * All of them are made together, at the first door that is opened: the list of accounts has everybody from the start.
 */
import { type Role, ROLES } from '../../api/index.ts'
import type { CourtHost } from '../setup.ts'
import { type AccountDocument, accountNamed, keepAccount, newAccount } from './accounts.ts'

export async function sampleAccount(host: CourtHost, role: Role): Promise<AccountDocument> {
  const { store } = host.current()
  for (const each of ROLES) {
    const name = host.people[each]
    if ((await accountNamed(store, name)) !== undefined) continue
    // Of two who come at once the second finds the account of the first.
    await keepAccount(store, await newAccount(name, undefined, [each]), 0)
  }
  const account = await accountNamed(store, host.people[role])
  if (account === undefined) throw new Error('an account of the sample is neither new nor there')
  return account
}
