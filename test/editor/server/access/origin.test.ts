/** Requests that a page of another site makes a browser send, over real HTTP. */
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { type TestStudio, studio, type Wanted } from '../../../support/studio.ts'

interface Sent {
  readonly method?: string
  readonly path?: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
}

interface Got {
  readonly status: number
  readonly code: string | undefined
}

async function listening(
  wanted: Wanted = {},
): Promise<{ readonly port: number; readonly made: TestStudio }> {
  const made = await studio(wanted)
  await made.app.listen({ host: '127.0.0.1', port: 0 })
  return { made, port: (made.app.server.address() as AddressInfo).port }
}

function send(
  port: number,
  { method = 'POST', path = '/api/v1/session/door', headers, body = '{"role":"auditor"}' }: Sent,
): Promise<Got> {
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        port,
        host: '127.0.0.1',
        method,
        path,
        headers: {
          host: `localhost:${port}`,
          ...(method.startsWith('P') && { 'content-type': 'application/json' }),
          ...headers,
        },
      },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString()
          const { code } = JSON.parse(text === '' ? '{}' : text) as { readonly code?: string }
          resolve({ status: answer.statusCode ?? 0, code })
        })
      },
    )
    sent.on('error', reject)
    sent.end(method.startsWith('P') ? body : undefined)
  })
}

test('a page of this server may change something, by its origin or by what the browser says of it', async () => {
  const { port } = await listening()
  const own = `http://localhost:${port}`
  for (const headers of [
    { origin: own },
    { origin: own, 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'same-origin' },
  ] as Record<string, string>[]) {
    expect(await send(port, { headers }), JSON.stringify(headers)).toMatchObject({ status: 200 })
  }
})

test.each([
  ['a foreign origin', { origin: 'https://evil.example' }],
  ['an origin that only begins like ours', { origin: 'http://localhost.evil.example' }],
  ['another port of this machine', { origin: 'http://localhost:1' }],
  ['an origin that is not told', { origin: 'null' }],
  ['no origin at all', {}],
  ['another site, by what the browser says', { 'sec-fetch-site': 'cross-site' }],
  ['another host of this site', { 'sec-fetch-site': 'same-site' }],
  ['an address typed by hand', { 'sec-fetch-site': 'none' }],
] as readonly (readonly [string, Record<string, string>])[])(
  'a change that comes from %s is refused',
  async (_, headers) => {
    const { port } = await listening()
    expect(await send(port, { headers })).toEqual({ status: 403, code: 'foreign-origin' })
    for (const method of ['PUT', 'DELETE', 'PATCH']) {
      const path = '/api/v1/session'
      expect((await send(port, { method, path, headers })).status, method).toBe(403)
    }
  },
)

test('our origin does not help when the browser says that another site asked', async () => {
  const { port } = await listening()
  const headers = { origin: `http://localhost:${port}`, 'sec-fetch-site': 'cross-site' }
  expect(await send(port, { headers })).toEqual({ status: 403, code: 'foreign-origin' })
})

test('a name that leads to this machine but is not its own is not answered', async () => {
  const { port } = await listening()
  for (const host of ['evil.example', `evil.example:${port}`, 'localhost.evil.example']) {
    const headers = { host, origin: `http://${host}` }
    const [read, write] = [
      await send(port, { method: 'GET', path: '/api/v1/session', headers }),
      await send(port, { headers }),
    ]
    expect([read.status, write.status], host).toEqual([421, 421])
  }
})

test('names of hosts know no case', async () => {
  const { port } = await listening()
  const headers = { host: `LOCALHOST:${port}`, origin: `http://LocalHost:${port}` }
  const path = '/api/v1/session'
  expect((await send(port, { method: 'GET', path, headers })).status).toBe(200)
  expect((await send(port, { headers })).status).toBe(200)
})

test('behind a proxy the server answers to its public name only', async () => {
  const { port } = await listening({
    loopback: false,
    publicAddress: 'https://zasady.court.example',
    kind: 'court',
  })
  const path = '/api/v1/session'
  const right = { host: 'zasady.court.example', origin: 'https://zasady.court.example' }
  expect((await send(port, { method: 'DELETE', path, headers: right })).status).toBe(200)
  expect(
    (await send(port, { method: 'GET', path, headers: { host: `localhost:${port}` } })).status,
  ).toBe(421)
})

test('health is told under any name, and only health', async () => {
  const { port } = await listening()
  const headers = { host: '192.0.2.1' }
  expect((await send(port, { method: 'GET', path: '/health/ready', headers })).status).toBe(200)
  expect((await send(port, { method: 'GET', path: '/health/none', headers })).status).toBe(404)
  const path = '/health/../api/v1/session'
  expect((await send(port, { method: 'GET', path, headers })).status).not.toBe(200)
})

test('a form of another site cannot be sent as JSON in disguise', async () => {
  const { port } = await listening()
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
  ]) {
    const headers = { origin: `http://localhost:${port}`, 'content-type': type }
    expect(await send(port, { headers }), type).toEqual({
      status: 415,
      code: 'unsupported-media-type',
    })
  }
})
