/** One key through two servers at once: what the other one has kept in the store in the meantime. */
import { expect, test } from 'vitest'
import type { Distributed } from '../../../../../editor/api/index.ts'
import {
  answered,
  type DistributionPort,
  openDocumentStore,
  refused,
} from '../../../../../editor/server/index.ts'
import { desk } from './desk.ts'

const MATTER = { facts: { case: { id: '999/1/26' } } }
const TAKEN = refused({
  code: 'distribution/already-distributed',
  status: 409,
  message: { uk: 'вже розподілено', en: 'distributed already' },
})
const DRAWN: Distributed = {
  case: '999/1/26',
  kind: 'drawn',
  outcome: 'drawn',
  attempt: 1,
  people: [{ seat: 1, role: 'presiding', id: 'с1', name: 'Вигадько' }],
  entries: [7, 8, 9],
}

/** A desk whose draw is `mine`, and during whose first draw the other server does something to what is kept. */
async function raced(mine: Awaited<ReturnType<DistributionPort['draw']>>, does: 'keeps' | 'frees') {
  const store = await openDocumentStore(':memory:', Date.now)
  let draws = 0
  const other = async (): Promise<void> => {
    const [kept] = await store.list<object>('draws')
    if (kept === undefined) throw new Error('nothing is kept before the draw')
    const { id, version, body } = kept
    if (does === 'keeps') await store.put('draws', id, { ...body, value: DRAWN }, version)
    else await store.remove('draws', id, version)
  }
  const port = {
    position: () => Promise.resolve(7),
    draw: async () => {
      if (draws++ === 0) await other()
      return mine
    },
  } as Partial<DistributionPort> as DistributionPort
  const { draw } = await desk({ port }, { store })
  return { draw, draws: () => draws }
}

test('who was refused since the other server drew under the same key is answered what it drew', async () => {
  const { draw } = await raced(TAKEN, 'keeps')
  const answer = await draw(MATTER)
  expect([answer.statusCode, answer.json()]).toEqual([200, DRAWN])
})

test('what was drawn is kept though the other server has freed the key', async () => {
  const { draw, draws } = await raced(answered(DRAWN), 'frees')
  expect((await draw(MATTER)).json()).toEqual(DRAWN)
  expect((await draw(MATTER)).json()).toEqual(DRAWN)
  expect(draws()).toBe(1)
})
