/** Mutants of a policy: what mistakes are made, which of them a test notices, and what is reported. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runMutations, type MutationOptions } from '../../../engine/proving/mutations.ts'
import { mutantsOf } from '../../../engine/proving/mutants/mutants-of.ts'
import { partsOf } from '../../../engine/proving/mutants/parts.ts'
import { expressionsIn } from '../../../engine/proving/mutants/tree.ts'
import type { CheckedPolicy } from '../../../grammar/index.ts'
import { CALENDAR, RULES, smallCourt } from './small-court.ts'

const AMENDMENT = `зміни до small синтаксис 1 мова uk
затверджено "рішення зборів суддів" / "decision of the assembly of judges" від 01.04.2026 № "2"
чинні з 01.04.2026
виключити "7"
доповнити "8":
пункт "8" обов’язково "недавні" / "recent"
означення давня/old = справа.подано < 01.01.2020
не розподіляти "8" давня_справа/old_case якщо давня
`

const policyWith = (tests: string, amendment?: string): CheckedPolicy =>
  smallCourt(tests, RULES, amendment)

const reportOn = (tests: string, options: Partial<MutationOptions> = {}, amendment?: string) =>
  runMutations(policyWith(tests, amendment), { calendar: CALENDAR, ...options })

/** Ids of the mutants that no test notices, of one clause. */
const survivorsOf = (clause: string, tests: string, amendment?: string): readonly string[] =>
  reportOn(tests, {}, amendment)
    .clauses.filter((one) => one.clause === clause)
    .flatMap(({ survived }) => survived.map(({ mutant }) => mutant.id))

const leave = (title: string, from: string, to: string, expected: string): string => `
тест "${title}" станом на 10.03.2026 на основі двоє
  дано суддя "А" { відсутності: [{ перший_день: ${from}, останній_день: ${to} }] }
  очікується ${expected}
`

const OPENING = leave('відкриття вікна', '13.03.2026', '14.03.2026', 'суддя "А" виключений за "1"')
const DAY_BEFORE = leave('день до вікна', '14.03.2026', '15.03.2026', 'суддя "А" бере участь')
const LAST_DAY = leave('останній день', '02.03.2026', '10.03.2026', 'суддя "А" виключений за "1"')

const STEPS = `
пункт "9" обов’язково "перший крок" / "first step"
пункт "10" обов’язково "другий крок" / "second step"
обов’язок "9" перший_крок/first_step
  крок послідовності дій "порядок" / "order"
  має бути справа.подано не пізніше немає
обов’язок "10" другий_крок/second_step
  крок послідовності дій "порядок" / "order"
    після "9"
  має бути справа.зареєстровано не пізніше немає
тест "за порядком" станом на 10.03.2026 на основі двоє
  очікується пункт "9" виконано
  очікується пункт "10" виконано
тест "не зроблено" станом на 10.03.2026
  дано справа { подано: немає, зареєстровано: немає }
  очікується пункт "9" очікує
  очікується пункт "10" очікує
`
const OUT_OF_ORDER = `
тест "другий крок раніше за перший" станом на 10.03.2026 на основі двоє
  дано справа { зареєстровано: 01.03.2026 }
  очікується пункт "10" порушено
`

describe('a step of a procedure', () => {
  test('is proved only by a test in which it comes too early', () => {
    expect(survivorsOf('10', STEPS)).toEqual(['10/second_step/step.after[0]/uncited'])
    expect(survivorsOf('10', STEPS + OUT_OF_ORDER)).toEqual([])
  })
})

