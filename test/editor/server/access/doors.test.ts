import { expect, test } from 'vitest'
import { type Accounts, ROLES, type SessionState } from '../../../../editor/api/index.ts'
import { PEOPLE, studio } from '../../../support/studio.ts'

const door = { body: { role: 'auditor' } }

test('with the sample court on this machine one click enters every role', async () => {
  const { ask } = await studio()
  expect((await ask('GET', '/api/v1/session')).json<SessionState>().doors).toEqual([...ROLES])
  for (const role of ROLES) {
    const entered = await ask('POST', '/api/v1/session/door', { body: { role } })
    expect(entered.json<SessionState>().account).toMatchObject({
      name: PEOPLE[role],
      roles: [role],
    })
  }
})

test('whoever opens the list of accounts first finds everybody of the sample in it', async () => {
  const { ask, enter } = await studio()
  const cookie = await enter('administrator')
  const { accounts } = (await ask('GET', '/api/v1/accounts', { cookie })).json<Accounts>()
  const listed = accounts.map(({ name, roles }) => [name, ...roles].join(': '))
  expect(listed.toSorted()).toEqual(ROLES.map((role) => `${PEOPLE[role]}: ${role}`).toSorted())
})

test('two who come through a door at once are one account', async () => {
  const { ask } = await studio()
  const both = await Promise.all([
    ask('POST', '/api/v1/session/door', door),
    ask('POST', '/api/v1/session/door', door),
  ])
  const ids = both.map((one) => one.json<SessionState>().account?.id)
  expect(ids[0]).toBeTypeOf('string')
  expect(ids[0]).toBe(ids[1])
})

test.each([
  ['a real court', { kind: 'court' }],
  ['no court', { kind: 'none' }],
  ['a sample that others reach', { kind: 'sample', loopback: false }],
] as const)('%s has no doors', async (_, wanted) => {
  const { ask } = await studio(wanted)
  expect((await ask('GET', '/api/v1/session')).json<SessionState>().doors).toEqual([])
  const answer = await ask('POST', '/api/v1/session/door', door)
  expect(answer.json()).toMatchObject({ status: 404, code: 'not-found' })
  expect(answer.headers['set-cookie']).toBeUndefined()
})

test('nobody signs in by a password as a person of the sample', async () => {
  const { ask, enter } = await studio()
  await enter('auditor')
  for (const password of ['', ' ', 'undefined', 'no account has this password']) {
    const answer = await ask('POST', '/api/v1/session', {
      body: { name: PEOPLE.auditor, password },
    })
    expect(answer.statusCode, password).toBeGreaterThanOrEqual(400)
  }
})

test('the doors are gone, and whoever came through them is out, once a real court is begun', async () => {
  const { ask, enter } = await studio()
  const cookie = await enter('administrator')
  const administrator = { name: 'Справжня С. С.', password: 'довгий пароль суду' }
  const begun = await ask('POST', '/api/v1/first-run', { body: { administrator } })
  expect(begun.json<SessionState>()).toMatchObject({
    court: { kind: 'none' },
    doors: [],
    first_run: false,
    account: { name: administrator.name },
  })
  expect((await ask('POST', '/api/v1/session/door', door)).statusCode).toBe(404)
  const before = await ask('GET', '/api/v1/session', { cookie })
  expect(before.json<SessionState>().account).toBeNull()
})
