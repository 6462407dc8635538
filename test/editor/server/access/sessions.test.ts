import { expect, test } from 'vitest'
import type { SessionState } from '../../../../editor/api/index.ts'
import { keepAccount, newAccount } from '../../../../editor/server/access/accounts.ts'
import { SESSION_LIMITS } from '../../../../editor/server/access/sessions.ts'
import { cookieIn, studio, type TestStudio } from '../../../support/studio.ts'

const [NAME, PASSWORD] = ['Вигадько В. В.', 'три слони в порцеляні']

async function withAccount(wanted: Parameters<typeof studio>[0] = {}): Promise<TestStudio> {
  const made = await studio({ kind: 'court', ...wanted })
  await keepAccount(made.store, await newAccount(NAME, PASSWORD, ['auditor']), 0)
  return made
}

const signIn = (
  { ask }: TestStudio,
  asked: { name?: string; password?: string; cookie?: string } = {},
) => {
  const { name = NAME, password = PASSWORD, cookie } = asked
  return ask('POST', '/api/v1/session', {
    body: { name, password },
    ...(cookie !== undefined && { cookie }),
  })
}

const accountOf = async ({ ask }: TestStudio, cookie: string) =>
  (await ask('GET', '/api/v1/session', { cookie })).json<SessionState>().account

test('the right password opens a session; the cookie is bound to the host, to our pages and out of reach of scripts', async () => {
  const made = await withAccount()
  const answer = await signIn(made)
  expect(answer.statusCode).toBe(200)
  const [cookie] = [answer.headers['set-cookie']].flat()
  expect(cookie).toMatch(/^__Host-zasady=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/)
  expect(await accountOf(made, cookieIn(answer))).toMatchObject({ name: NAME, roles: ['auditor'] })
})

test('a wrong password, a wrong name and a locked account are told apart by nobody', async () => {
  const made = await withAccount()
  await keepAccount(
    made.store,
    { ...(await newAccount('Замкнена З. З.', PASSWORD, ['author'])), locked: true },
    0,
  )
  const answers = await Promise.all([
    signIn(made, { password: 'три слони в порцелянах' }),
    signIn(made, { name: 'Ніхто Н. Н.' }),
    signIn(made, { name: 'Замкнена З. З.' }),
  ])
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
  expect(answers[0]?.json()).toMatchObject({ status: 401, code: 'wrong-password' })
  expect(answers.map(({ headers }) => headers['set-cookie'])).toEqual([
    undefined,
    undefined,
    undefined,
  ])
})

test('a name is found however it is written', async () => {
  const made = await withAccount()
  for (const name of ['вигадько в. в.', '  ВИГАДЬКО  В.  В. ', NAME.normalize('NFD')]) {
    expect((await signIn(made, { name })).statusCode, name).toBe(200)
  }
})

test('the store holds no cookie and no password', async () => {
  const made = await withAccount()
  const cookie = cookieIn(await signIn(made)).split('=')[1] ?? ''
  const kept = JSON.stringify([
    await made.store.list('sessions'),
    await made.store.list('accounts'),
  ])
  expect(cookie).toHaveLength(43)
  expect(kept).not.toContain(cookie)
  expect(kept).not.toContain(PASSWORD)
  expect(kept).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
})

test('a session number known before the sign-in means nothing after it', async () => {
  const made = await withAccount()
  const planted = `__Host-zasady=${'A'.repeat(43)}`
  const first = cookieIn(await signIn(made, { cookie: planted }))
  expect(first).not.toBe(planted)
  expect(await accountOf(made, planted)).toBeNull()
  const second = cookieIn(await signIn(made, { cookie: first }))
  expect(second).not.toBe(first)
  expect(await accountOf(made, first)).toBeNull()
  expect(await accountOf(made, second)).toMatchObject({ name: NAME })
})

test('signing out ends the session, not only the cookie', async () => {
  const made = await withAccount()
  const cookie = cookieIn(await signIn(made))
  const answer = await made.ask('DELETE', '/api/v1/session', { cookie })
  expect(answer.headers['set-cookie']).toMatch(/^__Host-zasady=; .*Expires=Thu, 01 Jan 1970/)
  expect(answer.json<SessionState>().account).toBeNull()
  expect(await accountOf(made, cookie)).toBeNull()
})

