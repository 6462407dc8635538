/** Columns of tables that several parts of this screen have. */
import type { Column } from '../../ui/index.ts'

/** A column of whole numbers that can be sorted. */
export const numberColumn = <T>(
  id: string,
  name: string,
  value: (row: T) => number,
): Column<T> => ({ id, name, align: 'end', cell: value, sort: value })
