/** Findings about tables of a store. */
import { type Finding, finding } from './finding.ts'

/** A cell that does not follow from the entries. */
export function wrongColumn(table: string, column: string, seq?: number): Finding {
  return finding(
    'store/column',
    { table, column, ...(seq !== undefined && { seq }) },
    'значення стовпця не відповідає записам журналу',
    'the value of the column does not follow from the entries',
  )
}

/** A row that does not follow from the entries, or one that should be there and is not. */
export function wrongRow(table: string, seq?: number): Finding {
  return finding(
    'store/row',
    { table, ...(seq !== undefined && { seq }) },
    'рядок таблиці не відповідає записам журналу, або його немає',
    'the row of the table does not follow from the entries, or is missing',
  )
}

/** Entries that are not in the table. */
export function missingEntries(from: number, to: number): Finding {
  return finding(
    'store/missing',
    { table: 'entries', seq: from, to },
    `записів від ${from} до ${to - 1} немає`,
    `entries ${from} to ${to - 1} are missing`,
  )
}