describe('a clause of a window', () => {
  test('without tests keeps every mistake', () => {
    expect(survivorsOf('1', '')).toEqual([
      '1/leave/when/negated',
      '1/leave/when.right/from_edge',
      '1/leave/when.right/to_edge',
      '1/leave/when.right.from.right/plus_one',
      '1/leave/when.right.from.right/minus_one',
    ])
  })

  test('tested on its first day only keeps the mistakes that a day before and the last day would show', () => {
    expect(survivorsOf('1', OPENING)).toEqual([
      '1/leave/when.right/to_edge',
      '1/leave/when.right.from.right/plus_one',
    ])
  })

  test('tested on each side of each boundary keeps none, and counts as tested', () => {
    const report = reportOn(OPENING + DAY_BEFORE + LAST_DAY)
    const clause = report.clauses.find((one) => one.clause === '1')
    expect(clause).toMatchObject({ survived: [], named: true, tested: true })
    expect(clause?.killed.map(({ killedBy }) => killedBy)).toContain('день до вікна')
  })

  test('does not count as tested while no test names it', () => {
    const unnamed = OPENING.replace('суддя "А" виключений за "1"', 'учасники "Б"')
    const last = LAST_DAY.replace('суддя "А" виключений за "1"', 'учасники "Б"')
    const clause = reportOn(unnamed + DAY_BEFORE + last).clauses.find((one) => one.clause === '1')
    expect(clause).toMatchObject({ survived: [], named: false, tested: false })
  })
})

test('a test that fails on the policy itself notices nothing', () => {
  const wrong = OPENING.replace('суддя "А" виключений за "1"', 'суддя "А" бере участь')
  expect(survivorsOf('1', wrong)).toHaveLength(5)
})

test('a survivor that is right may be accepted with its reason; a stale acceptance is told', () => {
  const accepted = new Map([
    ['4/inverse/value.left/plus_one', 'частки не залежать від спільного множника'],
    ['1/leave/no_such_place', 'застаріле'],
  ])
  const tests = `
тест "частки" станом на 10.03.2026 на основі двоє
  очікується частка "А" 3/5
  очікується пункт "4" діє
`
  const report = reportOn(tests, { accepted })
  const weight = report.clauses.find(({ clause }) => clause === '4')
  expect(weight).toMatchObject({ survived: [], tested: true })
  expect(weight?.accepted.map(({ accepted: reason }) => reason)).toEqual([
    'частки не залежать від спільного множника',
  ])
  expect(report.acceptedInVain).toEqual(['1/leave/no_such_place'])
})

test('only the mutants of the clauses asked for are run', () => {
  const report = reportOn(OPENING, { only: new Set(['6']) })
  expect(report.fates.map(({ mutant }) => mutant.id)).toEqual(['6/closed_case/when/negated'])
  expect(report.clauses.map(({ clause }) => clause)).toEqual(['6'])
})

describe('an amendment', () => {
  const filed = (title: string, day: string, expected: string): string => `
тест "${title}" станом на ${day} на основі двоє
  дано справа { подано: 31.12.2019, зареєстровано: 31.12.2019, момент: ${day} 10:00 }
  очікується ${expected}
`
  const BEFORE = filed('день до змін', '31.03.2026', 'пункт "8" не_чинний')
  const ON = filed('день змін', '01.04.2026', 'наслідок не_розподіляється "8"')

  test('is noticed a day early or late only by tests on both days', () => {
    const moved = (tests: string) =>
      survivorsOf('8', tests, AMENDMENT).filter((id) => id.startsWith('amendment/'))
    expect(moved('')).toEqual([
      'amendment/2026-04-01/day_earlier',
      'amendment/2026-04-01/day_later',
    ])
    expect(moved(ON)).toEqual(['amendment/2026-04-01/day_earlier'])
    expect(moved(BEFORE + ON)).toEqual([])
  })

  test('has its definitions counted for the clauses of the rules that use them', () => {
    const ids = survivorsOf('8', BEFORE + ON, AMENDMENT)
    expect(ids).toEqual(['8/old/value/edge', '8/old/value.right/plus_one'])
  })

  test('changes a rule of the base in every edition that has it', () => {
    const later = OPENING.replaceAll('.03.2026', '.04.2026').replace(
      'на основі двоє',
      'на основі двоє\n дано справа { момент: 10.04.2026 10:00 }',
    )
    expect(survivorsOf('1', later, AMENDMENT)).toEqual([
      '1/leave/when.right/to_edge',
      '1/leave/when.right.from.right/plus_one',
    ])
  })
})

