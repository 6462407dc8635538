/** `zasady start` as a user runs it: the real program, real requests, real signals. */
import { existsSync, statSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { request } from 'node:https'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { selfSigned } from '../support/certificate.ts'
import { newDatabase } from '../support/postgres.ts'
import { type Running, startedStudio } from '../support/started-studio.ts'
import { temporaryFolder, zasady } from './run.ts'

const ADMINISTRATOR = { name: 'Перша П. П.', password: 'довгий пароль суду' }
const COURT = { origin: 'court.example/docket', name: 'Умовний районний суд' }

test('npm start opens a sample court that each role enters by one click, and keeps it for the next time', async () => {
  const data = join(temporaryFolder(), 'data')
  const first = await startedStudio(['--data', data])
  expect(first.address).toMatch(/^http:\/\/localhost:\d+$/)
  expect(first.said.join('\n')).toContain('Навчальний суд')
  const entered = await first.ask('POST', '/api/v1/session/door', { body: { role: 'auditor' } })
  expect(entered.value).toMatchObject({
    court: { kind: 'sample' },
    account: { roles: ['auditor'] },
  })
  const policies = await first.ask('GET', '/api/v1/policies', { cookie: entered.cookie })
  expect(policies.value['policies']).not.toEqual([])
  const cases = await first.ask('GET', '/api/v1/distribution/cases', { cookie: entered.cookie })
  expect([cases.status, JSON.stringify(cases.value)]).toEqual([
    200,
    expect.stringContaining('999/'),
  ])
  expect(await first.end()).toBe(0)
  const verified = await zasady(['verify', join(data, 'sample', 'court.ledger')])
  expect([verified.code, verified.out]).toEqual([0, expect.stringContaining('пройшов перевірку')])
  expect(statSync(data).mode & 0o777).toBe(0o700)
  const second = await startedStudio(['--data', data])
  expect(second.said.join('\n')).not.toContain('Готую')
  const still = await second.ask('GET', '/api/v1/session', { cookie: entered.cookie })
  expect(still.value).toMatchObject({ account: { roles: ['auditor'] } })
  expect(await second.end('SIGINT')).toBe(0)
})

/** From an empty folder to a court with a ledger. */
async function begun({ ask }: Running, code?: string) {
  const first = await ask('POST', '/api/v1/first-run', {
    body: { administrator: ADMINISTRATOR, ...(code !== undefined && { code }) },
  })
  expect(first.value).toMatchObject({ court: { kind: 'none' }, doors: [], first_run: false })
  const made = await ask('POST', '/api/v1/court', { cookie: first.cookie, body: COURT })
  expect(made.value).toMatchObject({ court: { kind: 'court', name: COURT.name } })
  return first.cookie
}

test('a real court begins while the sample is shown, without a restart, and the sample never comes back', async () => {
  const data = temporaryFolder()
  const server = await startedStudio(['--data', data])
  const guest = await server.ask('POST', '/api/v1/session/door', {
    body: { role: 'administrator' },
  })
  const cookie = await begun(server)
  expect(
    (await server.ask('POST', '/api/v1/session/door', { body: { role: 'author' } })).status,
  ).toBe(404)
  expect((await server.ask('GET', '/api/v1/accounts', { cookie: guest.cookie })).status).toBe(401)
  const head = await server.ask('GET', '/api/v1/audit/ledger', { cookie })
  expect(JSON.stringify(head.value)).toContain(COURT.origin)
  expect(await server.end()).toBe(0)
  const again = await startedStudio(['--data', data])
  const state = await again.ask('GET', '/api/v1/session', { cookie })
  expect(state.value).toMatchObject({
    court: { kind: 'court' },
    doors: [],
    account: { name: ADMINISTRATOR.name },
  })
  expect(existsSync(join(data, 'court', 'court.ledger.keys'))).toBe(true)
  expect(statSync(join(data, 'court', 'court.ledger.keys')).mode & 0o777).toBe(0o600)
  await again.end()
})

test('a court lives in PostgreSQL as in a folder, over a restart', async () => {
  const database = await newDatabase()
  if (database === undefined) return expect(newDatabase).toBeTypeOf('function')
  const words = ['--data', temporaryFolder(), '--database', database]
  const server = await startedStudio(words)
  const cookie = await begun(server)
  expect(await server.end()).toBe(0)
  const again = await startedStudio(words)
  const state = await again.ask('GET', '/api/v1/session', { cookie })
  expect(state.value).toMatchObject({
    court: { kind: 'court', name: COURT.name },
    account: { name: ADMINISTRATOR.name },
  })
  expect((await again.ask('GET', '/health/ready')).status).toBe(200)
  expect(again.said.join('\n')).not.toContain(database)
  await again.end()
})

test('to others it speaks TLS, and asks the first administrator for the code of the terminal', async () => {
  const folder = temporaryFolder()
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')]
  const made = selfSigned()
  writeFileSync(cert, made.cert)
  writeFileSync(key, made.key)
  const words = ['--data', folder, '--host', '0.0.0.0', '--tls-cert', cert, '--tls-key', key]
  const server = await startedStudio(words)
  expect(server.address).toMatch(/^https:\/\/0\.0\.0\.0:\d+$/)
  await expect.poll(() => server.said.join('\n')).toMatch(/код.*: [2-9A-Z]{4}-[2-9A-Z]{4}/)
  // Its doors are for one machine only.
  expect(server.said.join('\n')).not.toContain('Навчальний суд')
  const { port } = new URL(server.address)
  const answer = await new Promise<{ status: number; hsts: unknown }>((resolve, reject) => {
    request({ port, host: 'localhost', path: '/api/v1/session', ca: made.cert }, (got) => {
      got.resume()
      resolve({ status: got.statusCode ?? 0, hsts: got.headers['strict-transport-security'] })
    })
      .on('error', reject)
      .end()
  })
  expect(answer).toEqual({ status: 200, hsts: 'max-age=15552000' })
  await server.end()
})

test('what cannot be listened on is said, with a way out, and nothing is left running', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await once(other, 'listening')
  onTestFinished(() => void other.close())
  const { port } = other.address() as AddressInfo
  const words = ['start', '--no-pages', '--no-sample', '--data', temporaryFolder()]
  const taken = await zasady([...words, '--port', String(port)])
  expect([taken.code, taken.err]).toEqual([2, expect.stringContaining('EADDRINUSE')])
  expect(taken.err).toContain('--port 0')
  const open = await zasady([...words, '--host', '0.0.0.0'])
  expect([open.code, open.err]).toEqual([2, expect.stringContaining('--tls-cert')])
})

test('programs read where it listens as JSON', async () => {
  const server = await startedStudio(['--data', temporaryFolder(), '--no-sample', '--json'])
  expect(JSON.parse(server.said[0] ?? '')).toMatchObject({
    event: 'listening',
    court: 'none',
    address: server.address,
  })
  await server.end()
  expect(JSON.parse(server.said.at(-1) ?? '')).toEqual({ event: 'stopped' })
})

test('one server a folder: a second one says so, and the folder is free when the first was killed', async () => {
  const data = temporaryFolder()
  const first = await startedStudio(['--data', data, '--no-sample'])
  const second = await zasady(['start', '--no-pages', '--port', '0', '--data', data])
  expect([second.code, second.err]).toEqual([2, expect.stringContaining('інший сервер')])
  expect(await first.end('SIGKILL')).toBeNull()
  const third = await startedStudio(['--data', data, '--no-sample'])
  expect(await third.end()).toBe(0)
})
