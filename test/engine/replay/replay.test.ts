/** The sample day distributed into a real ledger, and run again from the ledger alone. */
import { describe, expect, test } from 'vitest'
import type { Entry, LedgerView, Opening } from '../../../engine/ledger/types.ts'
import { canonicalJson, digest } from '../../../engine/record/canonical-json.ts'
import type { DistributionRecord } from '../../../engine/record/record.ts'
import { pastPolicies } from '../../../engine/replay/past-policies.ts'
import { replay } from '../../../engine/replay/replay.ts'
import type { Replayed } from '../../../engine/replay/types.ts'
import { PLACES } from '../../support/ledgers.ts'
import { actOn, sampleCourt, type SampleCourt } from '../../support/sample-court.ts'

const [SQLITE] = PLACES as [(typeof PLACES)[number]]
const FIRST = '999/1001/26'
const CORRECTION = '999/0731/25'
const REPEAT = '999/0412/26'

test('a whole day comes out the same: draws, a repeat draw, transfers, an empty pool', async () => {
  const court = await newCourt()
  await court.ledger.append([actOn(REPEAT)])
  for (const { id } of court.matters) await court.allocate(id)
  const replayed = await replayAll(court.ledger)
  expect(replayed.map(({ finding }) => finding)).toEqual(replayed.map(() => ({ kind: 'same' })))
  expect(replayed.map(({ case: id }) => id)).toEqual(
    expect.arrayContaining([FIRST, CORRECTION, REPEAT]),
  )
  expect(replayed.find(({ case: id }) => id === REPEAT)?.attempt).toBe(2)
})

describe('one draw', () => {
  test('whose result names another judge differs in its winners', async () => {
    const { view, record } = await drawn()
    const other = {
      ...record,
      result: { seats: record.result.seats.map((seat) => ({ ...seat, winner: 'с08' })) },
    }
    expect(await findingWith(view, { result: { winners: winnersOf(other) } })).toMatchObject({
      kind: 'different',
      step: 'winners',
    })
  })

  test('whose record was replaced by another differs in the record or its draw', async () => {
    const { view, record } = await drawn()
    const seats = record.result.seats.map((seat) => ({ ...seat, winner: 'с08' }))
    const forged = { ...record, result: { seats } }
    const replaced = { [digest(forged)]: forged }
    const change = { result: { record: digest(forged) } }
    expect(await findingWith(view, change, replaced)).toMatchObject({
      kind: 'different',
      step: 'draw',
    })
    const moved = { ...record, manifest: { ...record.manifest, case: 'інша' } }
    expect(
      await findingWith(view, { result: { record: digest(moved) } }, { [digest(moved)]: moved }),
    ).toMatchObject({ kind: 'different', step: 'record', path: '/manifest/case' })
  })

  test('with a number that is not the next link differs in the number', async () => {
    const { view } = await drawn()
    expect(await findingWith(view, { randomness: { value: 'cd'.repeat(32) } })).toMatchObject({
      kind: 'different',
      step: 'number',
      path: '/value',
    })
  })

  test('from facts that were other then differs in its manifest, at the place', async () => {
    const { view, record } = await drawn()
    const facts = JSON.parse(text(await view.blob(record.manifest.facts)))
    facts.judges[0].load_coefficient = '9.99'
    const changed = {
      ...view,
      blob: (name: string) => (name === record.manifest.facts ? bytes(facts) : view.blob(name)),
    }
    expect((await replayFirst(changed)).finding).toMatchObject({
      kind: 'different',
      step: 'manifest',
      path: expect.stringMatching(/^\/(?:facts|pools)/),
    })
  })
})

