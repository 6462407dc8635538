import { describe, expect, it } from 'vitest'
import type { CheckedPolicy, Type } from '../../../grammar/check/index.ts'
import { expressionsIn, stripped } from '../../../grammar/check/index.ts'
import type { Exclude, Expr, Finding, Statement } from '../../../grammar/index.ts'
import { check, checkStatements, codesOf, FACTS, HEADER } from './support.ts'

function policyOf(statements: string): CheckedPolicy {
  const { policy, diagnostics } = checkStatements(statements)
  if (policy === undefined) throw new Error(diagnostics.map(({ message }) => message.uk).join('\n'))
  return policy
}

const LEAVE = `
пункт "4.3.3" заборонено "до відпустки" / "before leave"
означення момент/moment = справа.момент_розподілу інакше політика.станом_на
означення за_наявності_наказу/has_order(відсутність) = відсутність.дата_наказу <= момент
не розподіляються щодо судді "4.3.3" перед_відпусткою/before_leave
  для кожного відсутність із суддя.відсутності де відсутність.вид = відпустка та за_наявності_наказу(відсутність)
  якщо момент у [відсутність.перший_день - 1 робочий день, відсутність.перший_день)
  пояснення "відпустка {відсутність.перший_день}" / "leave from {absence.starts_on}"
`

const ruleOf = <S extends Statement>({ editions }: CheckedPolicy, kind: S['kind']): S => {
  const found = editions[0]?.statements.find((each) => each.kind === kind)
  if (found === undefined) throw new Error(`no ${kind}`)
  return found as S
}

const conditionTypes = (condition: string): readonly string[] =>
  codesOf(
    checkStatements(
      `пункт "1" дозволено "перший" / "first"\nвисновок "1" перше/first\n  якщо ${condition}\n`,
    ),
  )

const exclusionTypes = (condition: string): readonly string[] =>
  codesOf(
    checkStatements(
      `пункт "1" заборонено "перший" / "first"\nне розподіляються щодо судді "1" перше/first\n  для кожного відсутність із суддя.відсутності\n  якщо ${condition}\n`,
    ),
  )

describe('names', () => {
  it('become canonical, with the entity that declares each fact', () => {
    const { loop } = ruleOf<Exclude>(policyOf(LEAVE), 'exclude')
    expect(loop?.variable).toEqual({ uk: 'відсутність', en: 'absence' })
    expect(stripped(loop?.source)).toEqual({
      kind: 'member',
      object: { kind: 'name', name: 'judge', ref: 'variable' },
      field: 'absences',
      of: 'judge',
    })
  })

  it('take the enum of the fact that they are compared with', () => {
    const values = expressionsOf(policyOf(LEAVE)).filter((each) => each.kind === 'enum')
    expect(values.map(stripped)).toContainEqual({
      kind: 'enum',
      enum: 'absence_kind',
      value: 'leave',
    })
  })

  it('distinguish values of one spelling by the enum expected', () => {
    expect(
      conditionTypes('справа.вид = цивільна та справа.потрібна_спеціалізація = цивільна'),
    ).toEqual([])
    expect(
      exclusionTypes(
        'справа.потрібна_спеціалізація у суддя.спеціалізації та цивільна у суддя.спеціалізації',
      ),
    ).toEqual([])
  })

  it('read «немає» as a value where the enum has one called so', () => {
    const policy = policyOf(
      `пункт "1" дозволено "п" / "p"\nвисновок "1" перше/first\n  якщо справа.невідкладність = немає`,
    )
    const { when } = ruleOf<Finding>(policy, 'finding')
    expect(stripped(when)).toMatchObject({
      right: { kind: 'enum', enum: 'urgency', value: 'none' },
    })
  })

  it('read a quoted value as a value of its enum', () => {
    expect(conditionTypes('відвід.підстава_відводу = "2.6.b1"')).toEqual([])
    expect(conditionTypes('відвід.підстава_відводу = "9.9"')).toEqual(['check/incomparable'])
  })

  it('of the other language are recognised and translated in the help', () => {
    const { diagnostics } = checkStatements(
      'означення х_ = case.kind відомий\n'.replace('х_', 'вид_справи_відомий'),
    )
    expect(diagnostics[0]).toMatchObject({
      code: 'check/unknown-name',
      help: { uk: 'можливо, малося на увазі `справа`' },
    })
  })
})

describe('one policy in two languages', () => {
  const ENGLISH = `principles "Засади" / "Principles" document desn syntax 1 lang en
court "Деснянський районний суд м. Чернігова"
approved by "рішення зборів суддів" / "decision of the assembly" of 2025-03-28 no "3"
effective from 2025-03-28
calendar ua months clamped
clause "4.3.3" must not "до відпустки" / "before leave"
define moment/момент = case.distributed_at otherwise policy.as_of
define has_order/за_наявності_наказу(absence) = absence.order_signed_on <= moment
exclude judge "4.3.3" before_leave/перед_відпусткою
  for each absence of judge.absences where absence.kind = leave and has_order(absence)
  when moment in [absence.starts_on - 1 working day, absence.starts_on)
  because "відпустка {відсутність.перший_день}" / "leave from {absence.starts_on}"
`

  it('has one digest', () => {
    const english = check({ base: ENGLISH })
    expect(english.diagnostics).toEqual([])
    expect(english.policy?.editions[0]?.digest).toBe(policyOf(LEAVE).editions[0]?.digest)
  })
})

