/** A PostgreSQL database for a test, or the reason why there is none on this machine. */
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { inject } from 'vitest'

interface Answer {
  readonly url?: string
  readonly reason?: string
}

/**
 * The address of a new, empty database. `undefined` where the server cannot start, which is said aloud; with `CI` set
 * in the environment that is a failure.
 */
export async function newDatabase(): Promise<string | undefined> {
  const { url, reason = 'no answer' } = (await (await fetch(inject('postgres'))).json()) as Answer
  if (url === undefined) {
    if (process.env['CI'] !== undefined) throw new Error(`PostgreSQL did not start: ${reason}`)
    console.error(`\n*** SKIPPED: PostgreSQL did not start, its tests did not run ***\n${reason}\n`)
    return undefined
  }
  const name = `test_${randomBytes(8).toString('hex')}`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${name}`)
  } finally {
    await client.end()
  }
  return url.replace(/\/postgres$/, `/${name}`)
}
