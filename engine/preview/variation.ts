/**
 * How far apart two editions are on one matter: half the sum of the differences of chances, nobody counted as one who may
 * get it too. 0: the same chances for everybody; 1: nothing in common.
 */
import { rational, type Rational, ZERO } from '../draw/rational.ts'
import type { Ruling } from './ruling.ts'

interface Chances {
  readonly weights: ReadonlyMap<string, number>
  readonly total: number
}

export function variationOf(before: Ruling, after: Ruling): Rational {
  const [then, now] = [chancesOf(before), chancesOf(after)]
  const everybody = new Set([...then.weights.keys(), ...now.weights.keys()])
  const [a, b] = [BigInt(then.total), BigInt(now.total)]
  let sum = 0n
  for (const id of everybody) {
    const [x, y] = [then.weights.get(id) ?? 0, now.weights.get(id) ?? 0]
    const difference = BigInt(x) * b - BigInt(y) * a
    sum += difference < 0n ? -difference : difference
  }
  return rational(sum, 2n * a * b) ?? ZERO
}

/** No judge has this id. */
const NOBODY = ''

function chancesOf({ lot, judge }: Ruling): Chances {
  if (lot === undefined) return { weights: new Map([[judge ?? NOBODY, 1]]), total: 1 }
  const { ids, weights, total } = lot
  return { weights: new Map(ids.map((id, at) => [id, weights[at] ?? 0])), total }
}
