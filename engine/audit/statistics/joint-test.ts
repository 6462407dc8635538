/**
 * All people at once: how far the numbers drawn are from those expected, measured with their joint covariance.
 *
 * The sum of the conditional covariances, diag(p) − p pᵀ for each trial, is the Laplacian of a graph in which two people
 * are joined by the trials they were in together. Its null space is known: one direction for each group of people that
 * was never mixed with another. One of each group is left out, and what remains is solved by Cholesky. X² then has
 * nearly the chi-square distribution with as many degrees of freedom as remained, once expectations are not small.
 */
import { chance } from './trials.ts'
import { chiSquareTail } from './tails.ts'

/** A trial with chances as doubles. */
export interface Weights {
  readonly ids: readonly string[]
  readonly chances: readonly number[]
  readonly winner: string
}

export interface JointTest {
  readonly statistic: number
  readonly degrees: number
  readonly p: number
  /** People whose expectation is too small for the approximation, counted as one. */
  readonly merged: readonly string[]
}

/** The name under which the rarely expected are counted together. */
const OTHERS = ''

export const weightsOf = (
  among: readonly { readonly id: string; readonly weight: bigint }[],
  total: bigint,
  winner: string,
): Weights => ({
  ids: among.map(({ id }) => id),
  chances: among.map(({ weight }) => chance(weight, total)),
  winner,
})

/** `undefined` when fewer than two have an expectation that is large enough. */
export function jointTest(trials: readonly Weights[], least: number): JointTest | undefined {
  const { place, merged } = placesOf(trials, least)
  const size = new Set(place.values()).size
  if (size < 2) return undefined
  const matrix = Array.from({ length: size }, () => new Float64Array(size))
  const difference = new Float64Array(size)
  for (const trial of trials) addTrial(trial, place, matrix, difference)
  const kept = keptRows(matrix)
  const statistic = quadraticForm(matrix, difference, kept)
  const degrees = kept.length
  if (degrees === 0) return undefined
  return { statistic, degrees, p: chiSquareTail(statistic, degrees), merged }
}

/** A row for everybody who is expected often enough, one row for all others together. */
function placesOf(trials: readonly Weights[], least: number) {
  const expected = new Map<string, number>()
  for (const { ids, chances } of trials) {
    for (const [at, id] of ids.entries()) {
      expected.set(id, (expected.get(id) ?? 0) + (chances[at] ?? 0))
    }
  }
  const rare = [...expected].filter(([, value]) => value < least).map(([id]) => id)
  const together = rare.reduce((sum, id) => sum + (expected.get(id) ?? 0), 0)
  const often = [...expected.keys()].filter((id) => !rare.includes(id))
  const rows = together >= least ? [...often, OTHERS] : often
  const place = new Map(often.map((id, at) => [id, at]))
  // Too few even together: they are counted with the last of the others, so that nothing is left out.
  const last = rows.length - 1
  for (const id of rare) if (last >= 0) place.set(id, last)
  return { place, merged: rare }
}

function addTrial(
  { ids, chances, winner }: Weights,
  place: ReadonlyMap<string, number>,
  matrix: readonly Float64Array[],
  difference: Float64Array,
): void {
  const p = new Map<number, number>()
  for (const [at, id] of ids.entries()) {
    const row = place.get(id) ?? 0
    p.set(row, (p.get(row) ?? 0) + (chances[at] ?? 0))
  }
  for (const [row, own] of p) {
    const cells = matrix[row]
    difference[row] = (difference[row] ?? 0) - own
    if (cells === undefined) continue
    for (const [column, other] of p) {
      if (row === column) continue
      cells[column] = (cells[column] ?? 0) - own * other
      cells[row] = (cells[row] ?? 0) + own * other
    }
  }
  const won = place.get(winner) ?? 0
  difference[won] = (difference[won] ?? 0) + 1
}

/** All rows but one of each group that is joined. */
function keptRows(matrix: readonly Float64Array[]): readonly number[] {
  const seen = new Set<number>()
  const kept: number[] = []
  for (const start of matrix.keys()) {
    if (seen.has(start)) continue
    seen.add(start)
    const queue = [start]
    for (let row = queue.pop(); row !== undefined; row = queue.pop()) {
      for (const [column, cell] of (matrix[row] ?? []).entries()) {
        if (cell === 0 || seen.has(column)) continue
        seen.add(column)
        kept.push(column)
        queue.push(column)
      }
    }
  }
  return kept.toSorted((a, b) => a - b)
}

/** dᵀ V⁻¹ d over the kept rows: with V = L Lᵀ it is |y|², L y = d. */
function quadraticForm(
  matrix: readonly Float64Array[],
  difference: Float64Array,
  kept: readonly number[],
): number {
  const lower: Float64Array[] = []
  let form = 0
  const solved: number[] = []
  for (const [at, row] of kept.entries()) {
    const line = new Float64Array(at + 1)
    for (let column = 0; column <= at; column++) {
      const above = lower[column] ?? line
      let value = matrix[row]?.[kept[column] ?? 0] ?? 0
      for (let k = 0; k < column; k++) value -= (line[k] ?? 0) * (above[k] ?? 0)
      line[column] = column === at ? Math.sqrt(value) : value / (above[column] ?? 1)
    }
    lower.push(line)
    let y = difference[row] ?? 0
    for (let k = 0; k < at; k++) y -= (line[k] ?? 0) * (solved[k] ?? 0)
    y /= line[at] ?? 1
    solved.push(y)
    form += y * y
  }
  return form
}
