/** What expressions mean: a condition of a policy and facts in, holds, not met or undetermined out. */
import { expect, test } from 'vitest'
import { answer, miniCourt, statuses } from '../../support/mini-court.ts'

/** The status of the condition with these facts; `missing` follows where it is unknown. */
function status(condition: string, facts: object = {}): string {
  const court = miniCourt(
    `пункт "1" обов’язково "один" / "one"\nвисновок "1" умова/condition якщо ${condition}`,
  )
  const found = answer(court, facts)
  const missing = found.clauses.flatMap((clause) => clause.missing ?? [])
  return [statuses(found, '1')['-'], ...missing].join(' ')
}
const YES = { case: { free: true } }
const NO = { case: { free: false } }
const NONE = { case: { free: null } }

test('one falsehood decides «and», one truth decides «or», whatever else is unknown', () => {
  expect(status('справа.вільна та справа.друга', NO)).toBe('not_met')
  expect(status('справа.друга та справа.вільна', NO)).toBe('not_met')
  expect(status('справа.друга або справа.вільна', YES)).toBe('holds')
  expect(status('справа.вільна та справа.друга', YES)).toBe('undetermined /case/second')
  expect(status('справа.вільна або справа.друга', NO)).toBe('undetermined /case/second')
  expect(status('справа.вільна та справа.друга')).toBe('undetermined /case/free /case/second')
})

test('none is not true, and its negation is', () => {
  expect(status('справа.вільна', NONE)).toBe('not_met')
  expect(status('не справа.вільна', NONE)).toBe('holds')
  expect(status('не справа.вільна')).toBe('undetermined /case/free')
})

test('a comparison with none is false and «unequal» true, even beside an unknown fact', () => {
  const facts = { case: { deadline_on: null } }
  expect(status('справа.строк <= 01.09.2026', facts)).toBe('not_met')
  expect(status('справа.строк > 01.09.2026', facts)).toBe('not_met')
  expect(status('справа.строк = справа.зареєстровано', facts)).toBe('not_met')
  expect(status('справа.строк <> справа.зареєстровано', facts)).toBe('holds')
  expect(status('справа.строк у [01.09.2026, 02.09.2026]', facts)).toBe('not_met')
  expect(status('справа.строк + 2 місяці > 01.09.2026', facts)).toBe('not_met')
})

test('presence tells a value from none, and an absent key from both', () => {
  expect(status('справа.строк відомий', { case: { deadline_on: '2026-09-01' } })).toBe('holds')
  expect(status('справа.строк відсутній', { case: { deadline_on: null } })).toBe('holds')
  expect(status('справа.строк відомий', { case: { deadline_on: null } })).toBe('not_met')
  expect(status('справа.строк відомий')).toBe('undetermined /case/deadline_on')
  expect(status('справа.строк відомий', { case: null })).toBe('not_met')
})

test('a date beside a moment is compared by its day in Kyiv', () => {
  const late = { case: { deadline_on: '2026-09-01', arrived_at: '2026-08-31T22:30:00Z' } }
  expect(status('справа.надійшла <= справа.строк', late)).toBe('holds')
  expect(status('справа.надійшла = справа.строк', late)).toBe('holds')
  expect(status('справа.надійшла < справа.строк', late)).toBe('not_met')
  expect(status('справа.надійшла у [справа.строк, справа.строк]', late)).toBe('holds')
  expect(status('справа.надійшла у (справа.строк, справа.строк]', late)).toBe('not_met')
})

test('«otherwise» takes over for what is none and for what nobody supplied', () => {
  const condition = '(справа.строк інакше справа.зареєстровано) = 02.09.2026'
  const registered = { registered_on: '2026-09-02' }
  expect(status(condition, { case: registered })).toBe('holds')
  expect(status(condition, { case: { ...registered, deadline_on: null } })).toBe('holds')
  expect(status(condition, { case: { ...registered, deadline_on: '2026-09-01' } })).toBe('not_met')
})

