import { describe, expect, test } from 'vitest'
import type { Cell } from '../../../../engine/registers/cells/cell.ts'
import { readCell } from '../../../../engine/registers/cells/read-cell.ts'
import type { Type } from '../../../../grammar/index.ts'
import { nationalFacts } from '../../../support/registers.ts'

const words = new Map([['лікарняний', 'sick']])
const read = (cell: Cell, type: Type) => readCell(cell, type, { vocabulary: nationalFacts, words })
const valueOf = (cell: Cell, type: Type): unknown => {
  const found = read(cell, type)
  return found.ok ? found.value : found.code
}
const of = (kind: 'date' | 'datetime' | 'time' | 'decimal' | 'integer' | 'boolean' | 'text') => ({
  kind,
})
const KIND: Type = { kind: 'enum', name: 'absence_kind' }
const excel = (...at: Parameters<typeof Date.UTC>) => new Date(Date.UTC(...at))

type Row = readonly [cell: Cell, value: unknown]

const READ: readonly (readonly [string, Type, readonly Row[]])[] = [
  [
    'a day',
    of('date'),
    [
      ['18.08.2026', '2026-08-18'],
      [' 1.8.2026 ', '2026-08-01'],
      ['2026-08-18', '2026-08-18'],
      ['29.02.2028', '2028-02-29'],
      ['29.02.2027', 'impossible-date'],
      ['31.06.2026', 'impossible-date'],
      ['18.08.26', 'impossible-date'],
      ['08/18/2026', 'impossible-date'],
      [46_252, 'impossible-date'],
      [excel(2026, 7, 18), '2026-08-18'],
      [excel(2026, 7, 18, 12), 'impossible-date'],
      ['18.08.2026 р.', 'impossible-date'],
    ],
  ],
  [
    'a time of day',
    of('time'),
    [
      ['17:00', '17:00'],
      ['9:05', '09:05'],
      ['24:00', 'wrong-type'],
      ['17:60', 'wrong-type'],
      ['17', 'wrong-type'],
      // A spreadsheet keeps 17:00 as a fraction of a day.
      [excel(1899, 11, 30, 16, 59, 59, 999), '17:00'],
      [excel(1899, 11, 30, 17, 0, 20), 'wrong-type'],
    ],
  ],
  [
    'a moment',
    of('datetime'),
    [
      ['04.08.2026 09:50', '2026-08-04T09:50:00+03:00'],
      ['2026-12-04 9:50', '2026-12-04T09:50:00+02:00'],
      ['2026-08-04T06:50:00Z', '2026-08-04T09:50:00+03:00'],
      [excel(2026, 7, 4, 9, 50), '2026-08-04T09:50:00+03:00'],
      ['04.08.2026', 'impossible-date'],
      ['04.08.2026 09:50 ранку', 'impossible-date'],
      // 29.03.2026 03:00 → 04:00 and 25.10.2026 04:00 → 03:00.
      ['29.03.2026 02:59', '2026-03-29T02:59:00+02:00'],
      ['29.03.2026 03:00', 'ambiguous-moment'],
      ['29.03.2026 04:00', '2026-03-29T04:00:00+03:00'],
      ['25.10.2026 02:59', '2026-10-25T02:59:00+03:00'],
      ['25.10.2026 03:00', 'ambiguous-moment'],
      ['25.10.2026 03:59', 'ambiguous-moment'],
      ['25.10.2026 04:00', '2026-10-25T04:00:00+02:00'],
      ['2026-10-25T03:30+02:00', '2026-10-25T03:30:00+02:00'],
    ],
  ],
  [
    'a decimal',
    of('decimal'),
    [
      ['1,05', '1.05'],
      ['1.05', '1.05'],
      [1.05, '1.05'],
      [1e-7, '0.0000001'],
      ['0,50', '0.50'],
      ['1 234,5', 'wrong-type'],
      ['1,2,3', 'wrong-type'],
      ['одна', 'wrong-type'],
      [true, 'wrong-type'],
    ],
  ],
  [
    'a whole number',
    of('integer'),
    [
      ['14', 14],
      [14, 14],
      ['-0', 0],
      ['1,5', 'wrong-type'],
      [1.5, 'wrong-type'],
      ['9007199254740991', 9_007_199_254_740_991],
      ['9007199254740992', 'wrong-type'],
    ],
  ],
  [
    'yes and no',
    of('boolean'),
    [
      ['так', true],
      ['НІ', false],
      ['yes', true],
      [true, true],
      ['ХИБНІСТЬ', false],
      ['1', 'wrong-type'],
      ['+', 'wrong-type'],
    ],
  ],
  [
    'a text',
    of('text'),
    [
      [' Вигадько\u00a0', 'Вигадько'],
      [12, '12'],
      // «12-4» turned into a day is no longer what was typed.
      [excel(2026, 3, 12), 'wrong-type'],
      ['Виг\u202eадько', 'hidden-characters'],
      ["'=1+1", '=1+1'],
      ["'—", '—'],
    ],
  ],
  [
    'a value of an enum',
    KIND,
    [
      ['leave', 'leave'],
      ['Відпустка', 'leave'],
      ['тимчасова_непрацездатність', 'sick'],
      ['тимчасова непрацездатність', 'sick'],
      ['temporary incapacity for work', 'sick'],
      ['лікарняний', 'sick'],
      ['відпуска', 'unknown-value'],
    ],
  ],
  [
    'a list of values',
    { kind: 'list', of: { kind: 'enum', name: 'judge_role' } },
    [
      ['розгляд справ; слідчий суддя', ['trial', 'investigating']],
      ['trial,investigating', ['trial', 'investigating']],
      // The label of the role has a comma in it.
      ['суддя, який розглядає справи', ['trial']],
      ['trial; trial', 'repeated'],
      ['trial; king', 'unknown-value'],
      ['порожньо', []],
      ['empty', []],
    ],
  ],
  [
    'a list of days',
    { kind: 'list', of: { kind: 'date' } },
    [
      ['08.08.2026; 09.08.2026', ['2026-08-08', '2026-08-09']],
      [excel(2026, 7, 8), ['2026-08-08']],
      ['08.08.2026; 31.08', 'impossible-date'],
    ],
  ],
]