describe('explanations', () => {
  it('have their holes resolved in the words of each half', () => {
    const policy = policyOf(LEAVE)
    const { because } = ruleOf<Exclude>(policy, 'exclude')
    const template = because && policy.templates.get(because)
    const fact = { kind: 'member', field: 'starts_on', of: 'absence' }
    expect(template?.uk).toMatchObject(['відпустка ', fact])
    expect(template?.en).toMatchObject(['leave from ', fact])
    const hole = template?.uk[1]
    expect(typeof hole === 'object' && policy.types.get(hole)).toEqual({ kind: 'date' })
  })

  it('complain at the very word in the hole', () => {
    const text = LEAVE.replace('{відсутність.перший_день}', '{відсутність.перши_день}')
    const [remark] = checkStatements(text).diagnostics
    expect(remark?.code).toBe('check/unknown-fact')
    expect((HEADER + text).slice(remark?.span.start, remark?.span.end)).toBe('перши_день')
  })
})

describe('types', () => {
  it('are recorded for every expression of the canonical statements', () => {
    const policy = policyOf(LEAVE)
    const missing = expressionsOf(policy).filter((each) => !policy.types.has(each))
    expect(missing).toEqual([])
  })

  it('of a count of calendar days is a duration', () => {
    const policy = policyOf(LEAVE)
    const field = policy.vocabulary.entities.get('absence')?.fields.get('duration_days')
    expect(field?.type).toEqual<Type>({ kind: 'duration', unit: 'calendar_day' })
    expect(field?.field.derived).toMatchObject({
      kind: 'call',
      ref: 'builtin',
      callee: 'days_inclusive',
    })
  })

  it.each([
    ['a date beside a moment', 'відсутність.перший_день <= справа.момент_розподілу'],
    [
      'a moment in an interval of days',
      'справа.момент_розподілу у [відсутність.перший_день, відсутність.останній_день]',
    ],
    ['a day of the working calendar', 'справа.момент_розподілу у суд.робочі_дні'],
    [
      'a day moved by working days',
      'відсутність.перший_день - 3 робочі дні <= справа.момент_розподілу',
    ],
    [
      'a day moved by months when the header says how',
      'відсутність.перший_день - 2 місяці <= справа.момент_розподілу',
    ],
    ['a moment moved by hours', 'справа.момент_розподілу + 24 години <= справа.час_реєстрації'],
    [
      'a difference of days with calendar days',
      'відсутність.останній_день - відсутність.перший_день > 5 календарних днів',
    ],
    ['an integer where a decimal is expected', 'суддя.коефіцієнт_навантаження > 1'],
    ['an integer with a decimal', 'суддя.коефіцієнт_навантаження * 2 + 1.05 < 10'],
    ['a rate by a count of days', 'суддя.приведена_вага / суддя.відпрацьовано_днів > 1.5'],
    ['the same judge', 'суддя є суддя(справа.раніше_визначений_суддя)'],
    ['whether a list is in order', 'упорядковано(запис із суддя.відсутності : запис.перший_день)'],
    [
      'whether lengths of leave grow',
      'не упорядковано(запис із суддя.відсутності : запис.тривалість)',
    ],
    ['a time of day', 'час_доби(справа.момент_розподілу) > суд.кінець_робочого_часу'],
  ])('accept %s', (_, condition) => {
    expect(exclusionTypes(condition)).toEqual([])
  })

  it.each([
    ['a bare number of days', 'відсутність.тривалість > 5', 'check/different-units'],
    ['months with calendar days', 'відсутність.тривалість > 2 місяці', 'check/different-units'],
    [
      'a moment moved by working days',
      'справа.момент_розподілу + 2 робочі дні >= відсутність.перший_день',
      'check/different-units',
    ],
    [
      'a day moved by hours',
      'відсутність.перший_день + 2 години <= справа.момент_розподілу',
      'check/different-units',
    ],
    [
      'a day moved by a bare number',
      'відсутність.перший_день + 2 <= справа.момент_розподілу',
      'check/different-units',
    ],
    ['an order of truths', 'суддя.працює_в_суді < суддя.працює_в_суді', 'check/not-ordered'],
    [
      'a list in order of kinds',
      'упорядковано(запис із суддя.відсутності : запис.вид)',
      'check/not-ordered',
    ],
    [
      'an order compared with a number',
      'упорядковано(запис із суддя.відсутності : запис.перший_день) > 1',
      'check/incomparable',
    ],
    ['an order of texts', 'суддя.прізвище > суддя.прізвище', 'check/not-ordered'],
  ])('refuse %s', (_, condition, code) => {
    expect(exclusionTypes(condition)).toEqual([code])
  })

  it('name both sides with their units and a way out', () => {
    const [remark] = checkStatements(
      `пункт "1" заборонено "п" / "p"\nне розподіляються щодо судді "1" перше/first\n  для кожного відсутність із суддя.відсутності\n  якщо відсутність.тривалість < 3 робочі дні\n`,
    ).diagnostics
    expect(remark?.message.uk).toBe(
      'різні одиниці: `відсутність.тривалість` — календарні дні, `3 робочі дні` — робочі дні',
    )
    expect(remark?.message.en).toContain('working days')
    expect(remark?.help?.uk).toContain('робочих_днів_включно')
  })

  it('give one remark for one mistake, however deep it is', () => {
    expect(conditionTypes('не (суд.мирний_стан + 1 > 2 або суд.воєнний_стан)')).toEqual([
      'check/unknown-fact',
    ])
  })
})

