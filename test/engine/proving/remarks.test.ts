/** What the checker says of a text that is added to a policy. */
import { expect, test } from 'vitest'
import { inputFor } from '../../../engine/decide/check-files.ts'
import { remarksOn } from '../../../engine/proving/remarks.ts'
import { parseText, type Located, type PolicyUnit, type Unit } from '../../../grammar/index.ts'
import { smallCourtFiles } from './small-court.ts'

const units = smallCourtFiles('').flatMap((file): readonly Located<Unit>[] => {
  const { unit } = parseText(file)
  return unit === undefined ? [] : [{ unit, path: file.path, source: file.text }]
})
const base = units.find((one): one is Located<PolicyUnit> => one.unit.kind === 'policy')
if (base === undefined) throw new Error('the small court has no principles')
const remarks = remarksOn(inputFor(base, units))

test('a text that is right has no remarks', () => {
  expect(remarks('не розподіляти "6" ще_одна/another якщо справа.закрита')).toEqual([])
})

test('a mistake in the words of the text, and one in its grammar, are remarked on by their codes', () => {
  expect(remarks('не розподіляти "6" ще_одна/another якщо справа.закрто')).toContain(
    'check/unknown-fact',
  )
  expect(remarks('не розподіляти "6" якщо')).toContain('syntax/missing-name')
})

test('one text leaves no trace in the next', () => {
  remarks('пункт "99" обов’язково "новий" / "new"')
  expect(remarks('висновок "99" новий/new якщо справа.закрита')).toContain(
    'check/undeclared-clause',
  )
})
