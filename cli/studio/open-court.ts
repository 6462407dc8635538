/** An open ledger with its secrets as the court that the studio serves. */
import type { Writable } from '../ledger/opening.ts'
import type { Court } from './court.ts'
import { ledgerPolicies } from './ledger-policies.ts'

export async function courtOver(
  { ledger, secrets }: Writable,
  about: Pick<Court, 'kind' | 'address' | 'secretsPath' | 'clock'>,
): Promise<Court> {
  return { ...about, name: await nameIn(ledger), ledger, secrets, policies: ledgerPolicies(ledger) }
}

/** The first entry of every ledger names its court. */
async function nameIn(ledger: Court['ledger']): Promise<string> {
  for await (const { body } of ledger.entries({ kinds: ['ledger'] })) return String(body['court'])
  throw new Error('a ledger without its first entry was opened')
}
