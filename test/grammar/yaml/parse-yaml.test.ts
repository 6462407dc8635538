/** What a YAML file says about itself when something is wrong, and what is still read then. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parseYaml } from '../../../grammar/yaml/parse-yaml.ts'

const HEAD = `policy:
  form: rules
  title: Правила
  document: droh
  syntax: 1
  lang: uk
`

/** The code and the marked text of each remark. */
function remarks(text: string): readonly (readonly [string, string])[] {
  return parseYaml(text).diagnostics.map(({ code, span }) => [
    code,
    text.slice(span.start, span.end),
  ])
}

describe('a remark stands where the mistake is', () => {
  test('in a plain expression', () => {
    const text = `${HEAD}statements:\n  - finding: {name: щось, clauses: ["1"], when: справа.вид = }\n`
    expect(remarks(text)).toEqual([['syntax/incomplete', '=']])
  })

  test('in a quoted expression', () => {
    const text = `${HEAD}statements:\n  - finding: {name: щось, clauses: ["1"], when: 'Зasada = "x"'}\n`
    expect(remarks(text)).toEqual([['lex/mixed-script', 'Зasada']])
  })

  test('in a folded expression, at the whole of it', () => {
    const text = `${HEAD}statements:\n  - finding:\n      name: щось\n      clauses: ["1"]\n      when: >\n        справа.вид =\n        та\n`
    const [remark] = remarks(text)
    expect(remark?.[1]).toContain('справа.вид =\n')
  })

  test('at a mistyped key, with the key that was meant', () => {
    const text = `${HEAD}statments: []\n`
    const [remark] = parseYaml(text).diagnostics
    expect(remarks(text)).toEqual([['yaml/unknown-key', 'statments']])
    expect(remark?.help?.uk).toContain('`statements`')
  })

  test('at the first key of a statement that lacks one', () => {
    const text = `${HEAD}statements:\n  - finding:\n      name: щось\n      when: так\n`
    expect(remarks(text)).toEqual([['yaml/missing-key', 'name']])
  })

  test('at a name in two scripts, and at one of one letter', () => {
    const text = `${HEAD}statements:\n  - finding: {name: {uk: пiдстава, en: aa}, clauses: ["1"], when: так}\n  - finding: {name: я, clauses: ["1"], when: так}\n`
    expect(remarks(text)).toEqual([
      ['lex/mixed-script', 'пiдстава'],
      ['lex/one-letter-name', 'я'],
    ])
  })

  test('at a day that no calendar has', () => {
    expect(remarks(`${HEAD}effective: {from: 2026-02-30}\n`)).toEqual([
      ['yaml/impossible-date', '2026-02-30'],
    ])
  })

  test('at an expression where a value must be written out', () => {
    const text = `${HEAD}unless_supplied:\n  - {fact: суд.воєнний_стан, value: 1 + 2}\n`
    expect(remarks(text)).toEqual([['yaml/value', '1 + 2']])
  })
})

