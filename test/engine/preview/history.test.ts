/** What an amendment would have done to past matters: each kind of change, with its clause, its people and its numbers. */
import { expect, test } from 'vitest'
import { reportOn, sidesOf, type ToldMatter } from '../../support/preview-court.ts'

const REPEAL_ABSENCE = 'виключити "4"'
const STRICTER = `доповнити "10":
пункт "10" обов’язково "новий" / "new"
не розподіляються щодо судді "10" мала_вага/small якщо суддя.вага_справ < 2`
const OTHER_LAW = `замінити "5":
пункт "5" обов’язково "інша вага" / "another weight"
вага "5" за_навантаженням/by_load = суддя.вага_справ * суддя.вага_справ`
const TRANSFER = `замінити "6":
пункт "6" обов’язково "передача" / "transfer"
передати судді "6" попередньому/to_earlier
  кому справа.попередній
  якщо справа.друга`

const three = { А: { weight: 1 }, Б: { weight: 2 }, В: { weight: 3 } } as const

/** The one line about a matter. */
const changeOf = (operations: string, matter: ToldMatter) => {
  const { changed, counts } = reportOn(sidesOf(operations), [matter])
  expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(1)
  return changed[0]
}

test('an edition against itself changes nothing', () => {
  const { before } = sidesOf(STRICTER)
  const report = reportOn({ before, after: before }, [
    { judges: three },
    {
      judges: three,
      case: { free: true, previous_judge_id: 'Б' },
      decided: { outcome: 'transfer', judge: 'Б' },
    },
  ])
  expect(report.counts.unchanged).toBe(2)
  expect(report.changed).toEqual([])
  expect(report.clauses).toEqual([])
  expect(report.variation).toMatchObject({ mean: { exact: '0' }, max: { exact: '0' } })
  expect(report.concentration.before).toEqual(report.concentration.after)
})

test('a judge shut out by a new clause loses his chance to the others, by their weights', () => {
  expect(changeOf(STRICTER, { judges: three })).toMatchObject({
    change: 'pool',
    clauses: ['mini/10'],
    judges: [{ judge: 'А', effect: 'lost', clauses: ['mini/10'] }],
    before: {
      pool: [
        { judge: 'А', chance: { exact: '1/6' } },
        { judge: 'Б', chance: { exact: '1/3' } },
        { judge: 'В', chance: { exact: '1/2' } },
      ],
    },
    after: {
      pool: [
        { judge: 'Б', chance: { exact: '2/5' } },
        { judge: 'В', chance: { exact: '3/5' } },
      ],
    },
    variation: { exact: '1/6' },
  })
})

test('a judge whom a repealed clause kept out comes in', () => {
  const judges = { ...three, Г: { weight: 6, away: ['2026-05-20', '2026-06-10'] as const } }
  expect(changeOf(REPEAL_ABSENCE, { judges })).toMatchObject({
    change: 'pool',
    clauses: ['mini/4'],
    judges: [{ judge: 'Г', effect: 'gained', clauses: ['mini/4'] }],
    variation: { exact: '1/2' },
  })
})

test('a list of which one is left, and one of which nobody is, are told apart', () => {
  const one = changeOf(STRICTER, { judges: { А: { weight: 1 }, Б: { weight: 2 } } })
  expect(one).toMatchObject({ change: 'became-one', clauses: ['mini/10'], after: { judge: 'Б' } })
  const none = changeOf(STRICTER, { judges: { А: { weight: 1 }, Б: { weight: 1 } } })
  expect(none).toMatchObject({
    change: 'became-empty',
    clauses: ['mini/10'],
    after: { outcome: 'empty_pool', judge: null },
    variation: { exact: '1' },
  })
})

test('a matter that would be transferred goes to its judge by the clause of the transfer', () => {
  const matter = { judges: three, case: { second: true, previous_judge_id: 'В' } }
  expect(changeOf(TRANSFER, matter)).toMatchObject({
    change: 'transferred',
    clauses: ['mini/6'],
    after: { outcome: 'transfer', judge: 'В', pool: [] },
    variation: { exact: '1/2' },
  })
})

test('a matter that was transferred and would be drawn has another outcome, and no number of then', () => {
  const matter = {
    judges: three,
    case: { free: true, previous_judge_id: 'В' },
    decided: { outcome: 'transfer', judge: 'В' },
  }
  expect(changeOf(TRANSFER, matter)).toMatchObject({
    change: 'outcome',
    attempt: null,
    clauses: ['mini/6'],
    before: { outcome: 'transfer', judge: 'В' },
    after: { outcome: 'draw', judge: null },
  })
})

test('the same judges with other chances are a change of the law of weight', () => {
  expect(changeOf(OTHER_LAW, { judges: three })).toMatchObject({
    change: 'weights',
    clauses: ['mini/5'],
    judges: [],
    after: {
      pool: [
        { judge: 'А', chance: { exact: '1/14' } },
        { judge: 'Б', chance: { exact: '2/7' } },
        { judge: 'В', chance: { exact: '9/14' } },
      ],
    },
    variation: { exact: '1/7' },
  })
  expect(changeOf(`${STRICTER}\n${OTHER_LAW}`, { judges: three })?.clauses).toEqual([
    'mini/10',
    'mini/5',
  ])
})

test('what the new edition asks for and nobody recorded leaves the matter undecided', () => {
  const ask = `доповнити "10":
пункт "10" обов’язково "новий" / "new"
не розподіляються щодо судді "10" справа_з_попереднім/earlier якщо справа.строк < 01.06.2026`
  expect(changeOf(ask, { judges: three })).toMatchObject({
    change: 'undecided',
    clauses: ['mini/10'],
    after: { outcome: 'blocked', missing: ['/case/deadline_on'] },
  })
})

test('an edition that gives something else than was drawn is not compared but named', () => {
  const sides = sidesOf(STRICTER)
  const swapped = { before: sides.after, after: sides.before }
  const { changed, counts } = reportOn(
    {
      ...swapped,
      before: {
        ...swapped.before,
        edition: { ...sides.after.edition, digest: sides.before.edition.digest },
      },
    },
    [{ judges: three }],
  )
  expect(counts['not-replayable']).toBe(1)
  expect(changed[0]?.obstacle).toEqual({ code: 'not-reproduced', detail: 'А: 1 ≠ Б: 2' })
  expect(changed[0]?.before).toBeNull()
})
