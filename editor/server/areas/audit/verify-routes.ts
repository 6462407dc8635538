/** Verification: the bytes of a file as they come, or the court's own ledger, in; every check out. Nothing is kept. */
import type { FastifyReply } from 'fastify'
import { KnownByUser, VerifyQuery, VerifyResult } from '../../../api/index.ts'
import { FILE_BODY } from '../../http/files.ts'
import { sendAnswer, sendProblem } from '../../http/send.ts'
import type { AreaContext, StudioApp } from '../area.ts'

const ROOT = '/api/v1/audit'
/** The port counts what comes and says when it is too much. */
const MOST_BYTES = 2 ** 40
const BYTES = 'application/octet-stream'

export function verifyRoutes(app: StudioApp, { ports }: AreaContext): void {
  const answers = { 200: VerifyResult }
  app.post(
    `${ROOT}/verifications/ledger`,
    {
      config: { action: 'ledger.read', look: { kind: 'verification' } },
      schema: { body: KnownByUser, response: answers },
    },
    async ({ body }, reply) =>
      sendAnswer(reply, await ports().audit.verifyLedger(body, whenGone(reply))),
  )
  void app.register(async (scope) => {
    const own = scope as StudioApp
    // As a stream: a ledger may be larger than memory.
    own.removeContentTypeParser([BYTES])
    own.addContentTypeParser(BYTES, (_request, payload, done) => done(null, payload))
    own.post(
      `${ROOT}/verifications`,
      {
        bodyLimit: MOST_BYTES,
        config: { action: 'verify', look: { kind: 'verification', of: ['name'] } },
        schema: { querystring: VerifyQuery, body: FILE_BODY, response: answers },
      },
      async ({ query: { name, ...known }, body }, reply) => {
        if (!isStream(body)) return sendProblem(reply, 'unsupported-media-type')
        return sendAnswer(
          reply,
          await ports().audit.verifyFile({ name, bytes: body }, known, whenGone(reply)),
        )
      },
    )
  })
}

/** A request without a body, or with JSON, has none. */
const isStream = (body: unknown): body is AsyncIterable<Uint8Array> =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body

/** Nobody waits any more. */
function whenGone({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController()
  raw.once('close', () => {
    if (!raw.writableFinished) gone.abort()
  })
  return gone.signal
}
