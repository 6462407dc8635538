/** A ledger that somebody changed behind its back: it is read all the same, and says where it is damaged. */
import { closeSync, openSync, writeSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bundleCourt } from '../../../support/bundle-court.ts'
import { temporaryFolder } from '../../../support/ledgers.ts'
import { openedAt, refusalIn, unstopped, valueOf } from './court.ts'

async function changed(...statements: readonly string[]): Promise<string> {
  const address = join(temporaryFolder(), 'court.sqlite')
  const court = await bundleCourt(address)
  await court.draw('999/1/26')
  await court.draw('999/2/26', { size: 3 })
  await court.ledger.close()
  const db = new DatabaseSync(address)
  for (const statement of statements) db.exec(statement)
  db.close()
  return address
}

const NO_JSON = "UPDATE entries SET bytes = CAST('{' AS BLOB) WHERE seq = 9"
const GONE = 'DELETE FROM entries WHERE seq = 8'
const NO_ENTRY = "UPDATE entries SET bytes = CAST('null' AS BLOB) WHERE seq = 7"
const OTHER_BY =
  "UPDATE entries SET bytes = CAST(replace(bytes, 'секретар-1', 'секретар-2') AS BLOB) WHERE seq = 10"

test('every place of a list is shown, also where nothing can be read', async () => {
  const { port } = await openedAt(await changed(NO_JSON, GONE, NO_ENTRY))
  const { rows } = valueOf(await port.entries({}))
  expect(rows.map(({ seq }) => seq)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0])
  expect(rows.filter(({ kind }) => kind === null).map(({ seq }) => seq)).toEqual([9, 8, 7])
  expect(valueOf(await port.entry(9))).toMatchObject({ row: { kind: null }, raw: '', texts: [] })
})

test('the head names the first damaged place, and the entry of that place says so too', async () => {
  const { port } = await openedAt(await changed(OTHER_BY))
  const head = valueOf(await port.head())
  expect(head.damage).toMatchObject([{ entry: 10, place: 'entries seq 10' }])
  expect(valueOf(await port.entry(10)).damage).toEqual(head.damage)
  expect(valueOf(await port.entry(9)).damage).toEqual([])
})

test('the proof of an altered entry does not lead to the signed root', async () => {
  const { port } = await openedAt(await changed(OTHER_BY))
  expect(valueOf(await port.proof(10))).toMatchObject({ holds: false })
  expect(valueOf(await port.proof(11))).toMatchObject({ holds: true })
})

test('it is not replayed, and neither it nor a bundle of it is given away', async () => {
  const { port } = await openedAt(await changed(OTHER_BY))
  const { control } = unstopped()
  for (const answer of [
    await port.replay({}, control),
    await port.ledgerFile(false),
    await port.bundleFile({ case: '999/1/26' }, false),
  ]) {
    expect(refusalIn(answer)).toMatchObject({ code: 'ledger/damaged', status: 422 })
  }
})

test('it is not analysed either: the audit answers with the damaged places', async () => {
  const { port } = await openedAt(await changed(OTHER_BY))
  const result = valueOf(await port.audit({}, unstopped().control))
  expect(result).toMatchObject({ kind: 'damaged' })
  if (result.kind !== 'damaged') return
  expect(result.damage.some(({ entry }) => entry === 10)).toBe(true)
  expect(refusalIn(await port.auditFile(result, { form: 'csv', lang: 'uk' })).status).toBe(422)
})

test('the verification of the ledger names its first false part', async () => {
  const { port } = await openedAt(await changed(OTHER_BY))
  const { things } = valueOf(await port.verifyLedger({}, unstopped().control.signal))
  const [thing] = things
  expect(thing?.status).toBe('refused')
  expect(thing?.steps[thing.first_false ?? -1]).toMatchObject({
    check: 'entries',
    verdict: 'fails',
  })
})

test('a file of the database that is damaged itself is a refusal, not a mistake of the program', async () => {
  const address = await changed()
  const db = new DatabaseSync(address, { readOnly: true })
  const number = (sql: string): number => Number(Object.values(db.prepare(sql).get() ?? {})[0])
  const page = number("SELECT rootpage FROM sqlite_schema WHERE name = 'blobs'")
  const size = number('PRAGMA page_size')
  db.close()
  const file = openSync(address, 'r+')
  writeSync(file, Buffer.alloc(size, 0xff), 0, size, (page - 1) * size)
  closeSync(file)
  const { port } = await openedAt(address)
  const [commit] = valueOf(await port.entries({ kind: 'commit' })).rows
  expect(refusalIn(await port.entry(commit?.seq ?? -1))).toMatchObject({ code: 'ledger/damaged' })
})
