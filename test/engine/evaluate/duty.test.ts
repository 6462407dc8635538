import { expect, test } from 'vitest'
import { answer, miniCourt, statuses } from '../../support/mini-court.ts'

const court = miniCourt(`
пункт "1" обов’язково "внести наказ наступного робочого дня" / "enter the order by the next working day"
пункт "2" обов’язково "стан" / "state"
пункт "3" обов’язково "стан до строку" / "state by a deadline"
обов’язок "1" внести/enter
  для кожного наказ із справа.накази де наказ.вид = наказ
  має бути наказ.внесено не пізніше наказ.підписано + 1 робочий день
обов’язок "2" бути_вільною/be_free
  якщо справа.друга
  має виконуватися справа.вільна
обов’язок "3" звільнити/free_in_time
  має виконуватися справа.вільна не пізніше справа.строк
`)
const of = (facts: object, clause: string, asOf = '2026-09-07') =>
  statuses(answer(court, facts, { as_of: asOf }), clause)
const order = (entered?: string | null) => ({
  orders: [
    {
      kind: 'order',
      signed_on: '2026-09-04',
      ...(entered !== undefined && { entered_on: entered }),
    },
  ],
})

test('a duty is done in time up to the end of the last day', () => {
  expect(of(order('2026-09-07'), '1')).toEqual({ 'order:0': 'complied' })
  expect(of(order('2026-09-08'), '1')).toEqual({ 'order:0': 'breached' })
})

test('what is known not to be done is pending until the last day is over', () => {
  expect(of(order(null), '1', '2026-09-07')).toEqual({ 'order:0': 'pending' })
  expect(of(order(null), '1', '2026-09-08')).toEqual({ 'order:0': 'breached' })
})

test('what nobody supplied is undetermined and named', () => {
  const found = answer(court, order())
  expect(statuses(found, '1')).toEqual({ 'order:0': 'undetermined' })
  expect(found.clauses[0]?.missing).toEqual(['/orders/0/entered_on'])
  expect(found.clauses[0]?.value).toBe('2026-09-07')
})

test('nothing is owed where there is no subject, and an absent list is unknown', () => {
  expect(of({ orders: [] }, '1')).toEqual({ '-': 'complied' })
  expect(of({ orders: [{ kind: 'memo' }] }, '1')).toEqual({ '-': 'complied' })
  expect(of({}, '1')).toEqual({ '-': 'undetermined' })
})

test('a duty whose occasion does not arise is complied with', () => {
  expect(of({ case: { second: false } }, '2')).toEqual({ '-': 'complied' })
  expect(of({ case: { second: true, free: false } }, '2')).toEqual({ '-': 'breached' })
  expect(of({ case: { free: true } }, '2')).toEqual({ '-': 'complied' })
  expect(of({ case: { free: false } }, '2')).toEqual({ '-': 'undetermined' })
})

test('a state that is not reached is a breach only after its deadline', () => {
  const facts = { case: { free: false, deadline_on: '2026-09-07' } }
  expect(of(facts, '3', '2026-09-07')).toEqual({ '-': 'pending' })
  expect(of(facts, '3', '2026-09-08')).toEqual({ '-': 'breached' })
  expect(of({ case: { free: false, deadline_on: null } }, '3')).toEqual({ '-': 'breached' })
  expect(of({ case: { free: false } }, '3')).toEqual({ '-': 'undetermined' })
})