describe('weights', () => {
  const WEIGHT = `
пункт "6.1.2" обов’язково "вага" / "weight"
означення основа/base(суддя) = 1.05 * найбільше(колега із учасники розподілу : колега.коефіцієнт_навантаження) - суддя.коефіцієнт_навантаження
вага "6.1.2" спостережена/observed = якщо суддя є перший(колега із учасники розподілу за зростанням колега.коефіцієнт_навантаження) то сума(колега із учасники розподілу де колега не є суддя : основа(колега)) інакше основа(суддя)
`

  it('read the pool, also through definitions', () => {
    expect(codesOf(checkStatements(WEIGHT))).toEqual([])
  })

  it('are the only place for it', () => {
    const finding = `пункт "1" дозволено "п" / "p"\nвисновок "1" перше/first\n  якщо основа(суддя(справа.раніше_визначений_суддя)) > 1\n`
    expect(codesOf(checkStatements(WEIGHT + finding))).toEqual(['check/pool-outside-weight'])
  })
})

describe('facts', () => {
  it('of the court itself join the national ones', () => {
    const policy =
      policyOf(`факт суддя.палата/chamber : ціле "палата" / "chamber" якщо не подано немає
пункт "1" заборонено "п" / "p"
не розподіляються щодо судді "1" перше/first
  якщо суддя.палата > 2
`)
    const field = policy.vocabulary.entities.get('judge')?.fields.get('chamber')
    expect(field).toMatchObject({
      owner: 'judge',
      type: { kind: 'integer' },
      field: { unlessSupplied: { kind: 'none' } },
    })
  })

  it('of tests are canonical, and a count of days may be a bare number', () => {
    const policy = policyOf(`тест "перший" станом на 01.08.2025
  дано суддя "А" { спеціалізації: [цивільна], закінчення_строку_повноважень: немає, відсутності: [
    { вид: відпустка, перший_день: 18.08.2025, тривалість: 14 }] }
  дано справа { невідкладність: немає, момент_розподілу: 04.08.2025 09:50 }
  очікується учасники немає
`)
    expect(policy.tests[0]?.given[0]?.fields.map(({ field }) => field)).toEqual([
      'specialisations',
      'term_ends_on',
      'absences',
    ])
    expect(stripped(policy.tests[0]?.given[1]?.fields[0])).toMatchObject({
      field: 'statutory_urgency',
      value: { value: { kind: 'enum', value: 'none' } },
    })
  })

  it('of the schema must have known types', () => {
    const { diagnostics } = check({
      base: HEADER,
      facts: `${FACTS}сутність річ/thing "річ" / "thing" {\n  вид/kind : перелік вид_відсутносте "вид" / "kind"\n}\n`,
    })
    expect(diagnostics).toMatchObject([
      {
        code: 'check/unknown-type',
        path: 'facts.zasady',
        help: { uk: 'можливо, малося на увазі `вид_відсутності`' },
      },
    ])
  })
})

function expressionsOf({ editions }: CheckedPolicy): Expr[] {
  const found: Expr[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(visit)
    else if (typeof node === 'object' && node !== null) {
      if (
        'kind' in node &&
        EXPRESSIONS.has(String(node.kind)) &&
        !('name' in node && typeof node.name === 'object')
      )
        found.push(node as Expr)
      for (const [key, value] of Object.entries(node)) if (key !== 'type') visit(value)
    }
  }
  visit(editions[0]?.statements.filter(({ kind }) => kind !== 'clause'))
  expect(expressionsIn(editions[0]?.statements).every((each) => found.includes(each))).toBe(true)
  return found
}
const EXPRESSIONS = new Set(
  'boolean integer decimal date datetime time text none duration enum name member call not negate binary presence interval set if exists aggregate pool ground holds'.split(
    ' ',
  ),
)
