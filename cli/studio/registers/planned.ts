/** A plan, tried or entered, as the studio tells it. */
import {
  canonicalJson,
  type Planning,
  type RegisterPlan as Plan,
  type RowProblem,
  sha256Hex,
} from '../../../engine/index.ts'
import type { RegisterPlan, RowRemark, Text } from '../../../editor/api/index.ts'
import type { Entered } from '../../registers/entering.ts'
import { plainWords } from './plain-words.ts'
import { helpFor } from './way-out.ts'
import { headingOf, labelOf, valueText } from './words.ts'

/** What a person agrees to: every change as it would be entered. */
export const digestOfPlan = ({ changes }: Plan): string =>
  sha256Hex(canonicalJson(changes.map(({ true_at, change }) => ({ true_at, change }))))

type Subjects = Parameters<typeof labelOf>[2]

export interface Told {
  readonly planning: Planning
  readonly setting: Parameters<typeof labelOf>[1]
  readonly subjects: Subjects
  readonly entered: boolean
  readonly outdated: boolean
}

export function toldPlan({ plan, entries }: Entered, told: Told): RegisterPlan {
  return {
    plan: digestOfPlan(plan),
    entered: told.entered,
    outdated: told.outdated,
    changes: plan.changes.map((one, at) => changeTold(one, entries[at]?.seq ?? null, told)),
    unchanged: plan.unchanged,
    problems: plan.problems.map(remarkOf),
    warnings: plan.warnings.map(remarkOf),
  }
}

function changeTold(
  { row, true_at, change, isNew, differences }: Plan['changes'][number],
  entry: number | null,
  { planning: { register }, setting, subjects }: Told,
): RegisterPlan['changes'][number] {
  const text = (value: unknown, field: string): Text =>
    valueText(value, field, register, setting, subjects)
  return {
    row: row ?? null,
    subject: change.subject,
    label: labelOf(change.subject, setting, subjects),
    entry,
    true_at,
    is_new: isNew,
    is_removed: change.set === null,
    differences: differences.map((one) => ({
      field: one.field,
      name: headingOf(one.field, register, setting),
      before: 'before' in one ? text(one.before, one.field) : null,
      after: text(one.after, one.field),
    })),
    order: change.order,
    reason: change.reason,
    corrects: change.corrects,
  }
}

function remarkOf(problem: RowProblem): RowRemark {
  const { code, row, column, message } = problem
  const help = helpFor(problem)
  const place = [
    ...(row === undefined ? [] : [`row ${row}`]),
    ...(column === undefined ? [] : [column]),
  ]
  return {
    code,
    place: place.join(', '),
    message: plainWords(message),
    ...(help !== undefined && { help: plainWords(help) }),
    row: row ?? null,
    column: column ?? null,
  }
}
