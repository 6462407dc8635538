/**
 * Distributions of the past, the newest first: a page of the ledger's results, abandonments and decisions in; rows out.
 *
 * The list is read from its end and never as a whole. A number that is a case's own is found by the index; any other search
 * looks at so many entries and says where it stopped.
 */
import { type Entry, type EntryFilter } from '../../../engine/index.ts'
import type { CaseRow, CasesPage } from '../../../editor/api/index.ts'
import { decidedFor, winnersIn } from './distributed.ts'
import type { Desk } from './desk.ts'
import { namesFor, type NamesFor } from './names.ts'

export interface AskedCases {
  readonly before?: number
  /** A part of the number of a case. */
  readonly search?: string
  /** The id of a judge. */
  readonly judge?: string
  readonly outcome?: string
}

const ROWS = 50
/** Entries that one request looks at. */
const LOOKED_AT = 5000
const KINDS = ['result', 'abandon', 'decision'] as const

export async function casesPage(desk: Desk, asked: AskedCases): Promise<CasesPage> {
  const { ledger } = desk.court
  const { before, search = '' } = asked
  const to = before === undefined ? {} : { to: before }
  const filter: EntryFilter = { kinds: KINDS, descending: true, ...to }
  const exact = search === '' ? [] : await rowsIn(desk, { ...filter, case: search }, asked)
  if (exact.length > 0) return { rows: exact.slice(0, ROWS), before: null }
  const names = await namesFor(desk)
  const rows: CaseRow[] = []
  let looked = 0
  for await (const entry of ledger.entries(filter)) {
    if (rows.length === ROWS || looked++ === LOOKED_AT) return { rows, before: entry.seq + 1 }
    const row = letsThrough(entry, asked) ? await rowOf(desk, entry, names) : undefined
    if (row !== undefined && fits(row, asked)) rows.push(row)
  }
  return { rows, before: null }
}

async function rowsIn(desk: Desk, filter: EntryFilter, asked: AskedCases) {
  const names = await namesFor(desk)
  const rows: CaseRow[] = []
  for await (const entry of desk.court.ledger.entries(filter)) {
    const row = await rowOf(desk, entry, names)
    if (row !== undefined && row.case === asked.search && fits(row, asked)) rows.push(row)
  }
  return rows
}

/** What can be told without reading anything else. */
function letsThrough(entry: Entry, { search = '', judge, outcome }: AskedCases): boolean {
  const { body } = entry
  // An abandonment names its commitment alone.
  const caseId = typeof body['case'] === 'string' ? body['case'] : search
  const people = peopleIn(entry)
  return (
    caseId.includes(search) &&
    (judge === undefined || people.includes(judge)) &&
    (outcome === undefined || outcomeOf(entry) === outcome)
  )
}

const fits = ({ case: caseId }: CaseRow, { search = '' }: AskedCases): boolean =>
  caseId.includes(search)

const outcomeOf = ({ kind, body }: Entry): string => {
  if (kind === 'decision') return String(body['outcome'])
  return kind === 'result' ? 'drawn' : 'abandoned'
}

const peopleIn = (entry: Entry): readonly string[] => {
  if (entry.kind === 'decision') return decidedFor(entry)
  return entry.kind === 'result' ? winnersIn(entry).map(({ winner }) => winner) : []
}

/** The row is known by the commitment or the decision that its page shows. */
async function rowOf(desk: Desk, entry: Entry, names: NamesFor): Promise<CaseRow | undefined> {
  const { kind, body, recorded_at, by } = entry
  const about =
    kind === 'decision' ? entry : await desk.court.ledger.entry(body['commit'] as number)
  if (about === undefined) return undefined
  const people = peopleIn(entry).map(async (id) => ({ id, name: await names(id, about) }))
  return {
    seq: about.seq,
    case: String(about.body['case']),
    attempt: kind === 'decision' ? null : (about.body['attempt'] as number),
    outcome: outcomeOf(entry),
    people: await Promise.all(people),
    recorded_at,
    by,
  }
}
