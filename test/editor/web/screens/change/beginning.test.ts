/** The form of a new draft: what is missing is named, and a whole one becomes the request. */
import { expect, test } from 'vitest'
import {
  type Beginning,
  EMPTY,
  filledIn,
  missingIn,
  orderOf,
} from '../../../../../editor/web/screens/change/beginning.ts'

const KNOWN = { policies: [{ document: 'desn' }], court: 'Умовний суд' }
const empty = filledIn(EMPTY, KNOWN)
const named: Beginning = { ...empty, title: ' Зміни ', policy: 'desn' }
const sent = { name: 'зміни.zasady', text: 'зміни до desn' }
const file = { name: sent.name, text: () => Promise.resolve(sent.text) }

test('a draft needs a name, and a file where it begins with one', () => {
  expect(missingIn(empty)).toEqual({ title: true })
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

test('where the ledger has a policy it is amended; where it has none a new one is begun', () => {
  expect(empty).toMatchObject({ what: 'edition', policy: 'desn' })
  expect(filledIn(EMPTY, { ...KNOWN, policies: undefined }).what).toBe('edition')
  const first = filledIn(EMPTY, { ...KNOWN, policies: [] })
  expect(first).toMatchObject({ what: 'whole', policy: null })
  expect(filledIn({ ...EMPTY, what: 'written' }, { ...KNOWN, policies: [] }).what).toBe('written')
})

test('the name of the court is its own, not that of the pattern; a file has its own', () => {
  expect(empty.court).toBe('Умовний суд')
  expect(filledIn({ ...EMPTY, court: '' }, KNOWN).court).toBe('')
  expect(filledIn({ ...EMPTY, file }, KNOWN).court).toBe('')
  expect(filledIn(EMPTY, { ...KNOWN, court: null }).court).toBe('')
})

test('a short name that the server would refuse is told in the form', () => {
  const whole: Beginning = { ...named, what: 'whole', file }
  for (const document of ['Умовні', '1a', 'a b', 'a'.repeat(41)]) {
    expect(missingIn({ ...whole, document }), document).toEqual({ document: true })
  }
  for (const document of ['', ' ', 'umovnyi_2', 'a'.repeat(40)]) {
    expect(missingIn({ ...whole, document }), document).toEqual({})
  }
})
