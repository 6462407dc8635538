/** The examples of a policy under a draft of it: those of the edition that the draft follows, decided as the draft would. */
import { expect, test } from 'vitest'
import { runPolicyTests } from '../../../engine/proving/run-tests.ts'
import { underEdition } from '../../../engine/proving/under-edition.ts'
import type { CheckedPolicy, Edition } from '../../../grammar/index.ts'
import { CALENDAR, RULES, smallCourt } from './small-court.ts'

/** Three days before a leave become five. */
const FIVE_DAYS = `зміни до small синтаксис 1 мова uk
затверджено "рішення зборів суддів" / "decision of the assembly of judges" від 01.04.2026 № "2"
чинні з 01.04.2026
замінити "1":
пункт "1" обов’язково "відпустка" / "leave"
не розподіляються щодо судді "1" відпустка/leave
  для кожного запису відсутність/absence із суддя.відсутності
  якщо справа.момент у [відсутність.перший_день - 5 календарних днів, відсутність.останній_день]
  пояснення "відпустка з {відсутність.перший_день}" / "leave from {absence.starts_on}"
`

const example = (title: string, day: string, absence: string): string => `
тест "${title}" станом на ${day} на основі двоє
  дано справа { момент: ${day} 10:00 }
  дано суддя "А" { відсутності: [{ перший_день: ${absence}, останній_день: ${absence} }] }
  очікується суддя "А" бере участь
`

const EXAMPLES =
  example('за п’ять днів, до змін', '10.03.2026', '15.03.2026') +
  example('за шість днів, до змін', '10.03.2026', '16.03.2026') +
  example('за шість днів, після змін', '10.04.2026', '16.04.2026')

function smallPolicy() {
  const policy = smallCourt(EXAMPLES, RULES, FIVE_DAYS)
  const [before, after] = policy.editions
  if (before === undefined || after === undefined) throw new Error('there are no two editions')
  return { policy, before, after }
}

const resultsOf = (policy: CheckedPolicy) =>
  runPolicyTests(policy, { calendar: CALENDAR }).map(({ test: { title }, kind }) => [title, kind])

test('an example of the edition in force fails where the draft decides it otherwise', () => {
  const { policy, before, after } = smallPolicy()
  expect(resultsOf(policy).map(([, kind]) => kind)).toEqual(['passed', 'passed', 'passed'])
  expect(resultsOf(underEdition(policy, before, { ...after, draft: true }))).toEqual([
    ['за п’ять днів, до змін', 'failed'],
    ['за шість днів, до змін', 'passed'],
    ['за шість днів, після змін', 'passed'],
  ])
})

test('examples of an edition that is in force no more are not asked', () => {
  const { policy, before, after } = smallPolicy()
  const next: Edition = { ...before, from: '2026-09-01', draft: true }
  const drafted = { ...policy, editions: [before, after, next] }
  expect(resultsOf(underEdition(drafted, after, next))).toEqual([
    ['за шість днів, після змін', 'passed'],
  ])
})

test('a new policy, in force from a day to come, is asked all its examples', () => {
  const { policy, after } = smallPolicy()
  const whole: Edition = { ...after, from: '2027-01-01', draft: true }
  const results = resultsOf(underEdition({ ...policy, editions: [whole] }, undefined, whole))
  expect(results.map(([, kind]) => kind)).toEqual(['failed', 'passed', 'passed'])
})
