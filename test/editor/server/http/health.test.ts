import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import type { JobControl, Ports } from '../../../../editor/server/index.ts'
import { studio } from '../../../support/studio.ts'

test('the server says that it lives, and whether ledger and store answer', async () => {
  const { ask, host } = await studio()
  expect((await ask('GET', '/health/live')).json()).toEqual({ status: 'ok' })
  expect((await ask('GET', '/health/ready')).json()).toEqual({ status: 'ok' })
  Object.assign(host.current(), { isReady: () => Promise.resolve(false) })
  expect((await ask('GET', '/health/ready')).json()).toMatchObject({
    status: 503,
    code: 'not-ready',
  })
  expect((await ask('GET', '/health/live')).statusCode).toBe(200)
})

test('when it stops, what is in hand is answered and the connection ends with it', async () => {
  let go = (): void => undefined
  const waiting = new Promise<void>((resolve) => (go = resolve))
  let arrived = (): void => undefined
  const inHand = new Promise<void>((resolve) => (arrived = resolve))
  const { app } = await studio({
    more: (server) =>
      server.get('/api/slow', { config: { action: 'public' } }, async () => {
        arrived()
        await waiting
        return { done: true }
      }),
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const answer = fetch(`http://localhost:${port}/api/slow`)
  await inHand
  const closed = app.close()
  const asked = () =>
    fetch(`http://localhost:${port}/health/live`).then(({ status }) => status, String)
  await expect.poll(asked).toContain('fetch failed')
  go()
  const got = await answer
  expect([got.status, await got.json(), got.headers.get('connection')]).toEqual([
    200,
    { done: true },
    'close',
  ])
  await closed
})

test('what comes while it stops is told to come again', async () => {
  let go = (): void => undefined
  const held = new Promise<void>((resolve) => (go = resolve))
  let begun = (): void => undefined
  const isStopping = new Promise<void>((resolve) => (begun = resolve))
  const { app, ask } = await studio({
    more: (server) =>
      server.addHook('preClose', async () => {
        begun()
        await held
      }),
  })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  expect((await ask('GET', '/api/v1/session')).statusCode).toBe(200)
  const closed = app.close()
  await isStopping
  const answer = await fetch(`http://localhost:${port}/api/v1/session`)
  expect(answer.headers.get('retry-after')).toBe('5')
  expect(await answer.json()).toMatchObject({ status: 503, code: 'stopping' })
  go()
  await closed
})

test('when it stops, long work is interrupted and whoever follows it is told', async () => {
  const audit = {
    replay: (_: unknown, { signal }: JobControl) =>
      new Promise((resolve) => signal.addEventListener('abort', resolve)),
  }
  const { app, store, enter, ask } = await studio({ ports: { audit } as unknown as Ports })
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const cookie = await enter('auditor')
  const { id } = (await ask('POST', '/api/v1/audit/replays', { cookie, body: {} })).json<{
    readonly id: string
  }>()
  const events = await fetch(`http://localhost:${port}/api/v1/jobs/${id}/events`, {
    headers: { cookie },
  })
  const text = events.text()
  await app.close()
  expect(await text).toContain('"state":"interrupted"')
  expect((await store.get('jobs', id))?.body).toMatchObject({ state: 'interrupted' })
})
