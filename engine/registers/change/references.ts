/** Values that name subjects of another register: a row in, the same row with their codes, or problems, out. */
import type { RowProblem } from '../problem.ts'
import { placed } from '../problem.ts'
import type { Row } from '../table/row.ts'
import type { Book } from './book.ts'
import { findNamed, keyOf } from './find-named.ts'
import type { Setting } from './planned.ts'

/** People write names where the facts have codes. */
export function resolveReferences(
  row: Row,
  { register, registers }: Setting,
  book: Book,
): { readonly row: Row; readonly problems: readonly RowProblem[] } {
  const fields = new Map(row.fields)
  const problems: RowProblem[] = []
  for (const { field, heading, refersTo } of register.columns) {
    const value = fields.get(field)
    const named = registers.all.find(({ id }) => id === refersTo)
    if (named === undefined || value === undefined || value === null) continue
    const found = (Array.isArray(value) ? value : [value]).map((text: unknown) =>
      findNamed({ as: 'either', text: String(text) }, named, book),
    )
    const column = row.columns.get(field) ?? heading.uk
    const place = { ...(row.row !== undefined && { row: row.row }), column }
    problems.push(...found.flatMap((one) => (one.ok ? [] : [placed(one, place)])))
    const codes = found.flatMap((one) => (one.ok ? [keyOf({ path: one.value })] : []))
    fields.set(field, Array.isArray(value) ? codes : codes[0])
  }
  return { row: { ...row, fields }, problems }
}
