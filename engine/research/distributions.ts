/**
 * The distributions of a ledger for researchers: a view and a key in; rows without names, one after another, out.
 *
 * Rows come in the order of the cases' pseudonyms: in the order of the ledger their places alone would tell which is
 * which. The ledger itself is not touched.
 */
import type { Entry, Fields, LedgerView } from '../ledger/types.ts'
import type { Manifest } from '../record/manifest.ts'
import type { DistributionRecord } from '../record/record.ts'
import { coarseDate, type Coarseness } from './coarse-date.ts'
import { type PoolRow, poolRows, type SeatRow, seatRows } from './draw-row.ts'
import type { Pseudonyms } from './pseudonyms.ts'

export interface ResearchOptions {
  readonly name: Pseudonyms
  readonly dates: Coarseness
}

export interface DrawRow {
  readonly kind: 'draw'
  readonly case: string
  readonly attempt: number
  readonly date: string | null
  readonly policy: string | null
  readonly in_force_from: string | null
  readonly source: string
  readonly outcome: 'drawn' | 'open' | 'abandoned'
  /** The manifest, or the record, was redacted: the lists, or the seats, are missing. */
  readonly redacted: boolean
  readonly lists: readonly PoolRow[]
  readonly seats: readonly SeatRow[]
}

/** A matter settled without a draw. */
export interface DecisionRow {
  readonly kind: 'decision'
  readonly case: string
  readonly date: string | null
  readonly outcome: string
  readonly judge: string | null
  readonly assignments: readonly { readonly case: string; readonly judge: string }[]
  readonly clauses: readonly string[]
}

export type DistributionRow = DrawRow | DecisionRow

/** The list in which judges stand in manifests. */
const JUDGES = 'judges'

/** Every distribution of a ledger. */
export async function* distributionRows(
  view: LedgerView,
  options: ResearchOptions,
): AsyncIterable<DistributionRow> {
  const found: { readonly key: string; readonly seq: number }[] = []
  for await (const { seq, body } of view.entries({ kinds: ['commit', 'decision'] })) {
    found.push({ key: options.name('case', String(body['case'])), seq })
  }
  found.sort((a, b) => (a.key === b.key ? a.seq - b.seq : a.key < b.key ? -1 : 1))
  for (const { seq } of found) {
    const entry = await view.entry(seq)
    if (entry?.kind === 'commit') yield drawRow(view, entry, options)
    else if (entry?.kind === 'decision') yield decisionRow(entry, options)
  }
}

function decisionRow({ body }: Entry, { name, dates }: ResearchOptions): DecisionRow {
  const assignments = body['assignments'] as readonly { case: string; judge: string }[]
  const judge = body['judge'] as string | null
  return {
    kind: 'decision',
    case: name('case', body['case'] as string),
    date: coarseDate(body['as_of'] as string, dates),
    outcome: body['outcome'] as string,
    judge: judge === null ? null : name(JUDGES, judge),
    assignments: assignments
      .map((one) => ({ case: name('case', one.case), judge: name(JUDGES, one.judge) }))
      .sort((a, b) => (a.case < b.case ? -1 : 1)),
    clauses: body['clauses'] as readonly string[],
  }
}

async function drawRow(
  view: LedgerView,
  commit: Entry,
  { name, dates }: ResearchOptions,
): Promise<DrawRow> {
  const { case: caseId, attempt, source } = commit.body
  const manifest = await jsonAt<Manifest>(view, commit.body['manifest'])
  const end = await endOf(view, commit)
  const record =
    end?.kind === 'result' ? await jsonAt<DistributionRecord>(view, end.body['record']) : undefined
  return {
    kind: 'draw',
    case: name('case', caseId as string),
    attempt: attempt as number,
    date: coarseDate(manifest?.as_of ?? commit.true_at, dates),
    policy: manifest?.policy.id ?? null,
    in_force_from: manifest?.policy.in_force_from ?? null,
    source: (source as Fields)['source'] as string,
    outcome: end === undefined ? 'open' : end.kind === 'result' ? 'drawn' : 'abandoned',
    redacted: manifest === undefined || (end?.kind === 'result' && record === undefined),
    lists: manifest === undefined ? [] : poolRows(manifest, name),
    seats: record === undefined ? [] : seatRows(record, name),
  }
}

/** The result or the abandonment of a commitment. */
async function endOf(view: LedgerView, { seq, body }: Entry): Promise<Entry | undefined> {
  const ends = { kinds: ['result', 'abandon'], case: body['case'] as string, from: seq } as const
  for await (const entry of view.entries(ends)) if (entry.body['commit'] === seq) return entry
  return undefined
}

async function jsonAt<T>(view: LedgerView, digest: unknown): Promise<T | undefined> {
  const bytes = await view.blob(String(digest))
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as T)
}
