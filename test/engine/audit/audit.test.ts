/** The audit as a whole: its table of checks, its settings, what it says of an empty ledger. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { auditSettings, CHECKS, checkCodes, findingsOf } from '../../../engine/index.ts'
import { audited, settings } from '../../support/auditing.ts'
import { ToldLedger } from '../../support/told-ledger.ts'

const data = parse(readFileSync('policies/national/audit.yaml', 'utf8')) as {
  readonly bounds: object
}

describe('the table of checks', () => {
  test('has each code once, and words in both languages for each', () => {
    expect(new Set(checkCodes()).size).toBe(CHECKS.length)
    for (const { code, title, finds, misses } of CHECKS) {
      for (const words of [title, finds, misses]) {
        expect(words.uk, code).toMatch(/[а-яґєії]/)
        expect(words.en, code).toMatch(/^[^а-яґєії]+$/)
      }
    }
  })

  test('every check says why when it can look at nothing', async () => {
    const { checks } = await audited(new ToldLedger())
    expect(checks).toHaveLength(CHECKS.length)
    for (const { check, looked, gaps } of checks) {
      expect(looked > 0 || gaps.length > 0, check.code).toBe(true)
    }
    expect(checks.filter(({ looked }) => looked === 0).length).toBeGreaterThan(20)
  })

  test('only the checks asked for are run', async () => {
    const { checks } = await audited(new ToldLedger(), ['clock-jump', 'outages'])
    expect(checks.map(({ check }) => check.code)).toEqual(['clock-jump', 'outages'])
  })
})

test('findings of one weight are gathered from all checks', async () => {
  const story = new ToldLedger()
  story.draw('1/26', { among: { с01: 1 } })
  story.draw('2/26', { asOf: '2026-08-03', among: { с01: 1 } })
  const report = await audited(story)
  expect(findingsOf(report, 'alarm').map(({ code }) => code)).toEqual(['small-pool', 'small-pool'])
  expect(findingsOf(report, 'look').map(({ code }) => code)).toContain('another-day')
})

describe('the settings', () => {
  test('name only fields that have a name for people', () => {
    const { settings: places, absence, names } = settings.registers
    const fields = [...places.flatMap((one) => one.fields), absence.from]
    expect(fields.filter((field) => !(field in names))).toEqual([])
  })

  test('name only fields that the registers have', () => {
    const registers = readFileSync('policies/national/registers.yaml', 'utf8')
    const { settings: places } = settings.registers
    const unknown = places
      .flatMap(({ fields }) => fields)
      .filter((field) => !registers.includes(`field: ${field},`))
    expect(unknown).toEqual([])
  })

  test.each([
    [{ ...data, format: 'zasady-audit/2' }, '/format'],
    [{ ...data, bounds: { ...data.bounds, absent_share: '1.5' } }, '/bounds/absent_share'],
    [{ ...data, bounds: { ...data.bounds, working_from: '8 ранку' } }, '/bounds/working_from'],
    [{ ...data, bounds: { ...data.bounds, e_alarm: 0 } }, '/bounds/e_alarm'],
    [{ ...data, more: 1 }, '/more'],
  ])('%# are told where they are wrong', (wrong, path) => {
    const read = auditSettings(wrong)
    expect('problems' in read ? read.problems.map((one) => one.path) : []).toContain(path)
  })
})
