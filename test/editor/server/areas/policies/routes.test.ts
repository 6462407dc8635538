/** The routes of policies: who may ask what, what goes on to the port, what is too large. */
import { describe, expect, test } from 'vitest'
import {
  MAX_TYPED_FILES,
  type Role,
  ROLES,
  type TryAnswer,
} from '../../../../../editor/api/index.ts'
import { answered, type PoliciesPort } from '../../../../../editor/server/index.ts'
import { silentPorts, studio } from '../../../../support/studio.ts'

const NOT_TOLD: TryAnswer = { kind: 'not_told', reason: { uk: 'ні', en: 'no' }, remarks: [] }

const NO_DAYS = {
  ok: false,
  refusal: {
    code: 'policies/one-edition',
    status: 422,
    message: { uk: 'одна редакція', en: 'one edition' },
  },
} as const

/** A port that keeps what it was asked. */
function listening() {
  const asked: unknown[] = []
  const policies: Partial<PoliciesPort> = {
    list: () => Promise.resolve(answered({ today: '2026-08-04', policies: [] })),
    text: (...question) => {
      asked.push(question)
      return Promise.resolve({
        ok: false,
        refusal: {
          code: 'policies/no-edition',
          status: 404,
          message: { uk: 'ще не діяли', en: 'not in force yet' },
        },
      })
    },
    compare: (...question) => {
      asked.push(question)
      return Promise.resolve(NO_DAYS)
    },
    tryOut: (...question) => {
      asked.push(question)
      return Promise.resolve(answered(NOT_TOLD))
    },
    runTests: (question) => {
      asked.push(question)
      return Promise.resolve(answered({ tests: [], clauses: [], remarks: [] }))
    },
  }
  const ports = new Proxy(silentPorts, {
    get: (silent, name) => (name === 'policies' ? policies : Reflect.get(silent, name)),
  })
  return { asked, ports }
}

const POLICY = { document: 'example', files: [{ path: 'a.zasady', text: 'засади' }] }
const TRIAL = { policy: POLICY, facts: { case: {} } }

describe('who may do what', () => {
  test.each(ROLES)('%s reads; who may only read tries and tests nothing', async (role: Role) => {
    const { ports } = listening()
    const { ask, enter } = await studio({ ports })
    const cookie = await enter(role)
    const status = async (method: 'GET' | 'POST', url: string, body?: unknown) =>
      (await ask(method, `/api/v1/policies${url}`, { cookie, ...(body !== undefined && { body }) }))
        .statusCode
    expect(await status('GET', '')).toBe(200)
    const tries = role === 'reader' ? 403 : 200
    expect(await status('POST', '/try', TRIAL)).toBe(tries)
    expect(await status('POST', '/tests', { policy: POLICY })).toBe(tries)
  })

  test('nobody asks without having signed in', async () => {
    const { ask } = await studio(listening())
    expect((await ask('GET', '/api/v1/policies')).statusCode).toBe(401)
  })

  test.each([
    ['author', false],
    ['approver', false],
    ['auditor', true],
    ['administrator', true],
    ['distribution_officer', true],
  ] as const)('facts of people behind the grounds are told to %s: %s', async (role, isOpen) => {
    const { asked, ports } = listening()
    const { ask, enter } = await studio({ ports })
    await ask('POST', '/api/v1/policies/try', { cookie: await enter(role), body: TRIAL })
    expect(asked).toEqual([[TRIAL, isOpen]])
  })
})

describe('a request', () => {
  test('for the text of a day says the day; a refusal is a problem in both languages', async () => {
    const { asked, ports } = listening()
    const { ask, enter } = await studio({ ports })
    const cookie = await enter('reader')
    const url = '/api/v1/policies/example/text'
    const refused = await ask('GET', `${url}?on=2026-08-04&lang=en`, { cookie })
    expect([refused.statusCode, refused.json()]).toEqual([
      404,
      expect.objectContaining({
        code: 'policies/no-edition',
        detail: 'ще не діяли',
        detail_en: 'not in force yet',
      }),
    ])
    expect(asked).toEqual([['example', '2026-08-04', 'en']])
    expect((await ask('GET', `${url}?on=4.8.2026`, { cookie })).statusCode).toBe(400)
    expect((await ask('GET', url, { cookie })).statusCode).toBe(400)
  })

  test('for a comparison says both days', async () => {
    const { asked, ports } = listening()
    const { ask, enter } = await studio({ ports })
    const cookie = await enter('reader')
    const url = '/api/v1/policies/example/comparison?from=2025-04-01'
    expect((await ask('GET', `${url}&to=2026-08-04`, { cookie })).statusCode).toBe(422)
    expect(asked).toEqual([['example', ['2025-04-01', '2026-08-04']]])
    expect((await ask('GET', url, { cookie })).statusCode).toBe(400)
  })

  test('with too many files, or a file too large, is refused before anything is done', async () => {
    const { asked, ports } = listening()
    const { ask, enter } = await studio({ ports })
    const cookie = await enter('author')
    const file = { path: 'a', text: '' }
    const many = {
      document: 'example',
      files: Array.from({ length: MAX_TYPED_FILES + 1 }, () => file),
    }
    const large = { document: 'example', files: [{ path: 'a', text: 'я'.repeat(512 * 1024 + 1) }] }
    for (const policy of [many, large]) {
      const answer = await ask('POST', '/api/v1/policies/try', {
        cookie,
        body: { policy, facts: {} },
      })
      expect([answer.statusCode, answer.json().code]).toEqual([400, 'not-valid'])
    }
    expect(asked).toEqual([])
  })
})
