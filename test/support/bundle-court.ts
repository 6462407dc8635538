/**
 * An invented court over a real ledger, the same in every run: what bundles, pages and protocols are made of in tests.
 *
 * Its policy is frozen beside the sample bundles (`test/fixtures/bundles/court`), so that those stay what they are.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import {
  allocate,
  type BeaconPlan,
  beaconNumbers,
  CALENDAR_PATH,
  ceremonyNumbers,
  chainNumbers,
  combinedNumbers,
  type CourtLedger,
  digestOfBytes,
  type Draft,
  linkOf,
  loadPolicies,
  type NumberSource,
  policyDraft,
  type Runtime,
  type Settlement,
  settle,
} from '../../engine/index.ts'
import quicknet from '../vectors/drand-quicknet.json' with { type: 'json' }
import { approvedAt } from './approving.ts'
import { newLedger, signerOf, writingOf } from './ledgers.ts'

export const FIXTURES = 'test/fixtures/bundles'
const BY = 'секретар-1'
const CHAIN = { chain: 'ланцюг-1', seed: '07'.repeat(32), length: 20 } as const
const PRIVACY_KEY = Buffer.alloc(32, 9)
const SENSITIVE = ['/judges/*/absences/*/kind']

/** A clock that is set, and counts a second with every reading. */
export interface Clock {
  now: number
}

export interface BundleCourt {
  readonly ledger: CourtLedger
  readonly clock: Clock
  readonly numbers: Numbers
  /** Distributes a case; fails when nobody is drawn. */
  readonly draw: (caseId: string, how?: How) => Promise<Settled>
}
export type Settled = Extract<Settlement, { readonly kind: 'settled' }>

export interface How {
  readonly size?: number
  /** The judge whom a repeat distribution replaces. */
  readonly without?: string
  readonly numbers?: NumberSource
  readonly asOf?: string
}

interface Numbers {
  readonly chain: NumberSource
  readonly ceremony: NumberSource
  readonly combined: NumberSource
  /** A beacon whose round follows from when `WITNESS` saw the commitment. */
  readonly witnessed: NumberSource
}

/** A ledger at a new address with keys, a chain and the policy in it. */
export async function bundleCourt(
  address: string,
  start = Date.UTC(2026, 7, 4, 6, 50),
): Promise<BundleCourt> {
  const clock: Clock = { now: start }
  const tick = (): number => (clock.now += 1000)
  const ledger = await newLedger(address, writingOf(tick))
  const runtime = courtRuntime()
  const before = [privacyKey, chain]
  const { size } = await ledger.head()
  const usable = approvedAt(size + before.length, policy(runtime))
  const appended = await ledger.append([...before, ...usable])
  if (appended.kind === 'refused') throw new Error(appended.refusal.message.en)
  const numbers = numbersFor(ledger, clock)
  return {
    ledger,
    clock,
    numbers,
    draw: (caseId, how = {}) => drawn(ledger, runtime, requestFor(caseId, how), numbers, how),
  }
}

const at = { true_at: '2023-02-01', by: BY }

const privacyKey: Draft = {
  ...at,
  kind: 'key',
  body: { use: 'privacy', action: 'add', name: 'ключ печаток', key: digestOfBytes(PRIVACY_KEY) },
}

/** Whose clock fixes the round of a witnessed beacon, once his key is in the ledger. */
export const WITNESS = signerOf('свідок.example', 3)

const chain: Draft = {
  ...at,
  kind: 'chain',
  body: { chain: CHAIN.chain, anchor: linkOf(CHAIN.seed, CHAIN.length, 0), length: CHAIN.length },
}

const textOf = (name: string): string => readFileSync(`${FIXTURES}/court/${name}`, 'utf8')
const FILES = ['facts.zasady', 'policy.zasady']

function courtRuntime(): Runtime {
  const files = FILES.map((path) => ({ path, text: textOf(path) }))
  const { runtime, diagnostics } = loadPolicies({ files, calendar: parse(textOf(CALENDAR_PATH)) })
  if (runtime !== undefined) return runtime
  throw new Error(diagnostics.map(({ path, message }) => `${path}: ${message.uk}`).join('\n'))
}

function policy(runtime: Runtime): Draft {
  const checked = runtime.policies.get('example')?.policy
  if (checked === undefined) throw new Error('the policy of the invented court is not there')
  const files = [...FILES, CALENDAR_PATH].map((path) => ({ path, text: textOf(path) }))
  return policyDraft(checked, files, { ...at, reason: null, corrects: null })
}