test('an unknown condition matters only where the branches differ', () => {
  const facts = { case: { second: true } }
  expect(status('якщо справа.вільна то справа.друга інакше справа.друга', facts)).toBe('holds')
  expect(status('якщо справа.вільна то справа.друга інакше не справа.друга', facts)).toBe(
    'undetermined /case/free',
  )
})

test('working days, months and days are counted each in their own way', () => {
  const friday = { case: { deadline_on: '2026-09-04' } }
  expect(status('справа.строк + 1 робочий день = 07.09.2026', friday)).toBe('holds')
  expect(status('справа.строк + 1 календарний день = 05.09.2026', friday)).toBe('holds')
  expect(status('справа.строк у суд.робочі_дні', friday)).toBe('holds')
  expect(status('справа.строк + 1 календарний день у суд.робочі_дні', friday)).toBe('not_met')
  const last = { case: { deadline_on: '2026-08-31' } }
  expect(status('справа.строк - 2 місяці = 30.06.2026', last)).toBe('holds')
  expect(
    status('справа.строк - справа.зареєстровано = 3 календарні дні', {
      case: { deadline_on: '2026-09-04', registered_on: '2026-09-01' },
    }),
  ).toBe('holds')
})

test('hours are counted on the clock that runs, days on the clock on the wall', () => {
  const summer = { case: { arrived_at: '2026-10-24T12:00:00+03:00' } }
  expect(status('справа.надійшла + 24 години = 25.10.2026 11:00', summer)).toBe('holds')
  expect(status('справа.надійшла + 1 календарний день = 25.10.2026 12:00', summer)).toBe('holds')
})

const orders = (...list: object[]) => ({ orders: list })
const MEMO = { kind: 'memo', signed_on: '2026-09-01' }
const ORDER = { kind: 'order', signed_on: '2026-08-20' }

test('«exists» needs one record that fits; an unknown one leaves it open', () => {
  const condition = 'існує наказ із справа.накази де наказ.вид = записка'
  expect(status(condition, orders(ORDER, MEMO))).toBe('holds')
  expect(status(condition, orders(ORDER))).toBe('not_met')
  expect(status(condition, orders(ORDER, {}))).toBe('undetermined /orders/1/kind')
  expect(status(condition, orders())).toBe('not_met')
  expect(status(condition, { orders: null })).toBe('not_met')
  expect(status(condition)).toBe('undetermined /orders')
})

test('lists are counted, measured and searched', () => {
  const list = orders(ORDER, MEMO)
  expect(status('кількість(наказ із справа.накази) = 2', list)).toBe('holds')
  expect(status('кількість(наказ із справа.накази де наказ.вид = записка) = 1', list)).toBe('holds')
  expect(status('найбільше(наказ із справа.накази : наказ.підписано) = 01.09.2026', list)).toBe(
    'holds',
  )
  expect(status('найменше(наказ із справа.накази : наказ.підписано) = 20.08.2026', list)).toBe(
    'holds',
  )
  const first = 'перший(наказ із справа.накази за спаданням наказ.підписано).вид = записка'
  expect(status(first, list)).toBe('holds')
  expect(
    status('останній(наказ із справа.накази за зростанням наказ.підписано).вид = записка', list),
  ).toBe('holds')
  expect(status('перший(наказ із справа.накази).вид = записка', orders())).toBe('not_met')
  expect(status('порожній(справа.накази)', orders())).toBe('holds')
})

const signed = (...days: (string | null | undefined)[]) =>
  orders(...days.map((day) => (day === undefined ? {} : { signed_on: day })))

test('a list is in order when no value is less than the one before', () => {
  const condition = 'упорядковано(наказ із справа.накази : наказ.підписано)'
  expect(status(condition, signed('2026-08-20', '2026-08-20', '2026-09-01'))).toBe('holds')
  expect(status(condition, signed('2026-08-20', '2026-09-01', '2026-08-31'))).toBe('not_met')
  expect(status(condition, signed('2026-08-20', '2026-09-02', '2026-09-01', '2026-09-03'))).toBe(
    'not_met',
  )
  expect(status(condition, orders())).toBe('holds')
  expect(status(condition)).toBe('undetermined /orders')
})