describe.each(READ)('%s', (_, type, rows) => {
  test.each(rows)('%s → %s', (cell, value) => expect(valueOf(cell, type)).toEqual(value))

  test.each(['—', '–', '-', ' - '])('%s is known to be none', (dash) => {
    expect(valueOf(dash, type)).toBeNull()
  })
})

describe('what cannot be read says the way out', () => {
  test('with the nearest word', () => {
    const found = read('відпуска', KIND)
    expect(found).toMatchObject({ help: { uk: 'можливо, малося на увазі `відпустка`' } })
  })

  test('or with all words', () => {
    const found = read('зірка', KIND)
    expect(!found.ok && found.help?.uk).toContain('`перебування в нарадчій кімнаті`')
  })

  test('or, for a number where a day should be, with the format of the cell', () => {
    const found = read(46_252, of('date'))
    expect(!found.ok && found.help?.uk).toContain('формат дати')
  })
})

test('a word that two values have in common stands for neither', () => {
  const both = new Map([
    ['відсутній', 'sick'],
    ['ВІДСУТНІЙ', 'leave'],
  ])
  const found = readCell('відсутній', KIND, { vocabulary: nationalFacts, words: both })
  expect(found).toMatchObject({ ok: false, code: 'unknown-value' })
  expect(!found.ok && found.message.uk).toContain('кілька значень: `sick`, `leave`')
})

test('a list of records is no cell', () => {
  expect(valueOf('x', { kind: 'record', entity: 'absence' })).toBe('wrong-type')
})
