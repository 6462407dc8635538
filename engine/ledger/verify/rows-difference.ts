/** Rows that should be in a table and rows that are, as findings: the column where they differ, if it is one. */
import type { Table, Value } from '../store/sql.ts'
import { wrongColumn, wrongRow } from './column.ts'
import type { Finding } from './finding.ts'

type Cells = readonly Value[]

/** `seq` is the place of the column that says which entry a row follows from. */
export function rowsDifference(
  { name, columns }: Table,
  seq: number,
  expected: readonly Cells[],
  found: readonly Cells[],
): readonly Finding[] {
  const missing = new Map(expected.map((row) => [JSON.stringify(row), row]))
  const extra = found.filter((row) => !missing.delete(JSON.stringify(row)))
  const findings = extra.map((row) => {
    const meant = [...missing].find(([, wanted]) => differing(row, wanted).length === 1)
    if (meant === undefined) return wrongRow(name, placeIn(row, seq))
    missing.delete(meant[0])
    const [column = 0] = differing(row, meant[1])
    return wrongColumn(name, columns[column] ?? '', placeIn(meant[1], seq))
  })
  return [...findings, ...[...missing.values()].map((row) => wrongRow(name, placeIn(row, seq)))]
}

function differing(row: Cells, other: Cells): readonly number[] {
  return row.flatMap((cell, at) => (cell === other[at] ? [] : [at]))
}

function placeIn(row: Cells, seq: number): number {
  return Number(row[seq])
}
