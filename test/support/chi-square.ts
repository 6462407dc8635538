/**
 * How far counts lie from what they should be: counts and exact shares in, the probability of lying at least as far out.
 *
 * Pearson's statistic and the upper tail of its distribution (Abramowitz and Stegun, 6.5 and 26.4).
 */

/** Pearson's statistic; `expected` are the counts that the shares promise. */
export function pearson(observed: readonly number[], expected: readonly number[]): number {
  return observed.reduce((sum, count, at) => {
    const wanted = expected[at] ?? 0
    return sum + (count - wanted) ** 2 / wanted
  }, 0)
}

/** The probability that chi-square with so many degrees of freedom is at least x. */
export function upperTail(x: number, freedom: number): number {
  const [a, half] = [freedom / 2, x / 2]
  if (half <= 0) return 1
  const factor = Math.exp(a * Math.log(half) - half - logGamma(a))
  return half < a + 1 ? 1 - factor * series(a, half) : factor * fraction(a, half)
}

const ENOUGH = 1e-15

/** The lower incomplete gamma function as a series (6.5.29). */
function series(a: number, x: number): number {
  let [term, sum] = [1 / a, 1 / a]
  for (let n = a + 1; term > sum * ENOUGH; n++) sum += term *= x / n
  return sum
}

/** The upper one as a continued fraction (6.5.31), by Lentz's method. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a
  let [c, d] = [1e300, 1 / b]
  let value = d
  for (let n = 1, change = 0; Math.abs(change - 1) > ENOUGH; n++) {
    const step = n * (a - n)
    b += 2
    d = 1 / (step * d + b)
    c = b + step / c
    change = d * c
    value *= change
  }
  return value
}

/** The logarithm of gamma of a multiple of one half, by its recurrence. */
function logGamma(a: number): number {
  let value = Number.isInteger(a) ? 0 : Math.log(Math.PI) / 2
  for (let n = Number.isInteger(a) ? 1 : 0.5; n < a; n++) value += Math.log(n)
  return value
}
