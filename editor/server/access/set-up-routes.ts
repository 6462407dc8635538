/** The beginning of a real court: its first administrator, then its ledger. Schemas: `editor/api/session.ts`. */
import { FirstRun, NewCourt, SessionState } from '../../api/index.ts'
import type { Account, StudioApp } from '../areas/area.ts'
import { sendAnswer, sendProblem } from '../http/send.ts'
import { addLook } from '../looks/chain.ts'
import { newAccount } from './accounts.ts'
import { enter, type SessionSetting } from './enter.ts'
import { firstAdministrator, hasAdministrator } from './first-run.ts'
import { weakness } from './passwords.ts'
import { sessionState } from './session-state.ts'

const state = { response: { 200: SessionState } }

export function setUpRoutes(app: StudioApp, setting: SessionSetting): void {
  firstRun(app, setting)
  newCourt(app, setting)
}

function firstRun(app: StudioApp, setting: SessionSetting): void {
  const options = {
    config: { action: 'public', rateLimit: setting.limits.signIn },
    schema: { body: FirstRun, ...state },
  } as const
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
    if (kept === undefined) return sendProblem(reply, 'already-set-up')
    await noteFirst(setting, account)
    return enter(setting, request, reply, kept)
  })
}

/** The first in the list of looks: he made himself. */
async function noteFirst({ host, now }: SessionSetting, { id, name, roles }: Account) {
  await addLook(host.current().store, {
    at: new Date(now()).toISOString(),
    account: name,
    account_id: id,
    kind: 'account',
    route: 'POST /api/v1/first-run',
    subject: name,
    asked: { name, roles: roles.join(', ') },
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
