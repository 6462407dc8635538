/**
 * exp from the four operations alone, so that statistics have the same digits on every machine: what a platform calls
 * `Math.exp` is not fixed by the standard to the last bit. Relative error below 1e-15.
 */

const LN2_HIGH = 0.6931471803691238
const LN2_LOW = 1.9082149292705877e-10
const TAYLOR_TERMS = 18

/** e to the power of x; 0 below the smallest double. */
export function exp(x: number): number {
  if (x < -745) return 0
  if (x > 709) return Infinity
  const halvings = Math.round(x / (LN2_HIGH + LN2_LOW))
  const rest = x - halvings * LN2_HIGH - halvings * LN2_LOW
  let sum = 1
  for (let term = TAYLOR_TERMS; term > 0; term--) sum = 1 + (rest / term) * sum
  return scaled(sum, halvings)
}

/** value · 2^power: exact but for the last, subnormal, steps. */
function scaled(value: number, power: number): number {
  let result = value
  for (let step = power; step > 0; step--) result *= 2
  for (let step = power; step < 0; step++) result /= 2
  return result
}
