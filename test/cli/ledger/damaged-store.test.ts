/** The file of a ledger is damaged where opening does not look: commands say so, and none of them calls it its own mistake. */
import { closeSync, existsSync, openSync, writeSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { here } from '../here.ts'
import { type Court, FIRST, newCourt } from './court.ts'

/** Fills the first page of the texts with what is no page. */
function damageTexts(path: string): void {
  const db = new DatabaseSync(path, { readOnly: true })
  const number = (sql: string): number => Number(Object.values(db.prepare(sql).get() ?? {})[0])
  const page = number("SELECT rootpage FROM sqlite_schema WHERE name = 'blobs'")
  const size = number('PRAGMA page_size')
  db.close()
  const file = openSync(path, 'r+')
  writeSync(file, Buffer.alloc(size, 0xff), 0, size, (page - 1) * size)
  closeSync(file)
}

async function damagedCourt(): Promise<Court> {
  const court = await newCourt()
  damageTexts(court.address)
  return court
}

test('whoever reads the texts says that the ledger is damaged', async () => {
  const { address, folder } = await damagedCourt()
  const commands = [
    ['replay', '--workers', '1'],
    ['bundle', FIRST],
    ['protocol', FIRST],
    ['ledger', 'export'],
    ['ledger', 'pseudonymise', '--out', join(folder, 'розподіли.jsonl')],
  ]
  for (const words of commands) {
    const { code, err } = await here([...words, '--ledger', address])
    expect([words, code, err]).toEqual([words, 4, expect.stringContaining('журнал пошкоджено')])
    expect(err).toContain('zasady verify')
  }
})

test('an export to a file leaves no half of one', async () => {
  const { run, folder } = await damagedCourt()
  const path = join(folder, 'виписка.txt')
  const { code, err } = await run('ledger', 'export', '--out', path)
  expect([code, err]).toEqual([4, expect.stringContaining('журнал пошкоджено')])
  expect(existsSync(path)).toBe(false)
})

test('a verification names the table', async () => {
  const { address } = await damagedCourt()
  const { code, out } = await here(['verify', address])
  expect(code).toBe(4)
  expect(out).toContain('blobs')
})
