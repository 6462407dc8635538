/**
 * The day on which the browser tests take place: a sample court ages, so what its tables show depends on the day.
 *
 * Set before the server's own code (`clock-of-server.ts`) and before each page's: their clocks go on from here as the machine's.
 */

/** A Monday, in the middle of the day in Kyiv. */
export const START = '2026-11-23T10:00:00Z'

/** Puts another `Date` in place; runs in the process or page whose clock it is. */
export function shiftClock(start: string): void {
  const Own = Date
  const shift = Own.parse(start) - Own.now()
  class Shifted extends Own {
    constructor(...given: readonly unknown[]) {
      super(...((given.length === 0 ? [Own.now() + shift] : given) as [number]))
    }
    static override now(): number {
      return Own.now() + shift
    }
  }
  globalThis.Date = Shifted as DateConstructor
}

/** What a page runs first. */
export const CLOCK_OF_PAGES = `(${shiftClock.toString()})(${JSON.stringify(START)})`
