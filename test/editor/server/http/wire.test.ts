/** What goes wrong before there is a request, byte by byte over a connection of its own. */
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import type { Problem } from '../../../../editor/api/index.ts'
import { temporaryFolder } from '../../../cli/run.ts'
import { studio, type Wanted } from '../../../support/studio.ts'

interface Said {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

async function listening(wanted: Wanted = {}) {
  const made = await studio(wanted)
  await made.app.listen({ host: '127.0.0.1', port: 0 })
  const { port } = made.app.server.address() as AddressInfo
  return { ...made, port }
}

/** Everything that the server says until it ends the connection. */
async function saidTo(port: number, bytes: string): Promise<Said> {
  const socket = connect(port, '127.0.0.1')
  const heard = hearing(socket)
  socket.write(bytes)
  return read(await heard)
}

async function hearing(socket: Socket): Promise<string> {
  const parts: Buffer[] = []
  socket.on('data', (part: Buffer) => parts.push(part))
  // What the server does not wish to read any more may be cut off after its answer.
  socket.on('error', () => undefined)
  await once(socket, 'close')
  return Buffer.concat(parts).toString()
}

function read(text: string): Said {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const [first = '', ...lines] = head.split('\r\n')
  const headers = lines.map((line) => {
    const [name = '', ...value] = line.split(': ')
    return [name.toLowerCase(), value.join(': ')] as const
  })
  const status = Number(first.split(' ')[1])
  return { status, headers: Object.fromEntries(headers), body: rest.join('\r\n\r\n') }
}

function expectProblem({ status, headers, body }: Said, code: string): void {
  const problem = JSON.parse(body) as Problem
  expect(problem).toMatchObject({ status, code, type: `urn:zasady:problem:${code}` })
  expect(problem.detail).toMatch(/[а-яїєґ]/)
  expect(headers).toMatchObject({
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
}

const END = 'connection: close\r\n\r\n'

describe('what is no request is answered with a problem, as everything else', () => {
  test.each([
    ['no HTTP at all', '\0\0\0 HELLO\r\n\r\n', 400, 'bad-request'],
    ['an unknown method', `DRAW / HTTP/1.1\r\nhost: localhost\r\n${END}`, 400, 'bad-request'],
    [
      'a length that is none',
      `POST /api/v1/session HTTP/1.1\r\nhost: localhost\r\ncontent-length: many\r\n${END}`,
      400,
      'bad-request',
    ],
    [
      'headers without end',
      `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'x'.repeat(20_000)}\r\n${END}`,
      431,
      'headers-too-large',
    ],
    [
      'an expectation that nobody knows',
      `GET /api/v1/session HTTP/1.1\r\nhost: localhost\r\nexpect: miracle\r\n${END}`,
      417,
      'expectation-failed',
    ],
    [
      'two names of the server',
      `GET /api/v1/session HTTP/1.1\r\nhost: localhost\r\nhost: court.example\r\n${END}`,
      400,
      'bad-request',
    ],
    ['no name of the server', `GET /api/v1/session HTTP/1.1\r\n${END}`, 400, 'bad-request'],
    ['no name, of old', 'GET /api/v1/session HTTP/1.0\r\n\r\n', 421, 'other-host'],
  ])('%s', async (_, bytes, status, code) => {
    const { port, ask } = await listening()
    const said = await saidTo(port, bytes)
    expect(said.status).toBe(status)
    expectProblem(said, code)
    expect((await ask('GET', '/health/live')).statusCode).toBe(200)
  })

  test('a body that does not come in time', async () => {
    const { app, port } = await listening()
    const socket = connect(port, '127.0.0.1')
    const heard = hearing(socket)
    const asked = once(app.server, 'request')
    socket.write(
      `POST /api/v1/session HTTP/1.1\r\nhost: localhost:${port}\r\norigin: http://localhost:${port}\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{"name"`,
    )
    const [{ socket: other }] = (await asked) as [{ readonly socket: Socket }]
    // As Node tells it when the time for a request is over.
    app.server.emit('clientError', failure('ERR_HTTP_REQUEST_TIMEOUT'), other)
    const said = read(await heard)
    expect(said.status).toBe(408)
    expectProblem(said, 'request-timeout')
  })
})

test('an answer that has begun is not gone on with by a problem', async () => {
  const { app, port } = await listening({
    more: (own) =>
      own.get('/api/half', { config: { action: 'public' } }, ({ raw }, reply) => {
        reply.hijack()
        reply.raw.writeHead(200, { 'content-length': 1000 })
        reply.raw.write('half', () => {
          app.server.emit('clientError', failure('HPE_INVALID_METHOD'), raw.socket)
        })
      }),
  })
  const said = await saidTo(port, 'GET /api/half HTTP/1.1\r\nhost: localhost\r\n\r\n')
  expect(said).toMatchObject({ status: 200, body: 'half' })
})

test('an address that leads elsewhere is no page of the studio', async () => {
  const web = temporaryFolder()
  writeFileSync(join(web, 'index.html'), '<!doctype html>')
  const { port } = await listening({ web })
  const at = (path: string) => saidTo(port, `GET ${path} HTTP/1.1\r\nhost: localhost\r\n${END}`)
  expect((await at('/policies/x')).body).toBe('<!doctype html>')
  for (const path of ['/%2e%2e/x', '/policies/../x', '/policies/./x', '/%00']) {
    expectProblem(await at(path), 'not-found')
  }
})

const failure = (code: string): Error => Object.assign(new Error(code), { code })
