/**
 * Every look is logged: routes that show a case, an entry, a register or give something away bear a mark; who asked, when
 * and what for is written before anything is read, and where it cannot be written nothing is shown.
 *
 * Never what was seen: the route and which of its things, nothing more. Where a screen asks again with every key that is
 * pressed, the mark says that an hour of it is one look.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { LookKind } from '../../api/index.ts'
import type { DocumentStore } from '../store/document-store.ts'
import { sendRefusal } from '../http/send.ts'
import { addLook, type Look } from './chain.ts'

/** The mark of a route. */
export interface LookMark {
  readonly kind: LookKind
  /** Names of parameters, of the path, the query or the body, that say which thing it is. */
  readonly of?: readonly string[]
  /** The same account asking for the same thing again within an hour is the same look. */
  readonly hourly?: true
}

declare module 'fastify' {
  interface FastifyContextConfig {
    look?: LookMark
  }
}

export interface LookSetting {
  /** The store of the court that is open. */
  readonly store: () => DocumentStore
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** Watches every route that is registered afterwards. */
export function logLooks(app: FastifyInstance, { store, now }: LookSetting): void {
  // One after another: each rests on the one before.
  let last: Promise<unknown> = Promise.resolve()
  const isKnown = lately(now)
  app.addHook('preHandler', async (request, reply) => {
    const mark = request.routeOptions.config.look
    if (mark === undefined || request.account === undefined) return undefined
    const look = lookOf(request, mark, request.account, now())
    if (mark.hourly === true && isKnown(look)) return undefined
    const written = last.then(() => addLook(store(), look))
    last = written.catch(() => undefined)
    return written.then(
      () => isKnown.note(look),
      (error: unknown) => notRecorded(request, reply, error),
    )
  })
}

const HOUR_MS = 60 * 60 * 1000
/** Looks that are remembered: where there are more, those of the hour before are forgotten. */
const REMEMBERED = 10_000

/** Whether such a look was written within the hour, by this process. */
function lately(now: () => number) {
  const seen = new Map<string, number>()
  const keyOf = ({ account_id, route, subject }: Look): string =>
    JSON.stringify([account_id, route, subject])
  const isKnown = (look: Look): boolean => now() - (seen.get(keyOf(look)) ?? 0) < HOUR_MS
  const note = (look: Look): void => {
    if (seen.size >= REMEMBERED) {
      for (const [key, at] of seen) if (now() - at >= HOUR_MS) seen.delete(key)
      if (seen.size >= REMEMBERED) seen.clear()
    }
    seen.set(keyOf(look), now())
  }
  return Object.assign(isKnown, { note })
}

function lookOf(
  request: FastifyRequest,
  { kind, of = [] }: LookMark,
  { id, name }: NonNullable<FastifyRequest['account']>,
  now: number,
): Look {
  const sources = [request.params, request.query, request.body]
  const asked = of.flatMap((field) => valueOf(field, sources))
  const subject = asked.map(([, value]) => value).join(' ')
  return {
    at: new Date(now).toISOString(),
    account: name,
    account_id: id,
    kind,
    route: `${request.method} ${request.routeOptions.url ?? ''}`,
    subject: subject.slice(0, LONGEST),
    asked: Object.fromEntries(asked),
  }
}

const LONGEST = 300

type Asked = readonly [field: string, value: string]

function valueOf(field: string, sources: readonly unknown[]): readonly Asked[] {
  for (const source of sources) {
    if (typeof source !== 'object' || source === null || !Object.hasOwn(source, field)) continue
    const value: unknown = (source as Readonly<Record<string, unknown>>)[field]
    const text = Array.isArray(value) ? value.join(', ') : value
    if (['string', 'number', 'boolean'].includes(typeof text)) {
      return [[field, String(text).slice(0, LONGEST)]]
    }
  }
  return []
}

function notRecorded(request: FastifyRequest, reply: FastifyReply, error: unknown) {
  request.log.error(
    { error: error instanceof Error ? error.name : typeof error },
    'look not recorded',
  )
  return sendRefusal(reply, {
    code: 'looks/not-recorded',
    status: 503,
    message: {
      uk: 'перегляд не вдалося записати, тому нічого не показано',
      en: 'the look could not be recorded, hence nothing is shown',
    },
    help: {
      uk: 'спробуйте ще раз за хвилину; якщо не минеться, повідомте адміністратора: сховище студії не пише',
      en: 'try again in a minute; if it stays so, tell the administrator: the store of the studio does not write',
    },
  })
}
