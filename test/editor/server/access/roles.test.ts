/**
 * Every cell of roles × actions × states of a draft × whose it is, through HTTP, against a table written here by hand: a
 * change of the role table is a change of this one, made on purpose.
 */
import { describe, expect, test } from 'vitest'
import {
  type Action,
  ACTIONS,
  DRAFT_STATES,
  type DraftState,
  may,
  type Role,
  ROLES,
  type Whose,
} from '../../../../editor/api/index.ts'
import { silentPorts, studio } from '../../../support/studio.ts'

const LETTERS: Readonly<Record<string, Role>> = {
  A: 'author',
  P: 'approver',
  D: 'administrator',
  O: 'distribution_officer',
  U: 'auditor',
  R: 'reader',
}

interface Row {
  readonly roles: string
  /** Of a draft: only then. */
  readonly when?: readonly `${DraftState} ${Whose}`[]
}

const EXPECTED: Readonly<Record<Action, Row>> = {
  'policy.read': { roles: 'APDOUR' },
  'policy.try': { roles: 'APDOU' },
  'policy.test': { roles: 'APDOU' },
  'draft.list': { roles: 'APDU' },
  'draft.create': { roles: 'A' },
  'draft.edit': { roles: 'A', when: ['working own'] },
  'draft.propose': { roles: 'A', when: ['working own'] },
  'draft.withdraw': { roles: 'A', when: ['working own', 'proposed own'] },
  'draft.approve': { roles: 'P', when: ['proposed other'] },
  'draft.reject': { roles: 'P', when: ['proposed other'] },
  'draft.preview': { roles: 'APDU' },
  'distribution.read': { roles: 'APDOU' },
  'distribution.rehearse': { roles: 'DO' },
  'distribution.draw': { roles: 'O' },
  'distribution.act': { roles: 'DO' },
  'register.read': { roles: 'DOU' },
  'register.read_sealed': { roles: 'DO' },
  'register.write': { roles: 'DO' },
  'ledger.read': { roles: 'DOUR' },
  'audit.run': { roles: 'DU' },
  'audit.replay': { roles: 'DU' },
  'audit.looks': { roles: 'DU' },
  verify: { roles: 'APDOUR' },
  'account.manage': { roles: 'D' },
  'session.own': { roles: 'APDOUR' },
  'job.own': { roles: 'APDOUR' },
}

const expectedRoles = (action: Action): readonly Role[] =>
  [...EXPECTED[action].roles].map((letter) => LETTERS[letter] as Role)

const actions = Object.keys(ACTIONS) as readonly Action[]
const ofDraft = actions.filter((action) => 'states' in ACTIONS[action])

interface Place {
  readonly action: Action
  readonly state: DraftState
  readonly whose: Whose
}

/** A route for each action; those on a draft ask about it as the area does. */
const withRoutes = () =>
  studio({
    more: (app) => {
      for (const action of actions) {
        const draft = ofDraft.includes(action)
        const config = { action, ...(draft && { draft: true as const }) }
        app.post(`/api/test/${action}/:state/:whose`, { config }, (request, reply) => {
          const about = request.params as Place
          const allowed = !draft || may(request.account?.roles ?? [], action, about)
          return reply.code(allowed ? 200 : 403).send({})
        })
      }
    },
  })

test('the table here has a row for every action', () => {
  expect(Object.keys(EXPECTED)).toEqual(actions)
})

describe.each(ROLES)('the role %s', (role) => {
  test('may through HTTP exactly what the table says, in every state of a draft, own and other', async () => {
    const { ask, enter } = await withRoutes()
    const cookie = await enter(role)
    const wrong: string[] = []
    let cells = 0
    for (const action of actions) {
      for (const state of DRAFT_STATES) {
        for (const whose of ['own', 'other'] as const) {
          const { statusCode } = await ask('POST', `/api/test/${action}/${state}/${whose}`, {
            cookie,
          })
          const { when = [`${state} ${whose}` as const] } = EXPECTED[action]
          const allowed = expectedRoles(action).includes(role) && when.includes(`${state} ${whose}`)
          if (statusCode !== (allowed ? 200 : 403))
            wrong.push(`${action} ${state} ${whose}: ${statusCode}`)
          cells += 1
        }
      }
    }
    expect(wrong).toEqual([])
    expect(cells).toBe(actions.length * DRAFT_STATES.length * 2)
  })
})

