import { describe, expect, test } from 'vitest'
import { addressed, readWords } from '../../../../engine/registers/table/words.ts'
import { codes, nationalFacts, registers } from '../../../support/registers.ts'

function read(path: string, ...words: readonly string[]) {
  const address = addressed(path, registers)
  if (!address.ok) throw new Error(address.message.en)
  return readWords(words, address.value, registers, nationalFacts)
}

describe('a path tells the register and the subject:', () => {
  test.each([
    ['judges/с02', 'judges', [], 'с02'],
    ['court', 'court', [], undefined],
    ['judges/с02/absences/в1', 'absences', ['с02'], 'в1'],
    // Recognised, or made, by its facts.
    ['judges/с02/absences', 'absences', ['с02'], undefined],
    ['assembly', 'assembly', [], undefined],
  ])('%s', (path, id, named, key) => {
    const found = addressed(path, registers)
    if (!found.ok) throw new Error(found.message.en)
    expect(found.value.register.id).toBe(id)
    expect(found.value.named.map(({ text }) => text)).toEqual(named)
    expect(found.value.key?.text).toBe(key)
  })

  test.each(['judges', 'judge/с02', 'judges/с02/absences/в1/kind', '', 'judges//absences/в1'])(
    '«%s» is none',
    (path) => {
      const found = addressed(path, registers)
      expect(found).toMatchObject({ ok: false, code: 'no-such-subject' })
      expect(!found.ok && found.help?.uk).toContain('`judges/*/absences/*`')
    },
  )
})

test('facts go by code, by name and by heading; every fact of the vocabulary may be given', () => {
  const { row, problems } = read(
    'judges/с02/absences/в1',
    'kind=лікарняний',
    'перший_день=03.08.2026',
    'Останній день=—',
    'duration_days=5',
    'order_no=12-к=а',
  )
  expect(problems).toEqual([])
  expect(Object.fromEntries(row.fields)).toEqual({
    kind: 'sick',
    starts_on: '2026-08-03',
    ends_on: null,
    duration_days: 5,
    order_no: '12-к=а',
  })
  expect(row.row).toBeUndefined()
})

test('mistakes have no row, only the word', () => {
  const { problems } = read(
    'judges/с02',
    'прізвище',
    'surname=',
    '=x',
    'посада=голова',
    'admin_post=король',
  )
  expect(codes(problems)).toEqual([
    'not-a-pair прізвище',
    'not-a-pair surname=',
    'not-a-pair =x',
    'unknown-column посада',
  ])
  expect(codes(read('judges/с02', 'admin_post=король').problems)).toEqual([
    'unknown-value admin_post',
  ])
})

test('lists of records and the code itself are no facts to be set', () => {
  expect(codes(read('judges/с02', 'absences=1', 'id=с03').problems)).toEqual([
    'unknown-column absences',
    'unknown-column id',
  ])
})
