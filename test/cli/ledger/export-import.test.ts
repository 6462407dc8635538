/** A ledger as text, and from the text again: to another database and back. */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ORIGIN, PLACES } from '../../support/ledgers.ts'
import { here } from '../here.ts'
import { zasady } from '../run.ts'
import { courtAt, newCourt, runsOn, SECOND, someDraws } from './court.ts'

const [SQLITE, POSTGRES] = PLACES as [(typeof PLACES)[number], (typeof PLACES)[number]]
const textOf = (path: string): string => readFileSync(path, 'utf8')

describe.each([
  { from: SQLITE, to: POSTGRES, way: 'SQLite to PostgreSQL' },
  { from: POSTGRES, to: SQLITE, way: 'PostgreSQL to SQLite' },
])('from $way', ({ from, to }) => {
  test('a ledger moves byte for byte, and goes on there with the same keys', async (context) => {
    const court = await courtAt(someDraws, from.address)
    const address = await to.address()
    if (court === undefined || address === undefined) {
      return context.skip('no such store on this machine')
    }
    const [whole, again] = [join(court.folder, 'виписка.txt'), join(court.folder, 'ще.txt')]
    expect((await court.run('ledger', 'export', '--open', '--out', whole)).code).toBe(0)
    const moved = await zasady(['ledger', 'import', whole, '--ledger', address])
    expect([moved.code, moved.out]).toEqual([0, expect.stringContaining('файл ключів суду')])
    const there = runsOn(address, court.keys)
    expect((await there.run('ledger', 'export', '--open', '--out', again)).code).toBe(0)
    expect(textOf(again)).toBe(textOf(whole))
    expect((await there.run('replay', '--workers', '1', '--case', SECOND)).out).toContain(
      'Так само: 1',
    )
    const act = ['--type', 'акт', '--no', '1', '--signed-by', 'Умовна О. О.']
    expect((await there.run('ledger', 'act', ...act)).code).toBe(0)
    const before = (await court.json('ledger', 'status'))['size'] as number
    expect(await there.json('ledger', 'status')).toMatchObject({ size: before + 1, damage: [] })
  })
})

test('the text for the public has no openings, and goes to standard output', async () => {
  const court = await newCourt()
  const { code, out, err } = await court.run('ledger', 'export')
  expect([code, err]).toEqual([0, ''])
  expect(out.startsWith(`zasady-ledger/1 ${ORIGIN}\n`)).toBe(true)
  expect(out).toMatch(/\nend \d+ \d+ \d+ [0-9a-f]{64}\n$/)
  expect(out).not.toContain('\nopening ')
  const blobs = out
    .split('\n')
    .filter((line) => line.startsWith('blob '))
    .map((line) => Buffer.from(line.split(' ')[2] ?? '', 'base64').toString())
  expect(blobs.filter((text) => /"(?:kind|value)":"sick"/.test(text))).toEqual([])
})

test('the text for an auditor is for its owner only, says so, and replaces no file', async () => {
  const court = await newCourt()
  const path = join(court.folder, 'виписка.txt')
  const first = await court.run('ledger', 'export', '--open', '--out', path)
  expect(first.err).toContain('не публікуйте')
  expect(statSync(path).mode & 0o777).toBe(0o600)
  const before = textOf(path)
  expect(before).toContain('\nopening ')
  const second = await court.run('ledger', 'export', '--out', path)
  expect([second.code, second.err]).toEqual([5, expect.stringContaining('уже існує')])
  expect(textOf(path)).toBe(before)
  const page = await court.json('ledger', 'export', '--out', join(court.folder, 'інша.txt'))
  expect(page).toMatchObject({ origin: ORIGIN, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(page).not.toHaveProperty('openings')
})

test('a public export is imported, and says that the sealed stays sealed', async () => {
  const court = await newCourt()
  const path = join(court.folder, 'виписка.txt')
  await court.run('ledger', 'export', '--out', path)
  const address = join(court.folder, 'копія.ledger')
  const { code, out } = await here(['ledger', 'import', path, '--ledger', address])
  expect([code, out]).toEqual([0, expect.stringContaining('Розкриттів у виписці немає')])
  const replayed = await here(['replay', '--workers', '1', '--case', SECOND, '--ledger', address])
  expect(replayed.out).toContain('відомості запечатано')
})

describe('nothing is imported', () => {
  test('from an altered export; the place of the change is named', async () => {
    const court = await newCourt()
    const path = join(court.folder, 'виписка.txt')
    await court.run('ledger', 'export', '--out', path)
    const altered = textOf(path).replace('"attempt":1', '"attempt":2')
    writeFileSync(path, altered)
    const address = join(court.folder, 'копія.ledger')
    const { code, err } = await here(['ledger', 'import', path, '--ledger', address])
    expect([code, err]).toEqual([4, expect.stringMatching(/line \d+ seq \d+/)])
    expect(existsSync(address)).toBe(false)
  })

  test('over a ledger that is there, from what is no export, and from nothing', async () => {
    const court = await newCourt()
    const path = join(court.folder, 'виписка.txt')
    await court.run('ledger', 'export', '--out', path)
    const over = await court.run('ledger', 'import', path)
    expect([over.code, over.err]).toEqual([1, expect.stringContaining('вже є')])
    const address = join(court.folder, 'копія.ledger')
    const other = await here(['ledger', 'import', 'package.json', '--ledger', address])
    expect([other.code, other.err]).toEqual([5, expect.stringContaining('не виписка')])
    expect((await court.run('ledger', 'import')).code).toBe(2)
    expect((await court.run('ledger', 'import', join(court.folder, 'немає'))).code).toBe(5)
  })
})

test('a damaged ledger is not exported', async () => {
  const court = await newCourt()
  const { DatabaseSync } = await import('node:sqlite')
  const db = new DatabaseSync(court.address)
  db.exec("UPDATE entries SET leaf = 'зіпсовано' WHERE seq = (SELECT max(seq) FROM entries)")
  db.close()
  for (const action of ['export', 'checkpoint', 'pseudonymise']) {
    const { code, err } = await court.run('ledger', action)
    expect([action, code, err]).toEqual([action, 4, expect.stringContaining('zasady verify')])
  }
})
