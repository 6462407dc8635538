/** The form of a new draft: what is missing is named, and a whole one becomes the request. */
import { expect, test } from 'vitest'
import {
  type Beginning,
  EMPTY,
  missingIn,
  orderOf,
} from '../../../../../editor/web/screens/change/beginning.ts'

const named: Beginning = { ...EMPTY, title: ' Зміни ', policy: 'desn' }
const file = { name: 'зміни.zasady', text: 'зміни до desn' }

test('a draft needs a name, and a file where it begins with one', () => {
  expect(missingIn(EMPTY)).toEqual({ title: true })
  expect(missingIn({ ...named, what: 'written' })).toEqual({ file: true })
  expect(missingIn({ ...named, what: 'whole' })).toEqual({ file: true })
  expect(orderOf(EMPTY)).toBeUndefined()
  expect(orderOf({ ...named, policy: null })).toBeUndefined()
})

test('an amendment begins with the edition of a day, or with its own text', () => {
  const amendment = { kind: 'amendment', policy: 'desn', title: 'Зміни' }
  expect(orderOf(named)).toEqual(amendment)
  expect(orderOf({ ...named, day: '2026-08-04' })).toEqual({ ...amendment, day: '2026-08-04' })
  expect(orderOf({ ...named, what: 'written', file })).toEqual({ ...amendment, file })
})

test('a new policy begins with a pattern; a file of its own goes before the pattern', () => {
  const whole: Beginning = { ...named, what: 'whole', pattern: 'desn', court: 'Умовний суд ' }
  const policy = { kind: 'policy', title: 'Зміни', court: 'Умовний суд' }
  expect(orderOf(whole)).toEqual({ ...policy, pattern: 'desn' })
  expect(orderOf({ ...whole, file })).toEqual({ ...policy, file })
})
