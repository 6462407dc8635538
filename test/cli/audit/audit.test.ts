/** `zasady audit` as an auditor runs it, on a ledger of some days. */
import { readFileSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { sampleYear } from '../../demo/sample-year.ts'
import { here } from '../here.ts'
import { zasady } from '../run.ts'

const folder = mkdtempSync(join(tmpdir(), 'zasady-audit-test-'))
const LEDGER = join(folder, 'court.sqlite')
const EXPORT = join(folder, 'export.txt')
const AT = ['--at', '2026-03-10']
/** Before the ledger began, every entry is in the future: an alarm. */
const TOO_EARLY = ['--at', '2026-01-01']

beforeAll(async () => {
  const plan = { seed: 'кілька днів', from: '2026-03-01', days: 5, perDay: 2 }
  const { ledger } = await sampleYear(LEDGER, plan)
  const chunks: Uint8Array[] = []
  for await (const chunk of ledger.export()) chunks.push(chunk)
  writeFileSync(EXPORT, Buffer.concat(chunks))
  await ledger.close()
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const audit = (...words: readonly string[]) => here(['audit', '--ledger', LEDGER, ...words])

describe('the exit code', () => {
  test('is 0 without alarms, in both languages', async () => {
    const [uk, en] = [await audit(...AT), await audit(...AT, '--lang', 'en')]
    expect([uk.code, en.code, uk.err, en.err]).toEqual([0, 0, '', ''])
    expect(uk.out).toContain('ПОТРІБНЕ ПОЯСНЕННЯ: немає')
    expect(en.out).toContain('AN ANSWER IS NEEDED: nothing')
  })

  test('is 1 with alarms', async () => {
    const { code, out } = await zasady(['audit', '--ledger', LEDGER, ...TOO_EARLY])
    expect(code).toBe(1)
    expect(out).toContain('clock-jump')
  })

  test('is 4 for a damaged ledger, which is not analysed', async () => {
    const damaged = join(folder, 'damaged.sqlite')
    writeFileSync(damaged, readFileSync(LEDGER))
    const db = new DatabaseSync(damaged)
    db.exec("UPDATE entries SET leaf = replace(leaf, substr(leaf, 1, 1), 'f') WHERE seq = 20")
    db.close()
    const { code, out, err } = await here(['audit', '--ledger', damaged])
    expect([code, out]).toEqual([4, ''])
    expect(err).toContain('seq 20')
  })

  test('is 5 for what is no ledger', async () => {
    expect((await here(['audit', '--ledger', 'package.json'])).code).toBe(5)
  })

  test.each([
    [['--check', 'немає']],
    [['--from', '2026-13-01']],
    [['--from', '2026-03-05', '--to', '2026-03-04']],
    [['--at', 'завтра']],
    [['--format', 'xlsx']],
  ])('is 2 for %o', async (words) => {
    const { code, err } = await audit(...words)
    expect(code).toBe(2)
    expect(err).toContain('допомога:')
  })
})

test('an export says the same as the ledger that it is of', async () => {
  const words = [...AT, '--json']
  const [stored, exported] = [
    await audit(...words),
    await here(['audit', '--ledger', EXPORT, ...words]),
  ]
  expect(exported.out).toBe(stored.out)
  expect(stored.code).toBe(0)
})

test('a damaged export is not analysed', async () => {
  const path = join(folder, 'damaged.txt')
  writeFileSync(path, readFileSync(EXPORT, 'utf8').replace('"attempt":1', '"attempt":2'))
  expect((await here(['audit', '--ledger', path])).code).toBe(4)
})

test('a period leaves out the draws of other days', async () => {
  const one = ['--from', '2026-03-03', '--to', '2026-03-03']
  const { out } = await audit(...AT, '--json', ...one)
  const { draws, decisions } = JSON.parse(out) as { draws: number; decisions: number }
  expect(draws + decisions).toBe(2)
})

test('only the checks asked for are reported', async () => {
  const { out } = await audit(...AT, '--json', '--check', 'weak-source, clock-jump')
  const { checks } = JSON.parse(out) as { checks: readonly { code: string }[] }
  expect(checks.map(({ code }) => code)).toEqual(['clock-jump', 'weak-source'])
})

describe('a table', () => {
  test('as CSV is what a Ukrainian spreadsheet opens', async () => {
    const { out } = await audit(...AT, '--format', 'csv', '--table', 'people')
    const [head, first] = out.split('\r\n')
    expect(head).toBe(
      '\ufeffКод;Прізвище;Розподілів;Отримано;Очікувалося;Середнє відхилення;Z;p;Капітал ставки;Найбільший капітал',
    )
    expect(first).toMatch(/^с01;Взірцева;\d+;\d+;/)
    expect(out).toMatch(/;"\d+,\d\d";/)
    expect(out).not.toMatch(/\d\.\d/)
  })

  test('as sheets has all tables and the dictionary', async () => {
    const path = join(folder, 'аудит.xlsx')
    const { code, out, err } = await audit(...AT, '--format', 'xlsx', '--out', path)
    expect([code, out, err]).toEqual([0, '', `Записано: ${path}\n`])
    const people = await readSheet(path, 'Судді')
    expect(people[0]?.slice(0, 3)).toEqual(['Код', 'Прізвище', 'Розподілів'])
    expect(people[1]?.slice(0, 2)).toEqual(['с01', 'Взірцева'])
    expect(typeof people[1]?.[4]).toBe('number')
    expect((await readSheet(path, 'Перевірки')).length).toBeGreaterThan(25)
    expect((await readSheet(path, 'Словник'))[0]).toEqual([
      'Таблиця',
      'Стовпчик',
      'Ключ',
      'Що означає',
    ])
    const again = await audit(...AT, '--format', 'xlsx', '--out', path)
    expect([again.code, again.err]).toEqual([5, expect.stringContaining('уже існує')])
  })

  test('as JSON lines says on each line of which table it is', async () => {
    const { out } = await audit(...AT, '--format', 'jsonl', '--lang', 'en')
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly table: string })
    expect(new Set(rows.map(({ table }) => table))).toEqual(
      new Set(['findings', 'checks', 'people']),
    )
    expect(rows.at(-1)).toMatchObject({ table: 'people', judge: 'с10', surname: 'Штучний' })
  })
})

test('the dictionary needs no ledger', async () => {
  const { code, out } = await here(['audit', '--dictionary', '--lang', 'en'])
  expect(code).toBe(0)
  expect(out).toContain('  Expected (expected): the sum of the recorded chances w/W')
})
