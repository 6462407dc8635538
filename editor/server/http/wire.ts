/**
 * What goes wrong before there is a request that the framework sees: bytes that are no HTTP, headers without end, a body
 * that never comes, two names of the server. It is answered as everything else: with a problem (RFC 9457).
 */
import type { FastifyInstance } from 'fastify'
import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { type ProblemCode, refusalOf } from './problems.ts'
import { problemOf, sendProblem } from './send.ts'

const CODES: Readonly<Record<string, ProblemCode>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'body-too-large',
}

/** For `clientErrorHandler`: the connection gets its answer and ends. */
export function answerOnWire(error: Error & { readonly code?: string }, socket: Socket): void {
  if (socket.destroyed || !socket.writable || hasBegun(socket)) {
    socket.destroy()
    return
  }
  const { status, headers, body } = written(CODES[error.code ?? ''] ?? 'bad-request')
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.write(`HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}\r\n${lines.join('')}\r\n${body}`)
  socket.destroySoon()
}

/** Half of an answer is on its way: whatever is written now would be read as the rest of it. */
function hasBegun(socket: Socket): boolean {
  const { _httpMessage: answer } = socket as Socket & { readonly _httpMessage?: ServerResponse }
  return answer?.headersSent === true
}

/** What Node would otherwise answer by itself, without a word. */
export function answerExpectations(app: FastifyInstance): void {
  app.server.on('checkExpectation', (_: IncomingMessage, response: ServerResponse) => {
    const { status, headers, body } = written('expectation-failed')
    response.writeHead(status, headers).end(body)
  })
}

/** Exactly one `Host` (RFC 9112, 3.2): of two, a proxy before us may have believed the other. */
export function oneHost(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ raw }, reply) => {
    const names = raw.rawHeaders.filter((name, at) => at % 2 === 0 && /^host$/i.test(name))
    const isRight = names.length === 1 || (names.length === 0 && raw.httpVersion === '1.0')
    return isRight ? undefined : sendProblem(reply, 'bad-request')
  })
}

function written(code: ProblemCode) {
  const refusal = refusalOf(code)
  const body = JSON.stringify(problemOf(refusal))
  const headers = {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    connection: 'close',
  }
  return { status: refusal.status, headers, body }
}
