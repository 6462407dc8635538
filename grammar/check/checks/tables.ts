/**
 * A table has exactly one row for each whole number: no gap, no overlap. The remark names a
 * number that shows it.
 */
import type { Table, TableRow } from '../../syntax/ast.ts'
import type { Report } from '../report.ts'
import { ofKind, type EditionView } from './view.ts'

export function tables(view: EditionView): void {
  for (const { statement, report } of ofKind(view, 'exclude')) {
    if (statement.table !== undefined) checkTable(statement.table, report)
  }
}

interface Bounds {
  readonly low: number
  readonly high: number
  readonly row: TableRow
}

function checkTable(table: Table, report: Report): void {
  const rows = table.rows.map(boundsOf).filter((each) => notEmpty(each, report))
  const sorted = rows.toSorted((a, b) => a.low - b.low || a.high - b.high)
  const first = sorted[0]
  if (first === undefined) return
  if (first.low !== -Infinity) gap(table, first.low - 1, report)
  const highest = sorted.slice(1).reduce((reached, next) => {
    if (next.low <= reached) overlap(next, Math.min(reached, next.high), report)
    else if (next.low > reached + 1) gap(table, reached + 1, report)
    return Math.max(reached, next.high)
  }, first.high)
  if (highest !== Infinity) gap(table, highest + 1, report)
}

const boundsOf = (row: TableRow): Bounds => ({
  low: row.range.from ?? -Infinity,
  high: row.range.to ?? Infinity,
  row,
})

function notEmpty({ low, high, row }: Bounds, report: Report): boolean {
  if (low > high) report.add('check/empty-range', row.span)
  return low <= high
}

const gap = (table: Table, number: number, report: Report): void =>
  report.add('check/table-gap', table.span, { number })

/** The smallest number that both rows have, or the largest where they are open below. */
function overlap({ low, row }: Bounds, shared: number, report: Report): void {
  const number = low === -Infinity ? (shared === Infinity ? 0 : shared) : low
  report.add('check/table-overlap', row.span, { number })
}
