/** Matters of the sample day through a real ledger. */
import { describe, expect, test } from 'vitest'
import type { NumberSource } from '../../../engine/allocation/number-source.ts'
import { answersTo, settle } from '../../../engine/allocation/settle.ts'
import type { Allocation } from '../../../engine/allocation/allocate.ts'
import { openDocument } from '../../../engine/record/seal.ts'
import { verifyRecord } from '../../../engine/record/record.ts'
import type { Entry, LedgerView } from '../../../engine/ledger/types.ts'
import { linkOf } from '../../../engine/draw/sources/sealed-chain.ts'
import { approval } from '../../support/approving.ts'
import { appendOne } from '../../support/ledger-story.ts'
import { PLACES } from '../../support/ledgers.ts'
import { actOn, BY, CHAIN, sampleCourt, samplePolicy } from '../../support/sample-court.ts'

const FIRST = '999/1001/26'
const SECOND = '999/1002/26'
const CORRECTION = '999/0731/25'
const REPEAT = '999/0412/26'

describe.each(PLACES)('a matter in a ledger in $store', ({ address }) => {
  test('is committed before its number, and drawn from the number that the chain gives', async (context) => {
    const court = await courtIn(address, context)
    const drawn = inDraw(await court.allocate(FIRST))
    const { commit, randomness, result, record } = drawn
    expect([commit.seq < randomness.seq, randomness.seq < result.seq]).toEqual([true, true])
    expect(commit.body).toMatchObject({ case: FIRST, attempt: 1, act: null })
    expect(commit.body['source']).toEqual({ source: 'sealed-chain', chain: CHAIN.chain, link: 1 })
    expect(randomness.body['value']).toBe(linkOf(CHAIN.seed, CHAIN.length, 1))
    expect(verifyRecord(record)).toEqual({ kind: 'verified', binding: true })
    expect(result.body['winners']).toEqual([
      { seat: 1, role: 'presiding', winner: record.result.seats[0]?.winner },
    ])
  })

  test('takes the next link of the chain each time', async (context) => {
    const court = await courtIn(address, context)
    const links = [inDraw(await court.allocate(FIRST)), inDraw(await court.allocate(SECOND))]
    expect(links.map(({ commit }) => commit.body['source'])).toMatchObject([
      { link: 1 },
      { link: 2 },
    ])
  })

  test('is drawn once, however many ask at the same time', async (context) => {
    const court = await courtIn(address, context)
    const asked = await Promise.all(Array.from({ length: 8 }, () => court.allocate(FIRST)))
    expect(asked.filter(({ kind }) => kind === 'drawn')).toHaveLength(1)
    expect(await kindsOf(court.ledger, 'commit')).toHaveLength(1)
    expect(await kindsOf(court.ledger, 'result')).toHaveLength(1)
    const again = await court.allocate(FIRST)
    expect(again).toMatchObject({ kind: 'not_drawn', reason: 'already-distributed' })
  })
})

const [SQLITE] = PLACES as [(typeof PLACES)[number]]

test('sensitive facts are sealed in what the public reads, and opened by the court', async (context) => {
  const { ledger, ...court } = await courtIn(SQLITE.address, context)
  const { record, commit } = inDraw(await court.allocate(FIRST))
  const facts = record.manifest.facts
  const sealed = JSON.parse(text(await ledger.blob(facts)))
  expect(JSON.stringify(record)).not.toContain('"value":"sick"')
  expect(JSON.stringify(sealed)).not.toContain('"sick"')
  const openings = await ledger.openings(facts)
  const { document, missing } = openDocument(sealed, openings)
  expect(missing).toEqual([])
  expect(JSON.stringify(document)).toContain('"sick"')
  expect(commit.body['manifest']).toBe(`sha256:${record.manifest_digest}`)
})

test('a transfer is an entry too, and is not entered twice', async (context) => {
  const court = await courtIn(SQLITE.address, context)
  const first = await court.allocate(CORRECTION)
  const again = await court.allocate(CORRECTION)
  const [entry, ...others] = await kindsOf(court.ledger, 'decision')
  expect(others).toEqual([])
  expect(first).toMatchObject({ kind: 'no_draw', entry: { seq: entry?.seq } })
  expect(again).not.toHaveProperty('entry')
  expect(entry?.body).toMatchObject({ case: CORRECTION, outcome: 'transfer', judge: 'с05' })
})

describe('a repeat distribution', () => {
  test('waits for an act in the ledger', async (context) => {
    const court = await courtIn(SQLITE.address, context)
    expect(await court.allocate(REPEAT)).toMatchObject({
      kind: 'held',
      refusal: { code: 'act-needed' },
    })
    expect(await kindsOf(court.ledger, 'commit')).toEqual([])
  })

  test('names its act in the manifest, and each act allows one', async (context) => {
    const court = await courtIn(SQLITE.address, context)
    await court.ledger.append([actOn(REPEAT)])
    const { record, commit } = inDraw(await court.allocate(REPEAT))
    expect(record.manifest).toMatchObject({
      attempt: 2,
      attempt_act: 'розпорядження № 7 (2026-08-04)',
    })
    expect(commit.body['act']).toBe((await kindsOf(court.ledger, 'act')).at(-1)?.seq)
    expect(await court.allocate(REPEAT)).toMatchObject({
      kind: 'held',
      refusal: { code: 'act-needed' },
    })
  })
})

const NO_DAYS = { adopted: null, published: null }

