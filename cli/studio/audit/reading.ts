/**
 * Entries of a ledger from the end backwards, some at a time: a query in, a page out.
 *
 * Reads by places, so that a page costs the same in a long ledger as in a short one. A damaged ledger is read too: where
 * an entry cannot be read or is not there, its place says so.
 */
import type { CourtLedger, Entry, EntryFilter } from '../../../engine/index.ts'
import { endOfDay, parseDate, startOfDay } from '../../../engine/index.ts'
import type { EntriesQuery, EntryPage, EntryRow } from '../../../editor/api/index.ts'
import { isFields } from '../../merge-facts.ts'
import { entryWords } from './entry-words.ts'
import type { RegisterNames } from './register-names.ts'
import type { NamesOf } from './names-of.ts'
import { ENTRY_TITLES, shown, UNREADABLE } from './words.ts'

const LIMIT = 50
/** Entries that one request looks through; the next goes on from there. */
const SEARCHED = 20_000

/** An entry, or that it cannot be read. */
interface Place {
  readonly seq: number
  readonly entry: Entry | undefined
}

export async function entryPage(
  ledger: CourtLedger,
  query: EntriesQuery,
  names: NamesOf,
): Promise<EntryPage> {
  const { size } = await ledger.head()
  const to = Math.min(query.before ?? size, size)
  const limit = query.limit ?? LIMIT
  const rows: EntryRow[] = []
  const wanted = filterOf(query)
  let looked = 0
  for await (const place of backwards(ledger, narrowed(query, to))) {
    if (wanted(place)) rows.push(rowOf(place, await names(place.entry)))
    looked += 1
    const isEnough = rows.length === limit || looked === SEARCHED
    if (isEnough) return { rows, next: place.seq > 0 ? place.seq : null }
  }
  return { rows, next: null }
}

const narrowed = ({ kind, case: caseId }: EntriesQuery, to: number): EntryFilter => ({
  to,
  ...(isKind(kind) && { kinds: [kind] }),
  ...(caseId !== undefined && { case: caseId }),
})

const isKind = (kind: string | undefined): kind is Entry['kind'] =>
  kind !== undefined && Object.hasOwn(ENTRY_TITLES, kind)

/** What no index of the ledger answers: the account and the days. What cannot be read is always shown. */
function filterOf({ kind, by, from, to }: EntriesQuery): (place: Place) => boolean {
  const first = dayEdge(from, startOfDay) ?? Number.NEGATIVE_INFINITY
  const last = dayEdge(to, endOfDay) ?? Number.POSITIVE_INFINITY
  return ({ entry }) => {
    if (entry === undefined) return true
    const at = Date.parse(entry.recorded_at)
    const isThen = Number.isNaN(at) || (at >= first && at <= last)
    return isThen && (by === undefined || entry.by === by) && (kind === undefined || isKind(kind))
  }
}

function dayEdge(text: string | undefined, edge: (day: number) => number): number | undefined {
  const day = text === undefined ? undefined : parseDate(text)
  return day === undefined ? undefined : edge(day)
}

/** Entries that the filter lets through, the latest first, and every place between them that cannot be read. */
async function* backwards(ledger: CourtLedger, filter: EntryFilter): AsyncGenerator<Place> {
  let to = filter.to ?? 0
  const isWhole = filter.kinds === undefined && filter.case === undefined
  while (to > 0) {
    try {
      for await (const entry of ledger.entries({ ...filter, to, descending: true })) {
        if (!isFields(entry) || !Number.isSafeInteger(entry.seq)) throw new SyntaxError('no entry')
        if (isWhole) yield* gap(entry.seq + 1, to)
        to = entry.seq
        yield { seq: to, entry }
      }
      if (isWhole) yield* gap(0, to)
      return
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error
      to = await unreadableBefore(ledger, to)
      if (to >= 0) yield { seq: to, entry: undefined }
    }
  }
}

/** Places from … up to without an entry. */
function* gap(from: number, to: number): Generator<Place> {
  for (let seq = to - 1; seq >= from; seq--) yield { seq, entry: undefined }
}

/** The last place before this one whose bytes are no entry. */
async function unreadableBefore(ledger: CourtLedger, to: number): Promise<number> {
  let seq = to - 1
  while (seq >= 0 && (await readAt(ledger, seq)) !== undefined) seq--
  return seq
}

/** The entry at a place; `undefined` where there is none or it cannot be read. */
export async function readAt(ledger: CourtLedger, seq: number): Promise<Entry | undefined> {
  try {
    const entry = await ledger.entry(seq)
    return isFields(entry) && isFields(entry.body) && isKind(entry.kind) ? entry : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

export function rowOf({ seq, entry }: Place, names: RegisterNames): EntryRow {
  const known = isFields(entry) && isKind(entry.kind) ? entry : undefined
  if (known === undefined) {
    const none = { kind: null, true_at: null, recorded_at: null, by: null }
    return { seq, ...none, title: UNREADABLE, words: UNREADABLE }
  }
  const { kind, true_at, recorded_at, by } = known
  const when = { true_at: String(true_at), recorded_at: String(recorded_at), by: shown(by) }
  return { seq, kind, title: ENTRY_TITLES[kind], words: entryWords(known, names), ...when }
}
