import { describe, expect, it } from 'vitest'
import type {
  Definition,
  Draw,
  Duty,
  Exclude,
  Parameter,
  Range,
  Statement,
} from '../../../grammar/syntax/ast.ts'
import type { Span } from '../../../grammar/source/text.ts'
import { fixture, spanless, statement, unitOf } from './support.ts'

describe('whole files', () => {
  it.each(['policy', 'facts', 'amendment'])('a %s says the same in both languages', (name) => {
    expect(bones(unitOf(fixture(`${name}.uk`)))).toEqual(bones(unitOf(fixture(`${name}.en`))))
  })

  it('a policy has its header', () => {
    const unit = unitOf(fixture('policy.uk'))
    expect(spanless({ ...unit, statements: [], span: undefined })).toEqual({
      kind: 'policy',
      form: 'principles',
      title: { uk: 'Засади використання автоматизованої системи', en: 'Principles of the system' },
      document: 'desn',
      syntax: 1,
      lang: 'uk',
      comments: ['Засади для перевірки всіх записів мови'],
      endComments: ['після всього'],
      court: { title: { uk: 'Деснянський районний суд м. Чернігова' }, code: 'desn_court' },
      approved: {
        body: { uk: 'рішення зборів суддів', en: 'decision of the assembly' },
        date: '2025-03-28',
        number: '3',
      },
      effective: {
        from: '2025-03-28',
        readings: ['A28'],
        event: { uk: 'оприлюднення Положення' },
        recorded: { body: { uk: 'наказ' }, date: '2025-04-01', number: '7' },
      },
      under: [{ text: { uk: 'Положення про автоматизовану систему' } }],
      calendar: { id: 'courts_ua', months: 'clamp' },
      includes: [{ document: 'national' }, { document: 'weights' }],
      unlessSupplied: [
        {
          path: {
            kind: 'member',
            object: { kind: 'name', name: 'суддя' },
            field: 'дата_припинення_повноважень',
          },
          value: { kind: 'none' },
          comments: ['одне з умовчань'],
        },
        {
          path: { kind: 'member', object: { kind: 'name', name: 'суддя' }, field: 'відсутності' },
          value: { kind: 'set', items: [] },
        },
        {
          path: { kind: 'member', object: { kind: 'name', name: 'розподіл' }, field: 'спосіб' },
          value: { kind: 'name', name: 'автоматизований' },
        },
      ],
      statements: [],
    })
  })

  it('every kind of statement is in the fixture', () => {
    const unit = unitOf(fixture('policy.uk'))
    const kinds = new Set('statements' in unit ? unit.statements.map(({ kind }) => kind) : [])
    expect([...kinds].toSorted()).toEqual([
      'clause',
      'definition',
      'draw',
      'duty',
      'exclude',
      'fact',
      'finding',
      'manual',
      'not_computable',
      'out_of_scope',
      'parameter',
      'reading',
      'redraw',
      'refuse',
      'sample',
      'test',
      'transfer',
      'transfer_exception',
      'weight',
      'wording_unknown',
    ])
  })

  it('an amendment gathers statements under its operations', () => {
    const unit = unitOf(fixture('amendment.uk'))
    expect(
      unit.kind === 'amendment' &&
        unit.operations.map((one) => [one.kind, 'statements' in one ? one.statements.length : 0]),
    ).toEqual([
      ['repeal', 0],
      ['repeal', 0],
      ['add', 2],
      ['replace', 1],
    ])
  })

  it('a file of facts has lists of values and entities', () => {
    const unit = unitOf(fixture('facts.uk'))
    expect(unit.kind === 'facts' && unit.declarations.map(({ kind }) => kind)).toEqual([
      'enum',
      'entity',
    ])
  })
})

describe('places', () => {
  it.each(['policy.uk', 'policy.en', 'facts.uk', 'amendment.en'])(
    'every node of %s stands in the text, and inside the node it is a part of',
    (name) => {
      const text = fixture(name)
      const visit = (node: unknown, around: Span): void => {
        if (typeof node !== 'object' || node === null) return
        const span = 'span' in node ? (node.span as Span) : around
        expect(span.start >= around.start && span.end <= around.end).toBe(true)
        expect(span.start).toBeLessThanOrEqual(span.end)
        for (const child of Object.values(node)) if (child !== span) visit(child, span)
      }
      visit(unitOf(text), { start: 0, end: text.length })
    },
  )

  it('a statement’s place is its text', () => {
    const text = 'висновок "1" назва якщо справа.дата < 01.01.2026'
    const node = statement(`  ${text}  # примітка`)
    expect(node.span).toEqual({ start: 2, end: 2 + text.length })
  })
})

