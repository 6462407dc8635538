/** An open court for the port: a new ledger with the policy of the sample, the key file beside it, and the matters of its day. */
import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Account, DistributionPort } from '../../../../editor/server/index.ts'
import { type Court as OpenCourt } from '../../../../cli/studio/court.ts'
import { readSecrets, signersIn } from '../../../../cli/ledger/secrets.ts'
import { distributionPort } from '../../../../cli/studio/distribution/port.ts'
import { ledgerPolicies } from '../../../../cli/studio/ledger-policies.ts'
import type { Matter } from '../../../../editor/api/index.ts'
import { temporaryFolder } from '../../../support/ledgers.ts'
import { CHAIN, type MatterRequest, sampleMatters } from '../../../support/sample-court.ts'
import { allocate, chainNumbers, type NumberSource, openLedger } from '../../../../engine/index.ts'
import { type Court, newCourt, someDraws } from '../../ledger/court.ts'

export const OFFICER: Account = {
  id: 'o1',
  name: 'секретар-7',
  roles: ['distribution_officer'],
}

export interface Opened {
  readonly court: OpenCourt
  readonly port: DistributionPort
}

const NOW = Date.UTC(2026, 7, 4, 13)

/** The ledger opened as the studio opens it. */
export async function opened({ address, keys }: Pick<Court, 'address' | 'keys'>): Promise<Opened> {
  const secrets = await readSecrets(keys)
  if (!secrets.ok) throw new Error(secrets.complaint.message.uk)
  const signers = signersIn(secrets.value)
  const made = await openLedger(address, { signers, clock: Date.now })
  if (made.kind === 'refused') throw new Error(made.refusal.message.uk)
  const { ledger } = made
  onTestFinished(() => ledger.close())
  const court: OpenCourt = {
    kind: 'court',
    name: 'Умовний районний суд',
    ledger,
    address,
    secrets: secrets.value,
    policies: ledgerPolicies(ledger),
    clock: () => NOW,
  }
  return { court, port: distributionPort(court) }
}

export const emptyCourt = (): Promise<Court> => newCourt(() => Promise.resolve())

/** Two draws, a repeat draw and a transfer are in it. */
export const courtWithDraws = (): Promise<Court> => newCourt(someDraws)

/** The same ledger in another place. */
export function copied({ address, keys }: Court): Pick<Court, 'address' | 'keys'> {
  const folder = temporaryFolder()
  const copy = join(folder, 'court.sqlite')
  cpSync(address, copy)
  return { address: copy, keys }
}

/** As the screen sends a matter of the sample's day. */
export function matterOf(id: string): Matter {
  const { policy, as_of, facts } = requestOf(id)
  return { document: policy, as_of, facts: { ...facts } }
}

export function requestOf(id: string): MatterRequest {
  const found = sampleMatters().find((one) => one.id === id)
  if (found === undefined) throw new Error(`the sample has no ${id}`)
  return found
}

export function valueOf<T>(
  answer:
    { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: unknown },
): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value
}

/** Commits a matter of the day and stops there, as a program does that dies before the number. */
export async function cutShort({ court }: Opened, id: string): Promise<number> {
  const { chain, seed, length } = CHAIN
  const numbers: NumberSource = {
    plan: (view) => chainNumbers(chain, seed, length).plan(view),
    take: () => Promise.resolve({ kind: 'not_taken', refusal: DIED }),
  }
  const policy = valueOf(await policyOf(court))
  const allocation = await allocate(court.ledger, policy.runtime, requestOf(id), {
    engine: 'test',
    by: 'секретар-6',
    source: 'sealed-chain',
    numbers,
    privacy: { key: Buffer.from(court.secrets.privacy, 'hex'), patterns: [] },
    lang: 'uk',
  })
  if (allocation.kind !== 'held' || allocation.commit === undefined)
    throw new Error('not cut short')
  return allocation.commit.seq
}

async function policyOf({ policies }: OpenCourt) {
  const usable = await policies.usable('desn')
  return usable.ok
    ? ({ ok: true, value: usable.value } as const)
    : ({ ok: false, refusal: usable.complaint } as const)
}

const DIED = { code: 'died', message: { uk: 'перервано', en: 'cut short' } }
