import { describe, expect, test } from 'vitest'
import { notComputed } from '../../../../engine/registers/cells/not-computed.ts'

describe('what a spreadsheet leaves where a formula has no value', () => {
  test.each(['#N/A', ' #REF! ', '#NAME?', '#DIV/0!', '#Н/Д', '#ДІЛ/0!', '#ІМ’Я?'])(
    'the error %s',
    (cell) => expect(notComputed(cell)?.code).toBe('formula-error'),
  )

  test.each(['=B2+1', '=', ' =SUM(A1:A2)'])('the formula %s', (cell) =>
    expect(notComputed(cell)?.code).toBe('formula'),
  )
})

test.each([
  '12-к',
  '№ 4',
  '#12',
  '# примітка',
  'а = б',
  "'=1+1",
  '—',
  '',
  5,
  true,
  null,
  new Date(0),
])('%s is left to the reader of its column', (cell) => expect(notComputed(cell)).toBeUndefined())
