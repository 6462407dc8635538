/** Every look is logged: a marked route leaves exactly one look, whatever came of it; without a look nothing is shown. */
import { describe, expect, test } from 'vitest'
import type { LookRow, LookView } from '../../../../editor/api/index.ts'
import { answered, type AskedAbout } from '../../../../editor/server/index.ts'
import type { DocumentStore } from '../../../../editor/server/store/document-store.ts'
import { openDocumentStore } from '../../../../editor/server/store/open-store.ts'
import { HOSTILE_STRINGS } from '../../../support/hostile-strings.ts'
import { PEOPLE, silentPorts, studio, type TestStudio } from '../../../support/studio.ts'

const looksIn = async (store: DocumentStore): Promise<readonly LookRow[]> =>
  (await store.list<LookRow>('looks')).map(({ body }) => body)

interface Marked {
  readonly method: 'GET' | 'POST'
  readonly url: string
  readonly body?: object
  readonly kind: string
  readonly subject: string
}

const AUDIT = '/api/v1/audit'
const DIGEST = `sha256:${'0'.repeat(64)}`

/** Every marked route of the audit, with what its look says. */
const MARKED: readonly Marked[] = [
  { method: 'GET', url: `${AUDIT}/entries`, kind: 'entries', subject: '' },
  { method: 'GET', url: `${AUDIT}/entries?case=1%2F26&by=x`, kind: 'entries', subject: '1/26 x' },
  { method: 'GET', url: `${AUDIT}/entries/7`, kind: 'entry', subject: '7' },
  { method: 'GET', url: `${AUDIT}/texts/${DIGEST}`, kind: 'text', subject: DIGEST },
  { method: 'GET', url: `${AUDIT}/exports/checkpoint`, kind: 'export', subject: '' },
  { method: 'GET', url: `${AUDIT}/exports/ledger`, kind: 'export', subject: '' },
  { method: 'GET', url: `${AUDIT}/exports/ledger-open`, kind: 'export', subject: '' },
  { method: 'GET', url: `${AUDIT}/exports/bundle?case=1`, kind: 'export', subject: '1' },
  { method: 'GET', url: `${AUDIT}/exports/bundle-open?case=1`, kind: 'export', subject: '1' },
  { method: 'GET', url: `${AUDIT}/looks/export?lang=uk`, kind: 'export', subject: '' },
  {
    method: 'GET',
    url: `${AUDIT}/replays/j1/export?form=csv&lang=uk`,
    kind: 'export',
    subject: 'j1 csv',
  },
  {
    method: 'GET',
    url: `${AUDIT}/checks/j1/export?form=csv&lang=uk&table=people`,
    kind: 'export',
    subject: 'j1 people csv',
  },
  {
    method: 'POST',
    url: `${AUDIT}/replays`,
    body: { case: '1/26' },
    kind: 'replay',
    subject: '1/26',
  },
  {
    method: 'POST',
    url: `${AUDIT}/checks`,
    body: { from: '2026-01-01' },
    kind: 'audit',
    subject: '2026-01-01',
  },
  {
    method: 'POST',
    url: `${AUDIT}/verifications/ledger`,
    body: {},
    kind: 'verification',
    subject: '',
  },
]

test.each(MARKED)('$method $url leaves one look', async ({ method, url, body, kind, subject }) => {
  const { ask, enter, store } = await studio({ ports: silentPorts })
  const cookie = await enter('auditor')
  await ask(method, url, { cookie, ...(body !== undefined && { body }) })
  const looks = await looksIn(store)
  expect(looks).toHaveLength(1)
  expect(looks[0]).toMatchObject({ number: 1, kind, subject, account: PEOPLE.auditor })
  expect(looks[0]?.route).toContain(`${method} /api/v1/audit/`)
})

test('a file that is verified leaves its name, never its content', async () => {
  const { app, enter, store } = await studio({ ports: silentPorts })
  const answer = await app.inject({
    method: 'POST',
    url: `${AUDIT}/verifications?name=${encodeURIComponent('пакет.json')}`,
    headers: {
      origin: 'http://localhost:80',
      cookie: await enter('reader'),
      'content-type': 'application/octet-stream',
    },
    payload: Buffer.from('таємне'),
  })
  expect(answer.json()).toMatchObject({ code: 'test/nothing' })
  const looks = await looksIn(store)
  expect(looks).toMatchObject([{ kind: 'verification', subject: 'пакет.json' }])
  expect(JSON.stringify(looks)).not.toContain('таємне')
})

test('whoever may not look leaves no look, and sees nothing', async () => {
  const { ask, enter, store } = await studio({ ports: silentPorts })
  const cookie = await enter('author')
  for (const { method, url, body } of MARKED) {
    const { statusCode } = await ask(method, url, { cookie, ...(body !== undefined && { body }) })
    expect([url, statusCode]).toEqual([url, 403])
  }
  expect(await looksIn(store)).toEqual([])
})

