/** The time of a commitment as independent witnesses saw it, and the round of the beacon that follows from it. */
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { allocate } from '../../../engine/allocation/allocate.ts'
import {
  beaconNumbers,
  combinedNumbers,
  type NumberSource,
} from '../../../engine/allocation/number-source.ts'
import { settle, type Settlement } from '../../../engine/allocation/settle.ts'
import { bundleText } from '../../../engine/bundle/build.ts'
import { verifyBundle } from '../../../engine/bundle/verify.ts'
import type { BeaconPlan } from '../../../engine/draw/sources/beacon.ts'
import { cosign } from '../../../engine/ledger/notes/checkpoint.ts'
import { formatVerifierKey, verifierKey } from '../../../engine/ledger/notes/verifier-key.ts'
import { KeyRing } from '../../../engine/ledger/order/key-ring.ts'
import { witnessTime } from '../../../engine/ledger/order/witness-time.ts'
import type { Draft, Entry } from '../../../engine/ledger/types.ts'
import { pastPolicies } from '../../../engine/replay/past-policies.ts'
import { replay } from '../../../engine/replay/replay.ts'
import { append } from '../../support/ledger-story.ts'
import { PLACES, signerOf, temporaryFolder } from '../../support/ledgers.ts'
import { bundleIn } from '../../support/sample-bundles.ts'
import { BY, type SampleCourt, sampleCourt } from '../../support/sample-court.ts'
import quicknet from '../../vectors/drand-quicknet.json' with { type: 'json' }

const CASE = '999/1001/26'
const [ROUND, NEXT] = quicknet.rounds as [Round, Round]
type Round = (typeof quicknet.rounds)[number]

const BEACON: BeaconPlan = {
  source: 'beacon',
  chain_hash: quicknet.chain_hash,
  public_key: quicknet.public_key,
  genesis: quicknet.genesis_time,
  period: quicknet.period_seconds,
  delay: 10,
  witness: null,
}
/** A second for which a round is the one due. */
const dueFor = ({ time }: Round): number => time - BEACON.delay - 1

const answer = (_: BeaconPlan, round: number) => {
  const found = quicknet.rounds.find((one) => one.round === round)
  const refusal = { code: 'no-round', message: { uk: String(round), en: String(round) } }
  return Promise.resolve(found?.signature ?? refusal)
}
const WITNESS = signerOf('witness.example/w1', 2)
const NAMING: BeaconPlan = { ...BEACON, witness: WITNESS.verifier.name }
const WITNESSED = beaconNumbers(NAMING, answer)
const ALONE = beaconNumbers(BEACON, answer)
const OTHER = signerOf('witness.example/w2', 3)
const at = { true_at: '2023-08-23', by: BY }

const keyEntry = (action: 'add' | 'retire', witness = WITNESS): Draft => {
  const { name, publicKey } = witness.verifier
  const key = formatVerifierKey(verifierKey('cosignature', name, publicKey))
  return { ...at, kind: 'key', body: { use: 'witness', action, name, key } }
}

/** The latest checkpoint, cosigned at a second, in the ledger. */
async function witnessed({ ledger }: SampleCourt, seconds: number, witness = WITNESS) {
  const { size, checkpoint } = await ledger.head()
  const body = { size, note: cosign(checkpoint, witness, seconds) }
  const [entry] = await append(ledger, [{ ...at, kind: 'witnessed', body }])
  if (entry === undefined) throw new Error('the checkpoint was not entered')
  return entry
}

/** A court whose clock says that the first of the two real rounds is due. */
async function courtAt(address: string): Promise<SampleCourt> {
  const court = await sampleCourt(address, () => dueFor(ROUND) * 1000)
  await append(court.ledger, [keyEntry('add')])
  return court
}
const newCourt = () => courtAt(join(temporaryFolder(), 'court.sqlite'))

async function committed(
  court: SampleCourt,
  numbers: NumberSource,
  source: 'beacon' | 'combined' = 'beacon',
) {
  const setting = { ...court.setting, source, numbers }
  return allocate(court.ledger, court.runtime, court.matter(CASE), setting)
}

async function awaited(court: SampleCourt, numbers = WITNESSED): Promise<Entry> {
  const held = await committed(court, numbers)
  if (held.kind !== 'held' || held.commit === undefined) throw new Error(held.kind)
  expect(held.refusal.code).toBe('witness-awaited')
  return held.commit
}

