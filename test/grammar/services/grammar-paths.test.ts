import { expect, test } from 'vitest'
import { ahead, read, startOf, type Thread } from '../../../grammar/services/grammar-paths/run.ts'
import { rolesIn } from '../../../grammar/services/grammar-paths/roles.ts'
import { tokenize } from '../../../grammar/syntax/lexer.ts'
import { english, shipped } from './support.ts'

const after = (text: string): readonly Thread[] =>
  tokenize(text, 'uk').tokens.reduce(read, startOf('pieces'))
const nextTo = (text: string): readonly string[] =>
  ahead(after(text)).waiting.map(({ state }) => state.token?.name ?? '')

test.each([
  ['every shipped file', shipped],
  ['the same in English', english],
])('every token of %s has its place in the grammar', (_, files) => {
  const lost = [...files().documents.values()].flatMap(({ path, placed }) =>
    placed.filter(({ rules }) => rules.length === 0).map(({ token }) => `${path} ${token.image}`),
  )
  expect(lost).toEqual([])
})

test('after the number of a clause comes one of five modalities and nothing else', () => {
  const five = ['must', 'must_not', 'may', 'recommended', 'no_modality']
  expect(nextTo('пункт "1"').toSorted()).toEqual(five.map((one) => `key.${one}`).toSorted())
})

test('parentheses are closed by the one rule that does not say so', () => {
  expect(nextTo('означення а1 = (справа.вид')).toContain('RightParen')
})

test('what the grammar has no place for leads nowhere', () => {
  expect(after('пункт пункт')).toEqual([])
})

test('the place of a token is told by the rules around it', () => {
  const { tokens } = tokenize('вага "1" частка = суддя.навантаження', 'uk')
  const rules = rolesIn(tokens).map(({ rules: all }) => all.slice(-2).join(' '))
  expect(rules).toEqual([
    'statement weightRule',
    'head clauses',
    'head authorName',
    'weightRule equals',
    'simple nameOrCall',
    'signed path',
  ])
})
