/**
 * Sessions, kept by the server: a random number in a cookie, its digest in the store.
 *
 * Whoever reads the store learns no cookie by it. A new number is made at every sign-in, so that a number known before
 * means nothing after. A session ends by itself after a while without requests, and after a working day in any case.
 */
import { hash, randomBytes } from 'node:crypto'
import type { Account } from '../areas/area.ts'
import type { DocumentStore, StoredDocument } from '../store/document-store.ts'
import { type AccountDocument, accountNamed, keyOf } from './accounts.ts'

const SESSIONS = 'sessions'
const MINUTE_MS = 60_000

export const SESSION_LIMITS = {
  idleMs: 60 * MINUTE_MS,
  absoluteMs: 12 * 60 * MINUTE_MS,
  /** How often it is written down that a session is still used. */
  touchMs: MINUTE_MS,
}
export type SessionLimits = Readonly<typeof SESSION_LIMITS>

interface Kept {
  /** The key of the account. */
  readonly account: string
  readonly generation: number
  /** Milliseconds since 1970. */
  readonly since: number
  readonly seen: number
}

export interface Sessions {
  /** The number for the cookie. */
  begin(store: DocumentStore, account: AccountDocument): Promise<string>
  /** Who has this cookie, if the session lasts. */
  who(store: DocumentStore, cookie: string): Promise<Account | undefined>
  end(store: DocumentStore, cookie: string): Promise<void>
}

export function sessions(now: () => number, limits: SessionLimits = SESSION_LIMITS): Sessions {
  const lasts = ({ since, seen }: Kept): boolean =>
    now() - seen < limits.idleMs && now() - since < limits.absoluteMs
  return {
    async begin(store, { body }) {
      await removeEnded(store, lasts)
      const cookie = randomBytes(32).toString('base64url')
      const account = keyOf(body.name)
      const [since, seen] = [now(), now()]
      const kept: Kept = { account, generation: body.generation, since, seen }
      await store.put(SESSIONS, digestOf(cookie), kept, 0)
      return cookie
    },
    async who(store, cookie) {
      const session = await store.get<Kept>(SESSIONS, digestOf(cookie))
      if (session === undefined || !lasts(session.body)) return undefined
      const account = await accountNamed(store, session.body.account)
      if (account === undefined || !isOf(session.body, account)) return undefined
      if (now() - session.body.seen > limits.touchMs) await touch(store, session, now())
      const { id, name, roles, isPasswordGiven } = account.body
      return { id, name, roles, ...(isPasswordGiven === true && { isPasswordGiven }) }
    },
    async end(store, cookie) {
      const session = await store.get<Kept>(SESSIONS, digestOf(cookie))
      if (session !== undefined) await store.remove(SESSIONS, session.id, session.version)
    },
  }
}

const isOf = ({ generation }: Kept, { body }: AccountDocument): boolean =>
  !body.locked && body.generation === generation

/** Of two requests at once one writes it down, which is enough. */
async function touch(store: DocumentStore, session: StoredDocument<Kept>, seen: number) {
  await store.put(SESSIONS, session.id, { ...session.body, seen }, session.version)
}

async function removeEnded(store: DocumentStore, lasts: (kept: Kept) => boolean): Promise<void> {
  for (const { id, version, body } of await store.list<Kept>(SESSIONS)) {
    if (!lasts(body)) await store.remove(SESSIONS, id, version)
  }
}

const digestOf = (cookie: string): string => hash('sha256', cookie)