describe('names and texts', () => {
  it('a pair gives the language of the file first', () => {
    expect(named('означення момент/moment = так')).toEqual({ uk: 'момент', en: 'moment' })
    expect(named('define moment/момент = true', 'en')).toEqual({ uk: 'момент', en: 'moment' })
    expect(named('означення момент = так')).toEqual({ uk: 'момент', en: 'момент' })
  })

  it('a text is ukrainian first in both languages', () => {
    const uk = statement('пункт "1" може_бути "так" / "yes"'.replace('може_бути', 'дозволено'))
    const en = statement('clause "1" may "так" / "yes"', 'en')
    expect(spanless(uk)).toEqual(spanless(en))
    expect(uk.kind === 'clause' && uk.summary).toEqual({ uk: 'так', en: 'yes' })
  })
})

describe('exclusions', () => {
  it('have a condition or a table, a loop and a sentence', () => {
    const { loop, when, table, because, clauses, readings } = statement(
      `не розподіляються щодо судді "4.3.2", "4.3.3" відпустка тлумачення A01, A04
         для кожного запису відсутність із суддя.відсутності де так
         якщо ні
         пояснення "відпустка {відсутність.перший_день}"`,
    ) as Exclude
    expect(clauses).toEqual(['4.3.2', '4.3.3'])
    expect(readings).toEqual(['A01', 'A04'])
    expect(spanless(loop)).toMatchObject({
      variable: { uk: 'відсутність' },
      where: { kind: 'boolean', value: true },
    })
    expect(spanless(when)).toEqual({ kind: 'boolean', value: false })
    expect(table).toBeUndefined()
    expect(because).toEqual({ uk: 'відпустка {відсутність.перший_день}' })
  })

  it.each([
    ['< 5', { to: 4 }],
    ['<= 5', { to: 5 }],
    ['> 5', { from: 6 }],
    ['>= 14', { from: 14 }],
    ['5..13', { from: 5, to: 13 }],
    ['7', { from: 7, to: 7 }],
  ])('the range %s of a table', (range, expected) => {
    const { table } = statement(
      `не розподіляються щодо судді "4.3" назва таблиця без прогалин за дні | ${range} | так | "4.3.1"`,
    ) as Exclude
    expect(spanless(table?.rows[0]?.range as Range)).toEqual(expected)
  })
})

describe('draws', () => {
  const draw = (inside: string) =>
    statement(
      `автоматизований розподіл "6.1" назва ${inside} якщо учасників немає то зупинити "6.2"`,
    ) as Draw

  it('have conditions, each with its clause', () => {
    const { conditions, exclusions, emptyPool, seats, instead } = draw(
      'серед суддів, у яких повноваження "9.3" : так',
    )
    expect(conditions.map(({ name, clause }) => [name.uk, clause])).toEqual([
      ['повноваження', '9.3'],
    ])
    expect([exclusions, emptyPool, seats, instead]).toEqual([false, '6.2', [], false])
  })

  it('a condition can be named by a word that begins statements', () => {
    const { conditions } = statement(
      'draw "6.1" name\n  among judges who have\n    duty "5.2" : true\n  when the pool is empty then stop "6.2"',
      'en',
    ) as Draw
    expect(conditions.map(({ name }) => name.en)).toEqual(['duty'])
  })

  it('have seats in order', () => {
    const { seats } = draw(
      'серед суддів, у яких місця головуючий, член_колегії кількістю 2, присяжний якщо так',
    )
    expect(spanless(seats)).toEqual([
      { role: 'presiding' },
      { role: 'member', count: { kind: 'integer', value: '2' } },
      { role: 'juror', when: { kind: 'boolean', value: true } },
    ])
  })

  it('the weight of a draw is no statement of its own, even at the edge of the line', () => {
    const { weight } = statement(
      'автоматизований розподіл "6.1" назва\nсеред суддів, у яких\nвага рівна\nякщо учасників немає то зупинити "6.2"',
    ) as Draw
    expect(weight).toBe('рівна')
  })
})

