/**
 * The outbox for a gateway of messages: HTTP POST of one message to an address that the operator configures.
 *
 * The gateway answers 2xx (or 409 for a key that it has seen) with `{"id": "…", "status": "queued"}`. Everything else
 * is tried again within bounds, always with the same `Idempotency-Key`. A status `failed` means that the message cannot be
 * sent at all; a code 4xx is final too, but says nothing of the message (a wrong address, no rights).
 */
import { setTimeout as pause } from 'node:timers/promises'
import { attemptOnce } from './gateway-attempt.ts'
import type { Outbox, Outgoing, Sent } from './outbox.ts'

export interface GatewayOptions {
  readonly url: string
  /** The value of the `Authorization` header. */
  readonly authorization?: string
  /** How often a message is tried at most. */
  readonly attempts: number
  /** For one attempt, the answer included. */
  readonly timeoutMs: number
  /** The wait before the second attempt; it doubles each time. */
  readonly backoffMs: number
}

export const GATEWAY_DEFAULTS = { attempts: 4, timeoutMs: 10_000, backoffMs: 500 } as const

const LONGEST_WAIT_MS = 30_000

export function gatewayOutbox(options: GatewayOptions): Outbox {
  return { send: (message) => sendWithin(options, message) }
}

async function sendWithin(options: GatewayOptions, message: Outgoing): Promise<Sent> {
  let mayBeSent = false
  for (let attempts = 1; ; attempts++) {
    const attempt = await attemptOnce(options, message)
    switch (attempt.kind) {
      case 'accepted':
        return { ...attempt, attempts }
      case 'refused':
        return { ...attempt, attempts }
      case 'turned-away':
        // An earlier attempt may have gone through although this one was turned away.
        return { kind: mayBeSent ? 'unconfirmed' : 'not_sent', reason: attempt.reason, attempts }
      case 'again':
        mayBeSent ||= attempt.mayBeSent
        if (attempts >= options.attempts) {
          return { kind: mayBeSent ? 'unconfirmed' : 'not_sent', reason: attempt.reason, attempts }
        }
        await pause(waitBefore(options, attempts, attempt.waitMs))
    }
  }
}

const waitBefore = ({ backoffMs }: GatewayOptions, attempts: number, asked = 0): number =>
  Math.min(LONGEST_WAIT_MS, Math.max(asked, backoffMs * 2 ** (attempts - 1)))