describe('when a look cannot be written', () => {
  /** A store that keeps everything but looks. */
  async function forgetful(): Promise<DocumentStore> {
    const store = await openDocumentStore(':memory:', Date.now)
    const put: DocumentStore['put'] = (collection, ...rest) =>
      collection === 'looks'
        ? Promise.reject(new Error('the disk is full'))
        : store.put(collection, ...rest)
    return { ...store, put }
  }

  /** Answers everything, and says what it was asked. */
  function tellingPorts() {
    const asked: string[] = []
    const audit = new Proxy(
      {},
      {
        get: (_, name) => () => {
          asked.push(String(name))
          return Promise.resolve({ ok: true, value: {} })
        },
      },
    )
    return { asked, ports: { ...silentPorts, audit } as typeof silentPorts }
  }

  test('nothing is read and nothing is shown', async () => {
    const { asked, ports } = tellingPorts()
    const { ask, enter } = await studio({ ports, store: await forgetful() })
    const cookie = await enter('auditor')
    for (const { method, url, body } of MARKED) {
      const answer = await ask(method, url, { cookie, ...(body !== undefined && { body }) })
      expect([url, answer.statusCode]).toEqual([url, 503])
      expect(answer.json()).toMatchObject({ code: 'looks/not-recorded' })
      expect(Object.keys(answer.json())).not.toContain('value')
    }
    expect(asked).toEqual([])
  })

  test('what bears no mark goes on', async () => {
    const { asked, ports } = tellingPorts()
    const { ask, enter } = await studio({ ports, store: await forgetful() })
    await ask('GET', `${AUDIT}/entries/1/proof`, { cookie: await enter('auditor') })
    expect(asked).toEqual(['proof'])
  })
})

test('the list of looks is for those who audit; the chain is whole after hostile names', async () => {
  const made: TestStudio = await studio({ ports: silentPorts })
  const cookie = await made.enter('auditor')
  let asked = 0
  for (const text of HOSTILE_STRINGS) {
    const name = encodeURIComponent(text.toWellFormed().slice(0, 200))
    const { statusCode } = await made.ask('GET', `${AUDIT}/entries?case=${name}`, { cookie })
    if (statusCode !== 400) asked += 1
  }
  expect(asked).toBeGreaterThan(100)
  const page = await made.ask('GET', `${AUDIT}/looks?limit=200`, { cookie })
  expect(page.json<{ rows: readonly unknown[] }>().rows.length).toBeGreaterThan(100)
  const chain = await made.ask('GET', `${AUDIT}/looks/chain`, { cookie })
  expect(chain.json()).toMatchObject({ count: asked, broken: null })
  const reader = await made.ask('GET', `${AUDIT}/looks`, { cookie: await made.enter('reader') })
  expect(reader.statusCode).toBe(403)
})

/** What other screens show of cases and registers. */
const ELSEWHERE = [
  ['/api/v1/distribution/case?case=1', 'case', '1'],
  ['/api/v1/distribution/why?case=1&seq=2&judge=3', 'case', '1 2 3'],
  ['/api/v1/distribution/paper?case=1&kind=record', 'export', '1 record'],
  ['/api/v1/registers/judges', 'register', 'judges'],
  ['/api/v1/registers/history?subject=judges%2Fa', 'register', 'judges/a'],
  ['/api/v1/registers/judges/file?format=csv', 'export', 'judges'],
  ['/api/v1/policies/matters/5', 'case', '5'],
  ['/api/v1/policies/desn/trial', 'case', 'desn'],
] as const

test.each(ELSEWHERE)('%s leaves one look too', async (url, kind, subject) => {
  const { ask, enter, store } = await studio({ ports: silentPorts })
  await ask('GET', url, { cookie: await enter('administrator') })
  expect(await looksIn(store)).toMatchObject([{ number: 1, kind, subject }])
})

/** What shows facts of judges as somebody types. */
const TYPING = [
  ['policies/try', { policy: { document: 'desn', files: [] }, facts: {}, matter: 7 }, '7'],
  [
    'policies/excluded',
    { policy: { document: 'desn', files: [] }, rule: 'правило 1' },
    'правило 1',
  ],
  ['distribution/rehearsals', { as_of: '2026-08-04', facts: {} }, ''],
] as const

