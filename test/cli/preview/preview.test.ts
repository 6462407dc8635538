/** `zasady preview` as an administrator runs it, over some days of an invented court. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import type { HistoryReport } from '../../../engine/index.ts'
import { sampleYear } from '../../demo/sample-year.ts'
import { here } from '../here.ts'
import { copyOfSample } from '../studio/sample/made-sample.ts'

const folder = mkdtempSync(join(tmpdir(), 'zasady-preview-cli-'))
const LEDGER = join(folder, 'court.sqlite')
const CHROMIUM = '/usr/bin/chromium'
const PROPOSAL = 'policies/courts/desnianskyi/proposals/five-days-before-leave.zasady'

beforeAll(async () => {
  const plan = { seed: 'перегляд', from: '2026-03-01', days: 10, perDay: 3 }
  const { ledger } = await sampleYear(LEDGER, plan)
  await ledger.close()
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const asked = (...words: readonly string[]) => here(['preview', '--ledger', LEDGER, ...words])

async function reported(...words: readonly string[]): Promise<HistoryReport> {
  return JSON.parse((await asked('--json', ...words)).out) as HistoryReport
}

const written = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

describe('editions', () => {
  test('a draft is compared with what is in force before it', async () => {
    const { before, after, cases } = await reported('--to', PROPOSAL)
    expect(cases).toBe(30)
    expect(after).toMatchObject({ in_force_from: '2027-03-01', draft: true })
    expect(before).toMatchObject({ in_force_from: '2026-02-27', draft: false })
    expect(before.label.uk).toBe('редакція з 27.02.2026 (рішення від 27.02.2026 № 1)')
  })

  test('an edition is named by its day, by its digest or the beginning of it, or by its file', async () => {
    const byDay = await reported('--to', '2026-05-01')
    const { digest } = byDay.after
    for (const word of [
      digest,
      digest.slice('sha256:'.length, 20),
      'policies/courts/desnianskyi/2026-02-27-no-1.zasady',
    ]) {
      expect((await reported('--to', word)).after).toEqual(byDay.after)
    }
    expect(byDay.before.in_force_from).toBe('2025-07-25')
  })

  test('the one that decided, against itself, changes nothing', async () => {
    const same = await asked('--from', '2026-02-27', '--to', '2026-02-27')
    expect([same.code, same.err]).toEqual([0, ''])
    expect(same.out).toContain('ЩО ЗМІНИЛОСЯ Б: 0 із 30 справ')
  })
})

describe('what is wrong is named, with what to do', () => {
  test.each([
    [['--from', '2026-02-27'], 2, 'немає `--to`'],
    [['--to', '2020-01-01'], 2, 'засади ще не діяли'],
    [['--to', 'deadbeef'], 2, 'не є редакцією цих засад'],
    [['--to', '2025-03-28'], 2, '--from РЕДАКЦІЯ'],
    [['--to', '2026-05-01', '--since', 'вчора'], 2, 'не є датою'],
    [['--to', '2026-05-01', '--month', '2026-13'], 2, 'не є місяцем'],
    [['--to', '2026-05-01', '--month', '2026-03', '--since', '2026-03-02'], 2, 'не поєднується'],
    [['--to', '2026-05-01', '--since', '2026-04-01', '--until', '2026-03-01'], 2, 'пізніше'],
    [['--to', '2026-05-01', '--out', 'сторінка.odt'], 2, '.html'],
    [['--to', '2026-05-05', '--policy', 'droh'], 2, 'ведуть за засадами `desn`'],
  ])('%j', async (words, code, said) => {
    const outcome = await asked(...words)
    expect(outcome.code).toBe(code)
    expect(outcome.err).toContain(said)
    expect(outcome.out).toBe('')
  })

  test('editions of two courts are not compared', async () => {
    const path = 'policies/courts/second/2026-07-01-no-4.zasady'
    const outcome = await asked('--to', path)
    expect(outcome.code).toBe(2)
    expect(outcome.err).toContain('ведуть за засадами `desn`, а редакції — засад `example`')
    expect(outcome.err).toContain('порівнювати можна лише редакції засад того суду')
    const named = await asked('--to', path, '--policy', 'desn')
    expect(named.code).toBe(2)
    expect(named.err).toContain('порівнювати можна лише редакції засад одного суду')
  })

  test('a draft whose precondition does not hold is told with the clause and the place', async () => {
    const draft = `зміни до desn синтаксис 1 мова uk
проєкт
чинні з 01.03.2027
виключити "4.3.4" попередня редакція "sha256:${'00'.repeat(32)}"
`
    const outcome = await asked('--to', written('bad.zasady', draft))
    expect(outcome.code).toBe(3)
    expect(outcome.err).toContain('check/former-wording-differs')
    expect(outcome.err).toContain('4.3.4')
    expect(outcome.err).toContain('zasady check')
  })
})

test('an edition that cannot decide says which wordings it lacks; with the assumption it does, and says so', async () => {
  const words = ['--from', '2026-02-27', '--to', '2026-02-26']
  const open = await asked(...words)
  expect(open.code).toBe(1)
  expect(open.out).toContain('НЕ МОЖНА ВИРІШИТИ')
  expect(open.out).toContain('desn/4.3.12')
  expect(open.out).not.toContain('ПРИПУЩЕННЯ')
  const supposed = await asked(...words, '--assume-unknown', 'absent')
  expect(supposed.code).toBe(0)
  expect(supposed.out.match(/ПРИПУЩЕННЯ/g)).toHaveLength(2)
})

test('where the earlier edition cannot decide, it is named, and nothing is told of judges', async () => {
  const { code, out } = await asked('--from', '2026-02-26', '--to', '2026-02-27')
  expect(code).toBe(1)
  expect(out).toContain('ЩО ЗМІНИЛОСЯ Б: 0 із 30 справ')
  expect(out).toContain('не вирішує попередня редакція')
  expect(out).toContain('без відповіді')
  expect(out).not.toContain('СУДДІ')
})

test('filters leave the matters that are asked about, and the page says which', async () => {
  const month = await asked('--to', PROPOSAL, '--month', '2026-03', '--category', 'civil')
  expect(month.out.replaceAll('\n', ' ')).toContain(
    'Лише: з 01.03.2026, по 31.03.2026, категорія civil.',
  )
  const report = await reported('--to', PROPOSAL, '--judge', 'с01', '--since', '2026-03-05')
  expect(report.filter).toMatchObject({ judge: 'с01', from: '2026-03-05' })
  expect(report.cases).toBeLessThan(30)
})

test('where the ledger has nothing that was asked about, that is said', async () => {
  const { code, out } = await asked('--to', PROPOSAL, '--month', '2025-01')
  expect(code).toBe(0)
  expect(out).toContain('ЩО ЗМІНИЛОСЯ Б: у журналі немає справ, про які запитано')
})

describe('a file', () => {
  test.each(['html', 'docx', 'xlsx', 'csv', 'json'])('%s is written whole', async (form) => {
    const path = join(folder, `report.${form}`)
    const outcome = await asked('--to', PROPOSAL, '--out', path)
    expect([outcome.code, outcome.err]).toEqual([0, `Записано: ${path}\n`])
    expect(readFileSync(path).length).toBeGreaterThan(100)
  })

  test('pdf is printed where there is a browser, tagged for readers', async (context) => {
    if (!existsSync(CHROMIUM)) return context.skip('no browser on this machine')
    const path = join(folder, 'report.pdf')
    const outcome = await asked('--to', PROPOSAL, '--out', path)
    expect([outcome.code, outcome.err]).toEqual([0, `Записано: ${path}\n`])
    expect(readFileSync(path, 'latin1').slice(0, 5)).toBe('%PDF-')
    expect(readFileSync(path, 'latin1')).toContain('/StructTreeRoot')
  })

  test('pdf is a page for a browser where there is none here, and that is said', async () => {
    const path = join(folder, 'unprinted.pdf')
    vi.stubEnv('ZASADY_CHROMIUM', '/no/browser')
    onTestFinished(() => void vi.unstubAllEnvs())
    const outcome = await asked('--to', PROPOSAL, '--out', path)
    expect([outcome.code, outcome.out, existsSync(path)]).toEqual([1, '', false])
    expect(outcome.err).toContain('замість PDF записано HTML')
    expect(readFileSync(join(folder, 'unprinted.html'), 'utf8')).toContain('<!doctype html>')
  })

  test('one that is there is not replaced unless that is asked for', async () => {
    const path = written('taken.html', 'моє')
    expect((await asked('--to', PROPOSAL, '--out', path)).code).toBe(5)
    expect(readFileSync(path, 'utf8')).toBe('моє')
    expect((await asked('--to', PROPOSAL, '--out', path, '--force')).code).toBe(0)
    expect(readFileSync(path, 'utf8')).toContain('<!doctype html>')
  })

  test('a preview that is called off leaves none, half-written or other', async () => {
    const path = join(folder, 'cancelled', 'report.json')
    const running = asked('--to', PROPOSAL, '--out', path)
    let turn: NodeJS.Immediate
    const interrupt = (): void => {
      process.emit('SIGINT')
      turn = setImmediate(interrupt)
    }
    turn = setImmediate(interrupt)
    const outcome = await running
    clearImmediate(turn)
    expect([outcome.code, outcome.out]).toEqual([1, ''])
    expect(outcome.err).toContain('нічого не записано')
    expect(existsSync(path)).toBe(false)
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

test('the English page says the same', async () => {
  const outcome = await asked('--to', PROPOSAL, '--lang', 'en')
  expect(outcome.code).toBe(0)
  expect(outcome.out).toContain('Preview: a draft amendment, proposed from 2027-03-01')
  expect(outcome.out).toContain('WHICH CLAUSES DIFFER')
})

test('a simulation is shown after the past', async () => {
  const outcome = await asked('--to', PROPOSAL, '--simulate', '5', '--runs', '2', '--seed', 'зерно')
  expect(outcome.code).toBe(0)
  expect(outcome.out).toContain('Імітація')
  const both = JSON.parse(
    (await asked('--to', PROPOSAL, '--simulate', '5', '--runs', '2', '--json')).out,
  ) as { readonly simulation?: { readonly kind: string } }
  expect(both.simulation?.kind).toBe('simulation')
})

test('in a ledger of several policies a draft says itself which one it changes', async () => {
  const { address } = await copyOfSample()
  const outcome = await here(['preview', '--json', '--ledger', address, '--to', PROPOSAL])
  expect(outcome.err).not.toContain('змінює засади')
  const report = JSON.parse(outcome.out) as HistoryReport
  expect(report.after).toMatchObject({ in_force_from: '2027-03-01', draft: true })
  expect(report.before).toMatchObject({ in_force_from: '2026-02-27', draft: false })
  expect(report.cases).toBeGreaterThan(0)
})
