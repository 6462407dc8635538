/** `zasady summons listen` from its start to its end. */
import { readFileSync, writeFileSync } from 'node:fs'
import { type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http'
import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { here } from '../here.ts'
import { temporaryFolder, zasady } from '../run.ts'
import { listening, report } from './listening.ts'
import { entriesOf, entry, registerWith } from './register-with.ts'

const SECRET = '0123456789abcdef0123456789abcdef'
const REPORT = { message_id: 'm1', status: 'delivered', status_at: '2024-06-11T10:06:00+03:00' }

function secretFile(text = `${SECRET}\n`): string {
  const path = join(temporaryFolder(), 'secret.txt')
  writeFileSync(path, text)
  return path
}

test('a signed report is entered, an unsigned one is not, and the log names nobody', async () => {
  const register = await registerWith(entry('queued'))
  const server = await listening(['--register', register, '--secret', secretFile()])
  expect(await report(server.url, REPORT, SECRET)).toEqual({ status: 200, said: 'recorded' })
  expect(await report(server.url, REPORT)).toEqual({ status: 401, said: 'signature-required' })
  server.signal('SIGINT')
  expect(await server.ended).toBe(0)
  expect((await entriesOf(register)).map(({ status }) => status)).toEqual(['queued', 'delivered'])
  expect(server.log.map((line) => line.slice(line.indexOf('  ') + 2))).toEqual([
    `слухаю ${server.url}, підпис обов’язковий; реєстр \`${register}\`; зупинити — Ctrl+C`,
    expect.stringMatching(/^200 {2}записано {2}delivered {2}#[0-9a-f]{12}$/),
    '401  немає правильного підпису',
    'зупинено',
  ])
  expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/summons\/status$/)
})

test('programs read the log as JSON, a line an event', async () => {
  const register = await registerWith(entry('queued'))
  const server = await listening(['--register', register, '--unsigned', '--json'])
  await report(server.url, REPORT)
  await report(server.url, { ...REPORT, message_id: 'm2' })
  server.signal('SIGTERM')
  expect(await server.ended).toBe(0)
  const message = expect.stringMatching(/^[0-9a-f]{12}$/)
  const at = expect.any(String)
  expect(server.log.map((line) => JSON.parse(line) as unknown)).toEqual([
    { at, event: 'listening', address: server.url, signed: false },
    { at, event: 'report', outcome: 'recorded', code: 200, status: 'delivered', message },
    { at, event: 'report', outcome: 'unknown-message', code: 404, status: 'delivered', message },
    { at, event: 'stopped' },
  ])
})

test('what was acknowledged outlives a killed server, and the next one goes on', async () => {
  const register = await registerWith(...['m1', 'm2'].map((message) => entry('sent', { message })))
  const words = ['--register', register, '--unsigned']
  const first = await listening(words)
  expect(await report(first.url, REPORT)).toEqual({ status: 200, said: 'recorded' })
  first.signal('SIGKILL')
  expect(await first.ended).toBe('SIGKILL')
  expect((await entriesOf(register)).at(-1)).toMatchObject({ message: 'm1', status: 'delivered' })
  const second = await listening(words)
  expect(await report(second.url, REPORT)).toEqual({ status: 200, said: 'repeated' })
  const other = { ...REPORT, message_id: 'm2' }
  expect(await report(second.url, other)).toEqual({ status: 200, said: 'recorded' })
})

test('a server killed in the middle of reports leaves a whole register that takes the rest', async () => {
  const messages = Array.from({ length: 40 }, (_, index) => `m${index}`)
  const register = await registerWith(...messages.map((message) => entry('sent', { message })))
  const words = ['--register', register, '--unsigned']
  const about = (message: string) => ({ ...REPORT, message_id: message })
  const first = await listening(words)
  const acknowledged: string[] = []
  const all = messages.map(async (message) => {
    await report(first.url, about(message))
    acknowledged.push(message)
    if (acknowledged.length === 5) first.signal('SIGKILL')
  })
  await Promise.allSettled(all)
  const kept = (await entriesOf(register)).filter(({ status }) => status === 'delivered')
  expect(kept.map(({ message }) => message)).toEqual(expect.arrayContaining(acknowledged))
  const second = await listening(words)
  for (const message of messages)
    expect(await report(second.url, about(message))).toMatchObject({ status: 200 })
  const delivered = (await entriesOf(register)).filter(({ status }) => status === 'delivered')
  expect(new Set(delivered.map(({ message }) => message))).toEqual(new Set(messages))
  expect(delivered).toHaveLength(messages.length)
})

/** A request of which only the headers have come: the server has it in hand. */
async function begun(url: string, body: string): Promise<ClientRequest> {
  const request = httpRequest(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      expect: '100-continue',
    },
  })
  request.flushHeaders()
  await once(request, 'continue')
  return request
}

