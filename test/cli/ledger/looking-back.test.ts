/** What looks back over a ledger says the same wherever the court keeps it: `zasady audit` and `zasady replay`. */
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { expect, test, type TestContext } from 'vitest'
import { newDatabase } from '../../support/postgres.ts'
import { here } from '../here.ts'
import { type Outcome } from '../run.ts'
import { type Court, newCourt } from './court.ts'

const AT = ['--at', '2026-08-06']

interface Kept {
  readonly court: Court
  /** The same ledger in PostgreSQL. */
  readonly elsewhere: string
}

async function keptTwice(context: TestContext): Promise<Kept> {
  const elsewhere = await newDatabase()
  if (elsewhere === undefined) return context.skip('no such store on this machine')
  const court = await newCourt()
  const path = join(court.folder, 'виписка.txt')
  expect((await court.run('ledger', 'export', '--open', '--out', path)).code).toBe(0)
  expect((await here(['ledger', 'import', path, '--ledger', elsewhere])).code).toBe(0)
  return { court, elsewhere }
}

test('an audit in PostgreSQL says what it says in SQLite', async (context) => {
  const { court, elsewhere } = await keptTwice(context)
  const audit = (address: string, ...words: readonly string[]): Promise<Outcome> =>
    here(['audit', '--ledger', address, ...AT, ...words])
  for (const words of [['--full'], ['--json'], ['--format', 'jsonl', '--lang', 'en']]) {
    const one = await audit(court.address, ...words)
    expect([one.code, one.err]).toEqual([0, ''])
    expect(one.out).toContain('repeated-draw')
    expect(await audit(elsewhere, ...words)).toEqual(one)
  }
})

test('a replay in PostgreSQL says the same with more workers, and goes on from its state', async (context) => {
  const { court, elsewhere } = await keptTwice(context)
  const replay = (address: string, ...words: readonly string[]): Promise<Outcome> =>
    here(['replay', '--json', '--ledger', address, ...words])
  const one = await replay(court.address, '--workers', '1')
  expect([one.code, one.err]).toEqual([0, ''])
  const state = ['--workers', '2', '--state', join(court.folder, 'стан')]
  expect(await replay(elsewhere, ...state)).toEqual(one)
  expect(await replay(elsewhere, ...state)).toEqual(one)
})

test('a ledger damaged in PostgreSQL is neither audited nor replayed', async (context) => {
  const { elsewhere } = await keptTwice(context)
  const client = new pg.Client({ connectionString: elsewhere })
  await client.connect()
  const { rows } = await client.query<{ schema: string }>(
    "SELECT table_schema AS schema FROM information_schema.tables WHERE table_name = 'entries'",
  )
  await client.query(`DELETE FROM ${rows[0]?.schema ?? ''}.entries WHERE seq = 5`)
  await client.end()
  for (const command of ['audit', 'replay']) {
    const { code, out, err } = await here([command, '--ledger', elsewhere])
    expect([command, code, out]).toEqual([command, 4, ''])
    expect(err).toMatch(/seq 5|entries/)
  }
})

test('a ledger with an altered entry is not replayed and takes nothing; the entry is named', async () => {
  const { address, run } = await newCourt()
  const db = new DatabaseSync(address)
  const altered = "CAST(replace(CAST(bytes AS TEXT), 'секретар-1', 'секретар-2') AS BLOB)"
  const row = db.prepare("SELECT min(seq) AS seq FROM entries WHERE kind = 'commit'").get()
  const seq = Number(row?.['seq'])
  db.exec(`UPDATE entries SET bytes = ${altered} WHERE seq = ${seq}`)
  db.close()
  const outage = ['outage', '--from', '2026-08-06T10:00:00+03:00', '--what', 'сервер']
  for (const told of [
    await here(['replay', '--workers', '1', '--ledger', address]),
    await run('ledger', ...outage),
  ]) {
    expect([told.code, told.out]).toEqual([4, ''])
    expect(told.err).toContain(`entries seq ${seq}`)
  }
  const { code, out } = await here(['verify', address])
  expect(code).toBe(4)
  expect(out).toContain(`entries.bytes seq ${seq}`)
})
