/** A court in PostgreSQL from its set-up to a replay, over HTTP and over a restart. */
import { expect, test } from 'vitest'
import { newDatabase } from '../../../support/postgres.ts'
import { type Running, startedStudio } from '../../../support/started-studio.ts'
import { temporaryFolder } from '../../run.ts'
import { type Cookies, drawn, founded, matterOf, signedIn, told } from './founded.ts'

const CASE = '999/5001/26'
const KEY = 'draw-of-the-first-case'

test('a court in PostgreSQL is set up, draws once under one key, and says the same after a restart', async () => {
  const database = await newDatabase()
  if (database === undefined) return expect(newDatabase).toBeTypeOf('function')
  const words = ['--data', temporaryFolder(), '--database', database]
  const server = await startedStudio(words)
  const cookies = await founded(server)
  const first = await told(drawn(server, cookies, CASE, KEY), 200)
  expect(first).toMatchObject({ kind: 'drawn', case: CASE, people: [{ seat: 1 }] })
  expect(await told(drawn(server, cookies, CASE, KEY), 200)).toEqual(first)
  const other = drawn(server, cookies, '999/5002/26', KEY)
  expect(await told(other, 422)).toMatchObject({ code: 'same-key-other-request' })
  const again = drawn(server, cookies, CASE, 'another-key-of-the-case')
  expect(await told(again, 409)).toMatchObject({ code: 'distribution/already-distributed' })
  const before = await shown(server, cookies)
  expect(before.replay).toMatchObject({ replayed: 1, same: 1, different: 0 })
  expect(await server.end()).toBe(0)

  const next = await startedStudio(words)
  const since = await signedIn(next)
  expect(await told(drawn(next, since, CASE, KEY), 200)).toEqual(first)
  const after = await shown(next, since)
  expect(after.page).toEqual(before.page)
  expect(after.replay).toEqual(before.replay)
  expect(after.drafts).toEqual(before.drafts)
  expect(after.looks.length).toBeGreaterThan(before.looks.length)
  expect(after.looks.slice(-before.looks.length)).toEqual(before.looks)
  expect(await told(asAdministrator(next, since, 'audit/looks/chain'), 200)).toMatchObject({
    broken: null,
  })
  const verified = next.ask('POST', '/api/v1/audit/verifications/ledger', {
    cookie: since.administrator,
    body: {},
  })
  expect(JSON.stringify(await told(verified, 200))).toContain('verified')
  await next.end()
})

const asAdministrator = ({ ask }: Running, { administrator: cookie }: Cookies, path: string) =>
  ask('GET', `/api/v1/${path}`, { cookie })

/** What people see of it. */
async function shown(server: Running, cookies: Cookies) {
  const page = await told(
    asAdministrator(server, cookies, `distribution/case?case=${encodeURIComponent(CASE)}`),
    200,
  )
  const replay = await replayed(server, cookies)
  const drafts = await told(asAdministrator(server, cookies, 'change/drafts'), 200)
  const { rows } = await told(asAdministrator(server, cookies, 'audit/looks?limit=200'), 200)
  return { page, replay, drafts, looks: rows as readonly unknown[] }
}

/** Without the moment at which it was run. */
async function replayed(server: Running, cookies: Cookies): Promise<unknown> {
  const { administrator: cookie } = cookies
  const body = { case: matterOf(CASE).facts.case.id }
  const job = await told(server.ask('POST', '/api/v1/audit/replays', { cookie, body }), 202)
  const state = () => told(asAdministrator(server, cookies, `jobs/${String(job['id'])}`), 200)
  await expect.poll(async () => (await state())['state']).toBe('done')
  const { at: _, ...result } = (await state())['result'] as Readonly<Record<string, unknown>>
  return result
}