describe('duties', () => {
  it('ask for something done by a time, or for a state of things', () => {
    const done = statement(
      'обов’язок "1" назва має бути справа.дата не пізніше 01.01.2026 за умови так',
    ) as Duty
    const held = statement(
      'обов’язок "1" назва має виконуватися справа.ознака не пізніше 01.01.2026',
    ) as Duty
    const state = statement('обов’язок "1" назва має виконуватися справа.ознака') as Duty
    expect(Object.keys(done.demand)).toEqual(['kind', 'done', 'by', 'also'])
    expect(Object.keys(held.demand)).toEqual(['kind', 'condition', 'by'])
    expect(Object.keys(state.demand)).toEqual(['kind', 'condition'])
  })
})

describe('a step of a procedure', () => {
  it('is a duty that names its procedure, its moment and the steps before it', () => {
    const { step } = statement(
      'обов’язок "2" назва крок послідовності дій "порядок" / "order" час виконання справа.дата після "1", "1.1" має виконуватися справа.ознака',
    ) as Duty
    expect(step).toMatchObject({
      procedure: { uk: 'порядок', en: 'order' },
      at: { kind: 'member', field: 'дата' },
      after: ['1', '1.1'],
    })
  })

  it('need not say when it was taken or what comes before', () => {
    const { step } = statement(
      'обов’язок "2" назва крок послідовності дій "порядок" має виконуватися справа.ознака',
    ) as Duty
    expect(step).toMatchObject({ procedure: { uk: 'порядок' }, after: [] })
    expect(step).not.toHaveProperty('at')
  })
})

describe('to whom a reason belongs', () => {
  const table = (reason: string): Exclude =>
    statement(`не розподіляються щодо судді "1" назва
  таблиця без прогалин за відсутність.тривалість
    | < 5 | так | "1"
    | >= 5 | ні | "1" ${reason}`) as Exclude

  it.each([
    ['in the line of a row, to the row', 'пояснення "чому"', true],
    ['further right than the row, to the row', '\n      пояснення "чому"', true],
    ['as far left as the row, to the rule', '\n    пояснення "чому"', false],
    ['further left than the row, to the rule', '\n  пояснення "чому"', false],
  ])('a reason %s', (_title, reason, ofRow) => {
    const rule = table(reason)
    const [, last] = rule.table?.rows ?? []
    expect(last?.because?.uk).toBe(ofRow ? 'чому' : undefined)
    expect(rule.because?.uk).toBe(ofRow ? undefined : 'чому')
  })
})

it('an equals sign that begins a line begins the value of a parameter, not a comparison', () => {
  const { loop, value } = statement(`параметр "1" назва
  для кожного суддя із суд.судді де суддя.працює
  = суддя.вага`) as Parameter
  expect(loop?.where).toMatchObject({ kind: 'member', field: 'працює' })
  expect(value).toMatchObject({ kind: 'member', field: 'вага' })
})

describe('types', () => {
  it.each([
    ['так_чи_ні', { kind: 'boolean' }],
    ['ціле', { kind: 'integer' }],
    ['ціле [календарних днів]', { kind: 'integer', unit: 'calendar_day' }],
    ['ціле [днів]', { kind: 'integer', unit: 'calendar_day' }],
    ['ціле [робочих днів]', { kind: 'integer', unit: 'робочих днів' }],
    ['ціле [залів суду]', { kind: 'integer', unit: 'залів суду' }],
    ['перелік вид', { kind: 'enum', name: 'вид' }],
    ['список перелік вид', { kind: 'list', of: { kind: 'enum', name: 'вид' } }],
    ['записи відсутність', { kind: 'records', entity: 'відсутність' }],
    ['відповідність десяткове', { kind: 'map', of: { kind: 'decimal' } }],
    ['сутність суддя', { kind: 'entity', entity: 'суддя' }],
  ])('%s', (type, expected) => {
    const { parameters } = statement(`означення назва(аргумент : ${type}) = так`) as Definition
    expect(spanless(parameters[0]?.type)).toEqual(expected)
  })
})

function named(text: string, lang: 'uk' | 'en' = 'uk') {
  const node: Statement = statement(text, lang)
  return 'name' in node ? node.name : undefined
}

/** What is left of a tree without anything that an author words: kinds, clauses, numbers, dates. */
function bones(node: unknown): unknown {
  return JSON.parse(
    JSON.stringify(node, (key, value: unknown) => {
      if (key === 'from' && Array.isArray(value)) return value.length
      return WORDED.has(key) && typeof value !== 'number' && !Array.isArray(value)
        ? undefined
        : value
    }),
  )
}

const WORDED = new Set(
  'span lang name field entity callee text unit variable from references weight because'.split(' '),
)
