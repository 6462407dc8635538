/** Numbers that were not left to chance: another link of the chain, a year of draws repeated until the right one. */
import {
  buildRecord,
  canonicalJson,
  digest,
  type DistributionRecord,
  type Entry,
  type LedgerView,
  linkOf,
  type NumberSource,
} from '../../../engine/index.ts'
import { append, CHAIN, type Office, SECRETARY, settingWith } from '../sample-court.ts'
import { sampleYear, type YearPlan } from '../sample-year.ts'
import { byAudit, byReplay } from './looking.ts'
import { civilCase, committedOnly, nextMonday } from './steps.ts'
import type { Tampering } from './tampering.ts'
import { randomBy } from '../../support/rerolled-draws.ts'

type Manifest = DistributionRecord['manifest']

async function manifestOf(view: LedgerView, { body }: Entry): Promise<Manifest> {
  const bytes = await view.blob(String(body['manifest']))
  return JSON.parse(Buffer.from(bytes ?? []).toString()) as Manifest
}

function recordOf(manifest: Manifest, value: string): DistributionRecord {
  const source = manifest.randomness_source
  const origin =
    source === 'system'
      ? ({ source, binding: true, value } as const)
      : ({ source: 'sealed-chain', binding: true, value, evidence: {} } as const)
  const built = buildRecord(manifest, origin)
  if (built.kind !== 'record') throw new Error('nobody can be drawn')
  return built.record
}

export const otherLink: Tampering = {
  what: 'замість чергової ланки ланцюга взято пізнішу, з якої виходить бажаний суддя',
  async run({ copy, goOn }) {
    const address = copy()
    const office = await goOn(address)
    nextMonday(office)
    const own = civilCase(office.court)
    await settledWithAnotherLink(office, await committedOnly(office, own))
    await office.ledger.close()
    return [await byReplay(address, own.case.id, 'number')]
  },
}

/** Past the program that would refuse it: the entries are appended by hand. */
async function settledWithAnotherLink({ ledger }: Office, commit: Entry): Promise<void> {
  const { link } = commit.body['source'] as { readonly link: number }
  const value = linkOf(CHAIN.seed, CHAIN.length, link + 5)
  const record = recordOf(await manifestOf(ledger, commit), value)
  const { true_at, body, seq } = commit
  const by = SECRETARY
  const number = { commit: seq, value, evidence: {} }
  const randomness = await append(ledger, [{ kind: 'randomness', true_at, by, body: number }])
  const winners = record.result.seats.map(({ seat, role, winner }) => ({ seat, role, winner }))
  const { case: caseId, attempt } = body
  const result = { commit: seq, randomness, case: caseId, attempt, record: digest(record), winners }
  const blobs = [Buffer.from(canonicalJson(record))]
  await append(ledger, [{ kind: 'result', true_at, by, body: result, blobs }])
}

const WANTED = 'с05'

/** Takes a number of the computer; if it does not choose the wanted judge, once more. */
function repeatedNumbers({ ledger }: Pick<Office, 'ledger'>, seed: string): NumberSource {
  const random = randomBy(seed)
  const number = (): string =>
    Array.from({ length: 64 }, () => Math.floor(random() * 16).toString(16)).join('')
  return {
    plan: () => Promise.resolve({ source: 'system' }),
    async take(_plan, commit) {
      const manifest = await manifestOf(ledger, commit)
      const first = number()
      const wanted = recordOf(manifest, first).result.seats[0]?.winner === WANTED
      return { kind: 'taken', taken: { value: wanted ? first : number(), evidence: {} } }
    },
  }
}

/** Seven months of them; every single entry is in order. */
export const rerolledYear = (plan: YearPlan): Tampering => ({
  what: 'сім місяців кожен розподіл мовчки повторювали один раз, якщо випав не той суддя',
  async run({ copy }) {
    const address = `${copy()}.rerolled`
    const setting: YearPlan['setting'] = (office) =>
      settingWith(repeatedNumbers(office, `${plan.seed}/числа`), 'system')
    const { ledger, court } = await sampleYear(address, {
      ...plan,
      days: Math.min(plan.days, 150),
      setting,
    })
    await ledger.close()
    return [await byAudit(address, 'fairness-bet', court.now)]
  },
})
