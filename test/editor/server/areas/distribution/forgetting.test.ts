/** Answers kept under idempotency keys go away a month after, some at a time; a draw is done once all the same. */
import { expect, onTestFinished, test } from 'vitest'
import { forgetOld } from '../../../../../editor/server/areas/distribution/forgetting.ts'
import { openDocumentStore } from '../../../../../editor/server/store/open-store.ts'
import { FIRST, SECOND } from '../../../../cli/ledger/court.ts'
import { emptyCourt, matterOf, opened } from '../../../../cli/studio/distribution/court.ts'
import { desk } from './desk.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const BEGUN = Date.parse('2026-08-04T12:00:00Z')

test('after 31 days the answer is gone, and the case is not drawn again under the same key', async () => {
  const court = await opened(await emptyCourt())
  let now = BEGUN
  const { ask, draw, enter, store } = await desk(court, { now: () => now })
  const kept = async () => (await store.list('draws')).length
  expect((await draw(matterOf(FIRST))).statusCode).toBe(200)
  expect(await kept()).toBe(1)
  now += 31 * DAY_MS
  const officer = await enter('distribution_officer')
  const ask_ = (matter: unknown, key: string) =>
    ask('POST', '/api/v1/distribution/draws', {
      cookie: officer,
      body: matter,
      headers: { 'idempotency-key': key },
    })
  const second = await ask_(matterOf(SECOND), 's'.repeat(20))
  expect(second.statusCode).toBe(200)
  expect(await kept()).toBe(1)
  const late = await ask_(matterOf(FIRST), 'k'.repeat(20))
  expect([late.statusCode, late.json()]).toMatchObject([
    409,
    { code: 'distribution/already-distributed' },
  ])
  const again = await ask_(matterOf(SECOND), 's'.repeat(20))
  expect([again.statusCode, again.json()]).toEqual([200, second.json()])
  const commits = await Array.fromAsync(court.court.ledger.entries({ kinds: ['commit'] }))
  expect(commits).toHaveLength(2)
})

test('twenty are looked at each time, those after where the last look ended; what is younger stays', async () => {
  let now = BEGUN
  const store = await openDocumentStore(':memory:', () => now)
  onTestFinished(() => store.close())
  for (let at = 0; at < 45; at++) {
    // Every third is of a later day.
    now = at % 3 === 0 ? BEGUN + 20 * DAY_MS : BEGUN
    await store.put('draws', `k${String(at).padStart(2, '0')}`, {}, 0)
  }
  const left: number[] = []
  for (let time = 0; time < 4; time++) {
    await forgetOld(store, 'draws', new Date(BEGUN + 31 * DAY_MS).toISOString())
    left.push((await store.list('draws')).length)
  }
  expect(left).toEqual([32, 19, 15, 15])
  await forgetOld(store, 'draws', new Date(BEGUN + 60 * DAY_MS).toISOString())
  expect(await store.list('draws')).toEqual([])
})

test('a store that fails then is nothing to whoever draws', async () => {
  const store = await openDocumentStore(':memory:', () => BEGUN)
  onTestFinished(() => store.close())
  const broken = { ...store, list: () => Promise.reject(new Error('the disk is gone')) }
  await expect(forgetOld(broken, 'draws', '2026-11-23T00:00:00Z')).resolves.toBeUndefined()
})
