import { readFileSync } from 'node:fs'
import { connect, type AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import type { Problem, Remark } from '../../../../editor/api/index.ts'
import { PROBLEM_CODES, refusalOf } from '../../../../editor/server/http/problems.ts'
import { studio } from '../../../support/studio.ts'

const README = readFileSync('editor/server/README.md', 'utf8')

test('every code stands in the README with its status, and the README has no other', () => {
  const section =
    README.split(/^## /m).find((one) => one.startsWith('Problems of the studio')) ?? ''
  const told = [...section.matchAll(/^\| (\d{3}) \| `([\w-]+)` \|/gm)].map(
    ([, status, code]) => `${status} ${code}`,
  )
  const known = PROBLEM_CODES.map((code) => `${refusalOf(code).status} ${code}`)
  expect(told.toSorted()).toEqual(known.toSorted())
})

test('every problem is told in Ukrainian and in English, lower case, without a full stop', () => {
  for (const code of PROBLEM_CODES) {
    const { message, help } = refusalOf(code)
    for (const { uk, en } of [message, help ?? message]) {
      expect(uk, code).toMatch(/^[а-яґєії0-9].*[^.]$/)
      expect(en, code).toMatch(/^[a-z0-9].*[^.]$/)
      expect(en, code).not.toMatch(/[а-яґєії]/i)
    }
  }
})

test('a problem is RFC 9457, in both languages, and is kept by no cache', async () => {
  const { ask } = await studio()
  const answer = await ask('GET', '/api/v1/nothing')
  expect(answer.headers).toMatchObject({
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  })
  expect(answer.json()).toEqual({
    type: 'urn:zasady:problem:not-found',
    title: 'Not Found',
    status: 404,
    code: 'not-found',
    detail: 'за цією адресою нічого немає',
    detail_en: 'there is nothing at this address',
  })
})

test('what a schema finds wrong is told place by place, in both languages', async () => {
  const { ask, enter } = await studio()
  const answer = await ask('POST', '/api/v1/accounts', {
    cookie: await enter('administrator'),
    body: { name: '<b>', roles: ['king', 'author'], 'a/b~c': 1 },
  })
  const { status, code, errors = [] } = answer.json<Problem>()
  expect([status, code]).toEqual([400, 'not-valid'])
  const told = Object.fromEntries(errors.map((one: Remark) => [one.place, one]))
  expect(Object.keys(told).toSorted()).toEqual(['/a~1b~0c', '/name', '/password', '/roles/0'])
  expect(told['/password']).toMatchObject({
    code: 'request/required',
    message: { uk: 'не заповнено', en: 'is missing' },
  })
  expect(told['/a~1b~0c']?.message.en).toBe('unknown key')
  expect(told['/name']?.message.uk).toBe('записано не в тому вигляді')
  expect(told['/roles/0']?.message.en).toContain('possible values: author, approver')
})

test('every way in which a value can be wrong is told in words of its own', async () => {
  const { ask, enter } = await studio()
  const cookie = await enter('administrator')
  const firstRemark = async (body: object) => {
    const { errors = [] } = (
      await ask('POST', '/api/v1/accounts', { cookie, body })
    ).json<Problem>()
    return errors.map(({ message }) => message.en)
  }
  const fine = { name: 'Складна С. С.', password: 'довгий пароль суду', roles: ['author'] }
  expect(await firstRemark({ ...fine, name: 7 })).toEqual(['a text is needed'])
  expect(await firstRemark({ ...fine, name: 'а' })).toContain('at least 2 characters are needed')
  expect(await firstRemark({ ...fine, name: 'а'.repeat(81) })).toContain('at most 80 characters')
  expect(await firstRemark({ ...fine, roles: [] })).toContain('at least 1 items are needed')
  expect(await firstRemark({ ...fine, roles: ['author', 'author'] })).toContain(
    'there are repetitions',
  )
  expect(await firstRemark({ ...fine, roles: 'author' })).toEqual(['a list is needed'])
})

test('of a choice the way is told that was meant; where none was, only that nothing fits', async () => {
  const { ask, enter } = await studio()
  const cookie = await enter('author')
  const remarks = async (body: object) => {
    const { errors = [] } = (
      await ask('POST', '/api/v1/change/drafts', { cookie, body })
    ).json<Problem>()
    return errors.map(({ place, code }) => `${place} ${code}`)
  }
  const whole = { kind: 'policy', title: 'Перші', pattern: 'desn', policy_title: 'Засади' }
  expect(await remarks({ ...whole, document: 'Умовні' })).toEqual(['/document request/pattern'])
  expect(await remarks({ kind: 'amendment', title: 'Зміни' })).toEqual(['/policy request/required'])
  expect(await remarks({ ...whole, kind: 'whim' })).toEqual([' request/anyOf'])
})

test('a day that no calendar has is refused where it is named', async () => {
  const { ask, enter } = await studio()
  const cookie = await enter('reader')
  const at = (day: string) => ask('GET', `/api/v1/policies/desn/text?on=${day}`, { cookie })
  for (const day of ['2026-13-45', '2026-02-29', '2026-00-10']) {
    expect((await at(day)).json(), day).toMatchObject({
      status: 400,
      code: 'not-valid',
      errors: [{ place: 'querystring/on' }],
    })
  }
  // The port, which knows nothing here, was asked.
  expect((await at('2028-02-29')).json()).toMatchObject({ code: 'test/nothing' })
})

test('a method that an address does not have is told with those that it has', async () => {
  const { ask } = await studio()
  const answer = await ask('PUT', '/api/v1/session')
  expect(answer.json()).toMatchObject({ status: 405, code: 'method-not-allowed' })
  expect(String(answer.headers.allow).split(', ').toSorted()).toEqual([
    'DELETE',
    'GET',
    'HEAD',
    'POST',
  ])
  expect((await ask('PUT', '/api/v1/jobs/1/events')).statusCode).toBe(405)
})

test.each([
  ['a body that is no JSON', { payload: '{"name":' }, 400, 'not-json'],
  ['an empty body', { payload: '' }, 400, 'not-json'],
  ['half of a character', { payload: '{"name":"a\\ud83d","password":"b"}' }, 400, 'not-json'],
  ['a key said twice', { payload: '{"name":"a","name":"b"}' }, 400, 'not-json'],
  [
    'a body with `__proto__`',
    { payload: '{"__proto__":{"x":1},"name":"a","password":"b"}' },
    400,
    'not-json',
  ],
  ['a body that is too large', { payload: `"${'x'.repeat(1024 * 1024)}"` }, 413, 'body-too-large'],
  ['a type that is not taken', { payload: 'x', type: 'text/html' }, 415, 'unsupported-media-type'],
] as const)('%s', async (_, { payload, ...more }, status, code) => {
  const { app } = await studio()
  const type = 'type' in more ? more.type : 'application/json'
  const headers = { origin: 'http://localhost:80', 'content-type': type }
  const answer = await app.inject({ method: 'POST', url: '/api/v1/session', headers, payload })
  expect(answer.json()).toMatchObject({ status, code })
})

test('an address that cannot be read is a problem too', async () => {
  const { ask } = await studio()
  expect((await ask('GET', '/api/v1/%zz')).json()).toMatchObject({
    status: 400,
    code: 'bad-request',
  })
  const long = await ask('GET', `/api/v1/jobs/${'x'.repeat(600)}`)
  expect(long.statusCode).toBeGreaterThanOrEqual(400)
  expect(long.statusCode).toBeLessThan(500)
})

test('what is no HTTP at all ends the connection and not the server', async () => {
  const { app, ask } = await studio()
  await app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = app.server.address() as AddressInfo
  const said = await new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('\0\0\0 HELLO\r\n\r\n'))
    let text = ''
    socket.on('data', (part) => (text += part.toString()))
    socket.on('close', () => resolve(text))
  })
  expect(said).toMatch(/^HTTP\/1.1 400 /)
  expect((await ask('GET', '/health/live')).statusCode).toBe(200)
})

