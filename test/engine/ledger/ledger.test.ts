/** One suite over both stores: what a ledger promises whatever keeps it. */
import { describe, expect, test } from 'vitest'
import {
  type CourtLedger,
  type Draft,
  formatVerifierKey,
  leafHash,
  type LedgerView,
  verifyConsistency,
  verifyInclusion,
} from '../../../engine/index.ts'
import { append, draw, tellStory, enterPolicy } from '../../support/ledger-story.ts'
import {
  act,
  commit,
  newLedger,
  ORIGIN,
  PLACES,
  register,
  reopened,
  signerOf,
  START,
  writingOf,
} from '../../support/ledgers.ts'
import { entryBytes } from '../../../engine/ledger/entry/entry.ts'

const keyText = ({ verifier }: ReturnType<typeof signerOf>): string => formatVerifierKey(verifier)

async function listed(view: LedgerView, filter?: Parameters<LedgerView['entries']>[0]) {
  const found: string[] = []
  for await (const { seq, kind } of view.entries(filter)) found.push(`${seq} ${kind}`)
  return found
}

describe.each(PLACES)('a ledger in $store', ({ address }) => {
  /** Runs a body with a new ledger, where this machine has such a store. */
  const withLedger = (body: (ledger: CourtLedger, place: string) => Promise<void>) => async () => {
    const place = await address()
    if (place === undefined) return
    await body(await newLedger(place), place)
  }

  test(
    'begins with its name and the first key',
    withLedger(async (ledger) => {
      expect(await listed(ledger)).toEqual(['0 ledger', '1 key'])
      expect((await ledger.entry(0))?.body['origin']).toBe(ORIGIN)
    }),
  )

  test(
    'keeps what was appended, in order, after it is closed and opened again',
    withLedger(async (ledger, place) => {
      await append(ledger, [register('1,00'), register('0,85')])
      const head = await ledger.head()
      await ledger.close()
      const again = await reopened(place)
      expect(again.damage).toEqual([])
      expect(await again.head()).toEqual(head)
      expect((await again.entry(3))?.body['set']).toEqual({ coefficient: '0,85' })
    }),
  )

  test(
    'tells a whole story that verifies, and finds its entries by kind, case and place',
    withLedger(async (ledger) => {
      await tellStory(ledger)
      expect(await ledger.verify()).toMatchObject({ kind: 'verified' })
      expect(await listed(ledger, { case: 'умовна-2/26' })).toEqual([
        '15 commit',
        '16 act',
        '17 abandon',
        '18 commit',
        '19 randomness',
        '20 result',
      ])
      expect(await listed(ledger, { case: 'умовна-3/26-б' })).toEqual(['22 decision'])
      expect(await listed(ledger, { kinds: ['commit'], descending: true, to: 21 })).toEqual([
        '18 commit',
        '15 commit',
        '12 commit',
      ])
      expect(await listed(ledger, { from: 23 })).toEqual(['23 witnessed', '24 redaction'])
    }),
  )

  test(
    'gives all entries of some kinds, in either order, however many there are',
    withLedger(async (ledger) => {
      const many = Array.from({ length: 700 }, (_, n) => (n % 3 === 0 ? act() : register(`${n}`)))
      await append(ledger, many)
      const expected = many.map(({ kind }, n) => `${n + 2} ${kind}`)
      const both = { kinds: ['register', 'act'] } as const
      expect(await listed(ledger, both)).toEqual(expected)
      expect(await listed(ledger, { ...both, descending: true })).toEqual(expected.toReversed())
      expect(await listed(ledger, { ...both, from: 300, to: 650 })).toEqual(
        expected.slice(298, 648),
      )
      const acts = expected.filter((one) => one.endsWith('act'))
      expect(await listed(ledger, { kinds: ['act'] })).toEqual(acts)
      expect(await listed(ledger, { kinds: [] })).toEqual([])
      expect(await listed(ledger, { descending: true, to: 5 })).toHaveLength(5)
    }),
  )

  test(
    'removes a redacted text and its openings, and nothing else',
    withLedger(async (ledger) => {
      await tellStory(ledger)
      const facts = String((await ledger.entry(22))?.body['facts'])
      expect(await ledger.blob(facts)).toBeUndefined()
      expect(await ledger.openings(facts)).toEqual([])
      expect(await ledger.openings('entry:10')).toHaveLength(1)
      expect(await ledger.verify()).toMatchObject({ kind: 'verified', openings: 1 })
    }),
  )

  test(
    'proves every entry in every size, and every size in every later one',
    withLedger(async (ledger) => {
      await append(
        ledger,
        Array.from({ length: 19 }, (_, n) => register(String(n))),
      )
      await append(ledger, [register('остання')])
      const roots = new Map<number, string>()
      const { size, root } = await ledger.head()
      roots.set(size, root)
      for (let seq = 0; seq < size; seq++) {
        const entry = await ledger.entry(seq)
        if (entry === undefined) throw new Error('an entry is missing')
        const proof = await ledger.inclusion(seq, size)
        const leaf = leafHash(entryBytes(entry))
        expect(verifyInclusion({ leaf, seq, size, root, proof })).toBe(true)
      }
      const proof = await ledger.consistency(21, size)
      const before = (await ledger.checkpoint(21))?.split('\n')[2] ?? ''
      const from = { size: 21, root: Buffer.from(before, 'base64').toString('hex') }
      expect(verifyConsistency({ from, to: { size, root }, proof })).toBe(true)
    }),
  )

  test('keeps the order of appending when the clock jumps back and forth', async () => {
    const place = await address()
    if (place === undefined) return
    const times = [0, 0, 5000, -86_400_000, 86_400_000, 1]
    let reading = 0
    const clock = () => START + (times[reading++] ?? 0)
    const ledger = await newLedger(place, writingOf(clock))
    for (const value of ['а', 'б', 'в']) await append(ledger, [register(value)])
    const entries: unknown[] = []
    for await (const { seq, recorded_at } of ledger.entries({ from: 2 })) {
      entries.push([seq, recorded_at])
    }
    expect(entries).toEqual([
      [2, '2026-08-04T06:50:00.000Z'],
      [3, '2026-08-04T06:50:05.000Z'],
      [4, '2026-08-03T06:50:00.000Z'],
    ])
  })

  test(
    'lets exactly one of many concurrent commitments of a case through',
    withLedger(async (ledger, place) => {
      const rules = await enterPolicy(ledger)
      const other = await reopened(place)
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          (n % 2 === 0 ? ledger : other).append([commit('умовна-1/26', { policy: rules })]),
        ),
      )
      const refused = outcomes.flatMap((one) => (one.kind === 'refused' ? [one.refusal.code] : []))
      expect(refused).toEqual(Array(19).fill('order/open-allocation'))
    }),
  )

  test(
    'answers those who append together each on their own',
    withLedger(async (ledger) => {
      const failing = () => Promise.reject(new Error('немає даних'))
      const outcomes = await Promise.allSettled([
        ledger.append([register('1')]),
        ledger.append([{ ...register('2'), body: {} }]),
        ledger.append(failing),
        ledger.append(() => Promise.resolve({ code: 'x', message: { uk: 'ні', en: 'no' } })),
        ledger.append([register('3')]),
      ])
      const told = outcomes.map((one) => (one.status === 'fulfilled' ? one.value.kind : 'failed'))
      expect(told).toEqual(['appended', 'refused', 'failed', 'refused', 'appended'])
      expect(await listed(ledger, { from: 2 })).toEqual(['2 register', '3 register'])
    }),
  )

  test(
    'writes those who append together at once, and signs one checkpoint for them',
    withLedger(async (ledger) => {
      await Promise.all(Array.from({ length: 20 }, () => append(ledger, [act()])))
      const notes = await Promise.all([3, 10, 21, 22].map((size) => ledger.checkpoint(size)))
      expect(notes.map((note) => note !== undefined)).toEqual([false, false, false, true])
      expect((await ledger.head()).checkpoint).toBe(notes[3])
    }),
  )

  test(
    'shows an append what those before it in the same turn have added',
    withLedger(async (ledger) => {
      const makes = Array.from({ length: 5 }, () => async (view: LedgerView) => {
        const { size } = await view.head()
        const last = await view.entry(size - 1)
        return [register(`${size} після ${last?.kind} ${(await listed(view, { from: 2 })).length}`)]
      })
      await Promise.all(makes.map((make) => append(ledger, make)))
      const values: unknown[] = []
      for await (const { body } of ledger.entries({ from: 2 })) {
        values.push((body['set'] as Record<string, unknown>)['coefficient'])
      }
      expect(values).toEqual([
        '2 після key 0',
        '3 після register 1',
        '4 після register 2',
        '5 після register 3',
        '6 після register 4',
      ])
    }),
  )

  test(
    'takes turns with another writer: nothing is lost and nothing comes between',
    withLedger(async (ledger, place) => {
      const other = await reopened(place)
      const count = async (view: LedgerView) => [register(String((await view.head()).size))]
      await Promise.all(
        Array.from({ length: 40 }, (_, n) => append(n % 2 === 0 ? ledger : other, count)),
      )
      const values: unknown[] = []
      for await (const { seq, body } of ledger.entries({ from: 2 })) {
        values.push([seq, (body['set'] as Record<string, unknown>)['coefficient']])
      }
      expect(values).toEqual(Array.from({ length: 40 }, (_, n) => [n + 2, String(n + 2)]))
      expect(await ledger.verify()).toMatchObject({ kind: 'verified', entries: 42 })
    }),
  )

  test(
    'is not taken for damaged by those who open it while it is written',
    withLedger(async (ledger, place) => {
      let writing = true
      const writer = (async () => {
        while (writing) await append(ledger, [act()])
      })()
      for (let n = 0; n < 30; n++) expect((await reopened(place)).damage).toEqual([])
      writing = false
      await writer
    }),
  )

  test(
    'refuses to be written inside a turn that it would wait for',
    withLedger(async (ledger) => {
      const nested = ledger.append(async () => {
        await ledger.append([register('1')])
        return []
      })
      await expect(nested).rejects.toThrow(/inside an append/)
      expect((await ledger.head()).size).toBe(2)
    }),
  )

  test(
    'is not made twice at one place',
    withLedger(async (ledger, place) => {
      await expect(newLedger(place)).rejects.toThrow(/exists already|is in this database already/)
      expect((await ledger.head()).size).toBe(2)
    }),
  )

  test(
    'changes its key: the new one signs from the checkpoint after it was added, the old one no more',
    withLedger(async (ledger, place) => {
      const [old, young] = [signerOf(), signerOf(ORIGIN, 7)]
      const key = (action: string, signer: typeof old): Draft => ({
        ...register(''),
        kind: 'key',
        body: { use: 'checkpoint', action, name: ORIGIN, key: keyText(signer) },
      })
      await append(ledger, [key('add', young)])
      const refused = await ledger.append([key('retire', old)])
      expect(refused).toMatchObject({ refusal: { code: 'ledger/no-key' } })
      await ledger.close()
      const next = await reopened(place, writingOf(undefined, [young]))
      await append(next, [key('retire', old)])
      await append(next, [register('1')])
      const stale = await reopened(place, writingOf(undefined, [old]))
      expect(await stale.append([register('2')])).toMatchObject({
        refusal: { code: 'ledger/no-key' },
      })
      expect(await next.verify()).toMatchObject({ kind: 'verified', entries: 5 })
    }),
  )

  test(
    'reads without a key, and does not write without one',
    withLedger(async (ledger, place) => {
      await append(ledger, [act()])
      const reader = await reopened(place, writingOf(undefined, []))
      expect((await reader.head()).size).toBe(3)
      expect(await reader.append([act()])).toMatchObject({ refusal: { code: 'ledger/no-key' } })
    }),
  )

  test(
    'draws case after case under the rules of order',
    withLedger(async (ledger) => {
      const rules = await enterPolicy(ledger)
      for (const n of [1, 2, 3]) await draw(ledger, `умовна-${n}/26`, { policy: rules })
      expect(await ledger.verify()).toMatchObject({ kind: 'verified', entries: 14, blobs: 10 })
    }),
  )
})
