/** The bound between two rows of a table moved by one, in both rows, so that no gap appears. */
import type { Exclude, Range, TableRow } from '../../../grammar/index.ts'
import type { Change } from './change.ts'
import type { Step } from './literal-step.ts'

type At = { readonly row: TableRow; readonly index: number }

/** Every bound of the table, each way; a bound shared by two rows is moved once and counts for both clauses. */
export function tableBoundsOf({ table }: Exclude): readonly Change[] {
  if (table === undefined) return []
  const rows = table.rows
    .map((row, index): At => ({ row, index }))
    .toSorted((a, b) => (a.row.range.from ?? -Infinity) - (b.row.range.from ?? -Infinity))
  return rows.flatMap((lower, place) => [
    ...(place === 0 ? outer(lower, 'from') : []),
    ...betweenOrOuter(lower, rows[place + 1]),
  ])
}

function betweenOrOuter(lower: At, upper: At | undefined): readonly Change[] {
  const { to } = lower.row.range
  if (upper === undefined || to === undefined || upper.row.range.from !== to + 1)
    return [...outer(lower, 'to'), ...(upper === undefined ? [] : outer(upper, 'from'))]
  return STEPS.map((step) => {
    const edits = [
      boundEdit(lower, { ...lower.row.range, to: to + step }),
      boundEdit(upper, { ...upper.row.range, from: to + 1 + step }),
    ]
    const clauses = [...new Set([lower.row.clause, upper.row.clause])]
    return change(lower, 'to', step, edits, clauses, to)
  })
}

function outer(at: At, end: 'from' | 'to'): readonly Change[] {
  const bound = at.row.range[end]
  if (bound === undefined) return []
  return STEPS.map((step) =>
    change(
      at,
      end,
      step,
      [boundEdit(at, { ...at.row.range, [end]: bound + step })],
      [at.row.clause],
      bound,
    ),
  )
}

const STEPS = [1, -1] as const

const pathOf = (index: number) => ['table', 'rows', index, 'range']

const boundEdit = ({ index }: At, range: Range) => ({ path: pathOf(index), by: range })

function change(
  { row, index }: At,
  end: 'from' | 'to',
  step: Step,
  edits: Change['edits'],
  clauses: readonly string[],
  bound: number,
): Change {
  const [before, after] = [bound, bound + step]
  return {
    kind: step === 1 ? 'plus_one' : 'minus_one',
    path: [...pathOf(index), end],
    edits,
    types: [],
    description: {
      uk: `межа рядка таблиці \`${after}\` замість \`${before}\``,
      en: `the bound of the row is \`${after}\` in place of \`${before}\``,
    },
    span: row.range.span,
    clauses,
  }
}
