/**
 * The status webhook: an HTTP server that takes reports of a gateway on the messages that it was given.
 *
 * What becomes of a report the caller decides (`record`); the answer 200 is given only after that. No disk is known here.
 */
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { createHash } from 'node:crypto'
import type { StatusReport } from '../../../engine/index.ts'
import { type ProblemCode, problemOf } from './problems.ts'
import { oneAtATime, type Queue } from './queue.ts'
import { type Asked, reportIn } from './report-request.ts'
import { SIGNATURE_HEADER } from './signature.ts'

const STATUS_PATH = '/summons/status'

/** What became of a report. `recorded`: it is safe; `repeated`: it was there before; otherwise nothing was recorded. */
export type Recorded =
  | 'recorded'
  | 'repeated'
  | Extract<
      ProblemCode,
      'unknown-message' | 'from-the-future' | 'register-busy' | 'register-damaged'
    >

/** One answer, for a log. Nothing in it is personal: of the message it has a digest only. */
export interface Noted {
  readonly outcome: Recorded | ProblemCode
  readonly code: number
  readonly status?: StatusReport['status']
  readonly message?: string
  /** A mistake in this program. */
  readonly error?: unknown
}

export interface WebhookOptions {
  readonly record: (report: StatusReport) => Promise<Recorded>
  /** What requests are signed with; undefined: everybody is believed. */
  readonly secret: string | undefined
  readonly note: (noted: Noted) => void
  readonly limits?: Partial<Limits>
}

export interface StatusWebhook {
  /** Gives the address at which reports are taken. */
  readonly listen: (at: { readonly host: string; readonly port: number }) => Promise<string>
  /** Takes no new connection; resolves when every request in hand is answered. */
  readonly close: () => Promise<void>
}

const LIMITS = {
  bodyBytes: 16 * 1024,
  /** Reports in hand: they are recorded one at a time. */
  reports: 100,
  patienceMs: 8_000,
  connections: 200,
  /** In which a request has to arrive whole. */
  requestMs: 10_000,
  /** After which a connection on which nothing happens is closed. */
  silenceMs: 30_000,
  retryAfterSeconds: 5,
}
type Limits = Readonly<typeof LIMITS>

/** A server that listens when told to. */
export function statusWebhook(options: WebhookOptions): StatusWebhook {
  const limits = { ...LIMITS, ...options.limits }
  const server = serverWithin(limits)
  const inTurn = oneAtATime({ longest: limits.reports, patienceMs: limits.patienceMs })
  const setting: Setting = { ...options, limits, inTurn }
  server.post(STATUS_PATH, (request, reply) => answer(setting, request, reply))
  server.setNotFoundHandler((request, reply) => {
    const isHere = request.url.split('?')[0] === STATUS_PATH
    if (isHere) void reply.header('allow', 'POST')
    return refuse(setting, reply, isHere ? 'method-not-allowed' : 'not-found')
  })
  server.setErrorHandler((error, _, reply) => refuse(setting, reply, codeOf(error), { error }))
  return {
    listen: async (at) => `${await server.listen(at)}${STATUS_PATH}`,
    close: closing(server),
  }
}

function serverWithin(limits: Limits): FastifyInstance {
  const server = fastify({
    bodyLimit: limits.bodyBytes,
    requestTimeout: limits.requestMs,
    connectionTimeout: limits.silenceMs,
    keepAliveTimeout: limits.silenceMs,
    // A report that comes on an open connection while the server stops is still taken.
    return503OnClosing: false,
    http: { headersTimeout: limits.requestMs, connectionsCheckingInterval: limits.requestMs / 4 },
  })
  server.server.maxConnections = limits.connections
  // The signature is of the bytes as they came; nothing but JSON is taken.
  server.removeAllContentTypeParsers()
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_, body, done) =>
    done(null, body),
  )
  return server
}

/** A connection with a request in hand would otherwise stay open for the next one, and the server with it. */
function closing(server: FastifyInstance): () => Promise<void> {
  let isClosing = false
  server.addHook('onSend', async (_, reply) => {
    if (isClosing) void reply.header('connection', 'close')
  })
  return () => {
    isClosing = true
    return server.close()
  }
}

interface Setting extends WebhookOptions {
  readonly limits: Limits
  readonly inTurn: Queue
}

async function answer(setting: Setting, request: FastifyRequest, reply: FastifyReply) {
  const { record, secret, inTurn, note } = setting
  const asked = reportOf(request, secret)
  if (asked.kind === 'problem') return refuse(setting, reply, asked.code, {}, asked.more)
  const { report } = asked
  const about = { status: report.status, message: digestOf(report.message) }
  const outcome = (await inTurn(() => record(report))) ?? 'overloaded'
  if (outcome !== 'recorded' && outcome !== 'repeated') {
    return refuse(setting, reply, outcome, about)
  }
  note({ outcome, code: 200, ...about })
  return reply.send({ outcome })
}

function reportOf({ body, headers }: FastifyRequest, secret: string | undefined): Asked {
  return Buffer.isBuffer(body)
    ? reportIn(body, headers[SIGNATURE_HEADER], secret)
    : { kind: 'problem', code: 'unsupported-media-type' }
}

/** Enough to find the message again for those who have its key; of use to nobody else. */
const digestOf = (message: string): string =>
  createHash('sha256').update(message).digest('hex').slice(0, 12)

function refuse(
  { note, limits }: Setting,
  reply: FastifyReply,
  code: ProblemCode,
  about: Partial<Noted> = {},
  more?: { readonly uk: string; readonly en: string },
): FastifyReply {
  const problem = problemOf(code, more)
  note({ outcome: code, code: problem.status, ...about })
  if (problem.status === 503) void reply.header('retry-after', limits.retryAfterSeconds)
  if (problem.status === 401) void reply.header('www-authenticate', 'HMAC-SHA256')
  return reply.code(problem.status).type('application/problem+json').send(problem)
}

/** What the server itself found wrong with a request. */
function codeOf(error: unknown): ProblemCode {
  const { statusCode = 500 } = error as { readonly statusCode?: number }
  if (statusCode === 413) return 'body-too-large'
  if (statusCode === 415) return 'unsupported-media-type'
  return statusCode < 500 ? 'bad-request' : 'internal'
}
