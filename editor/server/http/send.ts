/** Answers of ports as answers of HTTP: a value as it is, a refusal as problem details (RFC 9457). */
import type { FastifyReply } from 'fastify'
import { STATUS_CODES } from 'node:http'
import type { Problem } from '../../api/index.ts'
import type { Answer } from '../answer.ts'
import { type ProblemCode, refusalOf, type ServerRefusal } from './problems.ts'

/** Sends the value, with another status than 200 if need be; or the problem. */
export function sendAnswer<T>(
  reply: FastifyReply,
  answer: Answer<T>,
  status: 200 | 201 | 202 = 200,
): FastifyReply {
  return answer.ok ? reply.code(status).send(answer.value) : sendRefusal(reply, answer.refusal)
}

/** A problem of the server's own table. */
export const sendProblem = (
  reply: FastifyReply,
  code: ProblemCode,
  more?: Parameters<typeof refusalOf>[1],
): FastifyReply => sendRefusal(reply, refusalOf(code, more))

export const sendRefusal = (reply: FastifyReply, refusal: ServerRefusal): FastifyReply =>
  reply
    .code(refusal.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .header('cache-control', 'no-store')
    // Also where an address could not be read and nothing else was done.
    .header('x-content-type-options', 'nosniff')
    .send(problemOf(refusal))

/** The type is a name, no address to be opened. */
export function problemOf({ code, status, message, help, errors }: ServerRefusal): Problem {
  return {
    type: `urn:zasady:problem:${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    detail: message.uk,
    detail_en: message.en,
    ...(help !== undefined && { help: help.uk, help_en: help.en }),
    ...(errors !== undefined && { errors: [...errors] }),
  }
}
