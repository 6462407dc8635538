/** Where planned summonses go: the interface that every outbox keeps. A file spool and an HTTP gateway implement it. */
import { canonicalJson, type PlannedSummons, sha256Hex, transliterate } from '../../engine/index.ts'
import type { Text } from '../text.ts'

/** A summons that is ready to go. */
export interface Outgoing {
  /** Made from the content: the same summons always has the same key, so that a repeated sending is recognised. */
  readonly id: string
  readonly case: string | null
  readonly participant: string
  readonly channel: string
  readonly alphabet: string
  readonly number: string
  readonly text: string
}

/** What became of one message. */
export type Sent =
  /** It was taken over; `reference` is what the gateway calls it. */
  | {
      readonly kind: 'accepted'
      readonly status: AcceptedStatus
      readonly reference?: string
      readonly attempts: number
    }
  /** The gateway says that this message cannot be sent this way at all. */
  | { readonly kind: 'refused'; readonly reason: Text; readonly attempts: number }
  /** It was certainly not sent, for a reason that lies not in the message. */
  | { readonly kind: 'not_sent'; readonly reason: Text; readonly attempts: number }
  /** Nobody knows: it may have been sent. Sending again with the same key is safe. */
  | { readonly kind: 'unconfirmed'; readonly reason: Text; readonly attempts: number }

export const ACCEPTED = ['queued', 'sent', 'delivered', 'read'] as const
export type AcceptedStatus = (typeof ACCEPTED)[number]

export interface Outbox {
  /** Never throws: every failure is an answer. */
  readonly send: (message: Outgoing) => Promise<Sent>
}

/** The message of a plan; undefined when the plan sends nothing. */
export function outgoingOf(planned: PlannedSummons, matter: string | null): Outgoing | undefined {
  const { decision, participant, channel, alphabet, number, text } = planned
  if (decision !== 'send' || channel === undefined || alphabet === undefined) return undefined
  if (number === undefined || text === undefined) return undefined
  // One summons in either alphabet is one summons.
  const same = { case: matter, participant, channel, number, text: transliterate(text).text }
  const id = sha256Hex(canonicalJson(same)).slice(0, KEY_LENGTH)
  return { id, case: matter, participant, channel, alphabet, number, text }
}

const KEY_LENGTH = 32
