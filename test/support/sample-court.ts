/**
 * The sample day of a real court's policy over a real ledger, for tests of everything that follows a draw.
 *
 * The court's secrets are the same in every run, so that numbers and judges are too.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import {
  allocate,
  type Allocation,
  type AllocationSetting,
  CALENDAR_PATH,
  chainNumbers,
  type CourtLedger,
  digestOfBytes,
  type Draft,
  linkOf,
  type NumberSource,
  policyDraft,
  type Runtime,
} from '../../engine/index.ts'
import { approvedAt } from './approving.ts'
import { newLedger, writingOf } from './ledgers.ts'
import { policyFiles, shippedPolicies } from './shipped-policies.ts'

export const BY = 'секретар-1'
export const CHAIN = { chain: 'ланцюг-1', seed: '07'.repeat(32), length: 50 } as const
const PRIVACY_KEY = Buffer.alloc(32, 9)
const SAMPLE = 'policies/courts/desnianskyi/sample/intake-2026-08-04.yaml'
const at = { true_at: '2026-08-04', by: BY }

type Fields = Readonly<Record<string, unknown>>

/** One matter of the day, as the decision contract asks about it. */
export interface MatterRequest {
  readonly id: string
  readonly policy: string
  readonly as_of: string
  readonly facts: Fields
}

export interface SampleCourt {
  readonly ledger: CourtLedger
  readonly runtime: Runtime
  readonly setting: AllocationSetting
  /** The matters of the day by the number of the case. */
  readonly matter: (id: string) => MatterRequest
  readonly matters: readonly MatterRequest[]
  readonly allocate: (id: string, numbers?: NumberSource) => Promise<Allocation>
}

/** A ledger at a new address with the keys, the chain and the policy in it. */
export async function sampleCourt(address: string, clock?: () => number): Promise<SampleCourt> {
  const ledger = await newLedger(address, writingOf(clock))
  const before = [privacyKey, chain]
  const { size } = await ledger.head()
  const policy = approvedAt(size + before.length, samplePolicy())
  const appended = await ledger.append([...before, ...policy])
  if (appended.kind === 'refused') throw new Error(appended.refusal.message.en)
  const { runtime } = shippedPolicies()
  if (runtime === undefined) throw new Error('the shipped policies have mistakes')
  const matters = sampleMatters()
  const matter = (id: string): MatterRequest => {
    const found = matters.find((one) => one.id === id)
    if (found === undefined) throw new Error(`the sample has no ${id}`)
    return found
  }
  const setting: AllocationSetting = {
    engine: 'test',
    by: BY,
    source: 'sealed-chain',
    numbers: chainNumbers(CHAIN.chain, CHAIN.seed, CHAIN.length),
    privacy: { key: PRIVACY_KEY, patterns: ['/judges/*/absences/*/kind'] },
    lang: 'uk',
  }
  return {
    ledger,
    runtime,
    setting,
    matter,
    matters,
    allocate: (id, numbers = setting.numbers) =>
      allocate(ledger, runtime, matter(id), { ...setting, numbers }),
  }
}

/** The matters of the sample's day, each with the facts that the day shares. */
export function sampleMatters(): readonly MatterRequest[] {
  const { policy, as_of, facts, requests } = parse(
    readFileSync(SAMPLE, 'utf8'),
  ) as MatterRequest & {
    readonly requests: readonly Pick<MatterRequest, 'id' | 'facts'>[]
  }
  return requests.map((one) => ({ id: one.id, policy, as_of, facts: merged(facts, one.facts) }))
}

/** Objects are merged key by key; a list of a matter takes the place of the shared one. */
function merged(shared: Fields, own: Fields): Fields {
  const both = Object.entries(own).map(([key, value]) => {
    const before = shared[key]
    return [key, isFields(before) && isFields(value) ? merged(before, value) : value]
  })
  return { ...shared, ...Object.fromEntries(both) }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const privacyKey: Draft = {
  ...at,
  kind: 'key',
  body: {
    use: 'privacy',
    action: 'add',
    name: 'ключ печаток',
    key: digestOfBytes(PRIVACY_KEY),
  },
}

const chain: Draft = {
  ...at,
  kind: 'chain',
  body: { chain: CHAIN.chain, anchor: linkOf(CHAIN.seed, CHAIN.length, 0), length: CHAIN.length },
}

/** The entry of the sample's policy; `corrects` an earlier encoding of it. */
export function samplePolicy(
  { corrects, reason }: { readonly corrects: number | null; readonly reason: string | null } = {
    corrects: null,
    reason: null,
  },
): Draft {
  const policy = shippedPolicies().runtime?.policies.get('desn')?.policy
  if (policy === undefined) throw new Error('the policy of the sample is not there')
  const files = policyFiles('policies').filter(({ path }) =>
    /^(?:national|courts\/desnianskyi)\//.test(path),
  )
  const calendar = readFileSync('policies/national/calendar.yaml', 'utf8')
  return policyDraft(policy, [...files, { path: CALENDAR_PATH, text: calendar }], {
    ...at,
    reason,
    corrects,
  })
}

/** An act on a case, as it allows a second attempt. */
export const actOn = (caseId: string, no = '7'): Draft => ({
  ...at,
  kind: 'act',
  body: {
    type: 'розпорядження',
    no,
    date: '2026-08-04',
    signed_by: 'Навчальна О. О.',
    case: caseId,
    document: null,
  },
})
