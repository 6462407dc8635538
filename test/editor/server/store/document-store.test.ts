import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import type { DocumentStore } from '../../../../editor/server/store/document-store.ts'
import { openDocumentStore } from '../../../../editor/server/store/open-store.ts'
import { temporaryFolder } from '../../../cli/run.ts'
import { HOSTILE_STRINGS } from '../../../support/hostile-strings.ts'
import { newDatabase } from '../../../support/postgres.ts'

let clock = Date.UTC(2026, 7, 4)
const now = (): number => (clock += 1_000)

const ADDRESSES = {
  'an SQLite file': () => Promise.resolve(join(temporaryFolder(), 'studio.sqlite')),
  PostgreSQL: newDatabase,
} as const

async function opened(address: string): Promise<DocumentStore> {
  const store = await openDocumentStore(address, now)
  onTestFinished(() => store.close())
  return store
}

describe.each(Object.entries(ADDRESSES))('documents in %s', (_, newAddress) => {
  const withStore =
    (work: (store: DocumentStore, address: string) => Promise<void>) => async () => {
      const address = await newAddress()
      if (address !== undefined) await work(await opened(address), address)
      expect.hasAssertions()
    }

  test(
    'a document comes back as it was put, with its version and time',
    withStore(async (store) => {
      const put = await store.put('drafts', 'a', { n: 1 }, 0)
      expect(put).toMatchObject({ id: 'a', version: 1, body: { n: 1 } })
      expect(await store.get('drafts', 'a')).toEqual(put)
      expect(await store.get('drafts', 'b')).toBeUndefined()
      expect(await store.get('jobs', 'a')).toBeUndefined()
    }),
  )

  test(
    'whoever has not seen the last version changes nothing',
    withStore(async (store) => {
      await store.put('drafts', 'a', 'first', 0)
      expect(await store.put('drafts', 'a', 'again', 0)).toBeUndefined()
      expect(await store.put('drafts', 'a', 'second', 1)).toMatchObject({ version: 2 })
      expect(await store.put('drafts', 'a', 'stale', 1)).toBeUndefined()
      expect(await store.put('drafts', 'none', 'x', 1)).toBeUndefined()
      expect(await store.remove('drafts', 'a', 1)).toBe(false)
      expect((await store.get('drafts', 'a'))?.body).toBe('second')
      expect(await store.remove('drafts', 'a', 2)).toBe(true)
      expect(await store.get('drafts', 'a')).toBeUndefined()
    }),
  )

  test(
    'of many who change one version at once exactly one succeeds',
    withStore(async (store) => {
      await store.put('drafts', 'a', 0, 0)
      const tried = await Promise.all(
        Array.from({ length: 40 }, (_none, n) => store.put('drafts', 'a', n, 1)),
      )
      const won = tried.filter((one) => one !== undefined)
      expect(won).toHaveLength(1)
      expect((await store.get('drafts', 'a'))?.body).toBe(won[0]?.body)
    }),
  )

  test(
    'a list is in the order of the bytes of its ids, page by page',
    withStore(async (store) => {
      const ids = ['b', 'a', 'Б', 'а', 'і', 'Z', '10', '9', 'ї']
      for (const id of ids) await store.put('drafts', id, id, 0)
      const sorted = ids.toSorted((x, y) => Buffer.compare(Buffer.from(x), Buffer.from(y)))
      expect((await store.list('drafts')).map(({ id }) => id)).toEqual(sorted)
      const [, second = ''] = sorted
      const page = await store.list('drafts', { after: second, limit: 3 })
      expect(page.map(({ id }) => id)).toEqual(sorted.slice(2, 5))
      expect(await store.list('jobs')).toEqual([])
    }),
  )

  test(
    'any text can be in a body, and is no statement',
    withStore(async (store) => {
      await store.put('drafts', 'all', HOSTILE_STRINGS, 0)
      expect((await store.get('drafts', 'all'))?.body).toEqual(HOSTILE_STRINGS)
      for (const text of HOSTILE_STRINGS) {
        expect(await store.get('drafts', text), JSON.stringify(text)).toBeUndefined()
      }
    }),
  )

  test(
    'what was put is there when the store is opened again',
    withStore(async (store, address) => {
      await store.put('drafts', 'a', { kept: true }, 0)
      await store.close()
      const again = await opened(address)
      expect((await again.get('drafts', 'a'))?.body).toEqual({ kept: true })
    }),
  )

  test(
    'two who open an empty place at once both get the store',
    withStore(async (_first, address) => {
      const both = await Promise.all([opened(address), opened(address)])
      await both[0].put('drafts', 'a', 1, 0)
      expect((await both[1].get('drafts', 'a'))?.body).toBe(1)
    }),
  )
})

test('the file of the store is for its owner only', async () => {
  const path = join(temporaryFolder(), 'studio.sqlite')
  await opened(path)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})