test('a server that is told to stop finishes the report in hand', async () => {
  const register = await registerWith(entry('queued'))
  const server = await listening(['--register', register, '--unsigned'])
  const body = JSON.stringify(REPORT)
  const request = await begun(server.url, body)
  server.signal('SIGTERM')
  const connecting = () => fetch(server.url).then(String, () => 'no connection')
  await expect.poll(connecting).toBe('no connection')
  request.end(body)
  const [response] = (await once(request, 'response')) as [IncomingMessage]
  expect(response.resume().statusCode).toBe(200)
  expect(await server.ended).toBe(0)
  expect((await entriesOf(register)).at(-1)).toMatchObject({ status: 'delivered' })
})

test('a register that is damaged under it is told plainly, and the end says so too', async () => {
  const register = await registerWith(entry('queued'), entry('sent'))
  const server = await listening(['--register', register, '--unsigned', '--lang', 'en'])
  writeFileSync(register, readFileSync(register, 'utf8').replace('queued', 'failed'))
  expect(await report(server.url, REPORT)).toEqual({ status: 500, said: 'register-damaged' })
  server.signal('SIGTERM')
  expect(await server.ended).toBe(4)
  const [, first, second] = server.log
  expect(first).toMatch(
    /ATTENTION: the register `[^`]+` is damaged or was altered: line 2 does not continue/,
  )
  expect(second).toContain('ATTENTION: from now on nothing is written to the register')
})

test('a register that is damaged from the start is not listened for', async () => {
  const register = await registerWith(entry('queued'), entry('sent'))
  writeFileSync(register, readFileSync(register, 'utf8').replace('queued', 'failed'))
  const words = ['summons', 'listen', '--register', register, '--unsigned', '--port', '0']
  const { code, out, err } = await zasady(words)
  expect([code, out]).toEqual([4, ''])
  expect(err).toContain('пошкоджено або змінено: рядок 2')
})

test('a port that is taken is told', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void other.close())
  const { port } = other.address() as AddressInfo
  const register = await registerWith(entry('queued'))
  const words = ['summons', 'listen', '--register', register, '--unsigned', '--port', String(port)]
  const { code, err } = await here(words)
  expect([code, err]).toEqual([
    2,
    `zasady: не вдалося слухати \`127.0.0.1\`, порт ${port}: EADDRINUSE\n`,
  ])
})

test.each([
  [[], 2, 'не вказано `--register`'],
  [['--register', 'r'], 2, 'не вказано `--secret`'],
  [['--register', 'r', '--unsigned', '--host', '0.0.0.0'], 2, 'без підпису не можна слухати'],
  [['--register', 'r', '--unsigned', '--host', 'localhost.example'], 2, 'без підпису не можна'],
  [['--register', 'r', '--unsigned', '--secret', 's'], 2, 'разом не вживають'],
  [['--register', 'r', '--unsigned', '--port', '65536'], 2, '`65536` не є номером порту'],
  [['--register', 'r', '--unsigned', '--port', 'x'], 2, '`x` не є номером порту'],
  [['--register', 'r', '--secret', 'немає'], 5, 'такого файлу немає'],
])('listening with %j ends with %i', async (words, expected, message) => {
  const { code, err } = await here(['summons', 'listen', ...words])
  expect({ code, told: err.includes(message) }).toEqual({ code: expected, told: true })
})

test('a secret that can be guessed is refused', async () => {
  const secret = secretFile(`${SECRET.slice(1)}\n\n`)
  const { code, err } = await here(['summons', 'listen', '--register', 'r', '--secret', secret])
  expect([code, err.includes('закороткий')]).toEqual([5, true])
})
