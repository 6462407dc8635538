/** The court of the workload with a ledger of its own: an address in; ledger, runtime and requests out. */
import { readFileSync } from 'node:fs'
import {
  type AllocationSetting,
  CALENDAR_PATH,
  chainNumbers,
  type CourtLedger,
  createLedger,
  linkOf,
  loadPolicies,
  newPrivateKey,
  parsePrivateKey,
  policyDraft,
  type Runtime,
} from '../../engine/index.ts'
import { approvedAt } from '../support/approving.ts'
import { calendarData, factsDocument, policyFiles, rules } from './workload.ts'

export interface BenchCourt {
  readonly path: string
  readonly ledger: CourtLedger
  readonly runtime: Runtime
  readonly setting: AllocationSetting
  /** The request of a case by its number. */
  readonly request: (number: number) => unknown
}

const [JUDGES, RULES] = [40, 20]
const ORIGIN = 'court.example/docket'
const CHAIN = 'chain-1'
const SEED = '07'.repeat(32)
/** Loads whose inverse weights have a small common multiple. */
const LOADS = ['0.50', '0.80', '1.00', '1.25', '1.60', '2.00'] as const
const at = { true_at: '2026-08-04', by: 'clerk' }

/** A new ledger with a chain of so many links and the policy in it. */
export async function benchCourt(path: string, cases: number): Promise<BenchCourt> {
  const signer = parsePrivateKey(newPrivateKey(ORIGIN))
  if (signer === undefined) throw new Error('no key')
  const named = { origin: ORIGIN, court: 'Умовний суд', ...at }
  const made = await createLedger(path, named, { signers: [signer], clock: Date.now })
  if (made.kind === 'refused') throw new Error(made.refusal.message.en)
  const files = policyFiles(rules(RULES), true)
  const { runtime } = loadPolicies({ files, calendar: calendarData })
  const policy = runtime?.policies.get('bench')?.policy
  if (runtime === undefined || policy === undefined) throw new Error('the policy has mistakes')
  const calendar = readFileSync('policies/national/calendar.yaml', 'utf8')
  const texts = [...files, { path: CALENDAR_PATH, text: calendar }]
  const anchor = linkOf(SEED, cases, 0)
  const appended = await made.ledger.append([
    { ...at, kind: 'chain', body: { chain: CHAIN, anchor, length: cases } },
    ...approvedAt(3, policyDraft(policy, texts, { ...at, reason: null, corrects: null })),
  ])
  if (appended.kind === 'refused') throw new Error(appended.refusal.message.en)
  const setting: AllocationSetting = {
    engine: 'bench',
    by: at.by,
    source: 'sealed-chain',
    numbers: chainNumbers(CHAIN, SEED, cases),
    privacy: { key: Buffer.alloc(32), patterns: [] },
    lang: 'uk',
  }
  return { path, ledger: made.ledger, runtime, setting, request }
}

/** As it comes from a file or a socket. */
function request(number: number): unknown {
  const facts = factsDocument(JUDGES, number + 1)
  const judges = facts['judges'] as readonly object[]
  const document = {
    ...facts,
    case: { ...(facts['case'] as object), id: `c${number}` },
    judges: judges.map((judge, index) => ({
      ...judge,
      load: LOADS[(index * 7 + number) % LOADS.length],
    })),
  }
  return JSON.parse(
    JSON.stringify({ id: `c${number}`, policy: 'bench', as_of: '2026-09-01', facts: document }),
  )
}
