/** Rules in the form of json-rules-engine really run there. */
import { Engine } from 'json-rules-engine'
import { expect, test } from 'vitest'
import { lower, toJsonRules } from '../../../engine/index.ts'
import { equip } from '../../../engine/interop/equip.ts'
import { calendar, miniCourt } from '../../support/mini-court.ts'

const court = miniCourt(`
пункт "1" обов’язково "відсутність" / "absence"
пункт "2" обов’язково "робота" / "work"
пункт "3" обов’язково "наказ" / "order"
пункт "4" обов’язково "розподіл" / "draw"
не розподіляються щодо судді "1" перед_відсутністю/before_absence
  для кожного відсутність із суддя.відсутності де відсутність.наказ_від <= справа.зареєстровано
  якщо справа.зареєстровано у [відсутність.початок - 3 робочі дні, відсутність.початок)
не розподіляються щодо судді "3" за_наказом/by_order
  якщо існує наказ із справа.накази де наказ.підписано <= справа.зареєстровано
автоматизований розподіл "4" загальний/general
  серед суддів, у яких
    працює_тут/works_here "2" : суддя.працює
    немає підстав для виключення
  якщо учасників немає то зупинити "4"
`)
const { policy } = court.policies.get('mini') ?? {}
const [edition] = policy?.editions ?? []
if (policy === undefined || edition === undefined) throw new Error('there is no policy')
const exported = toJsonRules(lower(policy, edition))

test('each rule is there twice, and one that goes through a list in its condition is listed apart', () => {
  expect(exported.rules.map(({ name, per }) => [name, per])).toEqual([
    ['surely 1 before_absence', 'judge/absences'],
    ['perhaps 1 before_absence', 'judge/absences'],
    ['surely 2 works_here', undefined],
    ['perhaps 2 works_here', undefined],
  ])
  expect(exported.notExpressed).toEqual([
    { clause: '3', rule: 'by_order', because: 'a list inside a condition' },
  ])
})

test('the rules are plain JSON', () => {
  expect(JSON.parse(JSON.stringify(exported))).toEqual(exported)
})

const date = (value: string) => ({ state: 'known', kind: 'date', value })

test.each([
  [
    'excluded three working days before',
    '2026-09-01',
    '2026-08-01',
    ['excluded', 'perhaps-excluded'],
  ],
  ['not four', '2026-08-31', '2026-08-01', []],
  ['perhaps, while nobody knows of an order', '2026-09-01', undefined, ['perhaps-excluded']],
])('they run in an engine of their own: %s', async (_, registered, signed, expected) => {
  const engine = new Engine()
  for (const { name, conditions, event } of exported.rules.filter(({ per }) => per !== undefined)) {
    engine.addRule({ name, conditions: conditions as never, event })
  }
  equip(engine, { working: { calendar, martialLaw: true }, judges: new Map() })
  const { events } = await engine.run({
    'case/registered_on': date(registered),
    'absence/starts_on': date('2026-09-04'),
    'absence/order_signed_on': signed === undefined ? { state: 'unknown' } : date(signed),
  })
  expect(events.map(({ type }) => type).toSorted()).toEqual(expected)
})
