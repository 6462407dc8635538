/**
 * How far apart two editions are on one matter: half the sum of the differences of chances, nobody counted as one who may
 * get it too. 0: the same chances for everybody; 1: nothing in common.
 */
import { rational, type Rational, ZERO } from '../draw/rational.ts'
import { type Proportion, proportionOf } from './exact.ts'
import type { Ruling } from './ruling.ts'
import { isSameList } from './same-list.ts'

interface Chances {
  readonly ids: readonly string[]
  readonly weights: readonly number[]
  readonly total: number
}

export function variationOf(before: Ruling, after: Ruling): Rational {
  const [then, now] = [chancesOf(before), chancesOf(after)]
  const pairs = isSameList(then.ids, now.ids)
    ? then.weights.map((weight, at) => [weight, now.weights[at] ?? 0] as const)
    : pairsOf(then, now)
  const totals = proportionOf(then.total, now.total)
  // No difference is above this product, nor is the sum of all above twice that.
  const whole = 2 * then.total * totals.b
  const sum = whole <= Number.MAX_SAFE_INTEGER ? quickSum(pairs, totals) : carefulSum(pairs, totals)
  return rational(BigInt(sum), 2n * BigInt(then.total) * BigInt(totals.b)) ?? ZERO
}

type Pair = readonly [before: number, after: number]

/** Of everybody who is in either list. */
function pairsOf(then: Chances, now: Chances): readonly Pair[] {
  const after = new Map(now.ids.map((id, at) => [id, now.weights[at] ?? 0]))
  const pairs = then.ids.map((id, at): Pair => {
    const weight = after.get(id) ?? 0
    after.delete(id)
    return [then.weights[at] ?? 0, weight]
  })
  return [...pairs, ...[...after.values()].map((weight): Pair => [0, weight])]
}

function quickSum(pairs: readonly Pair[], { a, b }: Proportion): number {
  let sum = 0
  for (const [x, y] of pairs) sum += Math.abs(x * b - y * a)
  return sum
}

function carefulSum(pairs: readonly Pair[], totals: Proportion): bigint {
  const [a, b] = [BigInt(totals.a), BigInt(totals.b)]
  let sum = 0n
  for (const [x, y] of pairs) {
    const difference = BigInt(x) * b - BigInt(y) * a
    sum += difference < 0n ? -difference : difference
  }
  return sum
}

/** No judge has this id. */
const NOBODY = ''

const chancesOf = ({ lot, judge }: Ruling): Chances =>
  lot ?? { ids: [judge ?? NOBODY], weights: [1], total: 1 }
