/** Tables for office programs. */
import { expect, test } from 'vitest'
import { csvOf } from '../../../../editor/web/ui/csv.ts'

test('a sheet opens as a table: a mark, semicolons, commas before fractions', () => {
  expect(
    csvOf(
      ['Суддя', 'Частка'],
      [
        ['Вигадько', 0.5],
        ['Умовна', null],
      ],
    ),
  ).toBe('\uFEFFСуддя;Частка\r\nВигадько;0,5\r\nУмовна;\r\n')
})

test('quotes, semicolons and new lines stay within a cell', () => {
  expect(csvOf(['а;б'], [['«"»\n']])).toBe('\uFEFF"а;б"\r\n"«""»\n"\r\n')
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])('%j is text, not a formula', (hostile) => {
  expect(csvOf(['x'], [[hostile]])).toContain(`'${hostile}`)
})
