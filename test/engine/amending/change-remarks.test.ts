import { expect, test } from 'vitest'
import { changeRemarks, inexpressible } from '../../../engine/amending/change-remarks.ts'
import type { Statement } from '../../../grammar/index.ts'
import { parseStatements } from '../../../grammar/index.ts'

const statements = (text: string): readonly Statement[] => parseStatements(text, 'uk').statements
const NOTHING = { operations: [], kept: [], missing: [] }

const TRANSFER = (name: string) => `передати судді "1" ${name}
  кому справа.раніше_визначений_суддя
  якщо справа.раніше_визначений_суддя відомий
`

test('a rule that nothing brings and a fact of the court are named as what no amendment can change', () => {
  const [rule, fact] = statements(`висновок "1" просте/plain якщо суд.воєнний_стан
факт суддя.стаж/experience : ціле "стаж" / "experience"
`)
  if (rule === undefined || fact === undefined) throw new Error('two statements')
  const remarks = inexpressible({ operations: [], kept: [fact], missing: [rule] }, 'текст')
  expect(remarks.map(({ code, severity, message }) => [code, severity, message.en])).toEqual([
    ['amend/inexpressible', 'error', 'no amendment can say this change: `plain`'],
    ['amend/inexpressible', 'error', 'no amendment can say this change: `experience`'],
  ])
})

test('a definition that goes stays in the text, which stops nobody', () => {
  const kept = statements('означення колишнє/former = так\n')
  expect(inexpressible({ ...NOTHING, kept }, 'текст')).toEqual([])
  expect(changeRemarks([], [], { ...NOTHING, kept }, 'текст')).toMatchObject([
    { code: 'amend/stays', severity: 'warning' },
  ])
})

test('rules of which the first decides are said to have changed places', () => {
  const [one, other] = [TRANSFER('перше/first'), TRANSFER('друге/second')]
  const remarks = changeRemarks(statements(one + other), statements(other + one), NOTHING, 'текст')
  expect(remarks.map(({ code, message }) => [code, message.uk])).toEqual([
    ['amend/order-changed', 'правила переставлено (`друге`), а зміни порядку правил не передають'],
  ])
  expect(changeRemarks(statements(one + other), statements(one), NOTHING, 'текст')).toEqual([])
})

test('a summary changed in Ukrainian alone is said to be old in English', () => {
  const clause = (uk: string, en: string) => statements(`пункт "1" обов’язково "${uk}" / "${en}"\n`)
  const remarksOn = (after: readonly Statement[]) =>
    changeRemarks(clause('два', 'two'), after, NOTHING, 'текст').map(({ code }) => code)
  expect(remarksOn(clause('три', 'two'))).toEqual(['amend/english-left'])
  expect(remarksOn(clause('три', 'three'))).toEqual([])
  expect(remarksOn(clause('два', 'two'))).toEqual([])
})