test('a session ends after an hour without requests, and after twelve hours with them', async () => {
  let now = Date.UTC(2026, 7, 4, 6)
  const made = await withAccount({ now: () => now })
  const { idleMs, absoluteMs } = SESSION_LIMITS
  const idle = cookieIn(await signIn(made))
  now += idleMs - 1
  expect(await accountOf(made, idle)).not.toBeNull()
  now += idleMs
  expect(await accountOf(made, idle)).toBeNull()
  const busy = cookieIn(await signIn(made))
  const end = now + absoluteMs
  for (; now < end; now += idleMs / 2) expect(await accountOf(made, busy)).not.toBeNull()
  expect(await accountOf(made, busy)).toBeNull()
  const refused = await made.ask('GET', '/api/v1/jobs/x', { cookie: busy })
  expect(refused.json()).toMatchObject({ status: 401, code: 'sign-in-required' })
})

test('a session outlives the server: it is in the store', async () => {
  const first = await withAccount()
  const cookie = cookieIn(await signIn(first))
  const second = await studio({ kind: 'court', store: first.store })
  expect(await accountOf(second, cookie)).toMatchObject({ name: NAME })
})

test('a new password ends every other session of the account, and asks for the old one', async () => {
  const made = await withAccount()
  const [here, elsewhere] = [cookieIn(await signIn(made)), cookieIn(await signIn(made))]
  const change = (old_password: string, password: string) =>
    made.ask('PUT', '/api/v1/session/password', { cookie: here, body: { old_password, password } })
  expect((await change('не той пароль зовсім', 'інший довгий пароль')).json()).toMatchObject({
    status: 422,
    code: 'wrong-old-password',
  })
  const changed = await change(PASSWORD, 'інший довгий пароль')
  expect(changed.statusCode).toBe(200)
  expect(await accountOf(made, elsewhere)).toBeNull()
  expect(await accountOf(made, here)).toBeNull()
  expect(await accountOf(made, cookieIn(changed))).toMatchObject({ name: NAME })
  expect((await signIn(made)).statusCode).toBe(401)
})

test('passwords are not tried without end: by name from anywhere, by address under any name', async () => {
  const made = await withAccount({
    limits: { name: { max: 3, timeWindow: 60_000 }, signIn: { max: 6, timeWindow: 60_000 } },
  })
  const statuses: number[] = []
  for (let n = 0; n < 4; n++) statuses.push((await signIn(made, { password: `x${n}` })).statusCode)
  expect(statuses).toEqual([401, 401, 401, 429])
  const right = await signIn(made)
  expect(right.json()).toMatchObject({ status: 429, code: 'too-many-requests' })
  expect(Number(right.headers['retry-after'])).toBeGreaterThan(0)
  expect((await signIn(made, { name: 'Інша І. І.' })).statusCode).toBe(401)
  const byAddress = await signIn(made, { name: 'Ще Хтось' })
  expect(byAddress.json()).toMatchObject({ status: 429, code: 'too-many-requests' })
  expect(Number(byAddress.headers['retry-after'])).toBeGreaterThan(0)
})

test('behind a proxy an address is what the proxy saw, not what somebody wrote before it', async () => {
  const made = await withAccount({
    loopback: false,
    publicAddress: 'https://zasady.court.example',
    limits: { signIn: { max: 2, timeWindow: 60_000 } },
  })
  const from = (forwarded: string) =>
    made.ask('POST', '/api/v1/session', {
      body: { name: 'Ніхто', password: 'x' },
      headers: {
        host: 'zasady.court.example',
        origin: 'https://zasady.court.example',
        'x-forwarded-for': forwarded,
      },
    })
  const statuses: number[] = []
  for (const written of ['198.51.100.1', '198.51.100.2', '198.51.100.3']) {
    statuses.push((await from(`${written}, 203.0.113.7`)).statusCode)
  }
  expect(statuses).toEqual([401, 401, 429])
  expect((await from('203.0.113.8')).statusCode).toBe(401)
})
