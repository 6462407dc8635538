/** A real gateway on this machine that fails in every way a gateway fails. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import { gatewayOutbox } from '../../../cli/summons/gateway.ts'
import type { Outgoing } from '../../../cli/summons/outbox.ts'
import { selfSigned } from './certificate.ts'

const MESSAGE: Outgoing = {
  id: '0123456789abcdef0123456789abcdef',
  case: '123/4567/24',
  participant: 'П1',
  channel: 'sms',
  alphabet: 'uk',
  number: '+380671234567',
  text: 'Виклик до суду',
}
/** An answer that comes is waited for, however slow the machine. */
const QUICK = { attempts: 3, timeoutMs: 60_000, backoffMs: 1 }
/** For gateways that never answer. */
const IMPATIENT = { timeoutMs: 1000 }

type Answer = (response: ServerResponse, request: IncomingMessage) => void

interface Gateway {
  readonly url: string
  readonly keys: string[]
  readonly bodies: unknown[]
  readonly headers: IncomingMessage['headers'][]
}

/** Answers the attempts in turn; the last answer is given to all that follow. */
async function gateway(...answers: readonly Answer[]): Promise<Gateway> {
  const seen: Omit<Gateway, 'url'> = { keys: [], bodies: [], headers: [] }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const answer = answers[Math.min(seen.keys.length, answers.length - 1)]
      seen.keys.push(String(request.headers['idempotency-key']))
      seen.bodies.push(JSON.parse(Buffer.concat(chunks).toString('utf8')))
      seen.headers.push(request.headers)
      answer?.(response, request)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}/messages`, ...seen }
}

const reply =
  (code: number, body: unknown, headers: Readonly<Record<string, string>> = {}): Answer =>
  (response) => {
    response.writeHead(code, headers).end(typeof body === 'string' ? body : JSON.stringify(body))
  }
const taken = reply(202, { id: 'g-1', status: 'queued' })
const silence: Answer = () => undefined
const hangUp: Answer = (_, { socket }) => socket.destroy()
const breakOff: Answer = (response, { socket }) => {
  response.writeHead(202, { 'content-length': '500' })
  response.write('{"id":', () => socket.destroy())
}
const halfClosed: Answer = (response, { socket }) => {
  response.writeHead(202, { connection: 'close' })
  response.write('{"id":', () => socket.end())
}
const garbled: Answer = (_, { socket }) => socket.end('це не HTTP\r\n\r\n')
const slow: Answer = (response, request) => {
  setTimeout(() => taken(response, request), 100)
}
const trickle: Answer = (response) => {
  response.writeHead(202)
  const timer = setInterval(() => response.write(' '), 20)
  response.on('close', () => clearInterval(timer))
}

const sendTo = (url: string, options = {}) =>
  gatewayOutbox({ url, ...QUICK, ...options }).send(MESSAGE)

test('a message is offered once with its key, its text and the authorization', async () => {
  const to = await gateway(taken)
  expect(await sendTo(to.url, { authorization: 'Bearer' })).toEqual({
    kind: 'accepted',
    status: 'queued',
    reference: 'g-1',
    attempts: 1,
  })
  expect(to.keys).toEqual([MESSAGE.id])
  expect(to.bodies).toEqual([MESSAGE])
  expect(to.headers[0]).toMatchObject({ authorization: 'Bearer' })
})

test.each([
  ['answers 500', reply(500, 'сталося лихо')],
  ['answers 503', reply(503, '')],
  ['is told to wait', reply(429, '', { 'retry-after': '0' })],
  ['says nothing', silence],
  ['hangs up', hangUp],
  ['breaks off in the middle of its answer', breakOff],
  ['closes its half in the middle of its answer', halfClosed],
  ['answers something that is no HTTP', garbled],
  ['never finishes its answer', trickle],
  ['answers garbage', reply(200, '<html>ок</html>')],
  ['answers JSON without an id', reply(200, { status: 'queued' })],
  ['answers with a status that nobody knows', reply(200, { id: 'g-1', status: 'ok' })],
  ['answers null', reply(200, 'null')],
  ['answers nothing', reply(200, '')],
  ['knows the key and says nothing of it', reply(409, '')],
  ['answers without end', reply(200, 'x'.repeat(100_000))],
])('a gateway that %s once is tried again under the same key', async (_, failure) => {
  const to = await gateway(failure, taken)
  const options = [silence, trickle].includes(failure) ? IMPATIENT : {}
  expect(await sendTo(to.url, options)).toMatchObject({
    kind: 'accepted',
    reference: 'g-1',
    attempts: 2,
  })
  expect(to.keys).toEqual([MESSAGE.id, MESSAGE.id])
})

test.each([
  ['500', reply(500, ''), 'шлюз відповів кодом 500'],
  ['silence', silence, 'шлюз не відповів за 1 с'],
  ['garbage', reply(200, 'ні'), 'відповідь шлюзу незрозуміла (код 200)'],
])('after all attempts %s leaves it open whether the message went', async (_, failure, reason) => {
  const to = await gateway(failure)
  const sent = await sendTo(to.url, failure === silence ? IMPATIENT : {})
  expect(sent).toMatchObject({ kind: 'unconfirmed', attempts: 3, reason: { uk: reason } })
  expect(to.keys).toHaveLength(3)
})

test('a gateway that hangs up for good leaves it open', async () => {
  const to = await gateway(hangUp)
  expect(await sendTo(to.url)).toMatchObject({ kind: 'unconfirmed', attempts: 3 })
})

test('nobody listens: certainly not sent', async () => {
  const { url } = await gateway(taken)
  const port = Number(new URL(url).port)
  const closed = createServer()
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
  const free = (closed.address() as AddressInfo).port
  await new Promise((resolve) => closed.close(resolve))
  expect(free).not.toBe(port)
  expect(await sendTo(`http://127.0.0.1:${free}/`)).toEqual({
    kind: 'not_sent',
    attempts: 3,
    reason: {
      uk: 'зв’язок зі шлюзом перервався: ECONNREFUSED',
      en: 'the connection to the gateway failed: ECONNREFUSED',
    },
  })
})

