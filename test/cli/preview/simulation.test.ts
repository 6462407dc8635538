/** `zasady preview … --simulate` on some days of an invented court under a real court’s policy. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { yearOf } from '../../demo/history/year.ts'
import { here } from '../here.ts'
import { zasady } from '../run.ts'

const folder = mkdtempSync(join(tmpdir(), 'zasady-simulation-'))
const LEDGER = join(folder, 'court.sqlite')

beforeAll(async () => {
  const plan = { seed: 'чотири дні', from: '2026-03-02', matters: 24, perDay: 6 }
  const { office } = await yearOf(LEDGER, plan)
  await office.ledger.close()
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const simulate = (...words: readonly string[]) => here([...PREVIEW, ...words])

const PREVIEW = ['preview', '--ledger', LEDGER, '--from', '2025-07-25', '--to', '2026-02-27']
const SHORT = ['--simulate', '4', '--runs', '3'] as const

test('it stands after the preview, labelled, with its seed, the same in every run of the program', async () => {
  const [one, again] = [
    await simulate(...SHORT, '--seed', 'слово'),
    await zasady([...PREVIEW, ...SHORT, '--seed', 'слово']),
  ]
  expect(one.out).toContain('Імітація — ')
  expect(one.out).toContain('зерно «слово»')
  expect(one.out).toMatch(/у кожному 4 роб\. дн\. \(\d\d\.03\.2026 – \d\d\.03\.2026\)/)
  expect(again.out).toBe(one.out)
})

test('without a seed one is taken from the ledger, and printed', async () => {
  const { out } = await simulate(...SHORT, '--lang', 'en')
  expect(out).toMatch(/simulation, seed “[0-9a-f]{16}”/)
})

test('programs read it in the answer', async () => {
  const { out } = await simulate(...SHORT, '--seed', 'слово', '--json')
  const { simulation } = JSON.parse(out) as { simulation: Record<string, unknown> }
  expect(simulation).toMatchObject({ kind: 'simulation', seed: 'слово', runs: 3, days: 4 })
})

test('clauses whose wording is unknown stop every draw, unless they are taken as absent, which is said', async () => {
  const before = async (...words: readonly string[]) => {
    const { out } = await simulate(...SHORT, '--json', ...words)
    const { simulation } = JSON.parse(out) as {
      simulation: {
        outcomes: readonly { outcome: string; before: number }[]
        assumptions: readonly { en: string }[]
      }
    }
    const blocked = simulation.outcomes.find(({ outcome }) => outcome === 'blocked')
    const isSaid = simulation.assumptions.some(({ en }) => en.includes('wording is unknown'))
    return { isBlocked: (blocked?.before ?? 0) > 0, isSaid }
  }
  expect(await before()).toEqual({ isBlocked: true, isSaid: false })
  const assumed = ['--assume-unknown', 'absent']
  expect(await before(...assumed)).toEqual({ isBlocked: false, isSaid: true })
})

test('without the option nothing is simulated', async () => {
  expect((await simulate()).out).not.toContain('мітація')
})

test.each([
  [['--simulate', '0'], '--simulate'],
  [['--simulate', 'багато'], '--simulate'],
  [['--simulate', '5', '--runs', '100000'], '--runs'],
])('a number out of range is told before anything is read: %s', async (words, option) => {
  const { code, out, err } = await simulate(...words)
  expect([code, out]).toEqual([2, ''])
  expect(err).toContain(option)
})

const INTAKE = `format: zasady-intake/1
a_day: { least: 2, most: 2 }
kinds:
  - share: 1
    as_of: '2026-08-04T10:00:00+03:00'
    facts:
      case:
        id: 999/1/26
        kind: civil
        specialisation_required: civil
        item_type: new
        state: new
        previous_judge_id: null
        complexity_coefficient: '1.00'
        registered_at: '2026-08-04T09:30:00+03:00'
        distributed_at: '2026-08-04T10:00:00+03:00'
`

test('intake may be described, and then is invented', async () => {
  const path = join(folder, 'intake.yaml')
  writeFileSync(path, INTAKE)
  const { out } = await simulate(...SHORT, '--intake', path, '--json')
  const { simulation } = JSON.parse(out) as {
    simulation: { intake: object; outcomes: readonly { after: number }[] }
  }
  expect(simulation.intake).toEqual({ kind: 'synthetic', matters: 8, possible: 1 })
  expect(simulation.outcomes.reduce((sum, { after }) => sum + after, 0)).toBe(3 * 8)
})

test('a mistake in the description is told with its place', async () => {
  const path = join(folder, 'wrong.yaml')
  writeFileSync(path, INTAKE.replace('share: 1', 'share: 0'))
  const { code, err } = await simulate(...SHORT, '--intake', path)
  expect(code).toBe(5)
  expect(err).toContain('/kinds/0/share')
})

test('a period without matters is no basis for a future', async () => {
  const { code, err } = await simulate(...SHORT, '--since', '2027-01-01')
  expect(code).toBe(5)
  expect(err).toContain('--intake')
})
