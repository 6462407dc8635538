import { expect, test } from 'vitest'
import type { SessionState } from '../../../../editor/api/index.ts'
import { finishFirstRun } from '../../../../editor/server/access/first-run.ts'
import { newAccount } from '../../../../editor/server/access/accounts.ts'
import { newSetUpCode } from '../../../../editor/server/access/set-up-code.ts'
import { cookieIn, studio } from '../../../support/studio.ts'

const PASSWORD = 'довгий пароль суду'
const first = (name = 'Перша П. П.', more: object = {}) => ({
  body: { administrator: { name, password: PASSWORD }, ...more },
})

test('of many first administrators at once exactly one is made', async () => {
  const { ask, store } = await studio({ kind: 'none' })
  const names = Array.from({ length: 12 }, (_, n) => `Особа ${n}`)
  const answers = await Promise.all(
    names.map((name) => ask('POST', '/api/v1/first-run', first(name))),
  )
  const codes = answers.map(({ statusCode }) => String(statusCode)).toSorted()
  expect(codes).toEqual(['200', ...Array.from({ length: 11 }, () => '409')])
  expect(await store.list('accounts')).toHaveLength(1)
  const again = await ask('POST', '/api/v1/first-run', first('Ще Одна'))
  expect(again.json()).toMatchObject({ status: 409, code: 'already-set-up' })
})

test('from another machine the code of the terminal is needed', async () => {
  const setUpCode = newSetUpCode()
  const { ask } = await studio({ kind: 'none', loopback: false, setUpCode })
  expect((await ask('GET', '/api/v1/session')).json<SessionState>()).toMatchObject({
    first_run: true,
    set_up_code: true,
  })
  for (const more of [{}, { code: '' }, { code: 'AAAA-AAAA' }]) {
    const answer = await ask('POST', '/api/v1/first-run', first(undefined, more))
    expect(answer.json()).toMatchObject({ status: 403, code: 'set-up-code' })
  }
  const right = await ask(
    'POST',
    '/api/v1/first-run',
    first(undefined, { code: ` ${setUpCode.toLowerCase()} ` }),
  )
  expect(right.statusCode).toBe(200)
})

test('a code is 40 bits of letters and digits that are not taken for others', () => {
  const codes = Array.from({ length: 200 }, newSetUpCode)
  expect(new Set(codes).size).toBe(200)
  for (const code of codes) expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/)
})

test('a weak password begins nothing', async () => {
  const { ask } = await studio()
  const weak = { administrator: { name: 'Перша П. П.', password: 'короткий' } }
  const answer = await ask('POST', '/api/v1/first-run', { body: weak })
  expect(answer.json()).toMatchObject({ status: 422, code: 'weak-password' })
  expect((await ask('GET', '/api/v1/session')).json<SessionState>()).toMatchObject({
    court: { kind: 'sample' },
    first_run: true,
  })
})

test('a server that ended between the decision and the account makes the account at the next start', async () => {
  const { ask, store } = await studio({ kind: 'none' })
  const account = await newAccount('Перша П. П.', PASSWORD, ['administrator'])
  await store.put('set-up', 'administrator', { account }, 0)
  const signIn = { body: { name: account.name, password: PASSWORD } }
  expect((await ask('POST', '/api/v1/session', signIn)).statusCode).toBe(401)
  await finishFirstRun(store)
  expect((await ask('POST', '/api/v1/session', signIn)).statusCode).toBe(200)
  expect(JSON.stringify(await store.list('set-up'))).not.toContain('argon2')
})

test('without a court its areas say so, and the administrator sets it up once', async () => {
  const { ask } = await studio({ kind: 'none' })
  const cookie = cookieIn(await ask('POST', '/api/v1/first-run', first()))
  const before = await ask('GET', '/api/v1/policies', { cookie })
  expect(before.json()).toMatchObject({ status: 409, code: 'no-court' })
  const body = { origin: 'court.example/docket', name: 'Умовний районний суд' }
  const made = await ask('POST', '/api/v1/court', { cookie, body })
  expect(made.json<SessionState>().court).toMatchObject({ kind: 'court' })
  const again = await ask('POST', '/api/v1/court', { cookie, body })
  expect(again.json()).toMatchObject({ status: 409, code: 'already-set-up' })
})
