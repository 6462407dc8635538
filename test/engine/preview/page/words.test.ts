import { describe, expect, test } from 'vitest'
import type { Exact } from '../../../../engine/preview/types.ts'
import {
  aboutText,
  countText,
  dayText,
  monthText,
  percent,
  pointsText,
  signedCount,
} from '../../../../engine/preview/page/words/numbers.ts'
import { some, someOf } from '../../../../engine/preview/page/words/nouns.ts'
import { byName, tellingOf } from '../../../../engine/preview/page/words/telling.ts'
import { historyReport, SMALL } from './invented-report.ts'

const fraction = (n: number, d: number): Exact => ({ exact: `${n}/${d}`, about: n / d })

describe('numbers of a preview', () => {
  test('thousands stand apart by a narrow space that never breaks', () => {
    expect(countText(4120, 'uk')).toBe('4\u202F120')
    expect(countText(999, 'uk')).toBe('999')
    expect(countText(1_234_567, 'en')).toBe('1,234,567')
  })

  test('a share is rounded from the fraction, half away from zero', () => {
    expect(percent(fraction(1, 8), 'uk')).toBe('12,50\u202F%')
    expect(percent(fraction(1, 800), 'uk')).toBe('0,13\u202F%')
    expect(percent(fraction(1, 3), 'en')).toBe('33.33%')
  })

  test('a change has its sign; none has no sign', () => {
    expect(pointsText(fraction(1, 4), fraction(1, 3), 'uk')).toBe('+8,33')
    expect(pointsText(fraction(1, 3), fraction(1, 4), 'uk')).toBe('\u22128,33')
    expect(pointsText(fraction(1, 3), fraction(1, 3), 'uk')).toBe('0,00')
    expect(signedCount(-12, 'uk')).toBe('\u221212')
  })

  test('an estimate is rounded to the digits that it deserves', () => {
    expect(aboutText(26.449, 1, 'uk')).toBe('26,4')
    expect(aboutText(-0.25, 2, 'en')).toBe('\u22120.25')
  })

  test('days and months are written as Ukrainian documents write them', () => {
    expect(dayText('2026-08-04', 'uk')).toBe('04.08.2026')
    expect(dayText('2026-08-04T09:50:00+03:00', 'uk')).toBe('04.08.2026')
    expect(dayText('2026-08-04', 'en')).toBe('2026-08-04')
    expect(monthText('2026-08', 'uk')).toBe('08.2026')
  })
})

test('a noun agrees with its number, also after a preposition', () => {
  expect([1, 2, 5, 11, 21, 22].map((count) => some(count, 'case', 'uk'))).toEqual([
    '1\u00A0справа',
    '2\u00A0справи',
    '5\u00A0справ',
    '11\u00A0справ',
    '21\u00A0справа',
    '22\u00A0справи',
  ])
  expect([1, 2, 21].map((count) => someOf(count, 'case', 'uk'))).toEqual([
    '1\u00A0справи',
    '2\u00A0справ',
    '21\u00A0справи',
  ])
  expect(some(1, 'judge', 'en')).toBe('1\u00A0judge')
})

test('judges stand by the Ukrainian alphabet: Ґ after Г, Є after Е, І and Ї after И', () => {
  const report = historyReport(SMALL)
  const names = ['Їжаченко', 'Ґудзь', 'Іменний', 'Єдиний', 'Гаданий', 'Зразковий']
  const judges = names.map((name, at) => ({ ...report.judges[0], judge: `j${at}`, name }))
  const telling = tellingOf({ ...report, judges: judges as typeof report.judges }, undefined, 'uk')
  expect(byName(telling.report.judges, telling).map(({ name }) => name)).toEqual([
    'Гаданий',
    'Ґудзь',
    'Єдиний',
    'Зразковий',
    'Іменний',
    'Їжаченко',
  ])
})

test('a clause of the policy itself is cited by its number, another one in full', () => {
  const { clause } = tellingOf(historyReport(SMALL), undefined, 'uk')
  expect(clause('zrazok/4.1')).toBe('п.\u00A04.1')
  expect(clause('national/12')).toBe('national/12')
})
