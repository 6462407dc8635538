/**
 * Who asks, and whether he may: on every request before anything else. Default deny: a route that does not say what it does
 * cannot be registered, and the role table decides about the rest.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify'
import {
  type Action,
  ACTIONS,
  type Allowance,
  may,
  type Role,
  ROLE_NAMES,
  type Text,
} from '../../api/index.ts'
import { sendProblem } from '../http/send.ts'
import type { CourtHost } from '../setup.ts'
import { COOKIE } from './cookie.ts'
import { type Names, originProblem } from './origin.ts'
import type { Sessions } from './sessions.ts'

export interface GuardSetting {
  readonly host: CourtHost
  readonly sessions: Sessions
  readonly names: Names
}

export function guard(app: FastifyInstance, setting: GuardSetting): void {
  app.decorateRequest('account', undefined)
  app.addHook('onRoute', mustSayItsAction)
  app.addHook('onRequest', (request, reply) => watch(setting, request, reply))
}

/** A mistake in the program, found when the server starts. */
function mustSayItsAction({ url, config }: RouteOptions): void {
  const action = config?.action
  if (action === undefined) throw new Error(`the route ${url} does not say what it does`)
  if (action === 'public') return
  const { states }: Allowance = ACTIONS[action]
  if (states !== undefined && config?.draft !== true)
    throw new Error(`the route ${url} must ask about its draft by itself`)
}

async function watch(
  { host, sessions, names }: GuardSetting,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  // Whatever watches over the server asks by its number; nothing of the court is told there.
  if (request.url.startsWith('/health/')) return undefined
  const problem = originProblem(request, names)
  if (problem !== undefined) return sendProblem(reply, problem)
  const cookie = request.cookies[COOKIE]
  const action = request.routeOptions.config.action
  if (cookie !== undefined && request.url.startsWith('/api/')) {
    request.account = await sessions.who(host.current().store, cookie)
  }
  if (action === undefined || action === 'public') return undefined
  if (request.account === undefined) return sendProblem(reply, 'sign-in-required')
  const { roles, isPasswordGiven } = request.account
  if (isPasswordGiven === true && request.routeOptions.config.withGivenPassword !== true) {
    return sendProblem(reply, 'password-given')
  }
  const allowed = request.routeOptions.config.draft === true ? mayEver : may
  return allowed(roles, action) ? undefined : sendProblem(reply, 'not-allowed', who(action))
}

/** For some draft: of which, the route finds out. */
const mayEver = (roles: readonly Role[], action: Action): boolean =>
  roles.some((role) => (ACTIONS[action].roles as readonly Role[]).includes(role))

/** Which roles may. */
function who(action: Action): { readonly help: Text } {
  const names = ACTIONS[action].roles.map((role) => ROLE_NAMES[role])
  return {
    help: {
      uk: `це можуть: ${names.map(({ uk }) => uk).join(', ')}`,
      en: `these may: ${names.map(({ en }) => en).join(', ')}`,
    },
  }
}
