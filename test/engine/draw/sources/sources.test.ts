import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type BeaconPlan,
  dueRound,
  isSignedRound,
  roundTime,
} from '../../../../engine/draw/sources/beacon.ts'
import { ceremonyValue } from '../../../../engine/draw/sources/ceremony.ts'
import { combinedValue } from '../../../../engine/draw/sources/combined.ts'
import { linkOf } from '../../../../engine/draw/sources/sealed-chain.ts'
import type { Circumstances, Plan, Taken } from '../../../../engine/draw/sources/source.ts'
import { originProblems, SOURCES } from '../../../../engine/draw/sources/sources.ts'
import quicknet from '../../../vectors/drand-quicknet.json' with { type: 'json' }

const SEED = '07'.repeat(32)
const LENGTH = 5
const CHAIN = 'ланцюг-1'
const [round1000, round1001] = quicknet.rounds as [Round, Round]
interface Round {
  readonly round: number
  readonly time: number
  readonly signature: string
  readonly randomness: string
}

const beaconPlan: BeaconPlan = {
  source: 'beacon',
  chain_hash: quicknet.chain_hash,
  public_key: quicknet.public_key,
  genesis: quicknet.genesis_time,
  period: quicknet.period_seconds,
  delay: 10,
  witness: null,
}
const taken = ({ round, signature, randomness }: Round): Taken => ({
  value: randomness,
  evidence: { round, signature, witnessed: null },
})
/** Witnessed entries, and when their witnesses saw the commitment. */
const ATTESTED = new Map([[7, round1001.time - beaconPlan.delay - 1]])
const WITNESS = 'witness.example/w1'
const at = (committedAt: number): Circumstances => ({
  committedAt: (attested) =>
    attested === null
      ? committedAt
      : attested.witness === WITNESS
        ? ATTESTED.get(attested.entry)
        : undefined,
  linkBefore: (chain, link) => (chain === CHAIN ? linkOf(SEED, LENGTH, link - 1) : undefined),
})
const IN_TIME = round1000.time - beaconPlan.delay - 1
const chainPlan = (link: number): Plan => ({ source: 'sealed-chain', chain: CHAIN, link })
const linkTaken = (link: number): Taken => ({ value: linkOf(SEED, LENGTH, link), evidence: {} })
const paths = (plan: Plan, number: Taken, circumstances = at(IN_TIME)) =>
  originProblems(plan, number, circumstances).map(({ path }) => path)

describe('the sealed chain', () => {
  test('gives each link in its turn, up to the seed itself', () => {
    for (let link = 1; link <= LENGTH; link++) {
      expect(paths(chainPlan(link), linkTaken(link))).toEqual([])
    }
    expect(linkTaken(LENGTH).value).toBe(SEED)
  })

  test('refuses another link, another chain and an altered number', () => {
    expect(paths(chainPlan(1), linkTaken(2))).toEqual(['/value'])
    expect(paths(chainPlan(2), linkTaken(1))).toEqual(['/value'])
    expect(paths({ ...chainPlan(1), chain: 'інший' }, linkTaken(1))).toEqual(['/link'])
    const { value } = linkTaken(1)
    const altered = (value.startsWith('0') ? '1' : '0') + value.slice(1)
    expect(paths(chainPlan(1), { value: altered, evidence: {} })).toEqual(['/value'])
  })

  test('has no link beyond its length', () => {
    expect(() => linkOf(SEED, LENGTH, LENGTH + 1)).toThrow(RangeError)
  })
})

describe('the beacon', () => {
  test.each(quicknet.rounds)('verifies the real round $round of quicknet', (real) => {
    expect(isSignedRound(quicknet.public_key, real.round, real.signature)).toBe(true)
    expect(roundTime(beaconPlan, real.round)).toBe(real.time)
    expect(paths(beaconPlan, taken(real), at(real.time - beaconPlan.delay - 1))).toEqual([])
  })

  test('refuses the signature of another round, altered bytes and what is no point', () => {
    const { public_key: key } = quicknet
    expect(isSignedRound(key, 1000, round1001.signature)).toBe(false)
    expect(isSignedRound(key, 1000, round1000.signature.replace(/.$/, '0'))).toBe(false)
    expect(isSignedRound(key, 1000, 'ff'.repeat(48))).toBe(false)
    const foreign = { ...taken(round1000), evidence: { ...taken(round1001).evidence, round: 1000 } }
    expect(paths(beaconPlan, { ...foreign, value: round1001.randomness })).toEqual([
      '/evidence/signature',
    ])
    expect(paths(beaconPlan, { ...taken(round1000), value: round1001.randomness })).toEqual([
      '/value',
    ])
  })

  test('is bound to the first round later than the commitment and the delay', () => {
    expect(paths(beaconPlan, taken(round1001))).toEqual(['/evidence/round'])
    expect(paths(beaconPlan, taken(round1000), at(IN_TIME + 1))).toEqual(['/evidence/round'])
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e9 }), fc.nat(3600), (committedAt, delay) => {
        const plan = { ...beaconPlan, delay }
        const round = dueRound(plan, committedAt)
        expect(roundTime(plan, round)).toBeGreaterThan(committedAt + delay)
        if (round > 1) expect(roundTime(plan, round - 1)).toBeLessThanOrEqual(committedAt + delay)
      }),
    )
  })
})

