/** A real server on this machine; what becomes of a report the test decides. */
import { createHmac } from 'node:crypto'
import { request as httpRequest } from 'node:http'
import { connect } from 'node:net'
import { once } from 'node:events'
import { expect, onTestFinished, test } from 'vitest'
import {
  type Noted,
  type Recorded,
  type StatusWebhook,
  statusWebhook,
  type WebhookOptions,
} from '../../../../editor/server/summons/status-webhook.ts'

const SECRET = 'спільний секрет шлюзу й суду 0123456789'
const REPORT = { message_id: 'm1', status: 'delivered', status_at: '2024-06-11T10:06:00+03:00' }
/** However slow the machine is. */
const JSON_TYPE = { 'content-type': 'application/json' }

interface Served {
  readonly url: string
  readonly webhook: StatusWebhook
  readonly reports: unknown[]
  readonly noted: Noted[]
}

async function served(
  answer: () => Recorded | Promise<Recorded> = () => 'recorded',
  options: Partial<WebhookOptions> = {},
): Promise<Served> {
  const [reports, noted]: [unknown[], Noted[]] = [[], []]
  const webhook = statusWebhook({
    record: async (report) => {
      reports.push(report)
      return answer()
    },
    secret: SECRET,
    note: (one) => noted.push(one),
    ...options,
  })
  onTestFinished(() => webhook.close())
  const url = await webhook.listen({ host: '127.0.0.1', port: 0 })
  return { url, webhook, reports, noted }
}

const signature = (body: string | Buffer, secret = SECRET): string =>
  `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`

function post(url: string, body: string | Buffer, headers: Record<string, string> = {}) {
  const signed = { ...JSON_TYPE, 'x-signature': signature(body) }
  return fetch(url, { method: 'POST', headers: { ...signed, ...headers }, body: Buffer.from(body) })
}

test('a signed report is handed over and answered after it was recorded', async () => {
  const { promise, resolve } = Promise.withResolvers<Recorded>()
  const { url, reports } = await served(() => promise)
  let answered = false
  const answer = post(url, JSON.stringify(REPORT)).finally(() => (answered = true))
  await expect.poll(() => reports).toHaveLength(1)
  expect(answered).toBe(false)
  resolve('recorded')
  const response = await answer
  expect([response.status, await response.json()]).toEqual([200, { outcome: 'recorded' }])
  expect(reports).toEqual([
    { message: 'm1', status: 'delivered', statusAt: '2024-06-11T10:06:00+03:00' },
  ])
})

test('JSON with a charset is JSON', async () => {
  const { url } = await served()
  const type = { 'content-type': 'application/json; charset=utf-8' }
  expect((await post(url, JSON.stringify(REPORT), type)).status).toBe(200)
})

test.each<[Recorded, number]>([
  ['repeated', 200],
  ['unknown-message', 404],
  ['from-the-future', 422],
  ['register-busy', 503],
  ['register-damaged', 500],
])('a report that is %s is answered with %i', async (outcome, status) => {
  const { url } = await served(() => outcome)
  const response = await post(url, JSON.stringify(REPORT))
  expect(response.status).toBe(status)
  expect(response.headers.get('retry-after')).toBe(status === 503 ? '5' : null)
  expect(await response.json()).toMatchObject(
    status === 200 ? { outcome } : { code: outcome, status },
  )
})

const body = JSON.stringify(REPORT)
const large = JSON.stringify({ ...REPORT, more: 'x'.repeat(16 * 1024) })

test.each<[string, string | Buffer, Record<string, string>, number, string]>([
  ['without a signature', body, { 'x-signature': '' }, 401, 'signature-required'],
  [
    'signed with another secret',
    body,
    { 'x-signature': signature(body, 'x') },
    401,
    'signature-required',
  ],
  [
    'with the signature of another body',
    body,
    { 'x-signature': signature(`${body} `) },
    401,
    'signature-required',
  ],
  ['that is too large', large, {}, 413, 'body-too-large'],
  ['as plain text', body, { 'content-type': 'text/plain' }, 415, 'unsupported-media-type'],
  [
    'as a form',
    body,
    { 'content-type': 'application/x-www-form-urlencoded' },
    415,
    'unsupported-media-type',
  ],
  [
    'with a media type that is none',
    body,
    { 'content-type': 'json' },
    415,
    'unsupported-media-type',
  ],
  ['that is no JSON', '{"message_id":', {}, 400, 'not-json'],
  ['without anything', '', {}, 400, 'not-json'],
  ['with one key twice', body.replace('{', '{"status":"sent",'), {}, 400, 'not-json'],
  ['nested without end', '['.repeat(5000), {}, 400, 'not-json'],
  ['that is not UTF-8', Buffer.from([0x22, 0xff, 0x22]), {}, 400, 'not-json'],
  ['that is no report', '{"message_id":"m1"}', {}, 400, 'not-a-report'],
  [
    'with a status that only the sender knows',
    body.replace('delivered', 'refused'),
    {},
    400,
    'not-a-report',
  ],
  ['with a time without an offset', body.replace('+03:00', ''), {}, 400, 'not-a-report'],
])('a body %s is refused', async (_, text, headers, status, code) => {
  const { url, reports } = await served()
  const response = await post(url, text, headers)
  expect(response.status).toBe(status)
  expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  expect(response.headers.get('www-authenticate')).toBe(status === 401 ? 'HMAC-SHA256' : null)
  expect(await response.json()).toEqual({
    type: `urn:zasady:problem:${code}`,
    title: expect.any(String),
    status,
    code,
    detail: expect.stringMatching(/[а-яіїєґ]/),
    detail_en: expect.stringMatching(/^[ -~]+$/),
  })
  expect(reports).toEqual([])
})