test.each([400, 401, 403, 404, 410, 413, 415, 422])('the refusal %i is final', async (code) => {
  const to = await gateway(reply(code, {}))
  expect(await sendTo(to.url)).toMatchObject({ kind: 'not_sent', attempts: 1 })
  expect(to.keys).toHaveLength(1)
})

test('a refusal after an attempt that may have gone through leaves it open', async () => {
  const to = await gateway(reply(500, ''), reply(400, {}))
  expect(await sendTo(to.url)).toMatchObject({ kind: 'unconfirmed', attempts: 2 })
})

test('a message that the gateway declares failed cannot be sent, and it is not offered again', async () => {
  const to = await gateway(silence, reply(200, { id: 'g-1', status: 'failed' }))
  expect(await sendTo(to.url, IMPATIENT)).toMatchObject({ kind: 'refused', attempts: 2 })
})

test('a key that the gateway has seen is a success', async () => {
  const to = await gateway(silence, reply(409, { id: 'g-1', status: 'delivered' }))
  expect(await sendTo(to.url, IMPATIENT)).toMatchObject({
    kind: 'accepted',
    status: 'delivered',
    attempts: 2,
  })
})

test('a slow answer within the time is waited for', async () => {
  const to = await gateway(slow)
  expect(await sendTo(to.url)).toMatchObject({ kind: 'accepted', attempts: 1 })
})

test.each([301, 302, 303, 307, 308])('the text of a summons does not follow %i', async (code) => {
  const elsewhere = await gateway(taken)
  const to = await gateway(reply(code, '', { location: elsewhere.url }))
  expect(await sendTo(to.url)).toMatchObject({ kind: 'not_sent', attempts: 1 })
  expect(elsewhere.keys).toEqual([])
})

test('a key that the gateway has seen and of which it never says more is left open', async () => {
  const to = await gateway(reply(409, ''))
  expect(await sendTo(to.url)).toMatchObject({ kind: 'unconfirmed', attempts: 3 })
})

test('a gateway that accepts the connection and reads nothing leaves it open', async () => {
  const server = createSocketServer((socket) => {
    socket.pause()
    onTestFinished(() => void socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  expect(await sendTo(`http://127.0.0.1:${port}/`, { timeoutMs: 400 })).toMatchObject({
    kind: 'unconfirmed',
    attempts: 3,
    reason: { en: 'the gateway did not answer within 0.4 s' },
  })
})

test('nothing is sent to a gateway whose certificate nobody vouches for', async () => {
  let asked = 0
  const server = createSecureServer(selfSigned(), (_, response) => {
    asked += 1
    response.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  expect(await sendTo(`https://localhost:${port}/`, { timeoutMs: 10_000 })).toEqual({
    kind: 'not_sent',
    attempts: 1,
    reason: {
      uk: 'сертифікатові шлюзу немає довіри: DEPTH_ZERO_SELF_SIGNED_CERT',
      en: 'the certificate of the gateway is not trusted: DEPTH_ZERO_SELF_SIGNED_CERT',
    },
  })
  expect(asked).toBe(0)
})

test('nothing is sent where no TLS is spoken', async () => {
  const to = await gateway(taken)
  expect(await sendTo(to.url.replace('http:', 'https:'), { timeoutMs: 10_000 })).toMatchObject({
    kind: 'not_sent',
    attempts: 3,
    reason: { en: expect.stringContaining('ERR_SSL_WRONG_VERSION_NUMBER') },
  })
  expect(to.keys).toEqual([])
})
