import { expect, test } from 'vitest'
import { HOSTILE_STRINGS, isHarmless, withEach } from '../../../support/hostile-strings.ts'
import { type Asked, cookieIn, studio } from '../../../support/studio.ts'

const PASSWORD = 'довгий пароль суду'

/** Every field of the routes that all areas share. */
const BODIES = [
  ['POST', '/api/v1/session', { name: 'a', password: 'b' }],
  ['POST', '/api/v1/session/door', { role: 'auditor' }],
  ['POST', '/api/v1/first-run', { administrator: { name: 'a', password: 'b' }, code: 'c' }],
  ['POST', '/api/v1/court', { origin: 'a', name: 'b', date: 'c' }],
  ['POST', '/api/v1/accounts', { name: 'Складна С. С.', password: PASSWORD, roles: ['author'] }],
  ['PUT', '/api/v1/accounts/1', { roles: ['author'] }],
  ['PUT', '/api/v1/accounts/1/password', { password: PASSWORD }],
  ['PUT', '/api/v1/session/password', { old_password: 'a', password: 'b' }],
] as const

/**
 * They hash a password, which takes long on purpose: here each string goes into one of their fields only;
 * `npm run campaign:hostile` puts all into each.
 */
const SLOW = new Set(['/api/v1/session', '/api/v1/accounts', '/api/v1/session/password'])

const OFTEN = { max: 100_000, timeWindow: 60_000 }
const limits = { signIn: OFTEN, name: OFTEN, general: OFTEN }

test('there are two hundred different strings at least', () => {
  expect(new Set(HOSTILE_STRINGS).size).toBeGreaterThanOrEqual(200)
})

interface Attacked {
  readonly check: (method: Method, url: string, more?: Asked) => Promise<void>
  readonly wrong: readonly string[]
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** A court without a ledger, whose administrator asks. */
async function attacked(): Promise<Attacked> {
  const { ask } = await studio({ kind: 'none', limits })
  const administrator = { name: 'Перша П. П.', password: PASSWORD }
  const cookie = cookieIn(await ask('POST', '/api/v1/first-run', { body: { administrator } }))
  const wrong: string[] = []
  const check: Attacked['check'] = async (method, url, more = {}) => {
    const answer = await ask(method, url, { cookie, ...more })
    if (isHarmless(answer)) return
    wrong.push(`${method} ${url} ${JSON.stringify(more)}: ${answer.statusCode}`.slice(0, 200))
  }
  return { check, wrong }
}

test.each(BODIES)('no field of %s %s can be used against the server', async (method, url, fine) => {
  const { check, wrong } = await attacked()
  for (const [at, text] of HOSTILE_STRINGS.entries()) {
    const bodies = withEach(fine, text)
    const some = SLOW.has(url) ? bodies.filter((_, field) => field === at % bodies.length) : bodies
    await Promise.all(some.map((body) => check(method, url, { body })))
  }
  expect(withEach(fine, 'x').length).toBeGreaterThan(0)
  expect(wrong).toEqual([])
})

test('no address and no header can be used against the server', async () => {
  const { check, wrong } = await attacked()
  const body = { locked: true }
  for (const text of HOSTILE_STRINGS) {
    const name = encodeURIComponent(text.toWellFormed())
    await check('GET', `/api/v1/jobs/${name}`)
    await check('DELETE', `/api/v1/jobs/${name}`)
    await check('PUT', `/api/v1/accounts/${name}`, { body, headers: { 'if-match': '"1"' } })
    await check('GET', `/api/v1/session?x=${name}`)
    if (/^[\t\x20-\x7e\x80-\xff]*$/.test(text)) {
      await check('PUT', '/api/v1/accounts/1', { body, headers: { 'if-match': text } })
      await check('GET', '/api/v1/session', { headers: { cookie: `__Host-zasady=${text}` } })
    }
  }
  expect(wrong).toEqual([])
})

test('names that look like others, hide something or order a browser about are no names of accounts', async () => {
  const { ask } = await studio({ kind: 'none', limits })
  const administrator = { name: 'Перша П. П.', password: PASSWORD }
  const cookie = cookieIn(await ask('POST', '/api/v1/first-run', { body: { administrator } }))
  for (const name of ['<b>x</b>', 'a\u202eb', 'a\u200bb', 'a\0b', '=1+1', '../x', ' ', 'a\nb']) {
    const body = { name, password: PASSWORD, roles: ['author'] }
    const answer = await ask('POST', '/api/v1/accounts', { cookie, body })
    expect(answer.json(), JSON.stringify(name)).toMatchObject({ status: 400, code: 'not-valid' })
  }
})