test('every mistake is told at once, and every remark has words in both languages', () => {
  const text = `${HEAD}statements:
  - {draw: {}, refuse: {}}
  - clause: {clause: "1", modality: maybe, summary: так}
  - finding: {name: так-ні, clauses: [], when: так}
`
  const { diagnostics } = parseYaml(text)
  const codes = diagnostics.map(({ code }) => code)
  expect(codes).toEqual(
    expect.arrayContaining(['yaml/one-key', 'yaml/unknown-value', 'yaml/form', 'yaml/empty-list']),
  )
  for (const { message } of diagnostics) {
    expect(message.uk).toMatch(/[а-яіїєґ]/)
    expect(message.en).toMatch(/^[a-z`]/)
  }
})

test('a statement with a mistake is kept as it stands, and the others are read', () => {
  const text = `${HEAD}statements:
  - finding: {name: перше, clauses: ["1"], when: так}
  - finding: {name: друге, clauses: ["2"], when: (}
  - finding: {name: третє, clauses: ["3"], whn: так}
  - finding: {name: четверте, clauses: ["4"], when: ні}
`
  expect(parseYaml(text).unit).toMatchObject({
    statements: [
      { kind: 'finding', name: { uk: 'перше' } },
      { kind: 'broken', text: 'finding: {name: друге, clauses: ["2"], when: (}' },
      { kind: 'broken', text: 'finding: {name: третє, clauses: ["3"], whn: так}' },
      { kind: 'finding', name: { uk: 'четверте' } },
    ],
  })
})

test('the three apostrophes of a name are one, and decomposed letters are composed', () => {
  const text = `${HEAD}statements:\n  - finding: {name: об'є${'і\u0308'}кт, clauses: ["1"], when: так}\n`
  expect(parseYaml(text).unit).toMatchObject({ statements: [{ name: { uk: 'об’єїкт' } }] })
})

test('seats are expected by their roles; another role is a mistake, an empty list says none', () => {
  const expecting = (seats: string): string =>
    `${HEAD}statements:\n  - test: {title: склад, as_of: 2026-03-11, expect: [{seats: {roles: ${seats}}}]}\n`
  for (const roles of [['presiding', 'member', 'juror'], []]) {
    const { unit, diagnostics } = parseYaml(expecting(`[${roles.join(', ')}]`))
    expect(diagnostics).toEqual([])
    expect(unit).toMatchObject({ statements: [{ expect: [{ kind: 'seats', roles }] }] })
  }
  expect(remarks(expecting('[chair]'))).toEqual([['yaml/unknown-value', 'chair']])
})

test('those from whom a seat is drawn are expected by its role, or judges without one', () => {
  const text = `${HEAD}statements:\n  - test: {title: склад, as_of: 2026-03-11, expect: [{pool: {for: juror, judges: [П4]}}, {pool: {judges: []}}]}\n`
  const { unit, diagnostics } = parseYaml(text)
  expect(diagnostics).toEqual([])
  expect(unit).toMatchObject({
    statements: [{ expect: [{ kind: 'pool', role: 'juror', judges: ['П4'] }, { kind: 'pool' }] }],
  })
  expect(remarks(text.replace('juror', 'usher'))).toEqual([['yaml/unknown-value', 'usher']])
})

test('a repeat draw names those whom it replaces', () => {
  const text = `${HEAD}statements:\n  - redraw: {name: заміна, clauses: ["1"], on_ground: так, without_judges: ['усі(хтось із справа.присяжні)']}\n`
  const { unit, diagnostics } = parseYaml(text)
  expect(diagnostics).toEqual([])
  expect(unit).toMatchObject({ statements: [{ without: [{ kind: 'aggregate', op: 'all' }] }] })
})

test('an expression asks whether a list is in order', () => {
  const text = `${HEAD}statements:\n  - finding: {name: щось, clauses: ["1"], when: 'упорядковано(запис із збій.записи : запис.час)'}\n`
  const { unit, diagnostics } = parseYaml(text)
  expect(diagnostics).toEqual([])
  expect(unit).toMatchObject({ statements: [{ when: { kind: 'aggregate', op: 'ordered' } }] })
})

test('a sentence in a folded block is one line', () => {
  const text = `${HEAD}under:\n  - >\n    Положення про автоматизовану\n    систему\n`
  expect(parseYaml(text).unit).toMatchObject({
    under: [{ text: { uk: 'Положення про автоматизовану систему' } }],
  })
})

test('the example in the README is a policy', () => {
  const readme = readFileSync(new URL('../../../grammar/yaml/README.md', import.meta.url), 'utf8')
  const [, example = ''] = /```yaml\n([^]*?)```/.exec(readme) ?? []
  const { unit, diagnostics } = parseYaml(example)
  expect(diagnostics).toEqual([])
  expect(unit).toMatchObject({ statements: [{ kind: 'exclude', table: { rows: [{}, {}] } }] })
})
