/**
 * What a gateway reports about a message, held against the register: a report and the entries in, its fate out.
 *
 * A report about a message that was never sent, or from the future, is refused; one that was received before changes
 * nothing.
 */
import { readStatusReport, type StatusReport } from '../../engine/index.ts'
import { type Or, right, unreadable } from '../complaint.ts'
import { CLOCK_DIFFERENCE_MS } from './in-force.ts'
import type { Entry, NewEntry } from './register.ts'

/** Reads the body of a report. */
export function reportOf(body: unknown): Or<StatusReport> {
  const reading = readStatusReport(body)
  return reading.kind === 'report'
    ? right(reading.report)
    : unreadable(reading.message, reading.help)
}

export type Fate =
  | { readonly kind: 'recorded'; readonly entry: NewEntry }
  | { readonly kind: 'repeated' }
  | { readonly kind: 'unknown-message' }
  | { readonly kind: 'from-the-future' }

export interface Moment {
  readonly at: string
  readonly epochMs: number
}

/** What becomes of a report, given what the register holds. */
export function fateOf(report: StatusReport, entries: readonly Entry[], now: Moment): Fate {
  const { message, status, statusAt } = report
  const about = entries.filter((entry) => entry.message === message)
  const [sent] = about
  if (sent === undefined) return { kind: 'unknown-message' }
  const since = Date.parse(statusAt)
  if (since > now.epochMs + CLOCK_DIFFERENCE_MS) return { kind: 'from-the-future' }
  const isKnown = about.some(
    (entry) => entry.status === status && Date.parse(entry.status_at) === since,
  )
  if (isKnown) return { kind: 'repeated' }
  const { participant, channel } = sent
  const said = { at: now.at, message, participant, channel, status, status_at: statusAt }
  return { kind: 'recorded', entry: { ...said, source: 'webhook' } }
}

/** The entries for a report that a person hands in; none when the same report is there already. */
export function entriesFor(
  report: StatusReport,
  entries: readonly Entry[],
  now: Moment,
): Or<readonly NewEntry[]> {
  const fate = fateOf(report, entries, now)
  switch (fate.kind) {
    case 'recorded':
      return right([fate.entry])
    case 'repeated':
      return right([])
    case 'unknown-message':
      return neverSent(report.message)
    case 'from-the-future':
      return fromTheFuture(report.statusAt)
  }
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
