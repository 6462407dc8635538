/**
 * A court whose ledger already holds some distributions of the sample day, for tests of the command line: made in this
 * process, which is quick, with the key file that the real program expects.
 */
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newPrivateKey } from '../../../engine/index.ts'
import { ORIGIN, temporaryFolder } from '../../support/ledgers.ts'
import { actOn, CHAIN, sampleCourt, type SampleCourt } from '../../support/sample-court.ts'
import { here } from '../here.ts'
import type { Outcome } from '../run.ts'

export const FIRST = '999/1001/26'
export const SECOND = '999/1002/26'
export const TRANSFERRED = '999/0731/25'
export const REPEATED = '999/0412/26'
/** Where the facts of the sample hold a sealed value. */
export const SEALED = '/judges/с02/absences/0/kind'

export interface Court {
  readonly folder: string
  readonly address: string
  readonly keys: string
  /** Runs `zasady` on this ledger. */
  readonly run: (...words: readonly string[]) => Promise<Outcome>
  /** The same as JSON; fails unless the exit code is 0. */
  readonly json: (...words: readonly string[]) => Promise<Record<string, unknown>>
}

/** The number of the entry that was entered. */
export function seqIn({ entries }: Readonly<Record<string, unknown>>): number {
  const [entry] = entries as readonly { readonly seq: number }[]
  return entry?.seq ?? -1
}

type Fill = (court: SampleCourt) => Promise<unknown>

/** Two draws, a repeat draw and a transfer. */
export const someDraws: Fill = async ({ allocate, ledger }) => {
  await ledger.append([actOn(REPEATED)])
  for (const id of [FIRST, SECOND, TRANSFERRED, REPEATED]) await allocate(id)
}

/** A court in a new SQLite file, or at a new address of the given store; `undefined` where there is no such store. */
export async function courtAt(
  fill: Fill,
  newAddress: () => Promise<string | undefined>,
): Promise<Court | undefined> {
  const address = await newAddress()
  if (address === undefined) return undefined
  await made(fill, address)
  return courtOver(address)
}

async function made(fill: Fill, address: string): Promise<void> {
  const court = await sampleCourt(address)
  await fill(court)
  await court.ledger.close()
}

function courtOver(address: string): Court {
  const folder = temporaryFolder()
  const keys = join(folder, 'суд.keys')
  writeFileSync(keys, JSON.stringify(SECRETS), { mode: 0o600 })
  return { folder, address, keys, ...runsOn(address, keys) }
}

export async function newCourt(fill: Fill = someDraws): Promise<Court> {
  const address = join(temporaryFolder(), 'court.sqlite')
  if (fill === someDraws) copyFileSync(await (usual ??= usualLedger()), address)
  else await made(fill, address)
  return courtOver(address)
}

// The court of most tests is made once; each has a copy.
let usual: Promise<string> | undefined

async function usualLedger(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'zasady-usual-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'court.sqlite')
  await made(someDraws, path)
  return path
}

/** The program on a ledger. */
export function runsOn(address: string, keys: string): Pick<Court, 'run' | 'json'> {
  const run: Court['run'] = (...words) =>
    here([...words, '--ledger', address, ...(takesKeys(words) ? ['--keys', keys] : [])])
  return {
    run,
    async json(...words) {
      const { code, out, err } = await run(...words, '--json')
      if (code !== 0) throw new Error(`${words.join(' ')}: ${code}\n${err}`)
      return JSON.parse(out) as Record<string, unknown>
    },
  }
}

const takesKeys = ([command]: readonly string[]): boolean => command !== 'replay'

const SECRETS = {
  format: 'zasady-secrets/1',
  checkpoint: newPrivateKey(ORIGIN, (count) => Buffer.alloc(count, 1)),
  privacy: '09'.repeat(32),
  chains: [CHAIN],
}
