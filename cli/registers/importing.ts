/** A clerk's table in; how to plan its entries against the registers as a turn of the ledger finds them, out. */
import {
  type Book,
  type Cell,
  type Planning,
  planRows,
  readRows,
  type Register,
  type RegisterPlan,
} from '../../engine/index.ts'

export interface Importing {
  readonly planning: Planning
  readonly plan: (book: Book) => RegisterPlan
}

/** The rows are read once; what they change depends on the book. */
export function importing(
  table: readonly (readonly Cell[])[],
  register: Register,
  setting: Omit<Planning, 'register'>,
): Importing {
  const defaults = { ...setting.defaults, isTable: true }
  const planning: Planning = { ...setting, register, defaults }
  const read = readRows(table, register, setting.registers, setting.vocabulary)
  return {
    planning,
    plan: (book) => {
      const planned = planRows(read.rows, planning, book)
      const problems = [...read.problems, ...planned.problems]
      return { ...planned, problems: problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0)) }
    },
  }
}
