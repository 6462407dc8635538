import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
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
  await sleep(20)
  await expect(fetch(`http://localhost:${port}/health/live`)).rejects.toThrow()
  go()
  const got = await answer
  expect([got.status, await got.json(), got.headers.get('connection')]).toEqual([
    200,
    { done: true },
    'close',
  ])
  await closed
})
