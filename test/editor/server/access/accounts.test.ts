import { describe, expect, test } from 'vitest'
import type { AccountRow, Accounts, Role, SessionState } from '../../../../editor/api/index.ts'
import { cookieIn, studio, type TestStudio } from '../../../support/studio.ts'

const PASSWORD = 'довгий пароль суду'

interface Kept extends TestStudio {
  readonly cookie: string
  readonly make: (name: string, roles?: readonly Role[]) => Promise<AccountRow>
}

/** A court with its first administrator signed in. */
async function court(): Promise<Kept> {
  const made = await studio({ kind: 'none' })
  const administrator = { name: 'Адмінська А. А.', password: PASSWORD }
  const cookie = cookieIn(await made.ask('POST', '/api/v1/first-run', { body: { administrator } }))
  const make: Kept['make'] = async (name, roles = ['author']) =>
    (
      await made.ask('POST', '/api/v1/accounts', {
        cookie,
        body: { name, password: PASSWORD, roles },
      })
    ).json()
  return { ...made, cookie, make }
}

const change = ({ ask, cookie }: Kept, { id, version }: AccountRow, body: object, seen = version) =>
  ask('PUT', `/api/v1/accounts/${id}`, { cookie, body, headers: { 'if-match': `"${seen}"` } })

/** In the place of the one that the administrator gave him. */
const OWN = 'власний довгий пароль'

const ownPassword = ({ ask }: Kept, cookie: string, password: string, old = PASSWORD) =>
  ask('PUT', '/api/v1/session/password', { cookie, body: { old_password: old, password } })

/** The cookie of somebody who has chosen a password of his own. */
const settledIn = async (kept: Kept, name: string): Promise<string> =>
  cookieIn(await ownPassword(kept, cookieIn(await signIn(kept, name)), OWN))

const signIn = ({ ask }: Kept, name: string, password = PASSWORD) =>
  ask('POST', '/api/v1/session', { body: { name, password } })

test('the administrator makes an account with several roles, and it signs in', async () => {
  const kept = await court()
  const row = await kept.make('Складна С. С.', ['author', 'auditor'])
  expect(row).toMatchObject({ name: 'Складна С. С.', roles: ['author', 'auditor'], locked: false })
  const state = (await signIn(kept, row.name)).json<SessionState>()
  expect(state.account).toEqual({ id: row.id, name: row.name, roles: row.roles })
  const { accounts } = (
    await kept.ask('GET', '/api/v1/accounts', { cookie: kept.cookie })
  ).json<Accounts>()
  expect(accounts.map(({ name }) => name)).toEqual(['Адмінська А. А.', 'Складна С. С.'])
})

test('a name is taken once, however it is written', async () => {
  const kept = await court()
  await kept.make('Складна С. С.')
  await kept.make('Дем’янова Д. Д.')
  const twins = ['складна с. с.', 'Складна  С. С.', 'АДМІНСЬКА А. А.', "Дем'янова Д. Д."]
  for (const name of [...twins, 'Демʼянова Д. Д.']) {
    const answer = await kept.ask('POST', '/api/v1/accounts', {
      cookie: kept.cookie,
      body: { name, password: PASSWORD, roles: ['author'] },
    })
    expect(answer.json(), name).toMatchObject({ status: 409, code: 'name-taken' })
  }
})

test('a name is of one alphabet: a Latin letter among Cyrillic ones would make a twin', async () => {
  const kept = await court()
  const made = async (name: string) => {
    const body = { name, password: PASSWORD, roles: ['author'] }
    return (await kept.ask('POST', '/api/v1/accounts', { cookie: kept.cookie, body })).statusCode
  }
  const twins = ['Склaдна С. С.', 'Складна C. С.', 'Smith Ю.', 'Ωмега О. О.']
  expect(await Promise.all(twins.map(made))).toEqual([400, 400, 400, 400])
  const names = ['Складна С. С.', 'Smith J.', 'Демʼянова-Зразкова Д. Д. 2']
  expect(await Promise.all(names.map(made))).toEqual([201, 201, 201])
})

test.each([
  ['короткий', 'shorter than twelve characters'],
  ['111111111111111', 'too few different characters'],
  ['Складна С. С.', 'the name itself'],
  ['складна с. с.1', 'little more than the name'],
])('the password %s is refused: %s', async (password) => {
  const kept = await court()
  const answer = await kept.ask('POST', '/api/v1/accounts', {
    cookie: kept.cookie,
    body: { name: 'Складна С. С.', password, roles: ['author'] },
  })
  expect(answer.json()).toMatchObject({ status: 422, code: 'weak-password' })
})

test('a locked account is out at once and cannot come back', async () => {
  const kept = await court()
  const row = await kept.make('Складна С. С.')
  const cookie = cookieIn(await signIn(kept, row.name))
  expect((await change(kept, row, { locked: true })).json()).toMatchObject({ locked: true })
  const state = await kept.ask('GET', '/api/v1/session', { cookie })
  expect(state.json<SessionState>().account).toBeNull()
  expect((await signIn(kept, row.name)).statusCode).toBe(401)
})

