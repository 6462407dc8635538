/** Letting somebody in: the account in; a new session, its cookie and what the studio is told of it out. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { RateLimits } from '../http/rate-limits.ts'
import type { AccountDocument } from './accounts.ts'
import { COOKIE, setSession } from './cookie.ts'
import { sessionState, type StateSetting } from './session-state.ts'
import type { Sessions } from './sessions.ts'

export interface SessionSetting extends StateSetting {
  readonly sessions: Sessions
  readonly limits: RateLimits
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** The sample is about to give way: its long work ends. */
  readonly leaving: () => Promise<void>
  /** Seconds to wait, when this name was tried too often. */
  readonly triedTooOften: (request: FastifyRequest) => Promise<number | undefined>
}

/** A new number at every sign-in; the one before, whoever made it, ends here. */
export async function enter(
  setting: SessionSetting,
  request: FastifyRequest,
  reply: FastifyReply,
  account: AccountDocument,
) {
  const { store } = setting.host.current()
  const before = request.cookies[COOKIE]
  if (before !== undefined) await setting.sessions.end(store, before)
  setSession(reply, await setting.sessions.begin(store, account))
  return reply.send(await sessionState(setting, account.body))
}
