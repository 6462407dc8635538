/**
 * A court that does not exist, for the demonstration of the audit: ten invented judges under the shipped policy of a real
 * court. A journal of what its secretaries know goes into the registers of the ledger and, the same, into the facts.
 */
import {
  allocate,
  type Allocation,
  type AllocationSetting,
  CALENDAR_PATH,
  chainNumbers,
  type CourtLedger,
  type Draft,
  linkOf,
  policyDraft,
  type Runtime,
} from '../../engine/index.ts'
import { readFileSync } from 'node:fs'
import { policyFiles, shippedPolicies } from '../support/shipped-policies.ts'

export const ORIGIN = 'navchalnyi-sud.example/docket'
export const SECRETARY = 'секретар-1'
export const CHAIN = { chain: 'ланцюг-1', seed: '2a'.repeat(32), length: 5000 } as const
export const PRIVACY_KEY = Buffer.alloc(32, 9)

/** Made from words for «sample», «example», «invention»: nobody is called so. */
const SURNAMES = [
  'Взірцева',
  'Вигадько',
  'Зразковий',
  'Навчальна',
  'Показовий',
  'Примірний',
  'Синтетична',
  'Умовна',
  'Уявна',
  'Штучний',
]

export interface JudgeFacts {
  readonly id: string
  readonly [fact: string]: unknown
  absences: AbsenceFacts[]
}
export interface AbsenceFacts {
  readonly kind: string
  readonly starts_on: string
  readonly ends_on: string | null
  readonly [fact: string]: unknown
}

/** What the court knows; plain, so that a copy can go another way. */
export interface Court {
  judges: JudgeFacts[]
  /** Cases of each judge so far, from which the load follows. */
  cases: Record<string, number>
  /** How many matters have come. */
  matters: number
  /** The last draws: case and judge. */
  recent: { readonly case: string; readonly judge: string }[]
  now: number
}

export function newCourt(now: number): Court {
  const judges = SURNAMES.map((surname, at) => ({
    id: `с${String(at + 1).padStart(2, '0')}`,
    surname,
    specialisations: at < 5 ? ['civil', 'criminal'] : ['civil', 'criminal', 'investigating'],
    roles: at < 5 ? ['trial'] : ['trial', 'investigating'],
    works_in_court: true,
    admin_post: 'none',
    admin_coefficient: '1.00',
    absences: [],
  }))
  return { judges, cases: {}, matters: 0, recent: [], now }
}

/** A ledger that is open, and a court that writes to it. */
export interface Office {
  readonly ledger: CourtLedger
  readonly court: Court
  readonly random: () => number
  readonly setting: AllocationSetting
}

export const settingWith = (
  numbers = chainNumbers(CHAIN.chain, CHAIN.seed, CHAIN.length),
  source: AllocationSetting['source'] = 'sealed-chain',
): AllocationSetting => ({
  engine: 'demo',
  by: SECRETARY,
  source,
  numbers,
  privacy: { key: PRIVACY_KEY, patterns: ['/judges/*/absences/*/kind'] },
  lang: 'uk',
})

/** The runtime of the shipped policies. */
function runtime(): Runtime {
  const { runtime: made } = shippedPolicies()
  if (made === undefined) throw new Error('the shipped policies have mistakes')
  return made
}

export const anchor = linkOf(CHAIN.seed, CHAIN.length, 0)

/** The policy of the court with the texts that it was read from. */
export function policyEntry(true_at: string): Draft {
  const policy = runtime().policies.get('desn')?.policy
  if (policy === undefined) throw new Error('the policy of the sample is not there')
  const files = policyFiles('policies').filter(({ path }) =>
    /^(?:national|courts\/desnianskyi)\//.test(path),
  )
  const calendar = readFileSync('policies/national/calendar.yaml', 'utf8')
  return policyDraft(policy, [...files, { path: CALENDAR_PATH, text: calendar }], {
    by: 'адміністратор',
    true_at,
    reason: null,
    corrects: null,
  })
}

/** Appends, or stops the demonstration. */
export async function append(ledger: CourtLedger, drafts: readonly Draft[]): Promise<number> {
  const appended = await ledger.append(drafts)
  if (appended.kind === 'refused') throw new Error(appended.refusal.message.uk)
  return appended.entries[0]?.seq ?? -1
}

/** What every request says of the court, by its chief judge. */
export const courtFacts = (chief: string) => ({
  court: {
    martial_law: true,
    working_day_end: '18:00',
    chief_judge_id: chief,
    chief_of_staff_id: 'керівник-апарату',
    technical_fault: 'none',
    settings_error_found: false,
  },
  user: { role: 'distribution_officer', access_granted: true },
  assembly: [{ decision_type: 'coefficients', decided_on: '2026-02-27', transfer_cases_added: [] }],
})

/** What every request says: the judges with their loads, the court. */
function factsOf({ judges, cases }: Court) {
  return {
    ...courtFacts('с08'),
    judges: judges.map((judge) => ({ ...judge, load_coefficient: loadOf(cases[judge.id] ?? 0) })),
  }
}

/** In tenths: weights are made whole by their least common denominator, which must stay below 2^48. */
const loadOf = (cases: number): string => (1 + Math.floor(cases / 8) / 10).toFixed(1)

/** One matter through the ledger, at the time that the clock of the court shows. */
export async function matter(
  { ledger, court, setting }: Pick<Office, 'ledger' | 'court' | 'setting'>,
  own: { readonly case: Readonly<Record<string, unknown>> } & Readonly<Record<string, unknown>>,
): Promise<Allocation> {
  const at = isoOf(court.now)
  const shared = factsOf(court)
  const request = {
    id: own.case['id'],
    policy: 'desn',
    as_of: at,
    facts: { ...shared, ...own, case: { registered_at: at, distributed_at: at, ...own.case } },
  }
  const allocation = await allocate(ledger, runtime(), request, setting)
  if (allocation.kind === 'refused' || allocation.kind === 'not_drawn') {
    throw new Error(`${String(own.case['id'])} was not settled: ${allocation.kind}`)
  }
  if (allocation.kind !== 'drawn') return allocation
  const judge = allocation.record.result.seats[0]?.winner ?? ''
  court.cases[judge] = (court.cases[judge] ?? 0) + 1
  court.recent = [...court.recent.slice(-19), { case: String(own.case['id']), judge }]
  return allocation
}

/** The whole minute of an instant, as people in Kyiv write it. */
export function isoOf(instant: number): string {
  const minute = Math.floor(instant / 60_000) * 60_000
  const kyiv = Temporal.Instant.fromEpochMilliseconds(minute).toZonedDateTimeISO('Europe/Kyiv')
  return kyiv.toString({ timeZoneName: 'never', smallestUnit: 'second' })
}

/** The instant at which clocks in Kyiv show this. */
export const at = (date: string, time: string): number =>
  Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime('Europe/Kyiv').epochMilliseconds
