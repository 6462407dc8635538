/** Two subjects of one list at the same time, such as two absences of one judge: a warning, since both may be true. */
import { parseDate } from '../../time/day.ts'
import { parseDateTime } from '../../time/instant.ts'
import { kyivDay } from '../../time/kyiv.ts'
import type { Period } from '../description/registers.ts'
import { rowProblem, type RowProblem } from '../problem.ts'
import type { Subject } from '../state.ts'
import type { Book } from './book.ts'
import { keyOf } from './find-named.ts'
import type { PlannedChange, Planning } from './planned.ts'

/** Every subject that a change brings to overlap with another beside it. */
export function overlaps(
  changes: readonly PlannedChange[],
  { register }: Planning,
  after: Book,
): readonly RowProblem[] {
  const { period } = register
  if (period === undefined) return []
  return changes.flatMap(({ row, change }) => {
    const own = after.latest.subjects.get(change.subject)
    const days = own && daysOf(own, period)
    if (days === undefined) return []
    return beside(change.subject, after).flatMap((other) => {
      const theirs = daysOf(other, period)
      if (theirs === undefined || days.from > theirs.until || theirs.from > days.until) return []
      return [overlap(row, keyOf(other))]
    })
  })
}

function beside(path: string, { latest }: Book): readonly Subject[] {
  const list = path.slice(0, path.lastIndexOf('/') + 1)
  return [...latest.subjects.values()].filter(
    (one) =>
      one.path !== path && one.path.startsWith(list) && !one.path.slice(list.length).includes('/'),
  )
}

/** First and last day; one whose end is not known goes on. `undefined`: it lasts no more, or nobody knows since when. */
function daysOf(subject: Subject, { from, until, unless }: Period) {
  const value = (field: string): unknown => subject.fields.get(field)?.value
  if (unless !== undefined && (value(unless) ?? null) !== null) return undefined
  const start = from.map((field) => dayIn(value(field))).find((day) => day !== undefined)
  const end = until.map((field) => dayIn(value(field))).find((day) => day !== undefined)
  return start === undefined ? undefined : { from: start, until: end ?? Number.POSITIVE_INFINITY }
}

function dayIn(value: unknown): number | undefined {
  if (typeof value !== 'string') return undefined
  const instant = parseDateTime(value)
  return instant === undefined ? parseDate(value) : kyivDay(instant)
}

const overlap = (row: number | undefined, key: string): RowProblem =>
  rowProblem(
    'overlap',
    row === undefined ? {} : { row },
    { uk: `збігається в часі із записом \`${key}\``, en: `overlaps in time with \`${key}\`` },
    {
      uk: 'якщо один із них скасовано, внесіть день скасування',
      en: 'if one of them was cancelled, enter the day of the cancellation',
    },
  )