test('a problem says what a report needs and repeats nothing of the request', async () => {
  const { url } = await served()
  const text = JSON.stringify({ ...REPORT, status: '<script>' })
  const problem = await (await post(url, text)).text()
  expect(problem).toContain('queued, sent, delivered, read, failed')
  expect(problem).not.toContain('script')
})

test('a large body that comes in pieces without its length is refused too', async () => {
  const { url, reports } = await served()
  const request = httpRequest(url, { method: 'POST', headers: JSON_TYPE })
  // The server closes before it has read everything.
  request.on('error', () => undefined)
  const answered = once(request, 'response') as Promise<[{ readonly statusCode: number }]>
  for (let at = 0; at < 20; at++) request.write('x'.repeat(1024))
  const [{ statusCode }] = await answered
  request.destroy()
  expect([statusCode, reports]).toEqual([413, []])
})

test('other addresses are not found, other methods not allowed', async () => {
  const { url } = await served()
  const elsewhere = await post(url.replace('/status', '/status/x'), body)
  expect([elsewhere.status, await elsewhere.json()]).toMatchObject([404, { code: 'not-found' }])
  for (const method of ['GET', 'PUT', 'DELETE', 'OPTIONS']) {
    const response = await fetch(url, { method })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST'])
    expect(await response.json()).toMatchObject({ code: 'method-not-allowed' })
  }
})

test('a POST without any body has no media type', async () => {
  const { url } = await served()
  expect((await fetch(url, { method: 'POST' })).status).toBe(415)
})

test('without a secret everybody is believed', async () => {
  const { url } = await served(() => 'recorded', { secret: undefined })
  expect((await post(url, body, { 'x-signature': '' })).status).toBe(200)
})

test('a mistake of ours is answered without its words, and the log has them', async () => {
  const { url, noted } = await served(() => Promise.reject(new Error('ніхто не мав цього бачити')))
  const response = await post(url, body)
  const text = await response.text()
  expect([response.status, text.includes('internal')]).toEqual([500, true])
  expect(text).not.toContain('ніхто')
  expect(noted.map(({ outcome }) => outcome)).toEqual(['internal'])
  expect(String(noted[0]?.error)).toContain('ніхто')
})

test('the log knows a message by a digest only', async () => {
  const { url, noted } = await served()
  await post(url, body)
  await post(url, '{"message_id":"m1"}')
  expect(noted).toEqual([
    { outcome: 'recorded', code: 200, status: 'delivered', message: expect.any(String) },
    { outcome: 'not-a-report', code: 400 },
  ])
  expect(noted[0]?.message).toMatch(/^[0-9a-f]{12}$/)
})

test('more reports than can wait are asked to come again', async () => {
  const { promise, resolve } = Promise.withResolvers<Recorded>()
  const { url, reports } = await served(() => promise, { limits: { reports: 2 } })
  const refused: Response[] = []
  const all = [1, 2, 3, 4, 5].map(async () => {
    const response = await post(url, body)
    if (response.status === 503) refused.push(response)
    return response.status
  })
  await expect.poll(() => refused).toHaveLength(3)
  expect(reports).toHaveLength(1)
  for (const one of refused) {
    expect(one.headers.get('retry-after')).toBe('5')
    expect(await one.json()).toMatchObject({ code: 'overloaded' })
  }
  resolve('recorded')
  expect((await Promise.all(all)).filter((status) => status === 200)).toHaveLength(2)
})

test('more connections than are permitted are not served', async () => {
  const { promise, resolve } = Promise.withResolvers<Recorded>()
  const { url, reports } = await served(() => promise, { limits: { connections: 1 } })
  const held = post(url, body)
  await expect.poll(() => reports).toHaveLength(1)
  await expect(post(url, body)).rejects.toThrow('fetch failed')
  resolve('recorded')
  expect((await held).status).toBe(200)
})

test('who never finishes a request is let go', async () => {
  const { url, reports } = await served(() => 'recorded', { limits: { requestMs: 100 } })
  const { hostname, port, pathname } = new URL(url)
  const socket = connect(Number(port), hostname)
  onTestFinished(() => void socket.destroy())
  socket.write(
    `POST ${pathname} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 99\r\n\r\n{`,
  )
  const chunks: Buffer[] = []
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  await once(socket, 'close')
  expect(Buffer.concat(chunks).toString()).toMatch(/^HTTP\/1\.1 408 /)
  expect(reports).toEqual([])
})

test('who says nothing at all is let go', async () => {
  const { url } = await served(() => 'recorded', { limits: { requestMs: 100, silenceMs: 100 } })
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  onTestFinished(() => void socket.destroy())
  socket.resume()
  await once(socket, 'close')
  expect(socket.destroyed).toBe(true)
})

test('what is no HTTP does not stop the server', async () => {
  const { url } = await served()
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.write('це не HTTP\r\n\r\n')
  socket.resume()
  await once(socket, 'close')
  expect((await post(url, body)).status).toBe(200)
})

test('a server that stops answers the report in hand and takes no new connection', async () => {
  const { promise, resolve } = Promise.withResolvers<Recorded>()
  const { url, webhook, reports } = await served(() => promise)
  const answer = post(url, body)
  await expect.poll(() => reports).toHaveLength(1)
  const closed = webhook.close()
  await expect
    .poll(() => fetch(url, { method: 'POST' }).then(String, () => 'no connection'))
    .toBe('no connection')
  resolve('recorded')
  const { status, headers } = await answer
  // Otherwise the connection would keep the server alive.
  expect([status, headers.get('connection')]).toEqual([200, 'close'])
  await closed
  expect(reports).toHaveLength(1)
})
