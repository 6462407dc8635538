/** The quick way of a replay on the sample day: it finds the same what is the same, and never what is not. */
import { expect, test } from 'vitest'
import { answersTo } from '../../../engine/allocation/settle.ts'
import type { Entry, LedgerView } from '../../../engine/ledger/types.ts'
import { canonicalJson, digest } from '../../../engine/record/canonical-json.ts'
import type { Manifest } from '../../../engine/record/manifest.ts'
import { buildRecord, type DistributionRecord } from '../../../engine/record/record.ts'
import { pastPolicies, type PastPolicy } from '../../../engine/replay/past-policies.ts'
import { comesOutTheSame } from '../../../engine/replay/quick-replay.ts'
import { replay } from '../../../engine/replay/replay.ts'
import { PLACES } from '../../support/ledgers.ts'
import { sampleCourt } from '../../support/sample-court.ts'

const [SQLITE] = PLACES as [(typeof PLACES)[number]]
const FIRST = '999/1001/26'
/** More often than an edition is asked before it gets a plan. */
const OFTEN = 25

test('the ordinary draws of a day come out the quick way, once their edition is asked often', async () => {
  const { view, policyAt } = await drawnDay()
  const commits = await Array.fromAsync(view.entries({ kinds: ['commit'] }))
  const cold = await Promise.all(commits.map((commit) => isQuick(view, commit, policyAt)))
  expect(cold).toEqual(commits.map(() => false))
  await warm(view, policyAt)
  const quick = await Promise.all(commits.map((commit) => isQuick(view, commit, policyAt)))
  expect(quick).toEqual(commits.map(({ body }) => body['attempt'] === 1))
  for (const commit of commits) {
    expect((await replay(view, commit, policyAt)).finding).toEqual({ kind: 'same' })
  }
})

test('what is not the same is found as ever, however often the edition was asked', async () => {
  const day = await drawnDay()
  const { view, policyAt, commit, result, manifest } = day
  await warm(view, policyAt)
  const record = (await jsonAt(view, result.body['record'])) as DistributionRecord
  const forged = { ...record, result: { seats: [] } }
  const facts = (await jsonAt(view, manifest.facts)) as { readonly judges: readonly object[] }
  const [first, ...others] = facts.judges
  const other = { ...facts, judges: [{ ...first, load_coefficient: '9.99' }, ...others] }
  const turned = drawnFrom({ ...facts, judges: facts.judges.toReversed() }, commit, record)
  const winners = [{ seat: 1, role: 'presiding', winner: 'с99' }]
  const changes: readonly [step: string, Bodies, Blobs][] = [
    ['number', { randomness: { value: 'cd'.repeat(32) } }, {}],
    ['record', { result: { record: digest(forged) } }, { [digest(forged)]: forged }],
    ['winners', { result: { winners } }, {}],
    ['manifest', {}, { [manifest.facts]: other }],
    // Whoever keeps the facts could choose between orders, and so between judges.
    ['manifest', turned.bodies, turned.blobs],
  ]
  for (const [step, bodies, blobs] of changes) {
    const found = await replay(changed(view, bodies, blobs, turned.openedAs), commit, policyAt)
    expect([step, found.finding]).toMatchObject([step, { kind: 'different', step }])
  }
})

test('facts that say the same in other bytes are digested as the engine writes them', async () => {
  const { view, policyAt, commit, manifest } = await drawnDay()
  await warm(view, policyAt)
  const spaced = JSON.stringify(await jsonAt(view, manifest.facts), undefined, 1)
  const other = changed(view, {}, { [manifest.facts]: Buffer.from(spaced) })
  expect(await isQuick(other, commit, policyAt)).toBe(true)
})

/** A draw that rests on these facts as they stand, in every digest. */
function drawnFrom(facts: object, { body }: Entry, { manifest, randomness }: DistributionRecord) {
  const other = { ...manifest, facts: digest(facts) }
  const built = buildRecord(other, randomness)
  if (built.kind === 'refused') throw new Error(built.reason)
  const { record } = built
  const winners = record.result.seats.map(({ seat, role, winner }) => ({ seat, role, winner }))
  return {
    bodies: { result: { record: digest(record), winners } },
    blobs: { [String(body['manifest'])]: other, [other.facts]: facts, [digest(record)]: record },
    openedAs: { [other.facts]: manifest.facts },
  }
}

type Bodies = Readonly<Record<string, object>>
type Blobs = Readonly<Record<string, unknown>>
type PolicyAt = (seq: number) => Promise<PastPolicy>

/** The sample day, drawn, and its first draw. */
async function drawnDay() {
  const court = await sampleCourt((await SQLITE.address()) ?? '')
  for (const { id } of court.matters) await court.allocate(id)
  const view: LedgerView = court.ledger
  const [commit] = await Array.fromAsync(view.entries({ kinds: ['commit'], case: FIRST }))
  if (commit === undefined) throw new Error('nothing was distributed')
  const { result } = await answersTo(view, commit)
  if (result === undefined) throw new Error('nothing was drawn')
  const manifest = (await jsonAt(view, commit.body['manifest'])) as Manifest
  return { view, policyAt: pastPolicies(view), commit, result, manifest }
}

async function warm(view: LedgerView, policyAt: PolicyAt): Promise<void> {
  for (let times = 0; times < OFTEN; times++) {
    for await (const commit of view.entries({ kinds: ['commit'] })) {
      await replay(view, commit, policyAt)
    }
  }
}

async function isQuick(view: LedgerView, commit: Entry, policyAt: PolicyAt): Promise<boolean> {
  const past = await policyAt(commit.body['policy'] as number)
  const { randomness, result } = await answersTo(view, commit)
  if (past.kind !== 'runtime' || randomness === undefined || result === undefined) return false
  const text = textOf(await view.blob(String(commit.body['manifest'])))
  const manifest = JSON.parse(text) as Manifest
  const drawn = { commit, randomness, result }
  return comesOutTheSame(view, drawn, { text, manifest }, past.runtime)
}

/** The view with bodies of entries, by kind, and blobs replaced; `openedAs`: whose openings some of these have. */
function changed(
  view: LedgerView,
  bodies: Bodies,
  blobs: Blobs,
  openedAs: Readonly<Record<string, string>> = {},
): LedgerView {
  const bytesOf = (value: unknown): Uint8Array =>
    value instanceof Uint8Array ? value : Buffer.from(canonicalJson(value))
  return {
    origin: view.origin,
    head: () => view.head(),
    entry: (seq) => view.entry(seq),
    async *entries(filter) {
      for await (const entry of view.entries(filter)) {
        yield { ...entry, body: { ...entry.body, ...bodies[entry.kind] } }
      }
    },
    blob: (name) => (name in blobs ? Promise.resolve(bytesOf(blobs[name])) : view.blob(name)),
    openings: (of) => view.openings(openedAs[of] ?? of),
    inclusion: (seq, size) => view.inclusion(seq, size),
    consistency: (from, to) => view.consistency(from, to),
    checkpoint: (size) => view.checkpoint(size),
  }
}

const jsonAt = async (view: LedgerView, name: unknown): Promise<unknown> =>
  JSON.parse(textOf(await view.blob(String(name))))

const textOf = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
