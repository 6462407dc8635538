/**
 * One PostgreSQL server for a test run: started when the first test asks for it, ended with the run.
 *
 * This runs in the main process of vitest, the tests in others; they ask over a loopback port. Where the server cannot
 * start, the answer is the reason.
 */
import { createServer } from 'node:http'
import type { TestProject } from 'vitest/node'
import { listen, type PostgresServer, startPostgres } from './embedded-postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Answers GET with `{ url }` or `{ reason }`. */
    readonly postgres: string
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let running: Promise<PostgresServer> | undefined
  const server = createServer((_request, response) => {
    running ??= startPostgres()
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
