/**
 * Cells of rows as values of their type. A damaged file may give null where a column allows none; that is told as what it
 * is, not passed on.
 */
import type { Row } from './sql.ts'

/** A cell that its column cannot have. Has a code, like the errors of the databases. */
class DamagedCell extends Error {
  readonly code = 'ERR_LEDGER_CELL'
}

export function text(row: Row, column: string): string {
  const cell = row[column]
  return typeof cell === 'string' ? cell : damaged(column)
}

export function number(row: Row, column: string): number {
  const cell = row[column]
  return typeof cell === 'number' ? cell : damaged(column)
}

export function numberOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : number(row, column)
}

export function bytes(row: Row, column: string): Uint8Array {
  const cell = row[column]
  return cell instanceof Uint8Array ? cell : damaged(column)
}

function damaged(column: string): never {
  throw new DamagedCell(`a cell of the column ${column} is damaged`)
}