function settled(settlement: Settlement) {
  if (settlement.kind === 'open') throw new Error(settlement.refusal.message.en)
  return settlement
}

const findingOf = async ({ ledger }: SampleCourt, commit: Entry) =>
  (await replay(ledger, commit, pastPolicies(ledger))).finding

describe.each(PLACES)('a commitment in a ledger in $store', ({ address }) => {
  test('waits for its witness, and is answered by the round that is due after him', async (context) => {
    const place = await address()
    if (place === undefined) return context.skip('no such store on this machine')
    const court = await courtAt(place)
    const commit = await awaited(court)
    const witness = await witnessed(court, dueFor(NEXT))
    const { randomness } = settled(await settle(court.ledger, commit, WITNESSED, BY))
    expect(randomness.body['evidence']).toMatchObject({ round: NEXT.round, witnessed: witness.seq })
    expect(await findingOf(court, commit)).toEqual({ kind: 'same' })
    const bundle = await bundleIn(court.ledger, { case: CASE })
    expect(verifyBundle(bundleText(bundle)).kind).toBe('verified')
  })
})

test('where the plan names no witness the round follows from when the commitment was recorded', async () => {
  const court = await newCourt()
  const drawn = await committed(court, ALONE)
  if (drawn.kind !== 'drawn') throw new Error(drawn.kind)
  expect(drawn.randomness.body['evidence']).toMatchObject({ round: ROUND.round, witnessed: null })
  expect(await findingOf(court, drawn.commit)).toEqual({ kind: 'same' })
})

test('a checkpoint from before the commitment dates nothing', async () => {
  const court = await newCourt()
  await witnessed(court, dueFor(NEXT))
  const commit = await awaited(court)
  await witnessed(court, dueFor(ROUND))
  const { randomness } = settled(await settle(court.ledger, commit, WITNESSED, BY))
  expect(randomness.body['evidence']).toMatchObject({ round: ROUND.round })
})

test('of several witnesses of one checkpoint the named one counts', async () => {
  const court = await newCourt()
  await append(court.ledger, [keyEntry('add', OTHER)])
  const commit = await awaited(court)
  const { size, checkpoint } = await court.ledger.head()
  const once = cosign(checkpoint, OTHER, dueFor(NEXT))
  const body = { size, note: cosign(once, WITNESS, dueFor(ROUND)) }
  await append(court.ledger, [{ ...at, kind: 'witnessed', body }])
  const { randomness } = settled(await settle(court.ledger, commit, WITNESSED, BY))
  expect(randomness.body['evidence']).toMatchObject({ round: ROUND.round })
})

test('a witness other than the named one dates nothing', async () => {
  const court = await newCourt()
  await append(court.ledger, [keyEntry('add', OTHER)])
  const commit = await awaited(court)
  await witnessed(court, dueFor(ROUND), OTHER)
  const still = await settle(court.ledger, commit, WITNESSED, BY)
  expect(still).toMatchObject({ kind: 'open', refusal: { code: 'witness-awaited' } })
  const named = await witnessed(court, dueFor(NEXT))
  const { randomness } = settled(await settle(court.ledger, commit, WITNESSED, BY))
  expect(randomness.body['evidence']).toMatchObject({ round: NEXT.round, witnessed: named.seq })
})

test('a key of that name added after the commitment dates nothing', async () => {
  const court = await newCourt()
  const commit = await awaited(court)
  const young = signerOf(WITNESS.verifier.name, 4)
  await append(court.ledger, [keyEntry('add', young)])
  await witnessed(court, dueFor(ROUND), young)
  const still = await settle(court.ledger, commit, WITNESSED, BY)
  expect(still).toMatchObject({ kind: 'open', refusal: { code: 'witness-awaited' } })
})

test('a list is not fixed for a witness who is not in the ledger', async () => {
  const court = await newCourt()
  const numbers = beaconNumbers({ ...BEACON, witness: OTHER.verifier.name }, answer)
  expect(await committed(court, numbers)).toMatchObject({
    kind: 'held',
    refusal: { code: 'no-such-witness' },
  })
  expect(await Array.fromAsync(court.ledger.entries({ kinds: ['commit'] }))).toEqual([])
})