describe('what cannot be replayed says why', () => {
  test('an open commitment has no result yet', async () => {
    const { view } = await drawn()
    const open = { ...view, entries: kindsBut(view, 'result') }
    expect((await replayFirst(open)).finding).toMatchObject({
      kind: 'cannot',
      obstacle: 'no-result',
    })
  })

  test('sealed facts without their openings stay sealed', async () => {
    const { view } = await drawn()
    const sealed = { ...view, openings: (): Promise<readonly Opening[]> => Promise.resolve([]) }
    expect((await replayFirst(sealed)).finding).toMatchObject({
      kind: 'cannot',
      obstacle: 'facts-sealed',
      detail: '/judges/с02/absences/0/kind',
    })
  })

  test('a removed record, manifest, facts or policy text is named', async () => {
    const { view, record } = await drawn()
    const without = async (gone: string) =>
      (
        await replayFirst({
          ...view,
          blob: (name) => (name === gone ? nothing() : view.blob(name)),
        })
      ).finding
    const [policy] = await entriesOf(view, 'policy')
    const [file] = (policy as Entry).body['files'] as readonly { digest: string; path: string }[]
    expect(await without(record.manifest.facts)).toMatchObject({ obstacle: 'facts-missing' })
    expect(await without(`sha256:${record.manifest_digest}`)).toMatchObject({
      obstacle: 'blob-missing',
    })
    expect(await without(digest(record))).toMatchObject({ obstacle: 'blob-missing' })
    expect(await without(file?.digest ?? '')).toMatchObject({
      obstacle: 'policy-missing',
      detail: file?.path,
    })
  })
})

async function newCourt(): Promise<SampleCourt> {
  return sampleCourt((await SQLITE.address()) ?? '')
}

/** A court with one draw, as a view whose answers a test can replace. */
async function drawn(): Promise<{ view: LedgerView; record: DistributionRecord }> {
  const { ledger, ...court } = await newCourt()
  const allocation = await court.allocate(FIRST)
  if (allocation.kind !== 'drawn') throw new Error(allocation.kind)
  const view: LedgerView = {
    origin: ledger.origin,
    head: () => ledger.head(),
    entry: (seq) => ledger.entry(seq),
    entries: (filter) => ledger.entries(filter),
    blob: (name) => ledger.blob(name),
    openings: (of) => ledger.openings(of),
    inclusion: (seq, size) => ledger.inclusion(seq, size),
    consistency: (from, to) => ledger.consistency(from, to),
    checkpoint: (size) => ledger.checkpoint(size),
  }
  return { view, record: allocation.record }
}

/** The finding when bodies of entries, by kind, and blobs are other than they were. */
async function findingWith(
  view: LedgerView,
  bodies: Readonly<Record<string, object>>,
  blobs: Readonly<Record<string, unknown>> = {},
) {
  const changed = (entry: Entry): Entry => ({
    ...entry,
    body: { ...entry.body, ...bodies[entry.kind] },
  })
  const { finding } = await replayFirst({
    ...view,
    async *entries(filter) {
      for await (const entry of view.entries(filter)) yield changed(entry)
    },
    blob: (name) => (name in blobs ? bytes(blobs[name]) : view.blob(name)),
  })
  return finding
}

const kindsBut = (view: LedgerView, kind: Entry['kind']): LedgerView['entries'] =>
  async function* entries(filter) {
    for await (const entry of view.entries(filter)) if (entry.kind !== kind) yield entry
  }

async function replayFirst(view: LedgerView): Promise<Replayed> {
  const [first] = await replayAll(view)
  if (first === undefined) throw new Error('nothing was distributed')
  return first
}

async function replayAll(view: LedgerView): Promise<readonly Replayed[]> {
  const policyAt = pastPolicies(view)
  const replayed: Replayed[] = []
  for await (const entry of view.entries({ kinds: ['commit', 'decision'] })) {
    replayed.push(await replay(view, entry, policyAt))
  }
  return replayed
}

async function entriesOf(view: LedgerView, kind: Entry['kind']): Promise<readonly Entry[]> {
  return Array.fromAsync(view.entries({ kinds: [kind] }))
}

const winnersOf = ({ result }: DistributionRecord) =>
  result.seats.map(({ seat, role, winner }) => ({ seat, role, winner }))
const text = (of: Uint8Array | undefined): string => new TextDecoder().decode(of)
const bytes = (value: unknown): Promise<Uint8Array> =>
  Promise.resolve(Buffer.from(canonicalJson(value)))
const nothing = (): Promise<undefined> => Promise.resolve(undefined)
