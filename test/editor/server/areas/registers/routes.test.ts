/** The routes of registers: who may ask, what goes on to the port, what is too large. */
import { describe, expect, test } from 'vitest'
import { REGISTER_FILE_BYTES, type Role } from '../../../../../editor/api/index.ts'
import {
  answered,
  type Ports,
  refused,
  type RegisterLook,
  type RegistersPort,
} from '../../../../../editor/server/index.ts'
import { PEOPLE, silentPorts, studio } from '../../../../support/studio.ts'

const PLAN = {
  plan: 'd',
  entered: false,
  outdated: false,
  changes: [],
  unchanged: 1,
  problems: [],
  warnings: [],
}

/** A port that keeps what it was asked. */
function listening() {
  const asked: unknown[] = []
  const registers: Partial<RegistersPort> = {
    list: (moments) => {
      asked.push(moments)
      return Promise.resolve(answered({ registers: [] }))
    },
    history: (subject, knownAt, look) => {
      asked.push([subject, knownAt, look])
      return Promise.resolve(answered({ subject, label: { uk: '', en: '' }, changes: [] }))
    },
    file: (_, query, look) => {
      asked.push([query, look])
      const bytes = new TextEncoder().encode('а;б')
      return Promise.resolve(answered({ name: 'судді "1".csv', type: 'text/csv', bytes }))
    },
    change: (change, by) => {
      asked.push([change, by])
      return Promise.resolve(answered(PLAN))
    },
    rows: (id, query, bytes, by) => {
      asked.push([id, query, bytes.length, by])
      return Promise.resolve(answered(PLAN))
    },
  }
  const ports = new Proxy(silentPorts, {
    get: (silent, name) => (name === 'registers' ? registers : Reflect.get(silent, name)),
  })
  return { asked, ports }
}

describe('what stands sealed', () => {
  test.each([
    ['administrator', true],
    ['distribution_officer', true],
    ['auditor', false],
  ] as const)('is opened to %s: %s', async (role: Role, unsealed) => {
    const { asked, ports } = listening()
    const { ask, enter } = await studio({ ports })
    const cookie = await enter(role)
    const look: RegisterLook = { unsealed }
    await ask('GET', '/api/v1/registers/history?subject=judges%2Fс02', { cookie })
    await ask('GET', '/api/v1/registers/judges/file?format=csv', { cookie })
    expect(asked).toEqual([
      ['judges/с02', undefined, look],
      [{ format: 'csv' }, look],
    ])
  })
})

test('an auditor reads and does not write; a reader does neither', async () => {
  const { asked, ports } = listening()
  const { ask, enter } = await studio({ ports })
  const change = { action: 'set', subject: 'judges/с02', facts: [], dry_run: true }
  for (const [role, reads] of [
    ['auditor', 200],
    ['reader', 403],
  ] as const) {
    const cookie = await enter(role)
    expect((await ask('GET', '/api/v1/registers', { cookie })).statusCode).toBe(reads)
    const written = await ask('POST', '/api/v1/registers/changes', { cookie, body: change })
    expect([written.statusCode, written.json().code]).toEqual([403, 'not-allowed'])
  }
  expect(asked).toEqual([{}])
})

test('a change is made in the name of the account, whatever the request says', async () => {
  const { asked, ports } = listening()
  const { ask, enter } = await studio({ ports })
  const cookie = await enter('distribution_officer')
  const body = { action: 'set', subject: 'judges/с02', facts: [], dry_run: true }
  const made = await ask('POST', '/api/v1/registers/changes', { cookie, body })
  expect([made.statusCode, made.json()]).toEqual([200, PLAN])
  expect(asked).toEqual([[body, PEOPLE.distribution_officer]])
  const other = await ask('POST', '/api/v1/registers/changes', {
    cookie,
    body: { ...body, by: 'Інша' },
  })
  expect([other.statusCode, other.json().code]).toEqual([400, 'not-valid'])
})

describe('a file', () => {
  const headers = { 'content-type': 'application/octet-stream' }

  test('goes to the port as bytes, with its name and what holds for all rows', async () => {
    const { asked, ports } = listening()
    const { app, enter } = await studio({ ports })
    const cookie = await enter('administrator')
    const url = `/api/v1/registers/absences/rows?dry_run=true&name=${encodeURIComponent('графік.csv')}&order_no=5`
    const sent = await app.inject({
      method: 'POST',
      url,
      headers: { ...headers, cookie, origin: 'http://localhost:80' },
      payload: Buffer.from('а;б'),
    })
    expect(sent.statusCode).toBe(200)
    const query = { dry_run: true, name: 'графік.csv', order_no: '5' }
    expect(asked).toEqual([['absences', query, 5, PEOPLE.administrator]])
  })

  test('without saying whether it is a trial is no request', async () => {
    const { ports } = listening()
    const { ask, enter } = await studio({ ports })
    const cookie = await enter('administrator')
    const sent = await ask('POST', '/api/v1/registers/absences/rows?name=a.csv', {
      cookie,
      headers,
    })
    expect(sent.statusCode).toBe(400)
  })

  test('larger than it may be is refused before it is read', async () => {
    const { asked, ports } = listening()
    const { app, enter } = await studio({ ports })
    const cookie = await enter('administrator')
    const sent = await app.inject({
      method: 'POST',
      url: '/api/v1/registers/absences/rows?dry_run=true&name=a.csv',
      headers: { ...headers, cookie, origin: 'http://localhost:80' },
      payload: Buffer.alloc(REGISTER_FILE_BYTES + 1),
    })
    expect([sent.statusCode, sent.json().code, asked]).toEqual([413, 'body-too-large', []])
  })

  test('is given away with a name that no header is broken by', async () => {
    const { ports } = listening()
    const { ask, enter } = await studio({ ports })
    const cookie = await enter('auditor')
    const given = await ask('GET', '/api/v1/registers/judges/file?format=csv', { cookie })
    expect(given.headers['content-disposition']).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('судді "1".csv')}`,
    )
    expect(given.body).toBe('а;б')
  })
})

test('a refusal of the port is a problem with its code', async () => {
  const registers = {
    list: () =>
      Promise.resolve(
        refused({ code: 'register/not-read', status: 422, message: { uk: 'ні', en: 'no' } }),
      ),
  }
  const ports = { ...silentPorts, registers } as unknown as Ports
  const { ask, enter } = await studio({ ports })
  const answer = await ask('GET', '/api/v1/registers', { cookie: await enter('auditor') })
  expect([answer.statusCode, answer.json()]).toMatchObject([422, { code: 'register/not-read' }])
})
