/**
 * Small pools through and through: every number that the seats can draw, in every combination, by the real draw.
 *
 * A number cannot be asked for, so random numbers are tried until each has come. Beside the draw stands a bag of
 * tickets, as many for each candidate as the weight says; when somebody is drawn, all tickets of that candidate leave it.
 */
import { expect, test } from 'vitest'
import { drawSeats } from '../../../engine/draw/draw.ts'
import type { Candidate } from '../../../engine/draw/intervals.ts'
import { add, multiply, rational, type Rational, ZERO } from '../../../engine/draw/rational.ts'

const MANIFEST = 'ab'.repeat(32)

test('one seat: each candidate holds exactly as many of the numbers as the weight says', () => {
  for (const weights of [...pools(4, 2), [89, 88, 87, 87, 88, 86, 100, 87, 29]]) {
    const pool = candidates(weights)
    const winners = [...everyFall(pool, 1).values()].map(([winner]) => winner)
    const counts = pool.map(({ id }) => winners.filter((winner) => winner === id).length)
    expect(counts).toEqual(weights)
  }
})

test.each([2, 3])(
  '%i seats: nobody twice, and each order of judges exactly as likely as weights say',
  (seats) => {
    for (const weights of pools(4, 2)) {
      const pool = candidates(weights)
      if (weights.filter((weight) => weight > 0).length < seats) continue
      const drawn = new Map<string, Rational>()
      for (const [numbers, winners] of everyFall(pool, seats)) {
        const order = winners.join(' ')
        drawn.set(order, add(drawn.get(order) ?? ZERO, chanceOf(numbers)))
      }
      expect(Object.fromEntries(drawn)).toEqual(Object.fromEntries(orders(pool, seats)))
    }
  },
)

/** All lists of 1 … most weights from 0 … heaviest, not all of them zero. */
function pools(most: number, heaviest: number): readonly (readonly number[])[] {
  const lists: (readonly number[])[] = [[]]
  for (const list of lists) {
    if (list.length < most) {
      for (let weight = 0; weight <= heaviest; weight++) lists.push([...list, weight])
    }
  }
  return lists.filter((list) => list.some((weight) => weight > 0))
}

const candidates = (weights: readonly number[]): readonly Candidate[] =>
  weights.map((weight, at) => ({ id: `с${at}`, weight: BigInt(weight) }))

/** The numbers drawn for the seats (`k of W`, …) with the winners, each combination once; the bag agrees with each. */
function everyFall(pool: readonly Candidate[], seats: number): ReadonlyMap<string, string[]> {
  const bag = falls(tickets(pool), seats)
  const found = new Map<string, string[]>()
  for (let n = 0; found.size < bag.size; n++) {
    const drawn = drawSeats({
      manifestDigest: MANIFEST,
      randomness: n.toString(16).padStart(64, '0'),
      seats: Array.from({ length: seats }, () => ({ candidates: pool })),
    })
    if (drawn.kind === 'refused') throw new Error(drawn.reason)
    const numbers = drawn.seats.map(({ k, total }) => `${k} of ${total}`).join(', ')
    found.set(
      numbers,
      drawn.seats.map(({ winner }) => winner),
    )
    if (!bag.has(numbers)) break
  }
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(bag))
  return found
}

const tickets = (pool: readonly Candidate[]): readonly string[] =>
  pool.flatMap(({ id, weight }) => Array.from({ length: Number(weight) }, () => id))

/** The same from the bag of tickets. */
function falls(bag: readonly string[], seats: number): ReadonlyMap<string, string[]> {
  if (seats === 0) return new Map([['', []]])
  const all = new Map<string, string[]>()
  for (const [k, winner] of bag.entries()) {
    const others = bag.filter((id) => id !== winner)
    for (const [numbers, winners] of falls(others, seats - 1)) {
      const first = `${k} of ${bag.length}`
      all.set(numbers === '' ? first : `${first}, ${numbers}`, [winner, ...winners])
    }
  }
  return all
}

/** Every number of a total is equally likely (draw.test.ts), so a combination has the product of these chances. */
const chanceOf = (numbers: string): Rational =>
  product([...numbers.matchAll(/of (\d+)/g)].map(([, total]) => fraction(1n, BigInt(total ?? 0))))

/** Each order with its chance, by the weights alone: own weight over all that is left, seat by seat. */
function orders(pool: readonly Candidate[], seats: number): ReadonlyMap<string, Rational> {
  if (seats === 0) return new Map([['', fraction(1n, 1n)]])
  const total = pool.reduce((sum, { weight }) => sum + weight, 0n)
  const all = new Map<string, Rational>()
  for (const { id, weight } of pool) {
    if (weight === 0n) continue
    const others = pool.filter((one) => one.id !== id)
    for (const [order, chance] of orders(others, seats - 1)) {
      all.set(order === '' ? id : `${id} ${order}`, multiply(fraction(weight, total), chance))
    }
  }
  return all
}

const product = (factors: readonly Rational[]): Rational => factors.reduce(multiply)

function fraction(n: bigint, d: bigint): Rational {
  const value = rational(n, d)
  if (value === undefined) throw new Error('a share of nothing')
  return value
}
