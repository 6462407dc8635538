import { describe, expect, test } from 'vitest'
import type { JudgeDay } from '../../../../engine/preview/types.ts'
import { effectOf } from '../../../../engine/preview/page/tables/days.ts'
import { sheetsOf } from '../../../../engine/preview/page/plots/parts.ts'
import { stripsOf } from '../../../../engine/preview/page/plots/strips.ts'
import { barsOf, stepsOf } from '../../../../engine/preview/page/plots/waterfall-steps.ts'
import { tellingOf } from '../../../../engine/preview/page/words/telling.ts'
import { historyReport, LARGE } from './invented-report.ts'

describe('the waterfall', () => {
  const telling = tellingOf(historyReport(LARGE), undefined, 'uk')
  const { considered, grounds } = telling.report

  test.each(['before', 'after'] as const)(
    'each ground hangs where the one above ends: %s',
    (side) => {
      const bars = barsOf(stepsOf(telling), considered).filter((bar) => bar.side === side)
      let at = considered
      for (const { from, to, size } of bars.slice(1, -1)) {
        expect([to, to - from]).toEqual([at, size])
        at = from
      }
      expect(bars.at(-1)).toMatchObject({ from: 0, to: at })
      expect(at).toBe(considered - grounds.reduce((sum, ground) => sum + ground[side], 0))
    },
  )

  test('the smallest of many grounds go together, and nothing is lost', () => {
    const many = Array.from({ length: 30 }, (_, at) => ({
      clause: `zrazok/${at}`,
      before: at,
      after: at + 1,
    }))
    const report = { ...telling.report, grounds: many }
    const steps = stepsOf(tellingOf(report, undefined, 'uk'))
    expect(steps).toHaveLength(1 + 18 + 1 + 1)
    expect(steps.at(-2)).toMatchObject({ name: 'решта підстав', before: 66, after: 78 })
  })
})

describe('the days', () => {
  const day = (date: string, more: Partial<JudgeDay> = {}): JudgeDay => ({
    judge: 'j1',
    day: date,
    away: false,
    before: [],
    after: [],
    ...more,
  })

  test('what the change does to a day', () => {
    expect(effectOf(day('2026-01-05', { after: ['a'] }))).toBe('added')
    expect(effectOf(day('2026-01-05', { before: ['a'] }))).toBe('taken')
    expect(effectOf(day('2026-01-05', { before: ['a'], after: ['b'] }))).toBe('both')
    expect(effectOf(day('2026-01-05', { away: true }))).toBe('none')
  })

  test('a strip has the working days of a quarter, and a day off on which something is', () => {
    const { shown } = stripsOf([
      day('2026-01-01'),
      day('2026-01-10'),
      day('2026-01-12'),
      day('2026-04-01'),
    ])
    expect(shown.map(({ quarter }) => quarter)).toEqual(['2026/1', '2026/2'])
    expect(shown[0]?.days).toContain('2026-01-10')
    expect(shown[0]?.days).not.toContain('2026-01-11')
    expect(shown[0]?.days.at(-1)).toBe('2026-03-31')
    expect(shown[1]?.days).toEqual(['2026-04-01'])
  })

  test('of a longer history the last two years are shown, and the others counted', () => {
    const quarters = Array.from({ length: 10 }, (_, at) =>
      day(`${2020 + Math.floor(at / 4)}-${['01', '04', '07', '10'][at % 4]}-15`),
    )
    const { shown, hidden } = stripsOf(quarters)
    expect(shown).toHaveLength(8)
    expect(shown[0]?.quarter).toBe('2020/3')
    expect(hidden).toBe(2)
  })
})

test('many judges are drawn in parts of about the same length', () => {
  const rows = Array.from({ length: 46 }, (_, at) => at)
  expect(sheetsOf(rows, 45).map((part) => part.length)).toEqual([23, 23])
  expect(sheetsOf(rows, 45).flat()).toEqual(rows)
  expect(sheetsOf([], 45)).toEqual([])
})
