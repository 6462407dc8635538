/** The functions of texts in a policy: a value that is not given stays open, one that is none fits nothing. */
import { expect, test } from 'vitest'
import {
  compile,
  compiledRun,
  prepare,
  referenceRun,
  secondOpinion,
} from '../../../engine/index.ts'
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

const drawing = miniCourt(`
пункт "1" обов’язково "номер" / "number"
пункт "2" обов’язково "скринька" / "mailbox"
пункт "3" обов’язково "частина" / "part"
пункт "4" обов’язково "розподіл" / "draw"
не розподіляються щодо судді "1" з_номером/with_number якщо міжнародний_номер(суддя.прізвище)
не розподіляються щодо судді "2" зі_скринькою/with_mailbox якщо відповідає_взірцю(суддя.прізвище, "*#@mail.gov.ua")
не розподіляються щодо судді "3" з_частиною/with_part якщо має_частину(суддя.прізвище, "Gov")
автоматизований розподіл "4" загальний/general
  серед суддів, у яких
    немає підстав для виключення
  якщо учасників немає то зупинити "4"
`)

test('the reference, the compiled plan and json-rules-engine read texts alike', async () => {
  const surnames = [
    '+380671234567',
    '+0671234567',
    '+1234567',
    '1@mail.gov.ua',
    'x@MAIL.gov.ua',
    null,
  ]
  const judges = surnames.map((surname, index) => ({ id: `С${index}`, surname }))
  const request = {
    id: 'q',
    policy: 'mini',
    as_of: '2026-09-01',
    facts: { judges, case: { id: 'c' } },
  }
  const prepared = prepare(drawing, request)
  if (prepared.kind !== 'prepared') throw new Error(JSON.stringify(prepared))
  const { ir, facts, working } = prepared
  for (const run of [referenceRun(ir, facts, working), compiledRun(compile(ir), facts, working)])
    expect(await secondOpinion(prepared, run)).toEqual({ equal: true, omitted: [] })
  expect(answer(drawing, request.facts).judges.map(({ grounds }) => grounds)).toEqual([
    ['mini/1'],
    [],
    [],
    ['mini/2', 'mini/3'],
    ['mini/3'],
    [],
  ])
})
