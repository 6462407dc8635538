/**
 * A bet against the fairness of the draw: chances and outcomes in, one after another, the capital it has made out.
 *
 * Of several stakes each supposes that the odds of a person are so many times what they should be. If the draw is fair,
 * no stake gains on average, so capital 1 reaches 100 at any time at all with a probability of 1 in 100 at most (Ville's
 * inequality), however often one looks and whenever one stops. Only the four operations are used: the same digits on
 * every machine.
 */

interface Stake {
  /** How many times the odds are supposed to be what they should be. */
  readonly odds: number
  /** Part of the capital. */
  readonly part: number
}

/**
 * Doubling of the odds is what a draw repeated once for a wanted judge makes of a chance of one in ten; the smaller ones
 * are for what is done now and then, those below one for cases kept away from a judge. The parts were fixed beforehand.
 */
const STAKES: readonly Stake[] = [
  { odds: 2, part: 0.35 },
  { odds: 1.25, part: 0.25 },
  { odds: 1.1, part: 0.1 },
  { odds: 4, part: 0.05 },
  { odds: 0.8, part: 0.1 },
  { odds: 0.5, part: 0.1 },
  { odds: 0.1, part: 0.05 },
]

/** Far beyond every bound; keeps the numbers finite. */
const ENOUGH = 1e250

export class EProcess {
  readonly #wealth = STAKES.map(() => 1)
  #highest = 1

  /** One trial in which the person had this chance, strictly between 0 and 1. */
  step(p: number, drawn: boolean): void {
    for (const [at, { odds }] of STAKES.entries()) {
      const factor = (drawn ? odds : 1) / (1 - p + odds * p)
      this.#wealth[at] = Math.min(ENOUGH, (this.#wealth[at] ?? 1) * factor)
    }
    this.#highest = Math.max(this.#highest, this.value)
  }

  get value(): number {
    return STAKES.reduce((sum, { part }, at) => sum + part * (this.#wealth[at] ?? 1), 0)
  }

  /** The highest capital so far: what an alarm goes by. */
  get highest(): number {
    return this.#highest
  }
}
