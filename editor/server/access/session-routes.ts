/** Signing in and out, the doors of the sample court, one's own password. Schemas: `editor/api/session.ts`. */
import { ChangePassword, Door, SessionState, SignIn } from '../../api/index.ts'
import type { Account, StudioApp } from '../areas/area.ts'
import { sendProblem } from '../http/send.ts'
import { type AccountDocument, accountNamed, keepAccount } from './accounts.ts'
import { clearSession, COOKIE } from './cookie.ts'
import { enter, type SessionSetting } from './enter.ts'
import { hashed, matches, matchesNobody, weakness } from './passwords.ts'
import { sampleAccount } from './sample-accounts.ts'
import { sessionState } from './session-state.ts'

const PUBLIC = { action: 'public' } as const
const state = { response: { 200: SessionState } }

export function sessionRoutes(app: StudioApp, setting: SessionSetting): void {
  app.get('/api/v1/session', { config: PUBLIC, schema: state }, (request) =>
    sessionState(setting, request.account),
  )
  app.delete('/api/v1/session', { config: PUBLIC, schema: state }, async (request, reply) => {
    const cookie = request.cookies[COOKIE]
    if (cookie !== undefined) await setting.sessions.end(setting.host.current().store, cookie)
    clearSession(reply)
    return sessionState(setting, undefined)
  })
  signIn(app, setting)
  door(app, setting)
  ownPassword(app, setting)
}

function signIn(app: StudioApp, setting: SessionSetting): void {
  const options = {
    config: { ...PUBLIC, rateLimit: setting.limits.signIn },
    schema: { body: SignIn, ...state },
  }
  app.post('/api/v1/session', options, async (request, reply) => {
    const { name, password } = request.body
    const wait = await setting.triedTooOften(request)
    if (wait !== undefined) {
      return sendProblem(reply.header('retry-after', wait), 'too-many-requests')
    }
    const account = await accountNamed(setting.host.current().store, name)
    return (await isRight(account, password)) && account !== undefined
      ? enter(setting, request, reply, account)
      : sendProblem(reply, 'wrong-password')
  })
}

async function isRight(account: AccountDocument | undefined, password: string): Promise<boolean> {
  const { hash, locked = true } = account?.body ?? {}
  if (hash === undefined || locked) return matchesNobody(password)
  return matches(password, hash)
}

function door(app: StudioApp, setting: SessionSetting): void {
  const options = { config: PUBLIC, schema: { body: Door, ...state } }
  app.post('/api/v1/session/door', options, async (request, reply) => {
    const { host, loopback } = setting
    if (host.current().kind !== 'sample' || !loopback) return sendProblem(reply, 'not-found')
    return enter(setting, request, reply, await sampleAccount(host, request.body.role))
  })
}

/** Other sessions of the account end; this one goes on under a new number. */
function ownPassword(app: StudioApp, setting: SessionSetting): void {
  const options = {
    config: {
      action: 'session.own',
      withGivenPassword: true,
      rateLimit: setting.limits.signIn,
      look: { kind: 'account' },
    },
    schema: { body: ChangePassword, ...state },
  } as const
  app.put('/api/v1/session/password', options, async (request, reply) => {
    const { name } = request.account as Account
    const { store } = setting.host.current()
    const account = await accountNamed(store, name)
    const { old_password: old, password } = request.body
    if (account === undefined || !(await isRight(account, old))) {
      return sendProblem(reply, 'wrong-old-password')
    }
    const weak = password === old ? SAME : weakness(password, name)
    if (weak !== undefined) return sendProblem(reply, 'weak-password', { help: weak })
    const { body, version } = account
    const secret = { hash: await hashed(password), generation: body.generation + 1 }
    const changed = { ...body, ...secret, isPasswordGiven: false }
    const kept = await keepAccount(store, changed, version)
    return kept === undefined
      ? sendProblem(reply, 'stale-version')
      : enter(setting, request, reply, kept)
  })
}

/** Whoever set it knows it still. */
const SAME = { uk: 'він такий самий, як теперішній', en: 'it is the same as the present one' }
