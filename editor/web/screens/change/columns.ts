/** Columns of tables that several parts of this screen have. */
import type { Column } from '../../ui/index.ts'

/** A column of whole numbers that can be sorted. */
export const numberColumn = <T>(
  id: string,
  name: string,
  value: (row: T) => number,
): Column<T> => ({ id, name, align: 'end', cell: value, sort: value })

/** `6.1.2` of the policy that is looked at; of another one with its name, `national/3`. */
export const clausesIn = (policy: string, clauses: readonly string[]): string =>
  clauses
    .map((clause) => (clause.startsWith(`${policy}/`) ? clause.slice(policy.length + 1) : clause))
    .join(', ')
