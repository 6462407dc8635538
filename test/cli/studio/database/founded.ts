/** A court that is set up over HTTP alone: administrator, ledger, people, a policy by two hands, registers from tables. */
import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Answered, Running } from '../../../support/started-studio.ts'

const PASSWORD = 'довгий вигаданий пароль'
const PEOPLE = {
  administrator: 'Умовна А. А.',
  author: 'Укладач У. У.',
  approver: 'Ухвальна О. О.',
  distribution_officer: 'Розподільна Р. Р.',
} as const

/** `yyyy-mm-dd`, so many days from today. */
const day = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

const ORDER = { no: '1', date: day(-15), signed_by: 'Вигадько В. В.' } as const

/** What the secretariat keeps; the orders of all rows are said beside them. */
export const TABLES = {
  judges: [
    'Код судді;Прізвище;Працює в суді;Ролі;Спеціалізації;Адміністративна посада;Коефіцієнт посади',
    'с1;Взірцева;так;розгляд справ;цивільна;немає;1',
    'с2;Вигадько;так;розгляд справ;цивільна;голова суду;0,5',
    'с3;Уявна;так;розгляд справ;цивільна;немає;1',
  ],
  coefficients: ['Код судді;КН', 'с1;1,25', 'с2;0,75', 'с3;1'],
} as const

/** The cookies of everybody, by role. */
export type Cookies = Readonly<Record<keyof typeof PEOPLE, string>>

/** Every step must be answered so. */
export async function told(answer: Promise<Answered>, status: number): Promise<Answered['value']> {
  const { status: got, value } = await answer
  expect([got, got === status ? '' : JSON.stringify(value)]).toEqual([status, ''])
  return value
}

export async function founded(server: Running): Promise<Cookies> {
  const { ask } = server
  const administrator = { name: PEOPLE.administrator, password: PASSWORD }
  const { cookie } = await ask('POST', '/api/v1/first-run', { body: { administrator } })
  const court = {
    origin: 'court.example/docket',
    name: 'Умовний районний суд',
    date: day(-20),
  }
  await told(ask('POST', '/api/v1/court', { cookie, body: court }), 200)
  for (const role of ['author', 'approver', 'distribution_officer'] as const) {
    const [name, password] = [PEOPLE[role], `${PASSWORD} на початок`]
    await told(
      ask('POST', '/api/v1/accounts', { cookie, body: { name, password, roles: [role] } }),
      201,
    )
    const entered = await ask('POST', '/api/v1/session', { body: { name, password } })
    const own = { cookie: entered.cookie, body: { old_password: password, password: PASSWORD } }
    await told(ask('PUT', '/api/v1/session/password', own), 200)
  }
  const cookies = await signedIn(server)
  await approvedPolicy(server, cookies)
  for (const id of ['judges', 'coefficients'] as const) {
    await imported(server, cookies.distribution_officer, id, TABLES[id])
  }
  return cookies
}

export async function signedIn({ ask }: Running): Promise<Cookies> {
  const entered = Object.entries(PEOPLE).map(async ([role, name]) => {
    const { cookie } = await ask('POST', '/api/v1/session', { body: { name, password: PASSWORD } })
    return [role, cookie] as const
  })
  return Object.fromEntries(await Promise.all(entered)) as Cookies
}

async function approvedPolicy({ ask }: Running, { author, approver }: Cookies): Promise<void> {
  const text = readFileSync('test/cli/fixtures/small/small.zasady', 'utf8')
  const file = { name: 'small.zasady', text }
  const order = { kind: 'policy', title: 'Перші засади', file }
  const draft = await told(
    ask('POST', '/api/v1/change/drafts', { cookie: author, body: order }),
    201,
  )
  const url = `/api/v1/change/drafts/${String(draft['id'])}`
  const seen = ({ version }: Answered['value']) => ({ 'if-match': `"${String(version)}"` })
  const proposed = await told(
    ask('POST', `${url}/propose`, { cookie: author, headers: seen(draft) }),
    200,
  )
  const decision = {
    type: 'рішення зборів суддів',
    ...ORDER,
    published: null,
    effective: day(-14),
  }
  const asked = { cookie: approver, headers: seen(proposed), body: decision }
  expect(await told(ask('POST', `${url}/approve`, asked), 200)).toMatchObject({ state: 'approved' })
}

/** A table as a file, each row since the same day and by the same order. */
export async function imported(
  { ask }: Running,
  cookie: string,
  id: string,
  rows: readonly string[],
): Promise<Answered['value']> {
  const query = new URLSearchParams({
    name: `${id}.csv`,
    dry_run: 'false',
    from: day(-12),
    order_no: ORDER.no,
    order_date: ORDER.date,
    signed_by: ORDER.signed_by,
  })
  const bytes = Buffer.from(`${rows.join('\n')}\n`)
  const made = ask('POST', `/api/v1/registers/${id}/rows?${query.toString()}`, { cookie, bytes })
  return told(made, 200)
}

/** A civil case of today. */
export const matterOf = (id: string) => ({
  facts: { case: { id, specialisation_required: 'civil' } },
})

export const drawn = (
  { ask }: Running,
  { distribution_officer: cookie }: Cookies,
  id: string,
  key: string,
) =>
  ask('POST', '/api/v1/distribution/draws', {
    cookie,
    body: matterOf(id),
    headers: { 'idempotency-key': key },
  })