describe('mutants', () => {
  const TABLE = `
пункт "1" обов’язково "коротка" / "short"
пункт "2" обов’язково "довга" / "long"
пункт "3" обов’язково "строк" / "term"
пункт "4" обов’язково "коефіцієнт" / "coefficient"
не розподіляються щодо судді "1", "2" перед_відпусткою/before_leave
  для кожного запису відсутність/absence із суддя.відсутності
  таблиця без прогалин за відсутність.тривалість
    | < 5  | справа.момент у [відсутність.перший_день - 1 робочий день, відсутність.перший_день) | "1"
    | >= 5 | справа.вид у {цивільна, кримінальна} та справа.закрита | "2"
обов’язок "3" зареєструвати/register
  має бути справа.зареєстровано не пізніше справа.подано
параметр "4" коефіцієнт/coefficient = 1.05
`
  const idsOf = (rules: string, thorough = false) =>
    mutantsOf(smallCourt('', rules), { thorough }).map(({ id }) => id)

  test('move the bound between two rows of a table in both, for the clauses of both', () => {
    const bounds = mutantsOf(smallCourt('', TABLE)).filter(({ id }) => id.includes('range'))
    expect(bounds.map(({ id, clauses }) => [id, clauses])).toEqual([
      ['1/before_leave/table.rows[0].range.to/plus_one', ['1', '2']],
      ['1/before_leave/table.rows[0].range.to/minus_one', ['1', '2']],
    ])
    const [statement] =
      bounds[0]?.apply().editions[0]?.statements.filter(({ kind }) => kind === 'exclude') ?? []
    expect(
      statement?.kind === 'exclude' &&
        statement.table?.rows.map(({ range }) => [range.from, range.to]),
    ).toEqual([
      [undefined, 5],
      [6, undefined],
    ])
  })

  test('count a row of a table for its clause alone', () => {
    const rows = mutantsOf(smallCourt('', TABLE)).filter(({ id }) => id.includes('rows[1]'))
    expect(rows.map(({ id, clauses }) => [id, clauses])).toEqual([
      ['2/before_leave/table.rows[1].condition/negated', ['2']],
    ])
  })

  test('lengthen and shorten a time limit that is only another fact, and move the last digit of a decimal', () => {
    const ids = idsOf(TABLE)
    expect(ids).toEqual(
      expect.arrayContaining([
        '3/register/demand.by/plus_one',
        '3/register/demand.by/minus_one',
        '4/coefficient/value/plus_one',
        '4/coefficient/value/dropped',
      ]),
    )
    const decimal = mutantsOf(smallCourt('', TABLE)).find(
      ({ id }) => id === '4/coefficient/value/plus_one',
    )
    expect(decimal?.description.uk).toBe('замість `1.05` — `1.06`')
  })

  test('leave out alternatives and parts of conditions only when asked to be thorough', () => {
    const more = idsOf(TABLE, true).filter((id) => !idsOf(TABLE).includes(id))
    expect(more).toEqual([
      '2/before_leave/table.rows[1].condition.left/operand_left_out',
      '2/before_leave/table.rows[1].condition.right/operand_left_out',
      '2/before_leave/table.rows[1].condition.left.right.items[0]/item_left_out',
      '2/before_leave/table.rows[1].condition.left.right.items[1]/item_left_out',
    ])
  })

  const policies = [policyWith('', AMENDMENT), smallCourt('', TABLE)]
  const anyMutant = fc.constantFrom(
    ...policies.flatMap((policy) =>
      mutantsOf(policy, { thorough: true }).map((mutant) => ({ policy, mutant })),
    ),
  )

  test('differ from the policy, keep the types of their expressions, and have ids of their own', () => {
    fc.assert(
      fc.property(anyMutant, ({ policy, mutant }) => {
        const mutated = mutant.apply()
        const texts = [policy, mutated].map(({ editions }) => JSON.stringify(editions))
        expect(texts[0]).not.toBe(texts[1])
        const expressions = mutated.editions
          .flatMap(({ statements }) => statements.flatMap(partsOf))
          .flatMap(({ expr, path }) => expressionsIn(expr, path))
        expect(expressions.filter(({ expr }) => !mutated.types.has(expr))).toEqual([])
      }),
    )
    for (const policy of policies) {
      const ids = mutantsOf(policy, { thorough: true }).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  test('leave the policy itself as it is', () => {
    const policy = policyWith('', AMENDMENT)
    const before = JSON.stringify(policy.editions)
    for (const mutant of mutantsOf(policy, { thorough: true })) mutant.apply()
    expect(JSON.stringify(policy.editions)).toBe(before)
  })
})
