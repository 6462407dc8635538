/**
 * Whatever goes wrong on the way as a problem: what the framework finds wrong with a request, and our own mistakes.
 *
 * A mistake of ours is told by a number that is in the log too; what was thrown is never told, since it may quote what
 * somebody sent.
 */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { randomBytes } from 'node:crypto'
import type { ProblemCode } from './problems.ts'
import { sendProblem } from './send.ts'
import { remarksOf } from './validation.ts'

export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>(answerError)
}

export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  if (error.validation !== undefined) {
    const errors = remarksOf(error.validation, error.validationContext ?? 'body')
    const [code = 'not-valid'] = errors.flatMap((one) => HEADERS[`${one.place} ${one.code}`] ?? [])
    return sendProblem(reply, code, code === 'not-valid' ? { errors } : {})
  }
  const code = codeOf(error)
  return code === 'internal' ? mistake(error, request, reply) : sendProblem(reply, code)
}

function mistake(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const incident = randomBytes(4).toString('hex')
  request.log.error(
    { incident, route: request.routeOptions.url ?? null, ...whereabouts(error) },
    'mistake',
  )
  return sendProblem(reply, 'internal', {
    help: {
      uk: `повідомте адміністратора й назвіть номер події: ${incident}`,
      en: `tell the administrator and name the number of the incident: ${incident}`,
    },
  })
}

/** Where it was thrown, without the message: that may quote personal data. */
export function whereabouts(error: unknown) {
  if (!(error instanceof Error)) return { error: typeof error }
  const { name, stack = '' } = error
  const code = (error as { readonly code?: unknown }).code
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return {
    error: name,
    ...(typeof code === 'string' && { code }),
    frames: frames.map((line) => line.trim()),
  }
}

/** Headers whose lack has a code of its own. */
const HEADERS: Readonly<Record<string, ProblemCode>> = {
  'headers/if-match request/required': 'version-required',
  'headers/idempotency-key request/required': 'key-required',
  'headers/idempotency-key request/pattern': 'key-required',
}

const BY_CODE: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'not-json',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'not-json',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported-media-type',
  FST_ERR_CTP_BODY_TOO_LARGE: 'body-too-large',
  FST_ERR_MAX_LENGTH_PATH: 'address-too-long',
}

const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  404: 'not-found',
  413: 'body-too-large',
  414: 'address-too-long',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
}

function codeOf({ code, statusCode = 500 }: FastifyError): ProblemCode {
  const known = BY_CODE[code] ?? BY_STATUS[statusCode]
  if (known !== undefined) return known
  return statusCode >= 400 && statusCode < 500 ? 'bad-request' : 'internal'
}
