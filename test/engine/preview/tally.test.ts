/** What a preview counts: for judges, clauses, months, categories, days and grounds; and what a filter leaves of it. */
import { expect, test } from 'vitest'
import { reportOn, sidesOf, type ToldMatter } from '../../support/preview-court.ts'

const STRICTER = sidesOf(`доповнити "10":
пункт "10" обов’язково "новий" / "new"
не розподіляються щодо судді "10" мала_вага/small якщо суддя.вага_справ < 2`)

const matters: readonly ToldMatter[] = [
  { judges: { А: { weight: 1 }, Б: { weight: 2 }, В: { weight: 3 } } },
  { judges: { А: { weight: 2 }, Б: { weight: 2 } }, day: '2026-06-02' },
  {
    judges: {
      А: { weight: 1, specialities: ['criminal'] },
      В: { weight: 1, specialities: ['criminal'] },
    },
    case: { speciality: 'criminal' },
    day: '2026-05-29',
  },
  {
    judges: { А: {}, Б: {} },
    case: { free: true, previous_judge_id: 'Б' },
    decided: { outcome: 'transfer', judge: 'Б' },
  },
]
const report = reportOn(STRICTER, matters)

test('each judge: in how many lists, what is lost, and what is to be expected, exactly', () => {
  const [first, second, third] = report.judges
  expect(first).toMatchObject({
    judge: 'А',
    name: 'Прізвище А',
    eligible: { before: 3, after: 1 },
    gained: 0,
    lost: 2,
    expected: { before: { exact: '7/6' }, after: { exact: '1/2' } },
  })
  // A matter that is transferred is certain: 1/3 + 1/2 + 1, then 2/5 + 1/2 + 1.
  expect(second).toMatchObject({
    expected: { before: { exact: '11/6' }, after: { exact: '19/10' } },
  })
  expect(third).toMatchObject({ expected: { before: { exact: '1' }, after: { exact: '3/5' } } })
})

test('shares are parts of what somebody gets: matters of which nobody is left are nobody’s', () => {
  expect(report.judges.map(({ share }) => [share.before.exact, share.after.exact])).toEqual([
    ['7/24', '1/6'],
    ['11/24', '19/30'],
    ['1/4', '1/5'],
  ])
})

test('the same numbers give each matter to one judge at most', () => {
  const given = (side: 'before' | 'after'): number =>
    report.judges.reduce((sum, { realised }) => sum + realised[side], 0)
  expect([given('before'), given('after')]).toEqual([4, 3])
})

test('a clause is blamed once a matter, and for each judge', () => {
  expect(report.clauses).toEqual([
    { clause: 'mini/10', change: 'added', cases: 2, gained: 0, lost: 3, undecided: 0 },
  ])
})

test('months and categories tell how many of their matters change', () => {
  expect(report.months).toEqual([
    { month: '2026-05', cases: 1, changed: 1 },
    { month: '2026-06', cases: 3, changed: 1 },
  ])
  expect(report.categories).toEqual([
    { category: 'civil', cases: 3, changed: 1 },
    { category: 'criminal', cases: 1, changed: 1 },
  ])
})

test('what the grounds take away and those who take part are everybody who was looked at', () => {
  const { considered, grounds, judges } = report
  for (const side of ['before', 'after'] as const) {
    const out = grounds.reduce((sum, ground) => sum + ground[side], 0)
    const left = judges.reduce((sum, { eligible }) => sum + eligible[side], 0)
    expect(out + left).toBe(considered)
  }
  expect(grounds).toEqual([{ clause: 'mini/10', before: 0, after: 3 }])
})

test('a place falls at the first ground in the order of the policy', () => {
  const away = ['2026-05-20', '2026-06-10'] as const
  const judges = { А: { weight: 1, away }, Б: { weight: 2 }, В: { works: false, away } }
  expect(reportOn(STRICTER, [{ judges }]).grounds).toEqual([
    { clause: 'mini/2', before: 1, after: 1 },
    { clause: 'mini/4', before: 1, after: 1 },
  ])
})

test('a day tells who was away, and by which clauses he is out of every matter of it', () => {
  const away = ['2026-06-01', '2026-06-03'] as const
  const days = reportOn(STRICTER, [
    { judges: { А: { weight: 1, away }, Б: { weight: 2 } } },
    { judges: { А: { weight: 2, away }, Б: { weight: 2 } } },
    { judges: { А: { weight: 1 }, Б: { weight: 2 } }, day: '2026-06-04' },
  ]).days
  expect(days).toEqual([
    { judge: 'А', day: '2026-06-01', away: true, before: ['mini/4'], after: ['mini/4'] },
    { judge: 'Б', day: '2026-06-01', away: false, before: [], after: [] },
    { judge: 'А', day: '2026-06-04', away: false, before: [], after: ['mini/10'] },
    { judge: 'Б', day: '2026-06-04', away: false, before: [], after: [] },
  ])
})

test('the mean difference of chances is over all that both editions draw', () => {
  // 1/6 of one, none of the other; of the third nobody is left.
  expect(report.variation).toEqual({
    mean: { exact: '1/12', about: 1 / 12 },
    max: { exact: '1/6', about: 1 / 6 },
  })
})

test('a filter leaves the matters that are asked about', () => {
  const cases = (filter: object): number => reportOn(STRICTER, matters, { filter }).cases
  expect(cases({ from: '2026-06-01' })).toBe(3)
  expect(cases({ from: '2026-06-01', to: '2026-06-01' })).toBe(2)
  expect(cases({ category: 'criminal' })).toBe(1)
  expect(cases({ judge: 'В' })).toBe(2)
  expect(cases({ clause: 'mini/10' })).toBe(2)
  expect(cases({ clause: '10' })).toBe(2)
  expect(cases({ clause: '4' })).toBe(0)
})

test('a clause whose wording is unknown leaves matters undecided, unless it is supposed absent', () => {
  const sides = sidesOf(`замінити "4":
пункт "4" обов’язково "невідомий" / "unknown"
редакція невідома "4" може змінити розподіл`)
  const [matter] = matters
  if (matter === undefined) throw new Error('there is no matter')
  const open = reportOn(sides, [matter])
  expect(open.counts.undecided).toBe(1)
  expect(open.changed[0]).toMatchObject({ clauses: ['mini/4'], after: { missing: ['mini/4'] } })
  expect(open.assumptions).toEqual([])
  const supposed = reportOn(sides, [matter], { assumeUnknownAbsent: true })
  expect(supposed.counts.unchanged).toBe(1)
  expect(supposed.assumptions.map(({ en }) => en)).toEqual([
    'ASSUMPTION: clauses whose wording is unknown (mini/4) are taken as absent. In truth they could have changed any result.',
  ])
})