test('an author never approves his own change, whatever roles he has', () => {
  for (const state of DRAFT_STATES) {
    expect(may(ROLES, 'draft.approve', { state, whose: 'own' })).toBe(false)
  }
})

test('several roles may what any of them may', async () => {
  expect(may(['reader', 'auditor'], 'audit.run')).toBe(true)
  expect(may(['reader', 'author'], 'audit.run')).toBe(false)
  expect(may([], 'policy.read')).toBe(false)
})

test('an action on a draft is allowed to nobody who does not say which draft', () => {
  for (const action of ofDraft) expect(may(ROLES, action)).toBe(false)
})

interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  readonly url: string
  readonly action: Action
}

interface Operation {
  readonly description: string
}

/** Every route of the interface, as it describes itself. */
async function routes(kind: Awaited<ReturnType<typeof studio>>): Promise<readonly Route[]> {
  const described = (await kind.ask('GET', '/api/v1/openapi.json')).json<{
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  }>()
  return Object.entries(described.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { description }]) => ({
      method: method.toUpperCase() as Route['method'],
      url: path.replaceAll(/\{\w+\}/g, '1'),
      action: (/`(.+?)`/.exec(description)?.[1] ?? 'public') as Action,
    })),
  )
}

test('what anybody may ask is this and nothing else', async () => {
  const made = await studio({ ports: silentPorts })
  const anybody = (await routes(made)).filter(({ action }) => (action as string) === 'public')
  expect(anybody.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'GET /api/v1/session',
    'DELETE /api/v1/session',
    'POST /api/v1/session',
    'POST /api/v1/session/door',
    'POST /api/v1/first-run',
    'GET /health/live',
    'GET /health/ready',
    'GET /api/v1/openapi.json',
  ])
})

test('every other route answers 401 to nobody, and 403 to exactly the roles that its action leaves out', async () => {
  const made = await studio({ ports: silentPorts, kind: 'sample' })
  const guarded = (await routes(made)).filter(({ action }) => (action as string) !== 'public')
  expect(guarded.length).toBeGreaterThan(60)
  const wrong: string[] = []
  for (const { method, url, action } of guarded) {
    const nobody = await made.ask(method, url)
    if (nobody.statusCode !== 401) wrong.push(`${method} ${url} nobody: ${nobody.statusCode}`)
    for (const role of ROLES) {
      const answer = await made.ask(method, url, { cookie: await made.enter(role) })
      const isRefused = answer.statusCode === 403
      if (isRefused === expectedRoles(action).includes(role)) {
        wrong.push(`${method} ${url} ${role}: ${answer.statusCode}`)
      }
    }
  }
  expect(wrong).toEqual([])
})

test('a refusal says which roles may', async () => {
  const { ask, enter } = await studio()
  const answer = await ask('GET', '/api/v1/accounts', { cookie: await enter('reader') })
  expect(answer.json()).toMatchObject({
    status: 403,
    code: 'not-allowed',
    help: 'це можуть: адміністратор',
    help_en: 'these may: administrator',
  })
})

test('a route that does not say what it does, or leaves a draft unasked, cannot be registered', async () => {
  await studio({
    more: (app) => {
      expect(() => app.get('/api/silent', () => 1)).toThrow('does not say what it does')
      const config = { action: 'draft.approve' } as const
      expect(() => app.post('/api/hasty', { config }, () => 1)).toThrow('ask about its draft')
    },
  })
})
