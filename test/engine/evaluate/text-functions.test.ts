/** The functions of texts in a policy: a value that is not given stays open, one that is none fits nothing. */
import { expect, test } from 'vitest'
import { answer, miniCourt, statuses } from '../../support/mini-court.ts'

const court = miniCourt(`
пункт "1" без припису "номер" / "number"
пункт "2" без припису "скринька" / "mailbox"
висновок "1" міжнародний/international
  для кожного суддя із суд.судді
  якщо міжнародний_номер(суддя.прізвище)
висновок "2" закрита_скринька/closed_mailbox
  для кожного суддя із суд.судді
  якщо відповідає_взірцю(суддя.прізвище, "*@mail.gov.ua")
`)

test('each subject is held against the pattern by itself', () => {
  const judges = [
    { id: 'А', surname: '+380671234567' },
    { id: 'Б', surname: 'b@mail.gov.ua' },
    { id: 'В', surname: null },
    { id: 'Г' },
  ]
  const given = answer(court, { judges })
  expect(statuses(given, '1')).toEqual({
    'judge:А': 'holds',
    'judge:Б': 'not_met',
    'judge:В': 'not_met',
    'judge:Г': 'undetermined',
  })
  expect(statuses(given, '2')).toEqual({
    'judge:А': 'not_met',
    'judge:Б': 'holds',
    'judge:В': 'not_met',
    'judge:Г': 'undetermined',
  })
})
