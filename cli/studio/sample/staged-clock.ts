/** The clock of invented events: it shows the time of the event that is being told, and the machine's when all is told. */

export interface StagedClock {
  readonly now: () => number
  /** The next event is at this moment (RFC 3339). */
  readonly set: (moment: string) => void
  /** From here on it is the machine's. */
  readonly release: () => void
}

const SECOND = 1000

/** Two entries of one event are a second apart. Never ahead of the machine's clock: the next real entry comes later. */
export function stagedClock(machine: () => number = Date.now): StagedClock {
  let staged: number | undefined
  return {
    now() {
      if (staged === undefined) return machine()
      staged += SECOND
      return Math.min(staged, machine())
    },
    set(moment) {
      staged = Date.parse(moment)
    },
    release() {
      staged = undefined
    },
  }
}
