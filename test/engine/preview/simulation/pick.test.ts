import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pickSeats } from '../../../../engine/preview/simulation/pick.ts'
import { repeatable, stream } from '../../../../engine/preview/simulation/random.ts'

const among = ['а', 'б', 'в', 'г']
const COUNT = 20_000

function counts(weights: readonly number[]): readonly number[] {
  const random = stream('частоти')
  const found = new Map(among.map((id) => [id, 0]))
  for (let at = 0; at < COUNT; at++) {
    const [judge = ''] = pickSeats([{ ids: among, weights }], among, random) ?? []
    found.set(judge, (found.get(judge) ?? 0) + 1)
  }
  return [...found.values()]
}

test('judges are drawn as often as their weights say, within four standard errors', () => {
  const weights = [1, 2, 5, 0]
  for (const [at, count] of counts(weights).entries()) {
    const share = (weights[at] ?? 0) / 8
    expect(Math.abs(count - COUNT * share)).toBeLessThanOrEqual(
      4 * Math.sqrt(COUNT * share * (1 - share)),
    )
  }
})

test('whoever is shut out passes on only his own matters', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 4, maxLength: 4 }),
      (seed, weights) => {
        const luck = repeatable(stream(seed))
        const [before] = pickSeats([{ ids: among, weights }], among, luck()) ?? []
        // Nobody else may then be the heaviest, or the heights would be others.
        const most = Math.max(...weights)
        const [out = ''] = among.filter((_, at) => (weights[at] ?? 0) < most)
        const ids = among.filter((id) => id !== out)
        const left = ids.map((id) => weights[among.indexOf(id)] ?? 0)
        const [after] = pickSeats([{ ids, weights: left }], among, luck()) ?? []
        expect(before === out || before === after).toBe(true)
      },
    ),
  )
})

test('a panel has nobody twice, and a seat that finds nobody is told', () => {
  const seat = { ids: ['а', 'б'], weights: [3, 1] }
  const drawn = pickSeats([seat, seat], among, stream('колегія'))
  expect(drawn?.toSorted()).toEqual(['а', 'б'])
  expect(pickSeats([seat, seat, seat], among, stream('колегія'))).toBeUndefined()
})

test('a seat for which no judge is listed is left to others', () => {
  const jurors = { ids: ['п1', 'п2'], weights: [1, 1] }
  const seat = { ids: ['а'], weights: [1] }
  expect(pickSeats([seat, jurors], among, stream('присяжні'))).toEqual(['а'])
})

test('streams with different purposes have nothing in common, and a repeatable one is the same for all', () => {
  expect(stream('зерно', 'a', 1)()).not.toBe(stream('зерно', 'a 1')())
  const luck = repeatable(stream('зерно'))
  const take = (random: () => number) => Array.from({ length: 5 }, () => random())
  expect(take(luck())).toEqual(take(luck()))
})
