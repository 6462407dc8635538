import { expect, test } from 'vitest'
import { counted } from '../../cli/render/plural.ts'
import { tableLines } from '../../cli/render/table.ts'
import { widthOf } from '../../grammar/index.ts'
import { wrapped } from '../../cli/render/width.ts'

test('columns are aligned by what is seen, not by code units', () => {
  const columns = [
    { title: 'суддя', align: 'left' },
    { title: 'вага', align: 'right' },
  ] as const
  const lines = tableLines(columns, [
    ['Гриценко', '5'],
    ['Їжа\u0301кевич', '100'],
    ['山田', '75'],
  ])
  expect(lines).toEqual([
    'суддя     вага',
    '──────────────',
    'Гриценко     5',
    'Їжа\u0301кевич   100',
    '山田        75',
  ])
  expect(lines.map(widthOf)).toEqual([14, 14, 14, 14, 14])
})

test('a paragraph is broken at blanks', () => {
  expect(wrapped('один два три чотири', 9, '  ')).toEqual(['один два', '  три', '  чотири'])
})

test('a number takes the right form of its noun', () => {
  const judges = { uk: ['суддя', 'судді', 'суддів'], en: ['judge', 'judges'] } as const
  expect([1, 2, 5, 11, 21, 22].map((count) => counted(count, judges, 'uk'))).toEqual([
    '1 суддя',
    '2 судді',
    '5 суддів',
    '11 суддів',
    '21 суддя',
    '22 судді',
  ])
  expect([1, 2].map((count) => counted(count, judges, 'en'))).toEqual(['1 judge', '2 judges'])
})
