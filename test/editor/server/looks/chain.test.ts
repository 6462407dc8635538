/** The chain of looks: whatever is removed, altered or put in between is found, at its place. */
import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { LookRow } from '../../../../editor/api/index.ts'
import { addLook, checkChain, type Look, NOTHING } from '../../../../editor/server/looks/chain.ts'
import { lookPage, looksCsv } from '../../../../editor/server/looks/look-page.ts'
import type { DocumentStore } from '../../../../editor/server/store/document-store.ts'
import { openDocumentStore } from '../../../../editor/server/store/open-store.ts'

async function storeWith(count: number): Promise<DocumentStore> {
  const store = await openDocumentStore(':memory:', Date.now)
  onTestFinished(() => store.close())
  for (let at = 1; at <= count; at++) await addLook(store, look(at))
  return store
}

const look = (at: number): Look => ({
  at: `2026-08-04T07:00:${String(at % 60).padStart(2, '0')}.000Z`,
  account: at % 2 === 0 ? 'Перевірна П. Д.' : 'Складна С. С.',
  account_id: at % 2 === 0 ? 'a2' : 'a1',
  kind: at % 3 === 0 ? 'export' : 'entry',
  route: 'GET /api/v1/audit/entries/:seq',
  subject: String(at),
})

const idOf = (number: number): string => String(number).padStart(12, '0')

test('looks are numbered from 1, and the sum of each rests on all before it', async () => {
  const store = await storeWith(4)
  const chain = await checkChain(store)
  expect(chain).toMatchObject({ count: 4, broken: null })
  expect(chain.sha256).toMatch(/^[0-9a-f]{64}$/)
  const { rows } = await lookPage(store, {})
  expect(rows.map(({ number }) => number)).toEqual([4, 3, 2, 1])
  expect(rows[0]?.sha256).toBe(chain.sha256)
  expect(await checkChain(await storeWith(0))).toEqual({ count: 0, sha256: NOTHING, broken: null })
})

test('two processes that write at once leave one whole chain', async () => {
  const store = await storeWith(0)
  await Promise.all(Array.from({ length: 40 }, (_, at) => addLook(store, look(at))))
  expect(await checkChain(store)).toMatchObject({ count: 40, broken: null })
})

test('a look that was written just before a crash, without its head, is gone on from', async () => {
  const store = await storeWith(3)
  await store.remove('looks_head', 'head', 3)
  await addLook(store, look(4))
  expect(await checkChain(store)).toMatchObject({ count: 4, broken: null })
})

describe('what somebody does to the store is found', () => {
  test('a look removed from the middle, from the beginning, from the end', async () => {
    for (const number of [1, 4, 7]) {
      const store = await storeWith(7)
      await store.remove('looks', idOf(number), 1)
      expect((await checkChain(store)).broken).toEqual({ number, how: 'missing' })
    }
  })

  test('any field of any look altered', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom('at', 'account', 'account_id', 'kind', 'route', 'subject', 'sha256'),
        async (number, field) => {
          const store = await storeWith(6)
          const { body, version } = (await store.get<Record<string, unknown>>(
            'looks',
            idOf(number),
          )) ?? {
            body: {},
            version: 0,
          }
          await store.put('looks', idOf(number), { ...body, [field]: 'x'.repeat(64) }, version)
          expect((await checkChain(store)).broken).toEqual({ number, how: 'changed' })
        },
      ),
      { numRuns: 30 },
    )
  })

  test('a head set back after looks were removed from the end, once another is written', async () => {
    const store = await storeWith(5)
    const { sha256 } = (await lookPage(store, {})).rows[0] ?? {}
    await store.remove('looks', idOf(5), 1)
    await addLook(store, look(9))
    const chain = await checkChain(store)
    expect(chain.broken).toEqual({ number: 5, how: 'missing' })
    expect(sha256).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('the page of looks', () => {
  test('goes from the last to the first, with every look once', async () => {
    const store = await storeWith(23)
    const seen: number[] = []
    let before: number | undefined
    for (;;) {
      const page = await lookPage(store, { limit: 5, ...(before !== undefined && { before }) })
      seen.push(...page.rows.map(({ number }) => number))
      if (page.next === null) break
      before = page.next
    }
    expect(seen).toEqual(Array.from({ length: 23 }, (_, at) => 23 - at))
  })

  test('before a number far beyond the last begins at the last', async () => {
    const store = await storeWith(3)
    for (const before of [4, 5, 5000, Number.MAX_SAFE_INTEGER]) {
      const { rows, next } = await lookPage(store, { before, account: 'a1' })
      expect([rows.map(({ number }) => number), next]).toEqual([[3, 1], null])
    }
  })

  test('filters by account, subject and kind', async () => {
    const store = await storeWith(12)
    const subjects = async (query: Parameters<typeof lookPage>[1]) =>
      (await lookPage(store, query)).rows.map(({ subject }) => subject)
    expect(await subjects({ account: 'a1' })).toEqual(['11', '9', '7', '5', '3', '1'])
    expect(await subjects({ account: 'Складна С. С.', kind: 'export' })).toEqual(['9', '3'])
    expect(await subjects({ subject: '12' })).toEqual(['12'])
  })

  test('as a file has every look in words, and its sum with all that the sum is made of', async () => {
    const store = await storeWith(12)
    const told = (rows: readonly LookRow[]) =>
      Promise.resolve(
        rows.map((row) => ({
          ...row,
          what: { uk: 'запис журналу', en: 'entry' },
          about: { uk: `запис № ${row.subject}`, en: row.subject },
        })),
      )
    const lines = (await looksCsv(store, {}, 'uk', told)).trim().split('\r\n')
    expect(lines).toHaveLength(13)
    for (const line of lines.slice(1)) {
      expect(line).toMatch(/;запис журналу;запис № \d+;[0-9a-f]{64};/)
      expect(line).toContain(';GET /api/v1/audit/entries/:seq;')
    }
  })

  test('a look whose parameters by name were altered is found', async () => {
    const store = await storeWith(2)
    await addLook(store, { ...look(3), asked: { seq: '3' } })
    expect((await checkChain(store)).broken).toBeNull()
    const kept = await store.get<LookRow>('looks', idOf(3))
    await store.put('looks', idOf(3), { ...kept?.body, asked: { seq: '4' } }, kept?.version ?? 0)
    expect((await checkChain(store)).broken).toEqual({ number: 3, how: 'changed' })
  })
})
