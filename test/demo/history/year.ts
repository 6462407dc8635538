/**
 * A year of an invented court of forty judges: a plan in; a ledger with every matter of every working day settled by the
 * real engine out. Synthetic, dated in and after March 2026, and the same for the same seed.
 */
import { at } from '../sample-court.ts'
import { plannedAbsences } from './absences.ts'
import { workingDay } from './day.ts'
import { enterPrinciples, founded } from './founding.ts'
import { type Agenda, morning } from './mornings.ts'
import { type Clock, type HistoryOffice, witnessed } from './office.ts'
import { AMENDED, principles } from './policies.ts'

export interface HistoryPlan {
  readonly seed: string
  /** The first day; on or after the day since when the shipped edition is in force. */
  readonly from: string
  readonly matters: number
  readonly perDay: number
  /** Called at the end of each day. */
  readonly onDay?: (day: string, settled: number) => void
}

export interface History {
  readonly office: HistoryOffice
  readonly clock: Clock
  readonly days: number
  /** Matters by what became of them: drawn, or the outcome without a draw. */
  readonly outcomes: Readonly<Record<string, number>>
}

const YEAR = 365

/** Makes the year; the ledger stays open. */
export async function yearOf(address: string, plan: HistoryPlan): Promise<History> {
  const clock = { now: at(plan.from, '07:30') }
  const office = await founded(address, { seed: plan.seed, draws: plan.matters, clock })
  const agenda = agendaOf(office, plan)
  const outcomes: Record<string, number> = {}
  let day = Temporal.PlainDate.from(plan.from)
  let before = day.subtract({ days: 1 }).toString()
  let settled = 0
  let days = 0
  for (; settled < plan.matters; day = day.add({ days: 1 })) {
    // Monday to Friday: martial law knows no holidays.
    if (day.dayOfWeek > 5) continue
    const today = day.toString()
    clock.now = at(today, '08:00')
    await amended(office, before, today)
    await morning(office, agenda, before, today)
    const count = Math.min(plan.matters - settled, countOf(office, plan.perDay))
    for (const outcome of await workingDay(office, clock, today, count)) {
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
      settled++
    }
    if (day.dayOfWeek === 5) await witnessed(office, clock)
    plan.onDay?.(today, settled)
    before = today
    days++
  }
  return { office, clock, days, outcomes }
}

/** Absences of whole years, as many as the matters will take: how often judges are away does not depend on how much comes. */
function agendaOf(office: HistoryOffice, { from, matters, perDay }: HistoryPlan): Agenda {
  const years = Math.ceil(((matters / perDay) * (7 / 5) * 1.1) / YEAR)
  const absences = Array.from({ length: years }, (_, year) =>
    plannedAbsences(office.random, Temporal.PlainDate.from(from).add({ days: year * YEAR })),
  )
  return { absences: absences.flat() }
}

/** Around the mean, more or less by a fifth. */
const countOf = ({ random }: HistoryOffice, perDay: number): number =>
  Math.max(1, Math.round(perDay * (0.8 + 0.4 * random())))

/** The invented amendment comes into the ledger on the day of its decision. */
async function amended(office: HistoryOffice, before: string, today: string): Promise<void> {
  const { decided_on: day } = AMENDED
  if (day <= before || today < day) return
  const entered = principles(true)
  await enterPrinciples(office.ledger, entered, { true_at: day, no: 'Н-1', date: day })
  office.runtime = entered.runtime
}
