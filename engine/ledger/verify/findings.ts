/** Collects findings; a ledger that is wrong everywhere need not say so a million times. */
import type { Finding } from './finding.ts'

const MOST = 100

export class Findings {
  readonly #list: Finding[] = []
  #count = 0

  add(...findings: readonly Finding[]): void {
    this.#count += findings.length
    this.#list.push(...findings.slice(0, MOST - this.#list.length))
  }

  /** How many there were, those not kept included. */
  get count(): number {
    return this.#count
  }

  /** In the order of lines; those without one at the end. */
  get list(): readonly Finding[] {
    return this.#list.toSorted((a, b) => compare(lineOf(a), lineOf(b)))
  }
}

function lineOf({ place }: Finding): number {
  return place.line ?? Number.POSITIVE_INFINITY
}

/** Not a difference: there is none of two infinities. */
function compare(a: number, b: number): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
