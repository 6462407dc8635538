/** What of the registers is shown. */
import { listedIn, type Register, type RegisterState } from '../../engine/index.ts'

/** A register, and which of its subjects. */
export interface Shown {
  readonly register: Register
  /** Absent: all. */
  readonly path?: string
}

/** Subjects of a register that are shown. */
export const subjectsShown = ({ register, path }: Shown, { subjects }: RegisterState) =>
  listedIn(register, subjects).filter(
    (one) => path === undefined || one.path === path || one.path.startsWith(`${path}/`),
  )

/** A view shows its own columns, a register everything. */
export const isShown = (field: string, { isView, columns }: Register): boolean =>
  !isView || columns.some((column) => column.field === field)
