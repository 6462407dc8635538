/** Evidence made from the masks of a quick draw: what it says of lists that are facts themselves, and when it is made. */
import { expect, test } from 'vitest'
import { compile, drawEvidence, prepare, quickVerdicts } from '../../../engine/index.ts'
import { miniCourt } from '../../support/mini-court.ts'

const court = miniCourt(`
пункт "1" обов’язково "Суддю визначає розподіл" / "The judge is drawn" цитується "пункт 1" / "item 1"
пункт "2" заборонено "Не розподіляють у разі перешкоди" / "No cases if there is a bar" цитується "пункт 2" / "item 2"
не розподіляються щодо судді "2" спеціалізація/speciality
  якщо існує своя/own із суддя.спеціалізації де своя = справа.потрібна
не розподіляються щодо судді "2" відсутність/absence
  для кожного відсутність із суддя.відсутності де відсутність.тривалість > 3 календарні дні
  якщо справа.строк у [відсутність.початок, відсутність.кінець]
не розподіляються щодо судді "2" не_працює/does_not_work
  якщо (якщо справа.вільна то суддя.працює інакше так) = ні
автоматизований розподіл "1" загальний/general
  серед суддів, у яких
    немає підстав для виключення
  якщо учасників немає то зупинити "1"
`)

const absence = (starts_on: string, ends_on: string) => ({ starts_on, ends_on })
const judges = [
  {
    id: 'А',
    specialities: ['civil', 'criminal'],
    works: false,
    absences: [
      absence('2026-09-09', '2026-09-11'),
      absence('2026-09-08', '2026-09-20'),
      absence('2026-09-01', '2026-09-30'),
    ],
  },
  { id: 'Б', specialities: [], works: true, absences: [] },
]

function evidence(index: number) {
  const facts = {
    case: { speciality: 'civil', deadline_on: '2026-09-10', free: true },
    judges: judges.map((judge) => ({ surname: judge.id, ...judge })),
  }
  const made = prepare(court, { id: 'q', policy: 'mini', as_of: '2026-09-01', facts })
  if (made.kind === 'refused') throw new Error(JSON.stringify(made.problems))
  const plan = compile(made.ir)
  const verdicts = quickVerdicts(plan)(made.facts, made.working)
  if (verdicts === undefined) throw new Error('an ordinary draw is expected')
  return drawEvidence(plan)(made.facts, made.working, verdicts)(index)
}

test('every rule that excludes is told with its legal basis, its cases and the facts compared', () => {
  const told = evidence(0).map(({ rule, basis, cases }) => ({
    rule: rule.name,
    cite: basis?.cite.uk,
    cases: cases.map(({ element, facts }) => [
      element?.pointer ?? '-',
      ...facts.map(({ record, field }) => `${record.pointer}/${field}`),
    ]),
  }))
  const about = (place: number) => `/judges/А/absences/${place}`
  const compared = (place: number) => [
    about(place),
    `${about(place)}/duration_days`,
    '/case/deadline_on',
    `${about(place)}/starts_on`,
    `${about(place)}/ends_on`,
  ]
  expect(told).toEqual([
    {
      rule: 'speciality',
      cite: 'пункт 2',
      cases: [['-', '/judges/А/specialities', '/case/speciality']],
    },
    { rule: 'absence', cite: 'пункт 2', cases: [compared(1), compared(2)] },
    { rule: 'does_not_work', cite: 'пункт 2', cases: [['-', '/case/free', '/judges/А/works']] },
  ])
})

test('nothing is told of a judge who takes part, nor of one who is not listed', () => {
  expect([evidence(1), evidence(2)]).toEqual([[], []])
})
