/** What the runs say together: numbers in; 5 %, 50 %, 95 % and the mean, or the mean with its half width, out. */
import type { Band } from '../types.ts'

/** By nearest rank: each quantile is a value that some run really had. */
export function bandOf(values: readonly number[]): Band {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (percent: number): number =>
    sorted[Math.max(Math.ceil((percent * sorted.length) / 100), 1) - 1] ?? 0
  return { p5: at(5), p50: at(50), p95: at(95), mean: meanOf(values) }
}

export const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length

/** The mean of at least two values with half the width of its 95 % interval by Student. */
export function meanWithWidth(values: readonly number[]) {
  const [mean, count] = [meanOf(values), values.length]
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  const deviation = Math.sqrt(squares / (count - 1))
  return { mean, half_width: (studentQuantile(count - 1) * deviation) / Math.sqrt(count) }
}

/** The normal distribution has 2.5 % above it; its odd powers, by multiplication, which is the same everywhere. */
const Z = 1.959963984540054
const Z3 = Z * Z * Z
const Z5 = Z3 * Z * Z
const Z7 = Z5 * Z * Z
const TERMS = [
  (Z3 + Z) / 4,
  (5 * Z5 + 16 * Z3 + 3 * Z) / 96,
  (3 * Z7 + 19 * Z5 + 17 * Z3 - 15 * Z) / 384,
] as const
/** Where the expansion is not good enough. */
const FEW = [12.7062, 4.3027, 3.1824] as const

/** 97.5 % of Student’s distribution (Abramowitz and Stegun 26.7.5): within 0.01 from four degrees on. */
export function studentQuantile(degrees: number): number {
  const few = FEW[degrees - 1]
  if (few !== undefined) return few
  const [first, second, third] = TERMS
  return Z + (first + (second + third / degrees) / degrees) / degrees
}

/** 2, 5, 10, 20, 50, …, and all of them: one run has no width. */
export function milestones(runs: number): readonly number[] {
  const found: number[] = []
  for (let power = 1; power <= runs; power *= 10) {
    found.push(...[power, 2 * power, 5 * power].filter((one) => one >= 2 && one < runs))
  }
  return runs >= 2 ? [...found, runs] : found
}