describe('the beacon with witnesses', () => {
  const witnessedPlan = { ...beaconPlan, witness: WITNESS }
  const attested = (round: Round, witnessed: number): Taken => ({
    ...taken(round),
    evidence: { ...taken(round).evidence, witnessed },
  })

  test('is bound to the round after the time of the named witness, not of the ledger', () => {
    expect(paths(witnessedPlan, attested(round1001, 7))).toEqual([])
    expect(paths(witnessedPlan, attested(round1000, 7))).toEqual(['/evidence/round'])
  })

  test('refuses an entry that does not date the commitment, or not by the named witness', () => {
    expect(paths(witnessedPlan, attested(round1000, 8))).toEqual(['/evidence/witnessed'])
    const other = { ...beaconPlan, witness: 'witness.example/w2' }
    expect(paths(other, attested(round1001, 7))).toEqual(['/evidence/witnessed'])
  })

  test('leaves no choice: whether a witness counts is fixed by the plan', () => {
    expect(paths(beaconPlan, attested(round1001, 7))).toEqual(['/evidence/witnessed'])
    expect(paths(witnessedPlan, taken(round1000))).toEqual(['/evidence/witnessed'])
  })

  test('is dated part by part where two beacons are combined', () => {
    const parts = [taken(round1000), attested(round1001, 7)]
    const [one, other] = parts.map(({ value }) => value)
    const value = combinedValue(one ?? '', other ?? '')
    const plan = { source: 'combined', parts: [beaconPlan, witnessedPlan] }
    expect(paths(plan, { value, evidence: { parts } })).toEqual([])
    const swapped = [taken(round1001), attested(round1000, 7)]
    expect(paths(plan, { value, evidence: { parts: swapped } })).toEqual([
      '/parts/0/evidence/round',
      '/parts/1/evidence/round',
    ])
  })
})

describe('the ceremony', () => {
  const plan = { source: 'ceremony', participants: ['п1', 'п2'] }
  const digits = '31415926535897932384'
  const thrown = { value: ceremonyValue(digits), evidence: { digits, act: 3 } }

  test('makes the number from the digits announced', () => {
    expect(paths(plan, thrown)).toEqual([])
    expect(paths(plan, { ...thrown, evidence: { digits: `${digits}1`, act: 3 } })).toEqual([
      '/value',
    ])
  })

  test('needs two different people and enough digits', () => {
    expect(paths({ ...plan, participants: ['п1', 'п1'] }, thrown)).toEqual(['/participants'])
    expect(paths({ ...plan, participants: ['п1'] }, thrown)).toEqual(['/participants'])
    expect(paths(plan, { ...thrown, evidence: { digits: '123456', act: 3 } })).toEqual([
      '/evidence/digits',
    ])
  })
})

describe('two sources combined', () => {
  const plan = { source: 'combined', parts: [chainPlan(1), beaconPlan] }
  const parts = [linkTaken(1), taken(round1000)] as const
  const number = { value: combinedValue(parts[0].value, parts[1].value), evidence: { parts } }

  test('hold when both hold', () => {
    expect(paths(plan, number)).toEqual([])
  })

  test('fail with the part that fails, and when the number is another', () => {
    const wrongPart = [parts[0], taken(round1001)]
    expect(paths(plan, { ...number, evidence: { parts: wrongPart } })).toEqual([
      '/parts/1/evidence/round',
    ])
    expect(paths(plan, { ...number, value: parts[0].value })).toEqual(['/value'])
  })

  test('are exactly two, neither of them a rehearsal or combined again', () => {
    expect(paths({ source: 'combined', parts: [chainPlan(1)] }, number)).toEqual(['/parts'])
    const three = [chainPlan(1), chainPlan(2), beaconPlan]
    expect(paths({ source: 'combined', parts: three }, number)).toEqual(['/parts'])
    const again = { source: 'combined', parts: [chainPlan(1), { source: 'rehearsal' }] }
    expect(paths(again, number)).toEqual(['/parts/1'])
    expect(paths({ source: 'combined', parts: [plan, beaconPlan] }, number)).toEqual(['/parts/0'])
  })
})

describe('any source', () => {
  test('that nobody knows is refused, and so is a rehearsal', () => {
    expect(paths({ source: 'lottery' }, linkTaken(1))).toEqual(['/source'])
    expect(paths({ source: 'rehearsal' }, linkTaken(1))).toEqual(['/source'])
  })

  test('stands in the table under its own name', () => {
    for (const [name, source] of Object.entries(SOURCES)) expect(source.name).toBe(name)
  })

  test('has a plan and an evidence without unknown fields', () => {
    expect(paths({ ...chainPlan(1), note: 'x' }, linkTaken(1))).toEqual(['/note'])
    expect(paths(chainPlan(1), { ...linkTaken(1), evidence: { note: 'x' } })).toEqual([
      '/evidence/note',
    ])
  })
})
