import { expect, test } from 'vitest'
import { answer, miniCourt, statuses } from '../../support/mini-court.ts'

const court = miniCourt(`
пункт "1" обов’язково "обов’язок щодо кожного присяжного" / "a duty to each juror"
пункт "2" без припису "висновок щодо кожного присяжного" / "a finding on each juror"
обов’язок "1" перевірити/check_juror
  для кожного присяжний/juror із справа.присяжні
  якщо справа.друга
  має виконуватися справа.вільна
висновок "2" стосується/concerns
  для кожного присяжний/juror із справа.присяжні
  якщо справа.друга та присяжний.ідентифікатор = "П1"
`)
const of = (second: boolean, clause: string) =>
  statuses(answer(court, { case: { second, free: false } }), clause)

test('a list that nobody supplied does not matter where nobody on it could change the answer', () => {
  expect(of(false, '1')).toEqual({ '-': 'complied' })
  expect(of(false, '2')).toEqual({ '-': 'not_met' })
})

test('a list that nobody supplied leaves open what depends on who is on it', () => {
  expect(of(true, '1')).toEqual({ '-': 'undetermined' })
  expect(of(true, '2')).toEqual({ '-': 'undetermined' })
})
