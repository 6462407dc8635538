/** Shares that are not whole: how the program rounds them was never seen, so nothing is claimed to the unit. */
import { describe, expect, test } from 'vitest'
import { altered, firstFalse, realReport, verify } from '../../support/reports.ts'

/** The real report with another greatest load (29,01): every share is then 1,05 wider and none is whole. */
const LOADS = [22.25, 22, 21.75, 21.75, 22, 21.5, 25, 21.75, 21.5, 23.75, 22.75, 22, 21.75, 29.01]
const BASES = LOADS.map((load) => 105 * 29.01 - 100 * load)
const LEAST = 5

/** Each share rounded, the half of all being the sum of the rounded others. */
const roundedBy = (round: (value: number) => number): readonly number[] => {
  const widths = BASES.map(round)
  const others = widths.reduce((sum, width, index) => (index === LEAST ? sum : sum + width), 0)
  return widths.with(LEAST, others)
}

/** The half of all rounded by itself. */
const roundedAlone = (round: (value: number) => number): readonly number[] => {
  const others = BASES.reduce((sum, base, index) => (index === LEAST ? sum : sum + base), 0)
  return BASES.map(round).with(LEAST, round(others))
}

/** The report with intervals of these widths, in the list and in the lines printed again. */
function withWidths(widths: readonly number[]): string {
  const heavier = realReport().replace('29,00; КН 29,00', '29,01; КН 29,01')
  let next = 0
  return widths.reduce((text, width, index) => {
    const member = `Член ${String(index + 1).padStart(2, '0')} `
    const interval = `Інтервал ${next}-${next + width - 1}`
    next += width
    return text.replace(new RegExp(`(${member}.*)Інтервал \\d+-\\d+`, 'g'), `$1${interval}`)
  }, heavier)
}

describe('a report whose shares are not whole', () => {
  test.each([
    ['down', roundedBy(Math.floor)],
    ['up', roundedBy(Math.ceil)],
    ['to the nearest', roundedBy(Math.round)],
    ['to the nearest, the half by itself', roundedAlone(Math.round)],
  ])('rounded %s agrees within rounding, and is not called reproduced', (_, widths) => {
    const { status, first, steps, summary } = verify(withWidths(widths))
    expect(first).toBeUndefined()
    expect(status).toBe('not_reproducible')
    expect(summary.uk).toContain('як програма округлює, не відомо')
    const intervals = steps.filter(({ check }) => check === 'interval')
    expect(new Set(intervals.map(({ verdict }) => verdict))).toEqual(new Set(['cannot_be_checked']))
    expect(intervals[0]?.recomputed.uk).toBe('ширина 821 1/20')
  })

  test('still shows whose the number is where no rounding can change it', () => {
    const { steps } = verify(withWidths(roundedBy(Math.round)))
    expect(steps.find(({ check }) => check === 'winner')?.verdict).toBe('holds')
  })

  test('leaves open whose the number is at the edge of an interval', () => {
    const text = withWidths(roundedBy(Math.round))
    const start = /Член 06 .*Інтервал (\d+)/.exec(text)?.[1] ?? ''
    const { first, steps } = verify(altered('числом: 5254', `числом: ${start}`, text))
    expect(first).toBeUndefined()
    expect(steps.find(({ check }) => check === 'winner')?.why?.en).toContain('near the edge')
  })

  test('differs where a share is further off than rounding explains', () => {
    const widths = roundedBy(Math.round)
    const moved = widths.with(1, (widths[1] ?? 0) - 3).with(2, (widths[2] ?? 0) + 3)
    expect(firstFalse(verify(withWidths(moved)))).toBe('interval 20')
  })

  test('differs where the half of all is further off than all roundings together', () => {
    const widths = roundedBy(Math.round)
    const more = widths.with(LEAST, (widths[LEAST] ?? 0) + 40)
    expect(firstFalse(verify(withWidths(more)))).toBe('interval 24')
  })
})

test('a list of one member is not held against a law of shares', () => {
  const alone = realReport()
    .replace(/^(?!6 {2})\d+ {2}Член.*\n/gm, '')
    .replace(/^6 {2}/m, '1  ')
    .replaceAll('4250-14109', '0-0')
    .replace('числом: 5254', 'числом: 0')
    .replaceAll(': 14', ': 1')
  const { status, first, summary } = verify(alone)
  expect([status, first]).toEqual(['not_reproducible', undefined])
  expect(summary.uk).toContain('у списку один член')
})
