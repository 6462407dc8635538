/** Whatever is changed in a store behind the ledger's back is found, and where. */
import { describe, expect, test } from 'vitest'
import type { CourtLedger, LedgerFinding } from '../../../../engine/index.ts'
import * as schema from '../../../../engine/ledger/store/schema.ts'
import type { Table } from '../../../../engine/ledger/store/sql.ts'
import { append, tellStory } from '../../../support/ledger-story.ts'
import { newLedger, PLACES, register } from '../../../support/ledgers.ts'
import { type Cell, changed, tampering, type Tampering } from '../../../support/tamper.ts'

const TABLES = Object.values(schema).filter((one): one is Table => typeof one === 'object')
const KEYS: Readonly<Record<string, readonly string[]>> = {
  head: ['one'],
  entries: ['seq'],
  nodes: ['level', 'place'],
  checkpoints: ['size'],
  blobs: ['digest'],
  openings: ['place', 'digest'],
  cases: ['case_id', 'seq'],
  allocations: ['commit_seq'],
  links: ['chain', 'link'],
  corrections: ['seq'],
  approvals: ['seq'],
  redactions: ['digest', 'seq'],
}

/** Changes a cell, if the database lets it; puts it back when `look` has looked. */
async function withChange(
  store: Tampering,
  { name }: Table,
  column: string,
  row: Readonly<Record<string, Cell>>,
  look: () => Promise<void>,
): Promise<boolean> {
  const keys = KEYS[name] ?? []
  const value = changed(row[column] ?? null)
  const now = (key: string): Cell => (key === column ? value : (row[key] ?? null))
  const update = (to: Cell, where: readonly Cell[]) =>
    store.all(
      `UPDATE ${name} SET ${column} = $1 WHERE ${keys.map((key, at) => `${key} = $${at + 2}`).join(' AND ')}`,
      [to, ...where],
    )
  try {
    await update(
      value,
      keys.map((key) => row[key] ?? null),
    )
  } catch {
    return false
  }
  await look()
  await update(row[column] ?? null, keys.map(now))
  return true
}

async function found(ledger: CourtLedger): Promise<readonly LedgerFinding[]> {
  const verified = await ledger.verify()
  return verified.kind === 'verified' ? [] : verified.findings
}

const isAt =
  (table: string, column: string) =>
  ({ place }: LedgerFinding): boolean =>
    place.table === table && (place.column === undefined || place.column === column)

