/** The ledger of the invented court from its first entry on: an address and a seed in, an office ready to work out. */
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import {
  type AllocationSetting,
  chainNumbers,
  type CourtLedger,
  createLedger,
  digestOfBytes,
  type Draft,
  formatVerifierKey,
  linkOf,
  type NumberSource,
  verifierKey,
} from '../../../engine/index.ts'
import { signerOf } from '../../support/ledgers.ts'
import { randomBy } from '../../support/rerolled-draws.ts'
import { append, type JudgeFacts, ORIGIN, PRIVACY_KEY, SECRETARY } from '../sample-court.ts'
import { dateOf, KEY } from '../sample-year.ts'
import { inventedJudges } from './judges.ts'
import { type Clock, enter, type HistoryOffice, registered } from './office.ts'
import { principles, principlesDraft, type Principles } from './policies.ts'

const ADMINISTRATOR = 'адміністратор'
/** Approves what the administrator enters. */
const APPROVER = 'голова-суду'
const WITNESS = signerOf('witness.example/w1', 2)
const CHAIN = 'ланцюг-1'

const { sensitive } = parse(readFileSync('policies/national/privacy.yaml', 'utf8')) as {
  readonly sensitive: readonly string[]
}

export interface Founding {
  readonly seed: string
  /** Numbers to be sealed ahead. */
  readonly draws: number
  readonly clock: Clock
}

/** Makes the ledger with keys, chain, principles and judges. */
export async function founded(address: string, founding: Founding): Promise<HistoryOffice> {
  const { seed, draws, clock } = founding
  const true_at = dateOf(clock.now)
  const court = 'Навчальний районний суд (вигаданий; синтетичні дані)'
  const named = { origin: ORIGIN, court, by: ADMINISTRATOR, true_at }
  const made = await createLedger(address, named, { signers: [KEY], clock: () => clock.now++ })
  if (made.kind === 'refused') throw new Error(made.refusal.message.uk)
  const { ledger } = made
  const sealed = hash('sha256', `zasady-demo ${seed}`)
  await append(ledger, keysAndChain(linkOf(sealed, draws, 0), draws, true_at))
  const initial = principles(false)
  await enterPrinciples(ledger, initial, { true_at, no: '1', date: '2026-02-27' })
  const judges = inventedJudges()
  const setting = settingWith(chainNumbers(CHAIN, sealed, draws))
  await enter(
    { ledger, setting },
    judges.map((judge) => judgeEntered(judge, true_at)),
  )
  const [random, { runtime }] = [randomBy(seed), initial]
  const counted = { reduced: new Map<string, number>(), drawn: [], matters: 0, orders: 0 }
  return { ledger, setting, witness: WITNESS, random, judges, runtime, ...counted }
}

const settingWith = (numbers: NumberSource): AllocationSetting => ({
  engine: 'demo',
  by: SECRETARY,
  source: 'sealed-chain',
  numbers,
  privacy: { key: PRIVACY_KEY, patterns: sensitive },
  lang: 'uk',
})

/** Absences are a register of their own. */
function judgeEntered(judge: JudgeFacts, true_at: string): ReturnType<typeof registered> {
  const own = Object.entries(judge).filter(([field]) => field !== 'absences')
  return registered(`judges/${judge.id}`, Object.fromEntries(own), true_at)
}

function keysAndChain(anchor: string, length: number, true_at: string): readonly Draft[] {
  const by = ADMINISTRATOR
  const { name, publicKey } = WITNESS.verifier
  const witness = formatVerifierKey(verifierKey('cosignature', name, publicKey))
  const key = digestOfBytes(PRIVACY_KEY)
  return [
    { kind: 'key', true_at, by, body: { use: 'witness', action: 'add', name, key: witness } },
    { kind: 'key', true_at, by, body: { use: 'privacy', action: 'add', name: 'печатки', key } },
    { kind: 'chain', true_at, by, body: { chain: CHAIN, anchor, length } },
  ]
}

/** The principles, the decision of the assembly, and the approval by a second account. */
export async function enterPrinciples(
  ledger: CourtLedger,
  entered: Principles,
  { true_at, no, date }: { readonly true_at: string; readonly no: string; readonly date: string },
): Promise<void> {
  const policy = await append(ledger, [principlesDraft(entered, true_at, ADMINISTRATOR)])
  const decision = { type: 'рішення зборів суддів', no, date, signed_by: 'Умовна О. О.' }
  const body = { ...decision, case: null, document: null }
  const act = await append(ledger, [{ kind: 'act', true_at, by: ADMINISTRATOR, body }])
  await append(ledger, [{ kind: 'approval', true_at, by: APPROVER, body: { policy, act } }])
}
