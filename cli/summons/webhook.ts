/**
 * What a gateway reports about a message: the body of its status webhook in, an entry for the register out.
 *
 * `{"message_id": "…", "status": "delivered", "status_at": "2026-08-04T10:06:00+03:00"}`. A report about a message that
 * was never sent, or from the future, is refused; one that was received before changes nothing.
 */
import { parseDateTime } from '../../engine/index.ts'
import { type Or, right, unreadable } from '../complaint.ts'
import { isFields } from '../merge-facts.ts'
import { type DeliveryStatus, type Entry, type NewEntry, STATUSES } from './register.ts'

export interface StatusReport {
  readonly message: string
  readonly status: DeliveryStatus
  readonly statusAt: string
}

/** What only the sender can enter; everything else a gateway may report. */
const OURS: ReadonlySet<DeliveryStatus> = new Set(['refused', 'not_sent', 'unconfirmed'])
const REPORTED = STATUSES.filter((status) => !OURS.has(status))

/** Reads a report. */
export function reportOf(body: unknown): Or<StatusReport> {
  if (!isFields(body)) return notAReport('{}')
  const { message_id: message, status, status_at: at } = body
  if (typeof message !== 'string' || message === '') return notAReport('message_id')
  const known = REPORTED.find((one) => one === status)
  if (known === undefined) return notAReport('status')
  if (typeof at !== 'string' || parseDateTime(at) === undefined) return notAReport('status_at')
  return right({ message, status: known, statusAt: at })
}

const notAReport = (key: string) =>
  unreadable(
    {
      uk: `це не повідомлення про стан доставлення: \`${key}\``,
      en: `this is not a report of delivery: \`${key}\``,
    },
    {
      uk: `потрібні message_id, status (${REPORTED.join(', ')}) і status_at із часовим поясом`,
      en: `message_id, status (${REPORTED.join(', ')}) and status_at with an offset are needed`,
    },
  )

const CLOCK_DIFFERENCE_MS = 5 * 60_000

/** The entry for a report; none when the same report is there already. */
export function entryFor(
  { message, status, statusAt }: StatusReport,
  entries: readonly Entry[],
  now: { readonly at: string; readonly epochMs: number },
): Or<readonly NewEntry[]> {
  const sent = entries.find((entry) => entry.message === message)
  if (sent === undefined) return neverSent(message)
  if (Date.parse(statusAt) > now.epochMs + CLOCK_DIFFERENCE_MS) return fromTheFuture(statusAt)
  const known = entries.some(
    (entry) =>
      entry.message === message &&
      entry.status === status &&
      Date.parse(entry.status_at) === Date.parse(statusAt),
  )
  const { participant, channel } = sent
  const added = { at: now.at, message, participant, channel, status, status_at: statusAt }
  return right(known ? [] : [{ ...added, source: 'webhook' }])
}

const neverSent = (message: string) =>
  unreadable({
    uk: `повідомлення \`${message}\` немає в реєстрі`,
    en: `the message \`${message}\` is not in the register`,
  })

const fromTheFuture = (at: string) =>
  unreadable({
    uk: `час \`${at}\` ще не настав`,
    en: `the time \`${at}\` is still to come`,
  })