describe.each(PLACES)('in $store', ({ store: kind, address }) => {
  test('every changed cell is found in its table and column', async () => {
    const place = await address()
    if (place === undefined) return
    const ledger = await newLedger(place)
    await tellStory(ledger)
    const store = await tampering(place)
    const missed: string[] = []
    let changes = 0
    for (const table of TABLES.filter(({ name }) => name !== 'nodes')) {
      const rows = await store.all(`SELECT ${table.columns.join(', ')} FROM ${table.name}`)
      // A server takes longer to ask: there, some rows of each table.
      const some = kind === 'SQLite' ? rows : rows.filter((_, at) => at % 7 === 2 || at < 1)
      for (const row of some) {
        for (const column of table.columns) {
          const done = await withChange(store, table, column, row, async () => {
            const findings = await found(ledger)
            if (!findings.some(isAt(table.name, column))) {
              missed.push(`${table.name}.${column} ${JSON.stringify(findings.map((f) => f.place))}`)
            }
          })
          if (done) changes++
        }
      }
    }
    await store.close()
    expect(missed).toEqual([])
    expect(changes).toBeGreaterThan(kind === 'SQLite' ? 150 : 40)
    expect(await ledger.verify()).toMatchObject({ kind: 'verified' })
  })

  test('every deleted row is found', async () => {
    const place = await address()
    if (place === undefined) return
    const ledger = await newLedger(place)
    await tellStory(ledger)
    const store = await tampering(place)
    for (const { name, columns } of TABLES.filter((one) => one.name !== 'nodes')) {
      const [row] = await store.all(
        `SELECT ${columns.join(', ')} FROM ${name} ORDER BY 1 DESC LIMIT 1`,
      )
      const keys = KEYS[name] ?? []
      const where = keys.map((key, at) => `${key} = $${at + 1}`).join(' AND ')
      await store.all(
        `DELETE FROM ${name} WHERE ${where}`,
        keys.map((key) => row?.[key] ?? null),
      )
      // An opening may be removed without a trace, by a redaction; a last checkpoint takes the entries after it along.
      const findings = name === 'openings' ? [undefined] : await found(ledger)
      expect([name, findings.length > 0]).toEqual([name, true])
      const values = columns.map((_, at) => `$${at + 1}`).join(', ')
      await store.all(
        `INSERT INTO ${name} (${columns.join(', ')}) VALUES (${values})`,
        columns.map((column) => row?.[column] ?? null),
      )
    }
    await store.close()
    expect(await ledger.verify()).toMatchObject({ kind: 'verified' })
  })

  test('a row that nothing rests on is found', async () => {
    const place = await address()
    if (place === undefined) return
    const ledger = await newLedger(place)
    await tellStory(ledger)
    const store = await tampering(place)
    const strays: readonly (readonly [string, string])[] = [
      ['cases', "('чужа/26', 12)"],
      ['cases', "('чужа/26', 999)"],
      ['cases', "('чужа/26', -1)"],
      ['links', "('ланцюг-9', 1, 7)"],
      ['corrections', '(999, 4)'],
      ['approvals', '(999, 2)'],
      ['redactions', "('sha256:x', 24)"],
      ['allocations', "('чужа/26', 1, 999)"],
      ['nodes', "(8, 0, '7')"],
    ]
    for (const [table, values] of strays) {
      const columns: Readonly<Record<string, string>> = {
        cases: 'case_id, seq',
        links: 'chain, link, seq',
        corrections: 'seq, policy_seq',
        approvals: 'seq, policy_seq',
        redactions: 'digest, seq',
        allocations: 'case_id, attempt, commit_seq',
        nodes: 'level, place, hash',
      }
      await store.all(`INSERT INTO ${table} (${columns[table]}) VALUES ${values}`)
      const findings = await found(ledger)
      expect([table, findings.some(({ place: at }) => at.table === table)]).toEqual([table, true])
      const last = values.replace(/^\(|\)$/g, '').split(', ')
      const names = (columns[table] ?? '').split(', ')
      const where = names.map((name, at) => `${name} = ${last[at]}`).join(' AND ')
      await store.all(`DELETE FROM ${table} WHERE ${where}`)
    }
    await store.close()
    expect(await ledger.verify()).toMatchObject({ kind: 'verified' })
  })

  test('a changed hash of many entries is found by the entries that it stands for', async () => {
    const place = await address()
    if (place === undefined) return
    const ledger = await newLedger(place)
    const many = Array.from({ length: 600 }, (_, n) => register(String(n)))
    await append(ledger, many)
    const store = await tampering(place)
    const [node] = await store.all('SELECT hash FROM nodes WHERE level = 8 AND place = 1')
    await store.all('UPDATE nodes SET hash = $1 WHERE level = 8 AND place = 1', [
      changed(node?.['hash'] ?? null),
    ])
    await store.close()
    expect(await found(ledger)).toMatchObject([
      { place: { table: 'nodes', column: 'hash', seq: 256, to: 512 } },
    ])
  })

  test('an entry and its hash changed together are found between two checkpoints', async () => {
    const place = await address()
    if (place === undefined) return
    const ledger = await newLedger(place)
    for (const value of ['а', 'б', 'в']) await append(ledger, [register(value), register('-')])
    const store = await tampering(place)
    const [from] = await store.all('SELECT bytes, leaf FROM entries WHERE seq = 4')
    const entry = Buffer.from((from?.['bytes'] ?? '') as Uint8Array).toString()
    const { leafHash } = await import('../../../../engine/ledger/merkle/hashes.ts')
    const bytes = Buffer.from(entry.replace('"б"', '"г"'))
    await store.all('UPDATE entries SET bytes = $1, leaf = $2 WHERE seq = 4', [
      bytes,
      leafHash(bytes),
    ])
    await store.close()
    const findings = await found(ledger)
    expect(findings).toMatchObject([{ code: 'entry/changed', place: { seq: 4, to: 6 } }])
  })
})

test('a checkpoint that was kept elsewhere tells a lost end and another list', async () => {
  const [{ address } = { address: () => Promise.resolve('') }] = PLACES
  const ledger = await newLedger((await address()) ?? '')
  await append(ledger, [register('1')])
  const { checkpoint } = await ledger.head()
  const other = await newLedger((await address()) ?? '')
  const known = { checkpoints: [checkpoint] }
  expect(await ledger.verify(known)).toMatchObject({ kind: 'verified' })
  expect(await other.verify(known)).toMatchObject({ findings: [{ code: 'checkpoint/shorter' }] })
  await append(other, [register('2'), register('3')])
  expect(await other.verify(known)).toMatchObject({ findings: [{ code: 'checkpoint/forked' }] })
  expect(await ledger.verify({ checkpoints: ['ні'] })).toMatchObject({
    findings: [{ code: 'checkpoint/form' }],
  })
  expect(await ledger.verify({ key: 'other.example+00000000+AAAA' })).toMatchObject({
    findings: [{ code: 'key/other' }],
  })
})
