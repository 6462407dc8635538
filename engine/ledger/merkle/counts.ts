/** Arithmetic of tree sizes. No logarithms: those of large numbers are rounded, and a tree may be large. */

/** Whether a number can be a size or a place. */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

/** The largest power of two that is not above a count of at least 1. */
export function powerOfTwo(count: number): number {
  let power = 1
  while (power * 2 <= count) power *= 2
  return power
}

/** The largest power of two below a count of at least 2: where RFC 9162 splits a tree. */
export function powerBelow(count: number): number {
  const power = powerOfTwo(count)
  return power === count ? power / 2 : power
}

/** n of 2^n. */
export function levelOf(power: number): number {
  let level = 0
  for (let rest = power; rest > 1; rest /= 2) level++
  return level
}
