/** What a plan brings about in the facts document and nothing did before; with the rows that brought it about. */
import { rowProblem, type RowProblem } from '../problem.ts'
import type { Book } from './book.ts'
import type { PlannedChange, Planning } from './planned.ts'

/** New problems of the document; `changes` are those of rows, to find the guilty one. */
export function inDocument(
  { check }: Planning,
  before: Book,
  after: Book,
  changes: readonly PlannedChange[] = [],
): readonly RowProblem[] {
  if (check === undefined) return []
  const known = new Set(check(before).map(({ code, path }) => `${code} ${path}`))
  return check(after)
    .filter(({ code, path }) => !known.has(`${code} ${path}`))
    .map(({ path, message, help }) => {
      const guilty = changes.find(({ change }) => path.startsWith(`/${top(change.subject)}/`))
      const place = guilty?.row === undefined ? {} : { row: guilty.row }
      return rowProblem('contradiction', { ...place, column: path }, message, help)
    })
}

/** The subject at the top of the document under which a subject stands. */
const top = (subject: string): string => subject.split('/').slice(0, 2).join('/')