/** Three judges for civil cases, one who is ill, one for criminal cases only. */
const JUDGES = [
  { id: 'с01', surname: 'Взірцева', specialisations: ['civil'], load_coefficient: '1.25' },
  { id: 'с02', surname: 'Вигадько', specialisations: ['civil'], load_coefficient: '0.95' },
  { id: 'с03', surname: 'Навчальна', specialisations: ['criminal'], load_coefficient: '1.40' },
  { id: 'с04', surname: 'Примірний', specialisations: ['civil'], load_coefficient: '1.10' },
  {
    id: 'с05',
    surname: 'Умовна',
    specialisations: ['civil'],
    load_coefficient: '0.80',
    absences: [{ id: 'в1', kind: 'sick', starts_on: '2023-08-01', ends_on: '2026-12-31' }],
  },
]

const requestFor = (caseId: string, { size, without, asOf }: How) => ({
  id: caseId,
  policy: 'example',
  as_of: asOf ?? '2026-08-04T09:50:00+03:00',
  facts: {
    case: {
      id: caseId,
      specialisation_required: 'civil',
      ...(size !== undefined && { size }),
      ...(without !== undefined && { redraw: true, previous_judge_id: without }),
    },
    judges: JUDGES,
  },
})

async function drawn(
  ledger: CourtLedger,
  runtime: Runtime,
  request: object,
  known: Numbers,
  { numbers = known.chain }: How,
): Promise<Settled> {
  const allocation = await allocate(ledger, runtime, request, {
    engine: '0.1.0',
    by: BY,
    source: nameOf(numbers, known),
    numbers,
    privacy: { key: PRIVACY_KEY, patterns: SENSITIVE },
    lang: 'uk',
  })
  if (allocation.kind === 'drawn') return { ...allocation, kind: 'settled' }
  if (allocation.kind === 'held' && allocation.commit !== undefined) {
    return settledLater(ledger, allocation.commit, numbers)
  }
  throw new Error(JSON.stringify(allocation))
}

/** The people come together after the list was fixed: their act is entered, then the digits. */
async function settledLater(
  ledger: CourtLedger,
  commit: Settled['commit'],
  numbers: NumberSource,
): Promise<Settled> {
  await ledger.append([act(String(commit.body['case']), 'ц-1', 'акт')])
  const settled = await settle(ledger, commit, numbers, BY)
  if (settled.kind === 'settled') return settled
  throw new Error(settled.refusal.message.en)
}

const nameOf = (numbers: NumberSource, { ceremony, combined, witnessed }: Numbers) => {
  if (numbers === witnessed) return 'beacon'
  return numbers === ceremony ? 'ceremony' : numbers === combined ? 'combined' : 'sealed-chain'
}

/** An act on a case. */
export const act = (caseId: string, no = '7-р', type = 'розпорядження'): Draft => ({
  true_at: '2026-08-04',
  by: BY,
  kind: 'act',
  body: {
    type,
    no,
    date: '2026-08-04',
    signed_by: 'Показовий П. П.',
    case: caseId,
    document: null,
  },
})

const [ROUND] = quicknet.rounds as [(typeof quicknet.rounds)[number]]
const BEACON: BeaconPlan = {
  source: 'beacon',
  chain_hash: quicknet.chain_hash,
  public_key: quicknet.public_key,
  genesis: quicknet.genesis_time,
  period: quicknet.period_seconds,
  delay: 10,
  witness: null,
}

/** A moment at which a commitment is answered by the round of the vectors. */
export const BEFORE_ROUND = (ROUND.time - BEACON.delay - 2) * 1000
export const DAY_OF_ROUND = '2023-08-23T18:59:00+03:00'

function numbersFor(ledger: CourtLedger, clock: Clock): Numbers {
  const links = chainNumbers(CHAIN.chain, CHAIN.seed, CHAIN.length)
  const fetchRound = () => {
    clock.now = ROUND.time * 1000
    return Promise.resolve(ROUND.signature)
  }
  const round = beaconNumbers(BEACON, fetchRound)
  return {
    chain: links,
    combined: combinedNumbers(links, round),
    witnessed: beaconNumbers({ ...BEACON, witness: WITNESS.verifier.name }, fetchRound),
    ceremony: ceremonyNumbers(['Взірцева О. О.', 'Умовна У. У.'], async (commit) => {
      const digits = '31415926535897932384'
      for await (const { seq } of ledger.entries({ kinds: ['act'], from: commit.seq })) {
        return { digits, act: seq }
      }
      return { code: 'later', message: { uk: 'акта ще немає', en: 'no act yet' } }
    }),
  }
}
