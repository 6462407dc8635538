import { Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { keepAccount, newAccount } from '../../../../editor/server/access/accounts.ts'
import { cookieIn, studio } from '../../../support/studio.ts'

const PERSONAL = [
  'Вигадько',
  'vyhadko',
  'довгий пароль',
  '3012345678',
  'court.example',
  '203.0.113.7',
  'вул.',
]

test('personal data in names, bodies, addresses and queries is not in the log', async () => {
  const lines: string[] = []
  const log = new Writable({
    write: (chunk: Buffer, _, done) => (lines.push(chunk.toString()), done()),
  })
  const made = await studio({ kind: 'court', log })
  const [name, password] = ['Вигадько В. В.', 'довгий пароль суду']
  await keepAccount(made.store, await newAccount(name, password, ['auditor', 'administrator']), 0)
  const { ask } = made
  const cookie = cookieIn(await ask('POST', '/api/v1/session', { body: { name, password } }))
  const query =
    'q=%D0%92%D0%B8%D0%B3%D0%B0%D0%B4%D1%8C%D0%BA%D0%BE&ipn=3012345678&e=vyhadko@court.example'
  const headers = { 'x-forwarded-for': '203.0.113.7', 'user-agent': 'vyhadko' }
  await ask('GET', `/api/v1/session?${query}`, { cookie, headers })
  await ask('GET', `/api/v1/jobs/vyhadko-3012345678`, { cookie, headers })
  await ask('GET', `/vyhadko/3012345678?${query}`, { headers })
  await ask('POST', '/api/v1/accounts', {
    cookie,
    body: { name: 'вул. Вигадана, 3012345678', x: 'vyhadko' },
  })
  await ask('POST', '/api/v1/session', {
    body: { name: 'vyhadko', password: 'довгий пароль 3012345678' },
  })
  const text = lines.join('')
  expect(PERSONAL.filter((word) => text.includes(word))).toEqual([])
  expect(text).not.toContain(cookie.split('=')[1])
  const asked = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
  expect(asked).toContainEqual(
    expect.objectContaining({
      level: 'info',
      method: 'GET',
      route: '/api/v1/jobs/:id',
      status: 404,
      account: expect.stringMatching(/^[\w-]{12}$/),
      msg: 'answered',
    }),
  )
  expect(asked).toHaveLength(6)
})
