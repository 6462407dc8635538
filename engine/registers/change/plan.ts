/**
 * Rows and the registers as they stand in; the changes they make, or why they make none, out.
 *
 * Whatever a register already says is no change. The order of rows does not matter: subjects are taken in the order of
 * their names, and a row that contradicts another of the same file is a problem of both.
 */
import { rowProblem, type RowProblem } from '../problem.ts'
import type { Row } from '../table/row.ts'
import type { Book } from './book.ts'
import { type Identified, identify } from './identify.ts'
import { inDocument } from './in-document.ts'
import { overlaps } from './overlaps.ts'
import { planRow } from './plan-row.ts'
import type { Plan, PlannedChange, Planning } from './planned.ts'
import { resolveReferences } from './references.ts'

/** Plans a file, or a command as a file of one row. */
export function planRows(rows: readonly Row[], planning: Planning, book: Book): Plan {
  const problems: RowProblem[] = []
  for (let left = rows; ;) {
    const { plan, after } = planOnce(left, planning, book)
    const wrong = inDocument(planning, book, after, plan.changes)
    problems.push(...wrong)
    // A problem that no row brought about alone stops the whole file.
    const stop = wrong.some(({ row }) => row === undefined)
    if (wrong.length === 0 || stop) {
      const changes = stop ? [] : plan.changes
      return { ...plan, changes, problems: inOrder([...plan.problems, ...problems]) }
    }
    const out = new Set(wrong.map(({ row }) => row))
    left = left.filter(({ row }) => !out.has(row))
  }
}

const inOrder = (problems: readonly RowProblem[]): readonly RowProblem[] =>
  problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0))

function planOnce(rows: readonly Row[], planning: Planning, book: Book) {
  const { identified, problems } = identifyAll(rows, planning, book)
  const changes: PlannedChange[] = []
  const warnings: RowProblem[] = []
  const made = new Map<string, string>()
  let unchanged = 0
  let after = book
  for (const one of identified) {
    const path = one.path ?? made.get(one.identity)
    const planned = planRow({ ...one, ...(path !== undefined && { path }) }, planning, after)
    problems.push(...planned.problems)
    if (planned.problems.length > 0) continue
    warnings.push(...planned.warnings)
    const { change } = planned
    if (change === undefined) unchanged += 1
    else {
      made.set(one.identity, change.change.subject)
      after = after.with(change.change, change.true_at)
      changes.push(change)
    }
  }
  warnings.push(...overlaps(changes, planning, after))
  return {
    plan: { changes, unchanged, problems: inOrder(problems), warnings: inOrder(warnings) },
    after,
  }
}

/** In the order of names, so that the order of rows changes nothing. */
function identifyAll(rows: readonly Row[], planning: Planning, book: Book) {
  const problems: RowProblem[] = []
  const found: Identified[] = []
  for (const row of rows) {
    const resolved = resolveReferences(row, planning, book)
    problems.push(...resolved.problems)
    if (resolved.problems.length > 0) continue
    const one = identify(resolved.row, planning, book)
    if ('problem' in one) problems.push(one.problem)
    else found.push(one.identified)
  }
  const repeated = repetitions(found, planning)
  problems.push(...repeated.values())
  const identified = found
    .filter((one) => !repeated.has(one))
    .toSorted((a, b) => compare(orderKey(a), orderKey(b)))
  return { identified, problems }
}

/**
 * Rows about one subject at one moment, or of which one does not say since when: which of them is meant, nobody can
 * tell.
 */
function repetitions(
  found: readonly Identified[],
  { defaults }: Planning,
): ReadonlyMap<Identified, RowProblem> {
  const problems = new Map<Identified, RowProblem>()
  const since = ({ row }: Identified): string | undefined => row.from ?? defaults.from
  for (const group of Map.groupBy(found, ({ identity }) => identity).values()) {
    const isVague = group.some((one) => since(one) === undefined)
    for (const one of group) {
      const others = group.filter(
        (other) => other !== one && (isVague || since(other) === since(one)),
      )
      if (others.length > 0) problems.set(one, repeated(one.row, others))
    }
  }
  return problems
}

const orderKey = ({ identity, row }: Identified): string => `${identity}\n${row.from ?? ''}`
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function repeated({ row }: Row, others: readonly Identified[]): RowProblem {
  const list = others.map((other) => String(other.row.row)).join(', ')
  return rowProblem(
    'repeated-row',
    row === undefined ? {} : { row },
    { uk: `про той самий запис каже рядок ${list}`, en: `row ${list} speaks of the same` },
    {
      uk: 'лишіть один із них або вкажіть у кожному, з якого дня він діє',
      en: 'keep one of them, or say in each since when it is true',
    },
  )
}
