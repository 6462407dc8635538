/** The published report of 06.11.2023 and small changes to it: each is found at its place. */
import { describe, expect, test } from 'vitest'
import { altered, firstFalse, lawOf, realReport, verify, verifyAll } from '../../support/reports.ts'

const ROW_3 = /^(3 .*)$/m
const row = (no: number, from: string, to: string): string => {
  const line = new RegExp(`^${no}  .*$`, 'm').exec(realReport())?.[0] ?? ''
  return altered(line, altered(from, to, line))
}
/** The report with each row of the list, and each later copy of it, changed in the same way. */
function changedRows(change: (row: string) => string): string {
  return realReport()
    .split('\n')
    .filter((line) => /^\d+ {2}/.test(line))
    .reduce((text, line) => {
      const body = line.replace(/^\d+ {2}/, '')
      return text.replaceAll(body, change(body))
    }, realReport())
}
const lineOf = (no: number): string =>
  new RegExp(`^${no}  (.*)$`, 'm').exec(realReport())?.[1] ?? ''

describe('the report of 06.11.2023', () => {
  const result = verify(realReport())
  const of = (check: string) => result.steps.filter((step) => step.check === check)

  test('is reproduced, and nothing in it is false', () => {
    expect(result.status).toBe('reproduced')
    expect(result.first).toBeUndefined()
    expect(result.summary.uk).toBe(
      'Звіт відтворено: членів у списку 14, сума інтервалів 19720, випадкове число 5254 — Член 06. Застосовано: спостережене правило 2023 року.',
    )
  })

  test('gives every interval anew from weights and days alone', () => {
    expect(of('interval').map(({ read, recomputed }) => [read.uk, recomputed.uk])).toHaveLength(14)
    expect(of('interval')[5]).toMatchObject({
      line: 24,
      subject: '№ 6',
      read: { uk: '4250-14109' },
      recomputed: { uk: '4250–14109' },
      verdict: 'holds',
    })
    expect(of('tickets')[0]).toMatchObject({ recomputed: { uk: '19720' }, verdict: 'holds' })
  })

  test('says what it cannot confirm, and why', () => {
    const open = result.steps.filter(({ verdict }) => verdict === 'cannot_be_checked')
    expect(new Set(open.map(({ check }) => check))).toEqual(
      new Set(['days', 'coefficient', 'exclusion', 'printed-only']),
    )
    expect(of('days')[13]).toMatchObject({ line: 32, verdict: 'cannot_be_checked' })
    for (const step of open) expect(step.why?.en).toMatch(/\w/)
  })

  test('has no line that is not read', () => {
    expect(of('unread')).toEqual([])
  })
})

describe('an altered report differs first', () => {
  test.each([
    [
      'in the stated number of members',
      altered('Всього членів ВРП: 14', 'Всього членів ВРП: 15'),
      'total 18',
    ],
    [
      'in the number of the specialisation',
      altered('спеціалізацію: 14', 'спеціалізацію: 13'),
      'specialised 6',
    ],
    ['in the number of those chosen', altered('розподіляється: 1', 'розподіляється: 2'), 'seats 7'],
    [
      'in the number of participants',
      altered('Всього учасників: 4', 'Всього учасників: 5'),
      'participants 10',
    ],
    [
      'where two rows are swapped',
      altered(ROW_3, `${lineOf(4).replace(/^/, '4  ')}`).replace(
        /^4 {2}.*$(?![\s\S]*^4 {2})/m,
        `3  ${lineOf(3)}`,
      ),
      'ordinals 21',
    ],
    ['where somebody stands twice', row(5, 'Член 05', 'Член 04'), 'names 23'],
    [
      'where somebody left out is listed',
      altered('Виключено Член 15', 'Виключено Член 03'),
      'excluded 16',
    ],
    ['where a period ends after the draw', row(2, 'до 06.11.2023', 'до 07.11.2023'), 'period 20'],
    ['in the days worked', row(3, 'Відпрацьовано: 4', 'Відпрацьовано: 5'), 'days 21'],
    ['in the days of a shorter period', row(3, 'період з 01.11', 'період з 02.11'), 'days 21'],
    ['in a load', row(4, 'КН 21,75', 'КН 21,85'), 'load 22'],
    ['in a reduced weight', row(6, '86,00', '85,00'), 'load 24'],
    [
      'where days and load agree but the interval does not',
      row(1, '89,00; КН 22,25', '88,00; КН 22,00'),
      'interval 19',
    ],
    ['at a gap between intervals', row(5, '3405-4249', '3406-4249'), 'contiguity 23'],
    ['at intervals that overlap', row(5, '3405-4249', '3405-4250'), 'contiguity 24'],
    [
      'where tickets went from one to another',
      row(1, '0-819', '0-719').replace('820-1664', '720-1664'),
      'interval 19',
    ],
    ['in the end of the last interval', row(14, '19575-19719', '19575-19729'), 'interval 32'],
    [
      'where the number is below the interval',
      altered('числом: 5254', 'числом: 4249'),
      'number 34',
    ],
    ['where the number is beyond the sum', altered('числом: 5254', 'числом: 19720'), 'number 34'],
    [
      'where another was written down as chosen',
      realReport().replaceAll(lineOf(6), lineOf(9)).replace(lineOf(9), lineOf(6)),
      'number 34',
    ],
    [
      'where the chosen one stands in no list',
      realReport()
        .replaceAll(` ${lineOf(6)}`, ` ${lineOf(6).replace('06', '18')}`)
        .replace(/^6 {2}Член 18/m, '6  Член 06'),
      'chosen 35',
    ],
    ['in the coefficient of the chosen one', row(6, 'КАП 1,00', 'КАП 0,90'), 'repeated 35'],
    [
      'where another presides',
      altered(/(доповідач \n ).*/, `доповідач \n ${lineOf(9)}`),
      'presiding 38',
    ],
    ['where it ends before it starts', altered('10:35:24.705', '10:35:24.505'), 'times 44'],
    ['in the run time', altered('0,12682451', '0,22682451'), 'run-time 47'],
  ])('%s', (_, text, expected) => {
    const result = verify(text)
    expect(firstFalse(result)).toBe(expected)
    expect(result.status).toBe('differs')
    expect(result.summary.uk).toMatch(/^Перша розбіжність: рядок \d+: /)
  })
})