test('roles that were given or taken count from the next request', async () => {
  const kept = await court()
  const row = await kept.make('Складна С. С.')
  const cookie = await settledIn(kept, row.name)
  expect((await kept.ask('GET', '/api/v1/accounts', { cookie })).json()).toMatchObject({
    status: 403,
    code: 'not-allowed',
  })
  // The password of his own was the second version.
  await change(kept, row, { roles: ['administrator'] }, 2)
  expect((await kept.ask('GET', '/api/v1/accounts', { cookie })).statusCode).toBe(200)
})

test('the last administrator is neither locked nor without the role, even when two lock each other at once', async () => {
  const kept = await court()
  const { accounts } = (
    await kept.ask('GET', '/api/v1/accounts', { cookie: kept.cookie })
  ).json<Accounts>()
  const [only] = accounts
  if (only === undefined) throw new Error('no account')
  for (const body of [{ locked: true }, { roles: ['author'] }]) {
    const answer = await change(kept, only, body)
    expect(answer.json()).toMatchObject({ status: 409, code: 'last-administrator' })
  }
  const second = await kept.make('Друга Д. Д.', ['administrator'])
  const other = { ...kept, cookie: await settledIn(kept, second.name) }
  const both = await Promise.all([
    change(kept, second, { locked: true }, 2),
    change(other, only, { locked: true }),
  ])
  expect(both.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual(['200', '409'])
})

test('whoever has not seen the last version changes nothing', async () => {
  const kept = await court()
  const row = await kept.make('Складна С. С.')
  const changed = await change(kept, row, { roles: ['auditor'] })
  expect([changed.headers['etag'], changed.json<AccountRow>().version]).toEqual(['"2"', 2])
  expect((await change(kept, row, { roles: ['reader'] })).json()).toMatchObject({
    status: 412,
    code: 'stale-version',
  })
  const blind = await kept.ask('PUT', `/api/v1/accounts/${row.id}`, {
    cookie: kept.cookie,
    body: { locked: true },
  })
  expect(blind.json()).toMatchObject({ status: 428, code: 'version-required' })
})

test('a password set by the administrator ends the sessions of the account', async () => {
  const kept = await court()
  const row = await kept.make('Складна С. С.')
  const cookie = cookieIn(await signIn(kept, row.name))
  const answer = await kept.ask('PUT', `/api/v1/accounts/${row.id}/password`, {
    cookie: kept.cookie,
    body: { password: 'зовсім інший пароль' },
  })
  expect(answer.statusCode).toBe(200)
  const state = await kept.ask('GET', '/api/v1/session', { cookie })
  expect(state.json<SessionState>().account).toBeNull()
  expect((await signIn(kept, row.name)).statusCode).toBe(401)
  expect((await signIn(kept, row.name, 'зовсім інший пароль')).statusCode).toBe(200)
})

describe('a password that somebody else has set', () => {
  const can = async ({ ask }: Kept, cookie: string) =>
    (await ask('GET', '/api/v1/accounts', { cookie })).json<{ readonly code?: string }>().code
  const isGiven = async ({ ask }: Kept, cookie: string) =>
    (await ask('GET', '/api/v1/session', { cookie })).json<SessionState>().password_given

  test('opens nothing but the change of the password, which opens the rest', async () => {
    const kept = await court()
    const row = await kept.make('Друга Д. Д.', ['administrator'])
    const cookie = cookieIn(await signIn(kept, row.name))
    expect([await can(kept, cookie), await isGiven(kept, cookie)]).toEqual(['password-given', true])
    const same = await ownPassword(kept, cookie, PASSWORD)
    expect(same.json()).toMatchObject({ status: 422, code: 'weak-password' })
    expect(await can(kept, cookie)).toBe('password-given')
    const own = await ownPassword(kept, cookie, OWN)
    expect(own.json()).toMatchObject({ password_given: false, account: { id: row.id } })
    expect(await can(kept, cookieIn(own))).toBeUndefined()
    expect(await can(kept, cookieIn(await signIn(kept, row.name, OWN)))).toBeUndefined()
  })

  test('is one to be changed again, however often somebody else sets it; the first administrator chose his own', async () => {
    const kept = await court()
    expect(await isGiven(kept, kept.cookie)).toBe(false)
    const row = await kept.make('Друга Д. Д.', ['administrator'])
    await settledIn(kept, row.name)
    const body = { password: 'знову чужий пароль' }
    const url = `/api/v1/accounts/${row.id}/password`
    await kept.ask('PUT', url, { cookie: kept.cookie, body })
    const cookie = cookieIn(await signIn(kept, row.name, body.password))
    expect(await can(kept, cookie)).toBe('password-given')
  })

  test('does not stand in the way of signing out', async () => {
    const kept = await court()
    const row = await kept.make('Друга Д. Д.')
    const cookie = cookieIn(await signIn(kept, row.name))
    const out = await kept.ask('DELETE', '/api/v1/session', { cookie })
    expect(out.json()).toMatchObject({ account: null, password_given: false })
  })
})
