/**
 * States of editions: a view of a ledger and a day in; every edition of every policy entry with its state out.
 *
 * Nothing here is stored: an entry brings an edition in, an approval makes it usable, the calendar puts it in force, a
 * later one supersedes it, a correction ends its use (../ledger/FORMAT.md, section 3).
 */
import type { Entry, LedgerView } from '../ledger/types.ts'

export type EditionStateName = 'entered' | 'approved' | 'in_force' | 'superseded' | 'corrected'

/** An edition as its entry has it, with the entries that its state follows from. */
export interface EditionState {
  readonly document: string
  readonly in_force_from: string
  readonly decision: string
  readonly adopted: string | null
  readonly published: string | null
  readonly digest: string
  readonly state: EditionStateName
  /** The policy entry, and who entered it. */
  readonly policy: number
  readonly entered_by: string
  /** The approval with its act, and whose it is. */
  readonly approval: number | null
  readonly approved_by: string | null
  readonly act: number | null
  /** The policy entry that corrects its own. */
  readonly corrected_by: number | null
  /** The first day of the edition that supersedes it, when that is known. */
  readonly until: string | null
}

interface StoredEdition {
  readonly in_force_from: string
  readonly digest: string
  readonly decision: string
  readonly adopted: string | null
  readonly published: string | null
}

/** On a day, by document and first day, then by entry. */
export async function editionStates(
  view: Pick<LedgerView, 'entries'>,
  day: string,
): Promise<readonly EditionState[]> {
  const entries = await Array.fromAsync(view.entries({ kinds: ['policy', 'approval'] }))
  const rows = entries
    .filter(({ kind }) => kind === 'policy')
    .flatMap((one) => rowsOf(one, entries))
  const usable = rows.filter(isUsable)
  return rows
    .map((row) => stateOn(day, row, usable))
    .toSorted(
      (a, b) => compare(a.document, b.document) || compare(a.in_force_from, b.in_force_from),
    )
}

type Row = Omit<EditionState, 'state' | 'until'>

function rowsOf({ seq, by, body }: Entry, entries: readonly Entry[]): readonly Row[] {
  const approval = entries.find((one) => one.kind === 'approval' && one.body['policy'] === seq)
  const correction = entries.find((one) => one.kind === 'policy' && one.body['corrects'] === seq)
  return (body['editions'] as readonly StoredEdition[]).map((edition) => ({
    document: body['document'] as string,
    ...edition,
    policy: seq,
    entered_by: by,
    approval: approval?.seq ?? null,
    approved_by: approval?.by ?? null,
    act: (approval?.body['act'] ?? null) as number | null,
    corrected_by: correction?.seq ?? null,
  }))
}

const isUsable = ({ approval, corrected_by }: Row): boolean =>
  approval !== null && corrected_by === null

function stateOn(day: string, row: Row, usable: readonly Row[]): EditionState {
  const { document, in_force_from: from } = row
  const later = usable
    .filter((one) => one.document === document && one.in_force_from > from)
    .map((one) => one.in_force_from)
    .toSorted(compare)
  const until = later[0] ?? null
  return { ...row, until, state: stateName(day, row, until) }
}

function stateName(day: string, row: Row, until: string | null): EditionStateName {
  if (row.corrected_by !== null) return 'corrected'
  if (row.approval === null) return 'entered'
  if (row.in_force_from > day) return 'approved'
  return until === null || until > day ? 'in_force' : 'superseded'
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
