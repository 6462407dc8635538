/** What the secretaries of an invented court enter in the morning: absences, orders, changes of judges. */
import type { AbsenceFacts } from '../sample-court.ts'
import type { PlannedAbsence } from './absences.ts'
import { CHANGES } from './judges.ts'
import { enter, type HistoryOffice, orderOf, registered } from './office.ts'

export interface Agenda {
  /** In the order in which the court learns of them. */
  readonly absences: readonly PlannedAbsence[]
}

type Changes = Parameters<typeof enter>[1][number][]

/** Enters everything that the court learns between two mornings; `before` is the last one. */
export async function morning(
  office: HistoryOffice,
  { absences }: Agenda,
  before: string,
  today: string,
): Promise<void> {
  const isNew = (day: string): boolean => before < day && day <= today
  const changes: Changes = []
  for (const { judge, day, set } of CHANGES) {
    if (isNew(day)) changes.push(judgeChange(office, judge, set, day))
  }
  for (const absence of absences) {
    if (isNew(absence.known_on)) changes.push(absenceKnown(office, absence))
    if (absence.cancelled_on !== null && isNew(absence.cancelled_on)) {
      changes.push(absenceChange(office, absence, 'order_cancelled_on', absence.cancelled_on))
    }
    const recovered =
      absence.kind === 'sick' && absence.ends_on < today && before <= absence.ends_on
    if (recovered) changes.push(absenceChange(office, absence, 'ends_on', absence.ends_on))
  }
  await enter(office, changes)
}

function judgeChange(
  office: HistoryOffice,
  id: string,
  set: Readonly<Record<string, unknown>>,
  day: string,
): Changes[number] {
  const judge = office.judges.find((one) => one.id === id)
  if (judge === undefined) throw new Error(`no judge ${id}`)
  Object.assign(judge, set)
  return registered(`judges/${id}`, set, day, orderOf(office, day))
}

/** Leave and the like by an order; sickness on its first day, its end not known. */
function absenceKnown(office: HistoryOffice, planned: PlannedAbsence): Changes[number] {
  const judge = office.judges[planned.judge]
  if (judge === undefined) throw new Error(`no judge at ${planned.judge}`)
  const { kind, starts_on, known_on, has_order: hasOrder } = planned
  const order = hasOrder ? orderOf(office, known_on) : null
  const facts: AbsenceFacts = {
    kind,
    starts_on,
    ends_on: hasOrder ? planned.ends_on : null,
    is_long: false,
    ...(kind === 'training' && { is_with_trip: false }),
    ...(order !== null && { order_signed_on: order.date, order_no: order.no }),
  }
  judge.absences.push(facts)
  return registered(subjectOf(judge.id, starts_on), facts, hasOrder ? known_on : starts_on, order)
}

function absenceChange(
  office: HistoryOffice,
  { judge: at, starts_on }: PlannedAbsence,
  field: 'ends_on' | 'order_cancelled_on',
  day: string,
): Changes[number] {
  const judge = office.judges[at]
  const facts = judge?.absences.find((one) => one.starts_on === starts_on)
  if (judge === undefined || facts === undefined) throw new Error(`no absence at ${at}`)
  Object.assign(facts, { [field]: day })
  const order = field === 'order_cancelled_on' ? orderOf(office, day) : null
  return registered(subjectOf(judge.id, starts_on), { [field]: day }, day, order)
}

const subjectOf = (judge: string, starts_on: string): string =>
  `judges/${judge}/absences/${starts_on}`
