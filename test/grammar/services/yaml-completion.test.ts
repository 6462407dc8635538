/** What YAML is offered: keys and words by its schema, names by the files around, expressions as in the text form. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatYaml, parseText } from '../../../grammar/index.ts'
import { completion, edited, openWorkspace, withFile } from '../../../grammar/services/index.ts'
import { documentOf, EXAMPLE, sha256, shipped } from './support.ts'

const PATH = EXAMPLE.replace('.zasady', '.yaml')
const { unit } = parseText(documentOf(shipped(), EXAMPLE))
const TEXT = unit === undefined ? '' : (formatYaml(unit) ?? '')
const others = [...shipped().documents.values()].filter(({ path }) => path !== EXAMPLE)
const around = openWorkspace(others, sha256)
const STATEMENT = '  - exclude:\n'
const WHERE = TEXT.indexOf(STATEMENT)

/** Where `▮` stands in the text. */
function offered(text: string) {
  const plain = text.replace('▮', '')
  const workspace = withFile(around, { path: PATH, text: plain })
  const position = documentOf(workspace, PATH).lines.positionOf(text.indexOf('▮'))
  const items = completion(workspace, PATH, position, { lang: 'uk' })
  return { items, labels: items.map(({ label }) => label), plain }
}
/** Among the statements of the example. */
const among = (statement: string) => `${TEXT.slice(0, WHERE)}${statement}\n${TEXT.slice(WHERE)}`
const inRule = (line: string) =>
  among(`  - exclude:\n      name: {uk: нове_а, en: new_a}\n      ${line}`)

/** The line of the cursor with the likeliest offer taken. */
function taken(text: string): string {
  const { items, plain } = offered(text)
  const [first] = items
  if (first === undefined) return ''
  const line = text.slice(0, text.indexOf('▮')).split('\n').length - 1
  const after = edited(plain, [{ range: first.range, newText: first.insert }])
  return after.split('\n')[line]?.trim() ?? ''
}

describe('a key', () => {
  test('is one that the map may have and has not, with the word of the text form', () => {
    const { items, labels } = offered(inRule('▮'))
    expect(labels).toContain('when')
    expect(labels).toContain('for_each')
    expect(labels).not.toContain('name')
    expect(items.find(({ label }) => label === 'when')?.detail).toBe('якщо')
    expect(taken(inRule('wh▮'))).toBe('when:')
  })

  test('is found by the word of the text form', () => {
    expect(offered(inRule('якщ▮')).labels).toEqual(['when'])
  })

  test('before a colon gets no second one', () => {
    expect(taken(inRule('wh▮: так'))).toBe('when: так')
  })

  test('of a statement is its kind; a statement has one', () => {
    expect(offered(among('  - exc▮')).labels).toContain('exclude')
    expect(offered(among('  - exclude: {}\n    dr▮')).labels).toEqual([])
  })

  test('at the margin is one of this kind of file', () => {
    const { labels } = offered(`${TEXT}\n▮`)
    expect(labels).toContain('published')
    expect(labels).not.toContain('declarations')
    expect(labels).not.toContain('court')
  })

  test('of facts given to a test is a fact of the entity, with its label', () => {
    const { items } = offered(
      among('  - sample:\n      given:\n        - {entity: суддя, id: А, facts: {пріз▮}}'),
    )
    expect(items).toEqual([
      expect.objectContaining({
        label: 'прізвище',
        detail: 'прізвище судді',
        insert: 'прізвище: ',
      }),
    ])
  })
})

describe('a value', () => {
  test('of a closed list is one of its words', () => {
    expect(offered(among('  - clause: {clause: "99", modality: ▮}')).labels).toEqual([
      'must',
      'must_not',
      'may',
      'recommended',
      'none',
    ])
  })

  test('that is a clause is offered with its summary, in quotes', () => {
    const { items } = offered(inRule('clauses: [▮]'))
    expect(items.find(({ label }) => label === '"2.1"')?.detail).toContain('до відпустки')
    expect(taken(inRule('clauses: [2.▮]'))).toBe('clauses: ["2.1"]')
    expect(taken(inRule('clauses: ["2.▮"]'))).toBe('clauses: ["2.1"]')
  })

  test('that declares a clause is not one of those there are', () => {
    expect(offered(among('  - clause: {clause: "2▮", modality: must}')).labels).toEqual([])
  })

  test('that refers to a weight, an entity, a library is a name of such a thing', () => {
    expect(offered(among('  - draw: {weight: ▮}')).labels).toContain('частка_за_посадою')
    expect(offered(among('  - fact: {entity: суд▮}')).labels).toContain('суддя')
    expect(offered(TEXT.replace(/includes: \[[^\]]*\]/, 'includes: [▮]')).labels).toContain(
      'national',
    )
  })

  test('compared with a fact is one of its values', () => {
    const { labels } = offered(inRule('when: {all: [{fact: справа.вид, value: цив▮}]}'))
    expect(labels).toEqual(['цивільна'])
  })

  test('given for a fact is one of its values', () => {
    const { labels } = offered(
      among('  - sample:\n      given:\n        - {entity: справа, facts: {вид: цив▮}}'),
    )
    expect(labels).toEqual(['цивільна'])
  })
})

describe('an expression', () => {
  test('has the facts of what stands before the dot, with their labels', () => {
    const { items } = offered(inRule('when: суддя.пріз▮'))
    expect(items[0]).toMatchObject({ label: 'прізвище', detail: 'прізвище судді' })
    expect(taken(inRule('when: суддя.пріз▮'))).toBe('when: суддя.прізвище')
  })

  test('sees the variable of its loop, and values of the fact before it', () => {
    const loop = 'for_each: {variable: {uk: запис, en: record}, of: суддя.відсутності}'
    expect(offered(inRule(`${loop}\n      when: зап▮`)).labels).toContain('запис')
    expect(offered(inRule(`${loop}\n      when: запис.тривал▮`)).labels).toContain('тривалість')
    expect(offered(inRule(`${loop}\n      when: запис.вид = відп▮`)).labels[0]).toBe('відпустка')
  })

  test('sees the parameters of its definition', () => {
    const { labels } = offered(
      among(
        '  - definition:\n      name: нове_а\n      parameters: [{name: особа}]\n      value: ос▮',
      ),
    )
    expect(labels).toContain('особа')
  })

  test('in a condition of another engine is the path of a fact', () => {
    expect(offered(inRule('when: {fact: справа.вид_док▮, operator: equal}')).labels).toEqual([
      'вид_документа',
    ])
  })
})

test('a comment and a folded text are offered nothing', () => {
  expect(offered(among('  # ви▮')).labels).toEqual([])
  expect(offered(inRule('when: >-\n        суддя.▮')).labels).toEqual([])
})

test('nothing throws, wherever the cursor is and whatever is cut out', () => {
  fc.assert(
    fc.property(
      fc.nat(TEXT.length - 1),
      fc.nat(80),
      fc.constantFrom('', '"', '[', '{', ':', '- ', '&a ', '\n', '\t'),
      (at, length, instead) => {
        const text = `${TEXT.slice(0, at)}${instead}▮${TEXT.slice(at + length)}`
        expect(Array.isArray(offered(text).items)).toBe(true)
      },
    ),
    { numRuns: 40 },
  )
})
