/** How often one may ask: seldom for a password, often for the rest. In memory: a restart forgets it. */
const MINUTE_MS = 60_000

export interface RateLimit {
  readonly max: number
  readonly timeWindow: number
}

export const RATE_LIMITS = {
  /** By address: trying passwords. */
  signIn: { max: 20, timeWindow: MINUTE_MS },
  /** By the name tried, from wherever. */
  name: { max: 10, timeWindow: 5 * MINUTE_MS },
  /** By address: a screen asks some ten times, a whole office may stand behind one address. */
  general: { max: 3_000, timeWindow: MINUTE_MS },
} as const satisfies Record<string, RateLimit>

export type RateLimits = Readonly<Record<keyof typeof RATE_LIMITS, RateLimit>>
