import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fileName } from '../../cli/record-files.ts'

test('a case is found by its number in the name of its record', () => {
  expect(fileName('999/1001/26')).toBe('999-1001-26')
  expect(fileName('Я-1000/1/7-21')).toBe('Я-1000-1-7-21')
})

test('no number of a case leads out of the folder of records', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (caseId) => {
      const name = fileName(caseId)
      expect(name).not.toMatch(/[/\\\0\s]|^\./)
      expect(name.length).toBeLessThanOrEqual(100)
    }),
  )
})
