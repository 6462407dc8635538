/** What stands behind a row: since when its latest fact is true, by which act. Pure. */
import type {
  RegisterEntry,
  RegisterOrder,
  RegisterRow,
  RegisterTable,
} from '../../../api/index.ts'

type Entries = RegisterTable['entries']

function entriesOf({ cells, since }: RegisterRow, entries: Entries): readonly RegisterEntry[] {
  const numbers = new Set([since.entry, ...cells.flatMap(({ entry }) => entry ?? [])])
  return [...numbers]
    .toSorted((a, b) => b - a)
    .flatMap((seq) => entries[String(seq)] ?? [])
    .toSorted((a, b) => (a.true_at < b.true_at ? 1 : a.true_at > b.true_at ? -1 : 0))
}

/** Since when the latest of its facts is true. */
export const latestOf = (row: RegisterRow, entries: Entries): string =>
  entriesOf(row, entries)[0]?.true_at ?? row.since.true_at

/** The act behind the latest of its facts that has one. */
export const orderBehind = (row: RegisterRow, entries: Entries): RegisterOrder | null =>
  entriesOf(row, entries).find(({ order }) => order !== null)?.order ?? null