describe.each(TYPING)('%s', (path, body, subject) => {
  test('leaves a look, and not again within the hour by the same account about the same thing', async () => {
    let now = Date.parse('2026-08-04T07:00:00Z')
    const { ask, enter, store } = await studio({ ports: silentPorts, now: () => now })
    const cookie = await enter('administrator')
    const url = `/api/v1/${path}`
    for (let time = 0; time < 3; time++) await ask('POST', url, { cookie, body })
    expect(await looksIn(store)).toMatchObject([{ kind: 'case', subject, route: `POST ${url}` }])
    const other = await enter('administrator')
    await ask('POST', url, { cookie: other, body })
    expect(await looksIn(store)).toHaveLength(1)
    now += 60 * 60 * 1000 - 1
    await ask('POST', url, { cookie: await enter('administrator'), body })
    expect(await looksIn(store)).toHaveLength(1)
    now += 1
    await ask('POST', url, { cookie: await enter('administrator'), body })
    expect(await looksIn(store)).toHaveLength(2)
  })
})

test('a trial of another account, or about another matter, is a look of its own', async () => {
  const { ask, enter, store } = await studio({ ports: silentPorts })
  const [one, other] = [await enter('author'), await enter('auditor')]
  const trial = (matter: number) => ({ policy: { document: 'd', files: [] }, facts: {}, matter })
  for (const [cookie, matter] of [
    [one, 7],
    [other, 7],
    [other, 8],
  ] as const) {
    await ask('POST', '/api/v1/policies/try', { cookie, body: trial(matter) })
  }
  expect((await looksIn(store)).map(({ account, subject }) => [account, subject])).toEqual([
    [PEOPLE.author, '7'],
    [PEOPLE.auditor, '7'],
    [PEOPLE.auditor, '8'],
  ])
})

describe('accounts in the list of looks', () => {
  const password = 'довгий пароль суду'
  const viewed = async ({ ask, enter }: TestStudio) => {
    const page = await ask('GET', `${AUDIT}/looks`, { cookie: await enter('auditor') })
    return page
      .json<{ rows: LookView[] }>()
      .rows.map(({ what, asked, account, kind }) => [kind, account, what.uk, asked])
  }

  test('who added whom with which roles, who changed or locked whom, never a password', async () => {
    const made = await studio({ ports: silentPorts })
    const cookie = await made.enter('administrator')
    const body = { name: 'Ще Одна', password, roles: ['reader', 'auditor'] }
    const account = await made.ask('POST', '/api/v1/accounts', { cookie, body })
    const { id, version } = account.json<{ id: string; version: number }>()
    const url = `/api/v1/accounts/${id}`
    const headers = { 'if-match': `"${version}"` }
    await made.ask('PUT', url, { cookie, body: { roles: ['reader'], locked: true }, headers })
    await made.ask('PUT', `${url}/password`, { cookie, body: { password: `${password}!` } })
    const who = PEOPLE.administrator
    expect(await viewed(made)).toEqual([
      ['account', who, 'новий пароль користувача', { id }],
      [
        'account',
        who,
        'зміна ролей чи блокування користувача',
        { id, roles: 'reader', locked: 'true' },
      ],
      ['account', who, 'додавання користувача', { name: 'Ще Одна', roles: 'reader, auditor' }],
    ])
    expect(JSON.stringify(await looksIn(made.store))).not.toContain('довгий')
  })

  test('the first administrator made himself', async () => {
    const made = await studio({ ports: silentPorts, kind: 'none' })
    const body = { administrator: { name: 'Перша П. П.', password } }
    const { statusCode } = await made.ask('POST', '/api/v1/first-run', { body })
    expect(statusCode).toBe(200)
    expect(await looksIn(made.store)).toMatchObject([
      { kind: 'account', account: 'Перша П. П.', asked: { roles: 'administrator' } },
    ])
  })

  test('are told by name, not by id', async () => {
    const told: unknown[] = []
    const audit = {
      about: (looks: readonly AskedAbout[]) => {
        told.push(...looks)
        return Promise.resolve(answered(looks.map(() => ({ uk: 'сказано', en: 'told' }))))
      },
    }
    const ports = { ...silentPorts, audit } as unknown as typeof silentPorts
    const { ask, enter } = await studio({ ports })
    const cookie = await enter('administrator')
    const body = { name: 'Ще Одна', password, roles: ['reader'] }
    const { id } = (await ask('POST', '/api/v1/accounts', { cookie, body })).json<{ id: string }>()
    await ask('PUT', `/api/v1/accounts/${id}/password`, { cookie, body: { password } })
    const page = await ask('GET', `${AUDIT}/looks`, { cookie })
    expect(told[0]).toEqual({ kind: 'account', asked: { name: 'Ще Одна' } })
    expect(page.json<{ rows: LookView[] }>().rows[0]?.about).toEqual({ uk: 'сказано', en: 'told' })
    const file = await ask('GET', `${AUDIT}/looks/export?lang=uk`, { cookie })
    expect(file.body).toContain('новий пароль користувача;сказано;')
  })
})
