/** Signing in and out, the doors of the sample court, the beginning of a real one. Schemas: `editor/api/session.ts`. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import {
  ChangePassword,
  Door,
  FirstRun,
  NewCourt,
  type Role,
  SessionState,
  SignIn,
} from '../../api/index.ts'
import type { Account, StudioApp } from '../areas/area.ts'
import { sendAnswer, sendProblem } from '../http/send.ts'
import type { RateLimits } from '../http/rate-limits.ts'
import { type AccountDocument, accountNamed, keepAccount, newAccount } from './accounts.ts'
import { clearSession, COOKIE, setSession } from './cookie.ts'
import { firstAdministrator, hasAdministrator } from './first-run.ts'
import { hashed, matches, matchesNobody, weakness } from './passwords.ts'
import { sessionState, type StateSetting } from './session-state.ts'
import type { Sessions } from './sessions.ts'

export interface SessionSetting extends StateSetting {
  readonly sessions: Sessions
  readonly limits: RateLimits
  /** The sample is about to give way: its long work ends. */
  readonly leaving: () => Promise<void>
  /** Seconds to wait, when this name was tried too often. */
  readonly triedTooOften: (request: FastifyRequest) => Promise<number | undefined>
}

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
  firstRun(app, setting)
  newCourt(app, setting)
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
    const { kind, store } = host.current()
    if (kind !== 'sample' || !loopback) return sendProblem(reply, 'not-found')
    const { role } = request.body
    const name = host.people[role]
    const account = (await accountNamed(store, name)) ?? (await sampleAccount(setting, name, role))
    return enter(setting, request, reply, account)
  })
}

/** Of two who come at once the second finds the account of the first. */
async function sampleAccount(
  { host }: SessionSetting,
  name: string,
  role: Role,
): Promise<AccountDocument> {
  const { store } = host.current()
  const kept = await keepAccount(store, await newAccount(name, undefined, [role]), 0)
  const account = kept ?? (await accountNamed(store, name))
  if (account === undefined) throw new Error('an account of the sample is neither new nor there')
  return account
}

/** A new number at every sign-in; the one before, whoever made it, ends here. */
async function enter(
  setting: SessionSetting,
  request: FastifyRequest,
  reply: FastifyReply,
  account: AccountDocument,
) {
  const { store } = setting.host.current()
  const before = request.cookies[COOKIE]
  if (before !== undefined) await setting.sessions.end(store, before)
  setSession(reply, await setting.sessions.begin(store, account))
  const { id, name, roles } = account.body
  return reply.send(await sessionState(setting, { id, name, roles }))
}

function firstRun(app: StudioApp, setting: SessionSetting): void {
  const options = {
    config: { ...PUBLIC, rateLimit: setting.limits.signIn },
    schema: { body: FirstRun, ...state },
  }
  app.post('/api/v1/first-run', options, async (request, reply) => {
    const { host, setUpCode } = setting
    const { administrator, code } = request.body
    if (host.current().kind !== 'sample' && (await hasAdministrator(host.current().store))) {
      return sendProblem(reply, 'already-set-up')
    }
    if (setUpCode !== undefined && code?.trim().toUpperCase() !== setUpCode) {
      return sendProblem(reply, 'set-up-code')
    }
    const weak = weakness(administrator.password, administrator.name)
    if (weak !== undefined) return sendProblem(reply, 'weak-password', { help: weak })
    await setting.leaving()
    const left = await host.leaveSample()
    if (!left.ok) return sendAnswer(reply, left)
    const account = await newAccount(administrator.name, administrator.password, ['administrator'])
    const kept = await firstAdministrator(host.current().store, account)
    return kept === undefined
      ? sendProblem(reply, 'already-set-up')
      : enter(setting, request, reply, kept)
  })
}

function newCourt(app: StudioApp, setting: SessionSetting): void {
  const options = {
    config: { action: 'account.manage' },
    schema: { body: NewCourt, ...state },
  } as const
  app.post('/api/v1/court', options, async (request, reply) => {
    const { account } = request
    const { kind } = setting.host.current()
    if (kind !== 'none') return sendProblem(reply, 'already-set-up')
    const made = await setting.host.setUp(request.body, account?.name ?? '')
    if (!made.ok) return sendAnswer(reply, made)
    return reply.send(await sessionState(setting, account))
  })
}

/** Other sessions of the account end; this one goes on under a new number. */
function ownPassword(app: StudioApp, setting: SessionSetting): void {
  const options = {
    config: { action: 'session.own', rateLimit: setting.limits.signIn },
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
    const weak = weakness(password, name)
    if (weak !== undefined) return sendProblem(reply, 'weak-password', { help: weak })
    const { body, version } = account
    const changed = { ...body, hash: await hashed(password), generation: body.generation + 1 }
    const kept = await keepAccount(store, changed, version)
    return kept === undefined
      ? sendProblem(reply, 'stale-version')
      : enter(setting, request, reply, kept)
  })
}
