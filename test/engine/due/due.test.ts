import { describe, expect, test } from 'vitest'
import { dueIn } from '../../../engine/decide/due.ts'
import { proceduresIn } from '../../../engine/decide/procedure.ts'
import { answer, miniCourt, statuses } from '../../support/mini-court.ts'

const court = miniCourt(`
пункт "1" обов’язково "внести наказ" / "enter the order"
пункт "2" заборонено "тримати справу вільною" / "keep the case free"
пункт "3" обов’язково "зареєструвати" / "register"
пункт "4" обов’язково "оголосити" / "announce"
пункт "5" дозволено "тримати справу вільною, але не другою" / "keep the case free but not second"
обов’язок "5" межі_дозволу/bounds_of_permission
  має виконуватися не справа.друга
обов’язок "1" внести/enter
  зобов’язаний "секретар" / "the clerk"
  для кожного наказ із справа.накази
  має бути наказ.внесено не пізніше наказ.підписано + 1 робочий день
обов’язок "2" не_тримати/not_keep
  має виконуватися не справа.вільна
обов’язок "3" зареєструвати/register
  крок послідовності дій "рух справи" / "course of the case"
  має бути справа.зареєстровано не пізніше справа.строк
обов’язок "4" оголосити/announce
  крок послідовності дій "рух справи" / "course of the case"
    час виконання справа.надійшла
    після "3"
  має виконуватися справа.друга не пізніше справа.строк
обов’язок "4" оголосити_вільну/announce_free
  якщо справа.вільна
  крок послідовності дій "рух вільної справи" / "course of a free case"
  має виконуватися справа.друга
`)

const request = (facts: object, as_of: string) => ({ id: 'q', policy: 'mini', as_of, facts })

function dueOn(as_of: string, facts: object) {
  const result = dueIn(court, request(facts, as_of), 'en')
  if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems))
  const { due, undetermined } = result.list
  const tell = (list: typeof due) =>
    list.map(({ entry, standing }) => `${entry.clause} ${entry.subject ?? '-'} ${standing}`)
  return { due: tell(due), undetermined: tell(undetermined), list: result.list }
}

const order = (signed_on: string, entered_on: string | null) => ({
  kind: 'order',
  signed_on,
  entered_on,
})

test('a permission is never owed, even where its bounds are overstepped', () => {
  const { due, undetermined } = dueOn('2026-09-03', { case: { second: true }, orders: [] })
  expect([...due, ...undetermined].filter((line) => line.startsWith('5'))).toEqual([])
})

describe('what falls due', () => {
  const facts = {
    orders: [
      order('2026-09-04', null),
      order('2026-09-01', null),
      order('2026-09-01', '2026-09-02'),
      order('2026-09-01', '2026-09-05'),
    ],
    case: { free: true, registered_on: null, deadline_on: '2026-09-03', second: true },
  }

  test('is what is not done, by deadline; what was done, in time or late, is not', () => {
    const { due, list } = dueOn('2026-09-03', facts)
    expect(due).toEqual(['1 order:1 overdue', '3 - pending', '1 order:0 pending'])
    expect(list.due[0]?.bearer).toEqual({ uk: 'секретар', en: 'the clerk' })
    expect(list.due[0]?.entry.value).toBe('2026-09-02')
    expect(list.due.map(({ deadline }) => typeof deadline)).toEqual(['number', 'number', 'number'])
  })

  test('never is a prohibition, even a breached one', () => {
    expect(statuses(answer(court, facts, { as_of: '2026-09-03' }), '2')).toEqual({
      '-': 'breached',
    })
    expect(dueOn('2026-09-30', facts).due.join()).not.toContain('2 -')
  })

  test('is told apart from what nobody can know', () => {
    const { due, undetermined } = dueOn('2026-09-03', { orders: [], case: { free: false } })
    expect(due).toEqual([])
    expect(undetermined).toEqual(['3 - undetermined', '4 - undetermined'])
  })
})

describe('a procedure', () => {
  const kept = {
    registered_on: '2026-09-02',
    arrived_at: '2026-09-02T10:00:00+03:00',
    deadline_on: '2026-09-03',
    second: true,
  }

  function taken(as_of: string, about: object) {
    const asked = request({ orders: [], case: { ...kept, ...about } }, as_of)
    const result = proceduresIn(court, asked, 'en')
    if (result.kind === 'refused') throw new Error(JSON.stringify(result.problems))
    const [only] = result.procedures
    return [only?.standing, ...(only?.steps ?? []).map(({ standing }) => standing)]
  }

  test('is done when every step is taken, the same day included', () => {
    expect(taken('2026-09-30', {})).toEqual(['done', 'done', 'done'])
  })

  test('is under way, not breached, before its deadline', () => {
    expect(taken('2026-09-03', { registered_on: null, second: false })).toEqual([
      'under_way',
      'pending',
      'pending',
    ])
  })

  test('shows a step that is missing, late or before the one that must come first', () => {
    expect(taken('2026-09-04', { registered_on: null })).toEqual(['breached', 'missing', 'done'])
    expect(taken('2026-09-30', { registered_on: '2026-09-04' })).toEqual([
      'breached',
      'late',
      'out_of_order',
    ])
    expect(taken('2026-09-30', { registered_on: '2026-09-03' })).toEqual([
      'breached',
      'done',
      'out_of_order',
    ])
  })

  test('shows that a step is not needed where its occasion does not arise', () => {
    const asked = request({ orders: [], case: { ...kept, free: false } }, '2026-09-30')
    const result = proceduresIn(court, asked, 'en')
    const free = result.kind === 'refused' ? undefined : result.procedures[1]
    expect(free?.steps.map(({ standing }) => standing)).toEqual(['not_needed'])
    expect(free?.standing).toBe('done')
  })

  test('shows a moment that has not come yet as unsure', () => {
    expect(taken('2026-09-01', {})).toEqual(['undetermined', 'future', 'future'])
  })

  test('is undetermined while the order of its steps is not known', () => {
    const asked = { orders: [], case: { ...kept, arrived_at: undefined } }
    const found = answer(court, JSON.parse(JSON.stringify(asked)) as object)
    expect(statuses(found, '4')).toEqual({ '-': 'undetermined' })
    expect(found.clauses.find(({ id }) => id === 'mini/4')?.missing).toEqual(['/case/arrived_at'])
  })

  test('says in the answer of the contract how it is breached', () => {
    const about = { orders: [], case: { ...kept, registered_on: '2026-09-03' } }
    const found = answer(court, about, { as_of: '2026-09-30' })
    expect(found.clauses.find(({ id }) => id === 'mini/4')).toMatchObject({
      status: 'breached',
      message: 'breached, done before a step that must come first: announce (due by 2026-09-03)',
    })
  })
})
