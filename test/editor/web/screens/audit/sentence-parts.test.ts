import { expect, test } from 'vitest'
import { datesAsWritten, partsOf } from '../../../../../editor/web/screens/audit/sentence-parts.ts'

const codeIn = (text: string) => partsOf(text).flatMap(({ said, isCode }) => (isCode ? [said] : []))

test('what stands in backticks and names of ledgers are code; a day and a number of an order are words', () => {
  expect(codeIn('внесено засади `desn`, редакцій: 2')).toEqual(['desn'])
  expect(codeIn('журнал court.example/docket почато')).toEqual(['court.example/docket'])
  expect(codeIn('наказ № 12-к від 06.07.2026, чинна з 01.03.2026 15:00')).toEqual([])
  expect(codeIn('частка 1.25, справа 999/1/26')).toEqual([])
  const text = 'рішення № 4 від 27.02.2026 у `desn`'
  expect(partsOf(text).map(({ said }) => said)).toEqual(['рішення № 4 від 27.02.2026 у ', 'desn'])
})

test('days and moments are written as in court; numbers that only look like them stay', () => {
  expect(datesAsWritten('in force from 2026-07-06 (x)')).toBe('in force from 06.07.2026 (x)')
  expect(datesAsWritten('as of 2026-08-04T16:00:00+03:00')).toBe('as of 04.08.2026,\u00A016:00')
  expect(datesAsWritten('at 2026-08-04T13:00:01.000Z.')).toBe('at 04.08.2026,\u00A016:00.')
  for (const text of ['999/2026/26', 'ак-2026-07-06-б', '12026-07-061']) {
    expect(datesAsWritten(text)).toBe(text)
  }
})
