/** Conditions as json-rules-engine writes them mean what the same condition means in a text. */
import { describe, expect, test } from 'vitest'
import { parseYaml } from '../../../grammar/yaml/parse-yaml.ts'
import { parseExpression } from '../../../grammar/syntax/parse.ts'
import { stripped } from '../../../grammar/check/index.ts'
import type { Finding, PolicyUnit } from '../../../grammar/index.ts'

const fileWith = (when: unknown): string =>
  JSON.stringify({
    policy: { form: 'rules', title: 'Правила', document: 'droh', syntax: 1, lang: 'uk' },
    statements: [{ finding: { name: 'щось', clauses: ['1.1'], when } }],
  })

function meaningOf(when: unknown): unknown {
  const { unit, diagnostics } = parseYaml(fileWith(when))
  expect(diagnostics).toEqual([])
  return stripped(((unit as PolicyUnit).statements[0] as Finding).when)
}

const codesOf = (when: unknown): readonly string[] =>
  parseYaml(fileWith(when)).diagnostics.map(({ code }) => code)

const fact = (operator: string, value: unknown, path = 'справа.вид') => ({
  fact: path,
  operator,
  value,
})

describe('a condition', () => {
  test.each([
    [fact('equal', 'нова'), 'справа.вид = нова'],
    [fact('notEqual', 'нова'), 'справа.вид <> нова'],
    [fact('in', ['нова', 'стара']), 'справа.вид у {нова, стара}'],
    [fact('notIn', ['нова']), 'не справа.вид у {нова}'],
    [fact('contains', 'слідчий_суддя', 'суддя.ролі'), 'слідчий_суддя у суддя.ролі'],
    [fact('lessThan', 14), 'справа.вид < 14'],
    [fact('lessThanInclusive', '14 календарних днів'), 'справа.вид <= 14 календарних днів'],
    [fact('greaterThan', '2026-03-11'), 'справа.вид > 11.03.2026'],
    [fact('greaterThanInclusive', { fact: 'справа.інше' }), 'справа.вид >= справа.інше'],
    [fact('equal', null), 'справа.вид = немає'],
    [fact('equal', true), 'справа.вид = так'],
    [fact('equal', '"А"'), 'справа.вид = "А"'],
    [
      { all: [fact('equal', 'аа'), fact('equal', 'бб'), fact('equal', 'вв')] },
      'справа.вид = аа та справа.вид = бб та справа.вид = вв',
    ],
    [{ any: [fact('equal', 'аа')] }, 'справа.вид = аа'],
    [
      { not: { any: [fact('equal', 'аа'), fact('equal', 'бб')] } },
      'не (справа.вид = аа або справа.вид = бб)',
    ],
  ])('%j', (when, text) => {
    const { expr, diagnostics } = parseExpression(text, 'uk')
    expect(diagnostics).toEqual([])
    expect(meaningOf(when)).toEqual(stripped(expr))
  })
})

describe('what that engine passes over in silence is a mistake', () => {
  test.each([
    ['an empty any', { any: [] }, 'yaml/condition-empty'],
    ['an empty all', { all: [] }, 'yaml/condition-empty'],
    ['an empty condition', {}, 'yaml/condition-keys'],
    [
      'two root keys',
      { all: [fact('equal', 'аа')], any: [fact('equal', 'бб')] },
      'yaml/condition-keys',
    ],
    [
      'a condition beside a group',
      { ...fact('equal', 'аа'), not: fact('equal', 'бб') },
      'yaml/condition-keys',
    ],
    [
      'a condition without its value',
      { fact: 'справа.вид', operator: 'equal' },
      'yaml/condition-keys',
    ],
    ['an unknown operator', fact('equals', 'аа'), 'yaml/condition-operator'],
    ['an unknown key', { ...fact('equal', 'аа'), path: '$.x' }, 'yaml/unknown-key'],
    ['a mistake deep inside', { not: { all: [{ any: [] }] } }, 'yaml/condition-empty'],
  ])('%s', (_, when, code) => {
    expect(codesOf(when)).toEqual([code])
  })
})