test('a mistake of ours is told by a number that the log has too, and by nothing of what was thrown', async () => {
  const lines: string[] = []
  const log = new Writable({
    write: (chunk: Buffer, _, done) => (lines.push(chunk.toString()), done()),
  })
  const { ask } = await studio({
    log,
    more: (app) =>
      app.get('/api/broken', { config: { action: 'public' } }, () => {
        throw new Error('суддя Вигадько В. В. не може')
      }),
  })
  const answer = await ask('GET', '/api/broken')
  const problem = answer.json<Problem>()
  expect(problem).toMatchObject({ status: 500, code: 'internal' })
  const incident = /([0-9a-f]{8})$/.exec(problem.help ?? '')?.[1] ?? 'none'
  const line = lines.find((one) => one.includes(incident)) ?? ''
  expect(JSON.parse(line)).toMatchObject({ incident, error: 'Error', route: '/api/broken' })
  expect(line).toContain('problems.test.ts')
  expect(`${answer.body}${lines.join('')}`).not.toContain('Вигадько')
  expect(answer.body).not.toContain(' at ')
})

test('too many requests are told when to come again', async () => {
  const { ask } = await studio({ limits: { general: { max: 2, timeWindow: 60_000 } } })
  for (let n = 0; n < 2; n++) expect((await ask('GET', '/api/v1/session')).statusCode).toBe(200)
  const answer = await ask('GET', '/api/v1/session')
  expect(answer.json()).toMatchObject({ status: 429, code: 'too-many-requests' })
  expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0)
})
