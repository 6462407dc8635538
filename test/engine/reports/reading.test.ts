/** How reports are printed and copied differs; what they say does not. */
import { describe, expect, test } from 'vitest'
import { readInterval, readMoment, readNumber, readWhole } from '../../../engine/reports/numbers.ts'
import { unzipFirst } from '../../../engine/reports/unzip-first.ts'
import { altered, documentsIn, realReport, verify, verifyAll } from '../../support/reports.ts'

const windows1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0)
    if (code < 0x80) return code
    const special =
      'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u0098™љ›њќћџ\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї'
    const at = special.indexOf(character)
    return at >= 0 ? 0x80 + at : code - 0x410 + 0xc0
  })

describe('the same report', () => {
  test.each([
    ['with dots in numbers', realReport().replace(/(?<=\d),(?=\d\d)/g, '.')],
    ['with blanks between thousands', altered(/Інтервал 14110-14654/, 'Інтервал 14 110-14 654')],
    ['with no-break spaces and a dash', altered(/14110-14654/, '14\u00a0110 – 14\u00a0654')],
    ['with line ends of Windows', realReport().replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${realReport()}`],
    ['without `I: ` of the log', realReport().replaceAll('I: ', '')],
    ['with a Cyrillic `І: `', realReport().replaceAll('I: ', 'І: ')],
    [
      'of judges of a court',
      realReport().replaceAll('членів ВРП', 'суддів').replaceAll('члена ВРП', 'суддю'),
    ],
    [
      'of an older program',
      realReport().replaceAll('Матеріалів розподілено(приведена вага)', 'Справ розглянуто'),
    ],
    ['as a page', `<html><body><pre>${realReport()}</pre></body></html>`],
    ['as a page of lines', `<div>${realReport().replaceAll('\n', '<br>')}</div>`],
  ])('%s is reproduced', (_, text) => {
    const { status, steps } = verify(text)
    expect([status, steps.filter(({ check }) => check === 'unread')]).toEqual(['reproduced', []])
  })

  test('in Windows-1251 is reproduced', () => {
    expect(verify(windows1251(realReport())).status).toBe('reproduced')
  })
})

describe('a panel', () => {
  const members = (heading: string, from: number): string => {
    const text = realReport()
    const list = /Виключено[\s\S]*?Обрано.*\n.*\n/.exec(text)?.[0] ?? ''
    return `I: ${heading}\n${list.replaceAll('Член ', `Член ${from}`)}`
  }

  test('drawn from lists of its own is checked list by list', () => {
    const panel = altered('I: Вибір учасників колегії\n', members('Вибір учасників колегії', 9))
    const result = verify(altered('розподіляється: 1', 'розподіляється: 2', panel))
    expect(result.status).toBe('reproduced')
    expect(result.steps.filter(({ check }) => check === 'winner')).toHaveLength(2)
    expect(result.summary.uk.match(/випадкове число/g)).toHaveLength(2)
  })

  test('drawn twice from one list: the second number is held against the printed intervals only', () => {
    const twice = realReport().replace(
      /(Обрано.*\n.*\n)/,
      (chosen) =>
        `${chosen}${chosen.replaceAll('06 ', '09 ').replace('5254', '15600').replace('4250-14109', '15525-16419')}`,
    )
    const { status, steps } = verify(twice)
    expect(status).toBe('differs') // one was to be chosen, two were
    const second = steps.filter(({ check }) => check === 'winner')[1]
    expect(second).toMatchObject({ verdict: 'cannot_be_checked' })
    expect(steps.filter(({ check }) => check === 'again')).toMatchObject([{ verdict: 'holds' }])
  })

  test('that chooses one member twice is false', () => {
    const again = realReport().replace(/(Обрано.*\n.*\n)/, '$1$1')
    const result = verify(altered('розподіляється: 1', 'розподіляється: 2', again))
    expect(result.first).toMatchObject({ check: 'again', line: 37 })
  })
})

describe('what is not understood', () => {
  test.each([
    [
      'a line between sections',
      altered('I: Вибір головуючого', 'Довідка: 7\nI: Вибір головуючого'),
      36,
      'Довідка: 7',
    ],
    [
      'a second start',
      altered('I: Номер провадження', 'Дата та час початку розподілу: 1\nI: Номер провадження'),
      4,
      'Дата та час початку розподілу: 1',
    ],
    [
      'a name with hidden characters',
      altered('I: Вибір головуючого', 'Член\u202e 20\nI: Вибір головуючого'),
      36,
      'Член\u202e 20',
    ],
    ['text before the report', `Лист суду\n${realReport()}`, 1, 'Лист суду'],
  ])('%s is named with its line', (_, text, line, words) => {
    const { steps } = verify(text)
    expect(steps.filter(({ check }) => check === 'unread')).toMatchObject([
      { line, read: { uk: words }, verdict: 'cannot_be_checked' },
    ])
  })

  test('a part of a row is named with the row', () => {
    const { steps } = verify(altered('КАП 0,50', 'КАП 0,50; ККС 1,10'))
    expect(steps.filter(({ check }) => check === 'part')).toMatchObject([
      { line: 25, read: { uk: 'ККС 1,10' } },
    ])
  })

  test('a list of a foreign layout is read as no list at all', () => {
    const foreign = realReport().replace(/^\d+ {2}Член.*$/gm, (row) => row.replaceAll(';', '|'))
    const { status, steps, summary } = verify(foreign)
    expect(status).toBe('not_reproducible')
    expect(steps.filter(({ check }) => check === 'unread')).toHaveLength(14)
    expect(summary.uk).toContain('не можна відтворити')
  })
})

test('several reports in one file are checked one by one', () => {
  const other = altered(
    'Обрано члена ВРП за випадковим числом: 5254',
    'Обрано члена ВРП за випадковим числом: 1',
  )
  expect(verifyAll(`${realReport()}\n\n${other}`).map(({ status }) => status)).toEqual([
    'reproduced',
    'differs',
  ])
})

test('a file without a report is refused', () => {
  expect(() => documentsIn('Протокол зборів\nзвіт не подано')).toThrow('немає ні звіту')
  expect(() => documentsIn('{"a": 1, "a": 2}')).toThrow('JSON')
})

describe('a printed number', () => {
  test('may have a comma, a dot and blanks', () => {
    expect(readNumber('1 234,50')?.value).toEqual({ n: 2469n, d: 2n })
    expect(readNumber('89.00')?.value).toEqual({ n: 89n, d: 1n })
    expect(readNumber('007')?.value).toEqual({ n: 7n, d: 1n })
    expect(readWhole('19 720')).toBe(19720n)
  })

  test('is none with two commas, a sign, wrong groups or other words', () => {
    for (const text of ['1,2,3', '-5', '12 34', '1 2345', '5 с', ''])
      expect(readNumber(text)).toBeUndefined()
    expect(readWhole('5,00')).toBeUndefined()
  })

  test('of an interval may be empty, never backward', () => {
    expect(readInterval('10-9')?.value).toEqual({ first: 10n, last: 9n })
    expect(readInterval('10-8')).toBeUndefined()
  })
})

test('a moment keeps the unit in which it is printed', () => {
  expect(readMoment('06.11.2023 10:35:24.578')?.unitMs).toBe(1)
  expect(readMoment('06.11.2023 10:35:24')?.unitMs).toBe(1000)
  expect(readMoment('06.11.2023 10:35')?.unitMs).toBe(60_000)
  for (const text of ['31.11.2023 10:35', '06.11.2023 24:00', '06.11.2023'])
    expect(readMoment(text)).toBeUndefined()
})

test('an archive that is none, or that would unpack without end, gives nothing', () => {
  expect(unzipFirst(new Uint8Array([0x50, 0x4b, 3, 4]))).toBeUndefined()
  expect(
    unzipFirst(new TextEncoder().encode('не архів, а текст довжиною понад тридцять байтів')),
  ).toBeUndefined()
})
