/** Single claims at their boundaries: what makes them hold, differ, or be beyond checking. */
import { describe, expect, test } from 'vitest'
import { verifyDocument } from '../../../engine/index.ts'
import { calendar } from '../../support/mini-court.ts'
import {
  altered,
  documentsIn,
  observedLaw,
  realReport,
  syntheticReport,
  verify,
} from '../../support/reports.ts'

const verdictsOf = (check: string, { steps }: ReturnType<typeof verify>) =>
  steps.filter((step) => step.check === check).map(({ verdict }) => verdict)

/** 06.05–10.05.2024: five weekdays, one of them a holiday where holidays are observed. */
const WEEK = syntheticReport({
  loads: [1200, 1000, 1100],
  days: [5, 5, 5],
  coefficients: [100, 100, 100],
  luck: 0,
})

describe('days worked', () => {
  test('count a holiday under martial law', () => {
    expect(verdictsOf('days', verify(WEEK))).toEqual(['holds', 'holds', 'holds'])
  })

  test('do not count it in peace', () => {
    const [document] = documentsIn(WEEK)
    if (document === undefined) throw new Error('no report')
    const law = observedLaw()
    const result = verifyDocument(document, { law, calendar, martialLaw: () => false, reasons: [] })
    expect(result).toMatchObject({ verification: { first: { check: 'days', line: 12 } } })
  })

  test('are beyond checking where the calendar lacks the moved days off of the time', () => {
    const old = WEEK.replaceAll('.2024', '.2019')
    const days = verify(old).steps.filter(({ check }) => check === 'days')
    expect(days[0]?.why?.en).toContain('moved days off of that time')
  })

  test('that are none leave the load unknown', () => {
    const idle = realReport().replaceAll('Відпрацьовано: 1;', 'Відпрацьовано: 0;')
    const { status, steps } = verify(idle)
    expect(status).toBe('not_reproducible')
    expect(steps.find(({ check, line }) => check === 'load' && line === 32)?.verdict).toBe(
      'cannot_be_checked',
    )
  })
})

describe('a period', () => {
  test('that ends before the draw is beyond checking', () => {
    const early = realReport().replaceAll('до 06.11.2023', 'до 03.11.2023')
    expect(new Set(verdictsOf('period', verify(early)))).toEqual(new Set(['cannot_be_checked']))
  })

  test('that starts otherwise in one row puts all of them beyond checking', () => {
    const one = altered(/(?<=^14 {2}.*період з )01\.11/m, '06.11')
    expect(new Set(verdictsOf('period', verify(one)))).toEqual(new Set(['cannot_be_checked']))
  })

  test('that ends before it starts differs', () => {
    const back = altered(/(?<=^2 {2}.*період з )01\.11/m, '07.11')
    expect(verify(back).first).toMatchObject({ check: 'period', line: 20 })
  })
})

describe('a load', () => {
  test.each([
    ['22,3', '89,00', 'holds'],
    ['22,2', '89,00', 'holds'],
    ['22', '89,00', 'holds'],
    ['22,4', '89,00', 'differs'],
    ['22,250', '89,00', 'holds'],
    ['22,251', '89,00', 'differs'],
  ])('of %s printed for %s over four days: %s', (load, weight, verdict) => {
    const text = altered(/89,00; КН 22,25/, `${weight}; КН ${load}`)
    expect(verdictsOf('load', verify(text))[0]).toBe(verdict)
  })
})

describe('who is listed', () => {
  test('somebody recused who is listed all the same is told, not called false', () => {
    const { first, steps } = verify(altered('Член 17', 'Член 03'))
    expect(first).toBeUndefined()
    expect(steps.find(({ check }) => check === 'removed')).toMatchObject({
      verdict: 'cannot_be_checked',
      recomputed: { uk: 'рядок 21' },
    })
  })

  test('those left out on another ground may count among those of the specialisation', () => {
    const text = altered(
      'Член 16 Відсутня спеціалізація',
      'Член 16 Зайнятість згідно табелю(Відпустка)',
    )
    expect(verdictsOf('specialised', verify(text))).toEqual(['cannot_be_checked'])
    const more = altered('спеціалізацію: 14', 'спеціалізацію: 15', text)
    expect(verdictsOf('specialised', verify(more))).toEqual(['cannot_be_checked'])
    const tooMany = altered('спеціалізацію: 14', 'спеціалізацію: 16', text)
    expect(verdictsOf('specialised', verify(tooMany))).toEqual(['differs'])
  })

  test('rows without numbers are read all the same', () => {
    const bare = realReport().replace(/^\d+ {2}(?=Член)/gm, '')
    const result = verify(bare)
    expect(result.status).toBe('reproduced')
    expect(verdictsOf('ordinals', result)).toEqual(['cannot_be_checked'])
  })

  test('a stated number that is none is told', () => {
    expect(
      verdictsOf('seats', verify(altered('розподіляється: 1', 'розподіляється: один'))),
    ).toEqual(['cannot_be_checked'])
    expect(
      verdictsOf('unread', verify(altered('Всього членів ВРП: 14', 'Всього членів ВРП: усі'))),
    ).toEqual(['cannot_be_checked'])
  })
})

describe('the clock', () => {
  test.each([
    [
      'Час закінчення повторного автоматизованого розподілу: 06.11.2023 10:35:24.576',
      'times',
      'differs',
    ],
    [
      'Час закінчення повторного автоматизованого розподілу: 06.11.2023 10:35:24.578',
      'times',
      'holds',
    ],
    ['Час закінчення повторного автоматизованого розподілу: 06.11.2023 10:35', 'times', 'holds'],
    ['Час закінчення повторного автоматизованого розподілу: щойно', 'times', 'cannot_be_checked'],
  ])('%s: %s %s', (line, check, verdict) => {
    expect(verdictsOf(check, verify(altered(/^Час закінчення.*$/m, line)))).toEqual([verdict])
  })

  test('the run time is held to two units of the printed moments', () => {
    for (const [text, verdict] of [
      ['0,128', 'holds'],
      ['0,129', 'holds'],
      ['0,130', 'differs'],
      ['0,124', 'differs'],
      ['швидко', 'cannot_be_checked'],
    ] as const)
      expect(verdictsOf('run-time', verify(altered('0,12682451', text)))).toEqual([verdict])
  })
})
