/** YAML from people who mean harm, and from editors that do. Every refusal is a remark; nothing is thrown. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseYaml } from '../../../grammar/yaml/parse-yaml.ts'

const HEAD = 'policy: {form: rules, title: Правила, document: droh, syntax: 1, lang: uk}\n'

const codesOf = (text: string): readonly string[] =>
  parseYaml(text).diagnostics.map(({ code }) => code)

describe('nesting that would end the process', () => {
  test.each([
    ['brackets', '['.repeat(5_000)],
    ['closed brackets', `${'['.repeat(5_000)}${']'.repeat(5_000)}`],
    ['braces', '{a: '.repeat(5_000)],
    ['lists in lists', '- '.repeat(100_000)],
    [
      'maps in maps',
      Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    ],
    ['brackets under a key', `${HEAD}statements: ${'['.repeat(100_000)}`],
  ])('%s', (_, text) => {
    expect(codesOf(text)).toContain('yaml/too-deep')
  })

  test('sixty-four levels are still read', () => {
    expect(codesOf('['.repeat(64) + ']'.repeat(64))).not.toContain('yaml/too-deep')
    expect(codesOf('['.repeat(66) + ']'.repeat(66))).toContain('yaml/too-deep')
  })
})

test('a file of more than 512 kB is not read', () => {
  const long = `${HEAD}# ${'ж'.repeat(280_000)}\n`
  expect(codesOf(long)).toEqual(['yaml/too-large'])
})

// The library's own check for repeated keys is quadratic: with it, this would not end in the time a test has.
test('twenty thousand keys are looked through', () => {
  const keys = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1`).join('\n')
  expect(codesOf(keys)).toEqual(['yaml/kind-of-file'])
})

describe('what the language has no use for', () => {
  test.each([
    ['an anchor', `${HEAD}under: [&a x]`, 'yaml/anchor'],
    ['an alias', `${HEAD}under: [&a x, *a]`, 'yaml/alias'],
    ['a tag', `${HEAD}under: [!!str x]`, 'yaml/tag'],
    ['a tag of a program', `${HEAD}under: !!js/function "return 1"`, 'yaml/tag'],
    ['a directive', `%YAML 1.1\n---\n${HEAD}`, 'yaml/directive'],
    ['two documents', `${HEAD}---\n${HEAD}`, 'yaml/several-documents'],
    ['a merge key', `${HEAD}court: {<<: {title: x}}`, 'yaml/merge-key'],
    ['a question mark', `? policy\n: {}`, 'yaml/complex-key'],
    ['a list as a key', `[a]: 1`, 'yaml/complex-key'],
    ['a key of the prototype', `${HEAD}__proto__: {a: 1}`, 'yaml/reserved-key'],
    ['a quoted key of the prototype', `${HEAD}"__proto__": {a: 1}`, 'yaml/reserved-key'],
    ['the constructor', `${HEAD}court: {constructor: x}`, 'yaml/reserved-key'],
    ['a key written twice', `${HEAD}includes: [x]\nincludes: [y]`, 'yaml/duplicate-key'],
    ['nothing', '', 'yaml/empty'],
    ['a comment alone', '# нічого\n', 'yaml/empty'],
    ['a word', 'policy', 'yaml/kind-of-file'],
    ['two kinds of file', `${HEAD}facts: {}`, 'yaml/kind-of-file'],
    ['no YAML', 'policy: "', 'yaml/syntax'],
    ['a tab for an indentation', 'policy:\n\tform: rules', 'yaml/syntax'],
  ])('%s', (_, text, code) => {
    expect(codesOf(text)).toContain(code)
  })
})

describe('types are those of YAML 1.2', () => {
  const effective = (day: string): string => `${HEAD}effective: {from: ${day}}`

  test('a date is a string and stays one', () => {
    const { unit, diagnostics } = parseYaml(effective('2026-02-27'))
    expect(diagnostics).toEqual([])
    expect(unit).toMatchObject({ effective: { from: '2026-02-27' } })
  })

  test('`yes` is a word, not true', () => {
    expect(codesOf(`${HEAD}statements: [{draw: {instead_of_general_list: yes}}]`)).toContain(
      'yaml/type',
    )
  })

  test('an unquoted 4.10 is a number, and a clause is not', () => {
    expect(codesOf(`${HEAD}statements: [{not_computable: {clauses: [4.10], because: x}}]`)).toEqual(
      ['yaml/type'],
    )
  })

  test.each([
    ['0x1F', 'yaml/number'],
    ['1e3', 'yaml/number'],
    ['0o17', 'yaml/number'],
    ['.inf', 'yaml/type'],
  ])('%s is no number of the language', (number, code) => {
    const finding = `{name: щось, clauses: ["1"], when: ${number}}`
    expect(codesOf(`${HEAD}statements: [{finding: ${finding}}]`)).toEqual([code])
  })

  test('digits stay as they are written', () => {
    const weight = '{name: частка, clauses: ["1"], value: 1.10}'
    expect(parseYaml(`${HEAD}statements: [{weight: ${weight}}]`).unit).toMatchObject({
      statements: [{ value: { kind: 'decimal', value: '1.10' } }],
    })
  })
})

test('nothing that anybody writes makes the reader throw', () => {
  const scrap = fc.constantFrom(
    'policy',
    ':',
    '\n',
    '  ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '#',
    '&a',
    '*a',
    '!x',
    '|',
    '>',
    '%',
    '?',
    '---',
    'statements',
    'when',
    'так',
    '1',
    'lang: uk',
  )
  fc.assert(
    fc.property(fc.array(scrap, { maxLength: 40 }), fc.string(), (scraps, tail) => {
      const { diagnostics } = parseYaml(`${scraps.join('')}${tail}`)
      for (const { span } of diagnostics) expect(span.end).toBeGreaterThanOrEqual(span.start)
    }),
    { numRuns: 500 },
  )
})
