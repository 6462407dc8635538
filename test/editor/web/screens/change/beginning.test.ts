/** The form of a new draft: what is missing is named, and a whole one becomes the request. */
import { expect, test } from 'vitest'
import {
  type Beginning,
  EMPTY,
  missingIn,
  orderOf,
} from '../../../../../editor/web/screens/change/beginning.ts'

const named: Beginning = { ...EMPTY, title: ' Зміни ', policy: 'desn' }
const sent = { name: 'зміни.zasady', text: 'зміни до desn' }
const file = { name: sent.name, text: () => Promise.resolve(sent.text) }

test('a draft needs a name, and a file where it begins with one', () => {
  expect(missingIn(EMPTY)).toEqual({ title: true })
  expect(missingIn({ ...named, what: 'written' })).toEqual({ file: true })
  expect(missingIn({ ...named, what: 'whole' })).toEqual({ file: true, policyTitle: true })
  expect(missingIn(named)).toEqual({})
})

test('an amendment begins with the edition of a day, or with its own text', async () => {
  const amendment = { kind: 'amendment', policy: 'desn', title: 'Зміни' }
  expect(await orderOf(named)).toEqual(amendment)
  expect(await orderOf({ ...named, day: '2026-08-04' })).toEqual({
    ...amendment,
    day: '2026-08-04',
  })
  expect(await orderOf({ ...named, what: 'written', file })).toEqual({ ...amendment, file: sent })
})

test('a new policy begins with a pattern and a title of its own; a file goes before the pattern', async () => {
  const own = { policyTitle: 'Засади Умовного суду', court: 'Умовний суд ' }
  const whole: Beginning = { ...named, what: 'whole', pattern: 'desn', ...own }
  const about = { policy_title: 'Засади Умовного суду', court: 'Умовний суд' }
  const policy = { kind: 'policy', title: 'Зміни', ...about }
  expect(await orderOf(whole)).toEqual({ ...policy, pattern: 'desn' })
  expect(await orderOf({ ...whole, file })).toEqual({ ...policy, file: sent })
  expect(missingIn({ ...whole, policyTitle: ' ' })).toEqual({ policyTitle: true })
  expect(missingIn({ ...named, what: 'whole', file })).toEqual({})
})
