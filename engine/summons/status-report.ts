/**
 * What a gateway reports about a message that it was given: the value of a JSON body in, the report or what is wrong out.
 *
 * `{"message_id": "…", "status": "delivered", "status_at": "2026-08-04T10:06:00+03:00"}`. Other keys are passed over.
 */
import type { Words } from '../facts/problem.ts'
import { parseDateTime } from '../time/instant.ts'

/** What a gateway may say of a message; what only the sender knows is not among it. */
export const REPORTED = ['queued', 'sent', 'delivered', 'read', 'failed'] as const
export type ReportedStatus = (typeof REPORTED)[number]

export interface StatusReport {
  /** The key under which the message was sent. */
  readonly message: string
  readonly status: ReportedStatus
  /** Since when, as it was written: with an offset. */
  readonly statusAt: string
}

export type ReportReading =
  | { readonly kind: 'report'; readonly report: StatusReport }
  | { readonly kind: 'problem'; readonly message: Words; readonly help: Words }

/** Reads a report. */
export function readStatusReport(body: unknown): ReportReading {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return notAReport('{}')
  const { message_id: message, status, status_at: statusAt } = body as Fields
  if (typeof message !== 'string' || message === '') return notAReport('message_id')
  const known = REPORTED.find((one) => one === status)
  if (known === undefined) return notAReport('status')
  if (typeof statusAt !== 'string' || parseDateTime(statusAt) === undefined) {
    return notAReport('status_at')
  }
  return { kind: 'report', report: { message, status: known, statusAt } }
}

type Fields = Readonly<Record<string, unknown>>

/** `key`: the first that is absent or wrong; its value is not repeated, since it may be anything. */
const notAReport = (key: string): ReportReading => ({
  kind: 'problem',
  message: {
    uk: `це не повідомлення про стан доставлення: \`${key}\``,
    en: `this is not a report of delivery: \`${key}\``,
  },
  help: {
    uk: `потрібні message_id, status (${REPORTED.join(', ')}) і status_at із часовим поясом`,
    en: `message_id, status (${REPORTED.join(', ')}) and status_at with an offset are needed`,
  },
})
