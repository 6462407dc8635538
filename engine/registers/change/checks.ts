/** Whether a change may stand: what is planned and what was there in; every problem, with its column, out. */
import { endsBeforeStarts } from '../../facts/check-records.ts'
import { readValue } from '../../facts/read-value.ts'
import type { Value } from '../../facts/value.ts'
import { rowProblem, type RowProblem } from '../problem.ts'
import { pointerOf, type Subject } from '../state.ts'
import type { Row } from '../table/row.ts'
import type { Book } from './book.ts'
import { instantOf } from './moment-of.ts'
import { type PlannedChange, type Planning, typeOf } from './planned.ts'

/** What a change is compared with. */
export interface Compared {
  readonly row: Row
  /** The subject when the change comes true. */
  readonly before: Subject | undefined
  /** The subject in the end. */
  readonly latest: Subject | undefined
}

type Check = (
  planned: PlannedChange,
  compared: Compared,
  planning: Planning,
  book: Book,
) => readonly RowProblem[]

/** Every problem of one planned change. */
export const checksOf: Check = (...given) =>
  [knownFacts, sealedFacts, requiredFacts, actNeeded, orderOfDays].flatMap((check) =>
    check(...given),
  )

function placeOf({ row }: Compared, field: string, { register }: Planning) {
  const heading = register.columns.find((one) => one.field === field)?.heading
  const column = row.columns.get(field) ?? heading?.uk ?? field
  return { ...(row.row !== undefined && { row: row.row }), column }
}

const knownFacts: Check = ({ differences }, compared, planning) =>
  differences
    .filter(({ field }) => typeOf(field, planning).kind === 'unknown')
    .map(({ field }) =>
      rowProblem('unknown-fact', placeOf(compared, field, planning), {
        uk: `невідомий факт \`${field}\``,
        en: `unknown fact \`${field}\``,
      }),
    )

/** What cannot be read cannot be compared: whether the row changes it, nobody can tell. */
const sealedFacts: Check = ({ differences, change, true_at }, compared, planning, book) =>
  differences
    .filter(({ field }) => book.isSealedAt(change.subject, field, instantOf(true_at)))
    .map(({ field }) =>
      rowProblem(
        'sealed',
        placeOf(compared, field, planning),
        {
          uk: 'значення запечатане, а його розкриття тут немає',
          en: 'the value is sealed and its opening is not here',
        },
        {
          uk: 'внесіть виправлення запису: zasady register set … --corrects №',
          en: 'enter a correction of the entry: zasady register set … --corrects №',
        },
      ),
    )

const requiredFacts: Check = ({ isNew, change }, compared, planning) => {
  const { latest } = compared
  const absent = planning.register.isView
    ? []
    : planning.register.columns.filter(({ field, required }) => required && !has(change.set, field))
  if (!isNew) return []
  if (planning.register.isView) return [notThere(compared)]
  return absent.map(({ field, heading }) =>
    rowProblem(
      'required',
      placeOf(compared, field, planning),
      { uk: 'для нового запису це обов’язково', en: 'a new entry needs this' },
      latest === undefined
        ? { uk: `заповніть стовпчик \`${heading.uk}\``, en: `fill in \`${heading.en}\`` }
        : {
            uk: `запис є в реєстрі лише з ${latest.since.true_at}; вкажіть пізніший день`,
            en: `the entry is in the register only from ${latest.since.true_at}; give a later day`,
          },
    ),
  )
}

const has = (set: Readonly<Record<string, unknown>> | null, field: string): boolean =>
  set !== null && Object.hasOwn(set, field)

function notThere({ row, latest }: Compared): RowProblem {
  const since = latest?.since.true_at ?? ''
  return rowProblem(
    'not-in-register',
    row.row === undefined ? {} : { row: row.row },
    {
      uk: 'на цей день запису в реєстрі немає',
      en: 'the entry is not in the register on that day',
    },
    latest === undefined
      ? { uk: 'його з реєстру вилучено', en: 'it was removed from the register' }
      : {
          uk: `він є з ${since}; вкажіть пізніший день`,
          en: `it is there from ${since}; give a later day`,
        },
  )
}

const actNeeded: Check = ({ differences, change }, compared, planning) =>
  change.order !== null
    ? []
    : differences
        .filter(({ field }) =>
          planning.register.columns.some((one) => one.field === field && one.byAct),
        )
        .map(({ field }) =>
          rowProblem(
            'act-needed',
            placeOf(compared, field, planning),
            {
              uk: 'це змінюють лише за наказом чи рішенням, а його не названо',
              en: 'this changes only by an act, and none is named',
            },
            {
              uk: 'вкажіть номер, дату і хто підписав: стовпчиками або --order-no, --order-date, --signed-by',
              en: 'give its number, date and signatory: in columns, or --order-no, --order-date, --signed-by',
            },
          ),
        )

const orderOfDays: Check = ({ differences, change }, compared, planning) => {
  const values: Record<string, Value> = {}
  for (const [field, { value }] of compared.before?.fields ?? []) {
    values[field] = readValue(value, typeOf(field, planning))
  }
  for (const { field, after } of differences)
    values[field] = readValue(after, typeOf(field, planning))
  const entity = planning.register.entity
  const pointer = `/${change.subject}`
  return endsBeforeStarts({ entity, pointer, values, supplied: {} }).map(({ path, message }) => {
    const field = Object.keys(values).find((one) => pointerOf(change.subject, one) === path)
    return rowProblem('end-before-start', placeOf(compared, field ?? path, planning), message, {
      uk: 'виправте один із днів',
      en: 'correct one of the days',
    })
  })
}