test('an edition that is not in the ledger draws nothing', async (context) => {
  const court = await courtIn(SQLITE.address, context)
  const { seq } = (await kindsOf(court.ledger, 'policy'))[0] as Entry
  const other = samplePolicy({ corrects: seq, reason: 'помилка запису' })
  const body = {
    ...other.body,
    editions: [{ ...NO_DAYS, in_force_from: '2025-03-28', digest: DIGEST, decision: '—' }],
  }
  await court.ledger.append([{ ...other, body }])
  expect(await court.allocate(FIRST)).toMatchObject({
    kind: 'held',
    refusal: { code: 'edition-not-in-ledger' },
  })
})

describe('an edition that nobody has approved', () => {
  test.for([FIRST, CORRECTION])('settles nothing until somebody does: %s', async (id, context) => {
    const court = await courtIn(SQLITE.address, context)
    const { seq } = (await kindsOf(court.ledger, 'policy'))[0] as Entry
    const right = samplePolicy({ corrects: seq, reason: 'помилка запису' })
    const entered = await appendOne(court.ledger, right)
    expect(await court.allocate(id)).toMatchObject({
      kind: 'held',
      refusal: { code: 'edition-not-approved', seq: entered },
    })
    const [allowed] = await kindsOf(court.ledger, 'act')
    await appendOne(court.ledger, approval(entered, allowed?.seq ?? -1))
    await court.allocate(id)
    const kinds = ['commit', 'decision'] as const
    const [settled] = await Array.fromAsync(court.ledger.entries({ kinds }))
    expect(settled?.body['policy']).toBe(entered)
  })

  test('leaves the approved entry of the same edition in use', async (context) => {
    const court = await courtIn(SQLITE.address, context)
    const { seq } = (await kindsOf(court.ledger, 'policy'))[0] as Entry
    await appendOne(court.ledger, samplePolicy())
    expect(inDraw(await court.allocate(FIRST)).commit.body['policy']).toBe(seq)
  })
})

describe('a number that does not come', () => {
  const silent: NumberSource = {
    plan: () => Promise.resolve({ source: 'ceremony', participants: ['п1', 'п2'] }),
    take: () =>
      Promise.resolve({
        kind: 'not_taken',
        refusal: { code: 'later', message: { uk: 'ще ні', en: 'not yet' } },
      }),
  }

  test('leaves the commitment open; the draw is finished from it later, by the same manifest', async (context) => {
    const court = await courtIn(SQLITE.address, context)
    const setting = { ...court.setting, source: 'ceremony' as const }
    const { allocate } = await import('../../../engine/allocation/allocate.ts')
    const held = await allocate(court.ledger, court.runtime, court.matter(FIRST), {
      ...setting,
      numbers: silent,
    })
    if (held.kind !== 'held' || held.commit === undefined) throw new Error(held.kind)
    expect(await court.allocate(FIRST)).toMatchObject({
      kind: 'held',
      refusal: { code: 'order/open-allocation', seq: held.commit.seq },
      commit: held.commit,
    })
    await court.ledger.append([actOn(FIRST, '9')])
    const [act] = await kindsOf(court.ledger, 'act')
    const { ceremonyNumbers } = await import('../../../engine/allocation/number-source.ts')
    const thrown = ceremonyNumbers(['п1', 'п2'], () =>
      Promise.resolve({ digits: '31415926535897932384', act: act?.seq ?? -1 }),
    )
    const settled = await settle(court.ledger, held.commit, thrown, BY)
    if (settled.kind !== 'settled') throw new Error(settled.refusal.message.en)
    expect(settled.record.manifest_digest).toBe(String(held.commit.body['manifest']).slice(7))
    expect(await settle(court.ledger, held.commit, thrown, BY)).toEqual(settled)
    expect((await answersTo(court.ledger, held.commit)).result?.seq).toBe(settled.result.seq)
  })

  test('that is not the one planned is refused, and nothing is entered', async (context) => {
    const court = await courtIn(SQLITE.address, context)
    const { setting } = court
    const wrong: NumberSource = {
      plan: (view) => setting.numbers.plan(view),
      take: () =>
        Promise.resolve({ kind: 'taken', taken: { value: 'ab'.repeat(32), evidence: {} } }),
    }
    expect(await court.allocate(FIRST, wrong)).toMatchObject({
      kind: 'held',
      refusal: { code: 'wrong-number' },
      commit: { kind: 'commit' },
    })
    expect(await kindsOf(court.ledger, 'randomness')).toEqual([])
  })
})

test('a chain that is used up gives no further plan', async (context) => {
  const court = await courtIn(SQLITE.address, context)
  const { chainNumbers } = await import('../../../engine/allocation/number-source.ts')
  const short = chainNumbers(CHAIN.chain, CHAIN.seed, 0)
  expect(await court.allocate(FIRST, short)).toMatchObject({
    kind: 'held',
    refusal: { code: 'chain-used-up' },
  })
})

const DIGEST = `sha256:${'ab'.repeat(32)}`

async function courtIn(
  address: () => Promise<string | undefined>,
  context: { skip: (note: string) => never },
) {
  const place = await address()
  return place === undefined ? context.skip('no such store on this machine') : sampleCourt(place)
}

function inDraw(allocation: Allocation) {
  if (allocation.kind !== 'drawn') throw new Error(JSON.stringify(allocation.kind))
  return allocation
}

async function kindsOf(view: LedgerView, kind: Entry['kind']): Promise<readonly Entry[]> {
  const entries: Entry[] = []
  for await (const entry of view.entries({ kinds: [kind] })) entries.push(entry)
  return entries
}

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