test('what is none has no place in an order; what is unknown leaves it open unless others decide', () => {
  const condition = 'упорядковано(наказ із справа.накази : наказ.підписано)'
  expect(status(condition, signed('2026-08-20', null, '2026-08-20'))).toBe('holds')
  expect(status(condition, signed('2026-08-20', null, '2026-08-19'))).toBe('not_met')
  expect(status(condition, signed('2026-08-20', undefined, '2026-08-21'))).toBe(
    'undetermined /orders/1/signed_on',
  )
  expect(status(condition, signed('2026-08-20', undefined, '2026-08-19'))).toBe('not_met')
  expect(status(condition, signed(undefined))).toBe('holds')
})

test('only the records that are asked for must be in order', () => {
  const condition = 'упорядковано(наказ із справа.накази де наказ.вид = записка : наказ.підписано)'
  expect(status(condition, orders(MEMO, ORDER))).toBe('holds')
  expect(status(condition, orders(MEMO, { ...ORDER, kind: 'memo' }))).toBe('not_met')
  expect(status(condition, orders(MEMO, { signed_on: '2026-08-20' }))).toBe(
    'undetermined /orders/1/kind',
  )
  const memo = { kind: 'memo', signed_on: '2026-08-31' }
  expect(status(condition, orders(MEMO, { signed_on: '2026-08-20' }, memo))).toBe('not_met')
})

test('a judge who is looked up and not listed is none', () => {
  const condition = 'суддя(справа.попередній).працює'
  const judges = [{ id: 'А', works: true }, { id: 'Б' }]
  expect(status(condition, { judges, case: { previous_judge_id: 'А' } })).toBe('holds')
  expect(status(condition, { judges, case: { previous_judge_id: 'Б' } })).toBe(
    'undetermined /judges/Б/works',
  )
  expect(status(condition, { judges, case: { previous_judge_id: null } })).toBe('not_met')
  expect(status(condition, { judges })).toBe('undetermined /case/previous_judge_id')
  expect(status(condition, { case: { previous_judge_id: 'А' } })).toBe('undetermined /judges')
})

test('decimals are exact', () => {
  const load = (value: unknown) => ({
    judges: [{ id: 'А', load: value }],
    case: { previous_judge_id: 'А' },
  })
  const condition = 'суддя(справа.попередній).навантаження * 3 = 0.3'
  expect(status(condition, load('0.1'))).toBe('holds')
  expect(status(condition, load(0.1))).toBe('holds')
  expect(status('1 / суддя(справа.попередній).навантаження > 0', load('0'))).toBe('not_met')
})

test('definitions see their own parameters, not the variables of their caller', () => {
  const court = miniCourt(`
пункт "1" обов’язково "один" / "one"
означення пізніший/later(наказ) = існує інший/other із справа.накази де інший.підписано > наказ.підписано
висновок "1" останній_наказ/last_order
  для кожного інший/other із справа.накази
  якщо не пізніший(інший)
`)
  expect(statuses(answer(court, orders(ORDER, MEMO)), '1')).toEqual({
    'order:0': 'not_met',
    'order:1': 'holds',
  })
})

test('rules may ask whether other rules hold', () => {
  const court = miniCourt(`
пункт "1" обов’язково "один" / "one"
пункт "2" обов’язково "два" / "two"
пункт "3" обов’язково "три" / "three"
не розподіляються щодо судді "1" не_працює/away якщо не суддя.працює
висновок "2" підстава_є/has_ground якщо підстава "1" щодо суддя(справа.попередній)
висновок "3" друга_діє/second_holds якщо діє "2"
`)
  const judges = [{ id: 'А', works: false }, { id: 'Б', works: true }, { id: 'В' }]
  const of = (id: string) => {
    const found = answer(court, { judges, case: { previous_judge_id: id } })
    return [statuses(found, '2')['-'], statuses(found, '3')['-']]
  }
  expect(of('А')).toEqual(['holds', 'holds'])
  expect(of('Б')).toEqual(['not_met', 'not_met'])
  expect(of('В')).toEqual(['undetermined', 'undetermined'])
})
