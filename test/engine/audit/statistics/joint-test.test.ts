/** The joint test beside the one that textbooks have, and its power over numbers that are not even. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jointTest, type Weights } from '../../../../engine/audit/statistics/joint-test.ts'
import { residueWeights } from '../../../../engine/audit/statistics/residues.ts'
import { pearson, upperTail } from '../../../support/chi-square.ts'

const counts = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 2, maxLength: 6 })

const trialsWith = (won: readonly number[], weights: readonly number[]): readonly Weights[] => {
  const total = weights.reduce((sum, one) => sum + one, 0)
  const ids = won.map((_, at) => `с${at}`)
  const chances = weights.map((weight) => weight / total)
  return won.flatMap((count, at) =>
    Array.from({ length: count }, () => ({ ids, chances, winner: `с${at}` })),
  )
}

test('with the same chances every time it is the statistic of Pearson', () => {
  fc.assert(
    fc.property(
      counts,
      fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 6, maxLength: 6 }),
      (won, all) => {
        const weights = all.slice(0, won.length)
        const trials = trialsWith(won, weights)
        const total = weights.reduce((sum, one) => sum + one, 0)
        const expected = weights.map((weight) => (weight / total) * trials.length)
        const test_ = jointTest(trials, 0)
        if (trials.length === 0) return
        expect(test_?.statistic).toBeCloseTo(pearson(won, expected), 8)
        expect(test_?.degrees).toBe(won.length - 1)
        expect(test_?.p).toBeCloseTo(upperTail(test_?.statistic ?? 0, won.length - 1), 10)
      },
    ),
  )
})

test('groups that were never mixed are tested each by itself', () => {
  const one = trialsWith([9, 11], [1, 1])
  const other = trialsWith([20, 4, 6], [1, 1, 1]).map((trial) => ({
    ...trial,
    ids: trial.ids.map((id) => `${id}-б`),
    winner: `${trial.winner}-б`,
  }))
  const both = jointTest([...one, ...other], 0)
  const apart = [jointTest(one, 0), jointTest(other, 0)]
  expect(both?.degrees).toBe(3)
  expect(both?.statistic).toBeCloseTo((apart[0]?.statistic ?? 0) + (apart[1]?.statistic ?? 0), 8)
})

test('those who are rarely expected are counted together, and nothing is said of too few', () => {
  const trials = trialsWith([30, 28, 1, 2, 3], [30, 30, 2, 2, 2])
  const test_ = jointTest(trials, 5)
  expect(test_?.merged).toEqual(['с2', 'с3', 'с4'])
  expect(test_?.degrees).toBe(2)
  expect(jointTest(trialsWith([1, 2], [1, 1]), 5)).toBeUndefined()
})

test('the parts of a range have the chances of the whole numbers in them', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 2n, max: 200n }), (total) => {
      const all = Array.from({ length: Number(total) }, (_, k) => ({ k: BigInt(k), total }))
      const weights = residueWeights(all)
      const [first] = weights
      const won = first?.ids.map((id) => weights.filter(({ winner }) => winner === id).length)
      expect(won).toEqual(first?.chances.map((chance) => Math.round(chance * Number(total))))
      expect(weights.every(({ ids, winner }) => ids.includes(winner))).toBe(true)
    }),
  )
})

test('numbers that are even pass, numbers that gather in one part do not', () => {
  const even = Array.from({ length: 300 }, (_, n) => ({ k: BigInt((n * 37) % 100), total: 100n }))
  const low = even.map(({ k, total }) => ({ k: k / 2n, total }))
  expect(jointTest(residueWeights(even), 5)?.p).toBeGreaterThan(0.5)
  expect(jointTest(residueWeights(low), 5)?.p).toBeLessThan(1e-10)
})