test('the half of all given to the other of two equals is a difference that names the equal', () => {
  const swapped = row(6, '4250-14109', '4250-5144')
  const shifted = [
    ['14110-14654', '5145-5689'],
    ['14655-15524', '5690-6559'],
    ['15525-16419', '6560-16419'],
  ].reduce((text, [from = '', to = '']) => altered(from, to, text), swapped)
  const { first } = verify(shifted)
  expect(first).toMatchObject({ check: 'interval', line: 24 })
  expect(first?.why?.en).toContain('the load is that of № 9')
})

describe('a coefficient that the law does not read', () => {
  const changed = row(7, 'КАП 0,50', 'КАП 0,60')

  test('is told to be beyond checking', () => {
    const result = verify(changed)
    expect(result.status).toBe('reproduced')
    expect(result.steps).toContainEqual(
      expect.objectContaining({ check: 'coefficient', line: 25, verdict: 'cannot_be_checked' }),
    )
  })

  test('is confirmed or not by a law that does read it', () => {
    const law = lawOf('100 * суддя.коефіцієнт_адміністративної_посади')
    let next = 0
    const text = changedRows((line) => {
      const width = line.includes('КАП 0,50') ? 50 : 100
      next += width
      return line.replace(/\d+-\d+/, `${next - width}-${next - 1}`)
    })
    const right = verify(altered('числом: 5254', 'числом: 555', text), law)
    expect(right.steps.filter(({ check }) => check === 'coefficient')).toEqual([])
    expect(right.status).toBe('reproduced')
    expect(firstFalse(verify(altered('КАП 0,50', 'КАП 0,60', text), law))).toBe('interval 25')
  })
})

describe('what a report does not print', () => {
  const without = (part: RegExp): string => realReport().replaceAll(part, '')

  test('intervals: then it cannot be reproduced, and nothing is called false', () => {
    const result = verify(without(/ Інтервал \d+-\d+;/g))
    expect(result.status).toBe('not_reproducible')
    expect(result.summary.uk).toContain('не можна відтворити: інтервалу в рядку не надруковано')
  })

  test('the random number: then it cannot be reproduced', () => {
    const result = verify(altered('числом: 5254', 'числом:'))
    expect(result.status).toBe('not_reproducible')
    expect(result.summary.uk).toContain('випадкового числа не надруковано')
  })

  test('the line with the random number: then nobody else is taken for a member of the list', () => {
    const result = verify(altered(/Обрано члена ВРП за випадковим числом: 5254\n/, ''))
    expect(result.status).toBe('not_reproducible')
    expect(result.summary.uk).toContain('випадкового числа не надруковано')
    expect(result.steps.filter(({ verdict }) => verdict === 'differs')).toEqual([])
  })

  test('coefficients or loads: the intervals are checked all the same', () => {
    expect(verify(without(/; КАП \d,\d\d/g)).status).toBe('reproduced')
    expect(verify(without(/КН \d+,\d\d; /g)).status).toBe('reproduced')
  })

  test('a row that cannot be read makes the list incomplete, never false', () => {
    const result = verify(altered(ROW_3, '3  Член 03: дані недоступні'))
    expect(result.status).toBe('not_reproducible')
    expect(result.summary.uk).toContain('список прочитано не весь')
    expect(result.steps).toContainEqual(
      expect.objectContaining({ check: 'unread', line: 21, verdict: 'cannot_be_checked' }),
    )
  })
})

test('a second copy of a report is told, and proves nothing of its own', () => {
  const [first, second] = verifyAll(`${realReport()}\n${realReport()}`)
  expect(first?.steps.some(({ check }) => check === 'text')).toBe(false)
  expect(second?.steps[0]).toMatchObject({ check: 'text', line: 48, verdict: 'cannot_be_checked' })
})

test('the law is a choice: by another one the same report differs', () => {
  expect(firstFalse(verify(realReport(), lawOf('1')))).toBe('interval 19')
})

test('a law that cannot weigh these members says what it lacks', () => {
  const { status, summary } = verify(realReport(), lawOf('справа.коефіцієнт_складності'))
  expect(status).toBe('not_reproducible')
  expect(summary.en).toContain('missing: /case/complexity_coefficient')
})
