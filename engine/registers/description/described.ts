/** The description of the registers as it is written (`registers.yaml`), once its form has been checked. */
import type { Words } from '../problem.ts'
import type { Heading, Register, Registers } from './registers.ts'

export interface ColumnData extends Heading {
  readonly field: string
  readonly required?: boolean
  readonly act?: boolean
  readonly words?: Readonly<Record<string, readonly string[]>>
  readonly refers?: string
}
export interface RegisterData {
  readonly id: string
  readonly title: Words
  readonly subject: string
  readonly columns: readonly ColumnData[]
  readonly key?: Heading & { readonly from?: readonly string[]; readonly same?: readonly string[] }
  readonly reference?: Heading & { readonly by: string }
  readonly order?: Register['order']
  readonly since?: readonly string[]
  readonly period?: Register['period']
}
export interface ViewData {
  readonly id: string
  readonly title: Words
  readonly of: string
  readonly fields: readonly string[]
}
export interface RegistersData {
  readonly common: Registers['common']
  readonly ignored: readonly string[]
  readonly registers: readonly RegisterData[]
  readonly views: readonly ViewData[]
}