test('a number without a witness is not taken where the plan names one', async () => {
  const court = await newCourt()
  const commit = await awaited(court)
  const alone = await settle(court.ledger, commit, choosing(null, ROUND), BY)
  expect(alone).toMatchObject({ kind: 'open', refusal: { code: 'wrong-number' } })
})

/** Names a `witnessed` entry of its own choice. */
const choosing = (seq: number | null, round: Round): NumberSource => ({
  plan: () => Promise.resolve(BEACON),
  take: () => {
    const { randomness: value, signature } = round
    const evidence = { round: round.round, signature, witnessed: seq }
    return Promise.resolve({ kind: 'taken', taken: { value, evidence } })
  },
})

test('a later checkpoint cannot be chosen for the sake of its round', async () => {
  const court = await newCourt()
  const commit = await awaited(court)
  const first = await witnessed(court, dueFor(ROUND))
  const second = await witnessed(court, dueFor(NEXT))
  const chosen = await settle(court.ledger, commit, choosing(second.seq, NEXT), BY)
  expect(chosen).toMatchObject({ kind: 'open', refusal: { code: 'wrong-number' } })
  const right = settled(await settle(court.ledger, commit, choosing(first.seq, ROUND), BY))
  expect(right.randomness.body['evidence']).toMatchObject({ witnessed: first.seq })
})

test('a part of a combined number is dated by its witness too', async () => {
  const court = await newCourt()
  const numbers = combinedNumbers(court.setting.numbers, WITNESSED)
  const held = await committed(court, numbers, 'combined')
  if (held.kind !== 'held' || held.commit === undefined) throw new Error(held.kind)
  const witness = await witnessed(court, dueFor(NEXT))
  const { randomness } = settled(await settle(court.ledger, held.commit, numbers, BY))
  expect(randomness.body['evidence']).toMatchObject({
    parts: [{}, { evidence: { round: NEXT.round, witnessed: witness.seq } }],
  })
  expect(await findingOf(court, held.commit)).toEqual({ kind: 'same' })
})

describe('the time of a witness', () => {
  test('counts only for the ledger it names, and by a key that stands in it', async () => {
    const court = await newCourt()
    const commit = await awaited(court)
    const witness = await witnessed(court, dueFor(NEXT))
    const { origin } = court.ledger
    const named = WITNESS.verifier.name
    const keys = await Array.fromAsync(court.ledger.entries({ kinds: ['key'] }))
    const ring = new KeyRing(keys)
    const about = { witness: named, origin, ring }
    expect(witnessTime(witness, commit, about)).toBe(dueFor(NEXT))
    expect(witnessTime(witness, commit, { ...about, witness: 'інший' })).toBeUndefined()
    expect(witnessTime(witness, commit, { ...about, origin: 'інший' })).toBeUndefined()
    expect(witnessTime(witness, commit, { ...about, ring: new KeyRing() })).toBeUndefined()
    expect(witnessTime(commit, commit, about)).toBeUndefined()
    const later = { ...commit, seq: witness.body['size'] as number }
    expect(witnessTime(witness, later, about)).toBeUndefined()
  })

  test('is the earliest that he signed', async () => {
    const court = await newCourt()
    const commit = await awaited(court)
    const { size, checkpoint } = await court.ledger.head()
    const once = cosign(checkpoint, WITNESS, dueFor(NEXT))
    const body = { size, note: cosign(once, WITNESS, dueFor(ROUND)) }
    await append(court.ledger, [{ ...at, kind: 'witnessed', body }])
    const { randomness } = settled(await settle(court.ledger, commit, WITNESSED, BY))
    expect(randomness.body['evidence']).toMatchObject({ round: ROUND.round })
  })

  test('stands although his key was retired afterwards, and not if it was before', async () => {
    const court = await newCourt()
    const commit = await awaited(court)
    const witness = await witnessed(court, dueFor(NEXT))
    await append(court.ledger, [keyEntry('retire')])
    const { randomness } = settled(await settle(court.ledger, commit, WITNESSED, BY))
    expect(randomness.body['evidence']).toMatchObject({ witnessed: witness.seq })
    await expect(witnessed(court, dueFor(NEXT))).rejects.toThrow('no valid cosignature')
  })
})
