/** What a simulation works on: a court, matters that may come, two editions. */
import type { Rational } from '../../draw/rational.ts'
import type { JsonObject } from '../../facts/document.ts'
import type { Calendar } from '../../time/calendar.ts'
import type { EditionSide } from '../history.ts'
import type { SimulationSettings } from './settings.ts'

/** A matter that may come (again), with the moment that its facts are of. */
export interface PossibleMatter {
  readonly facts: JsonObject
  readonly asOf: number
}

/** A source of numbers from 0 to 1, 1 excluded. */
export type Random = () => number

/** Matters that may come, and which of them do on a working day. */
export interface Intake {
  readonly kind: 'resampled' | 'synthetic'
  readonly matters: readonly PossibleMatter[]
  /** Places in `matters`, in the order of the day. */
  readonly onDay: (random: Random) => readonly number[]
  /** How often a matter comes on a day, on average. */
  readonly aDay: (matter: number) => Rational
}

/** How often judges are away and how: starts for one judge and one working day on which he is there. */
export interface AbsencePattern {
  readonly rate: number
  /** Absences of the past, whose dates are moved when they come again. */
  readonly past: readonly JsonObject[]
}

export interface SimulationTask {
  readonly court: string
  readonly policy: string
  readonly before: EditionSide
  readonly after: EditionSide
  /** Clauses whose wording is unknown are taken as absent: an assumption, which the report repeats. */
  readonly assumeUnknownAbsent?: boolean
  readonly calendar: Calendar
  readonly settings: SimulationSettings
  /** Facts of the court: judges with coefficients, specialisations, loads and known absences. */
  readonly standing: JsonObject
  readonly intake: Intake
  /** Only the known absences where there is no pattern. */
  readonly absences: AbsencePattern | undefined
  /** The first day; the period begins on it or on the next working day. */
  readonly from: number
  /** Working days. */
  readonly days: number
  readonly runs: number
  readonly seed: string
  /** Matters of the past that cannot be read any more, hence do not come again. */
  readonly unreadable?: number
  /** Told after each run, for a progress bar. */
  readonly onRun?: (done: number) => void
}
