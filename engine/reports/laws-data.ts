/**
 * By which laws of weight reports are checked: the data of the policies in, checked data or problems out.
 *
 * A law of weight is a rule of a policy; here it is only told which one, and how well it is known.
 */
import { parseDate } from '../time/day.ts'
import {
  fields,
  isFields,
  list,
  oneOf,
  satisfying,
  type ShapeProblem,
  text,
  textSuchThat,
} from '../time/shape.ts'
import type { Note } from '../import/types.ts'

/** A law of weight, and what is taken for granted about those who stand in a list. */
export interface ReportLaw {
  readonly id: string
  readonly policy: string
  /** The policy is asked as of this day; without it, as of the day of the report. */
  readonly as_of?: string
  readonly title: Note
  /** How it is known, and what is not known about it. */
  readonly standing: Note
  readonly facts: {
    readonly case: Readonly<Record<string, unknown>>
    readonly member: Readonly<Record<string, unknown>>
  }
}

/** From a day to a day, both included; without an end, still going on. */
export interface MartialLaw {
  readonly from: string
  readonly until?: string
  readonly basis: string
}

export interface ReportLaws {
  /** The first is the one to check by when none is named. */
  readonly laws: readonly ReportLaw[]
  readonly martial_law: readonly MartialLaw[]
}

const date = textSuchThat((value) => parseDate(value) !== undefined, 'дата виду `рррр-мм-дд`')
const words = fields({ uk: text, en: text })
const facts = satisfying(isFields, 'обʼєкт фактів')
const law = fields(
  {
    id: text,
    policy: text,
    title: words,
    standing: words,
    facts: fields({ case: facts, member: facts }),
  },
  { as_of: date },
)
const DATA = fields({
  format: oneOf('zasady-report-laws/1'),
  laws: list(law, 1),
  martial_law: list(fields({ from: date, basis: text }, { until: date })),
})

/** The data file of laws, or what is wrong with it. */
export function reportLaws(
  data: unknown,
): { readonly laws: ReportLaws } | { readonly problems: readonly ShapeProblem[] } {
  const problems = DATA(data, '')
  return problems.length > 0 ? { problems } : { laws: data as ReportLaws }
}

/** Whether martial law was in force on a day. */
export const isMartialLaw = (periods: readonly MartialLaw[], day: string): boolean =>
  periods.some(({ from, until }) => from <= day && (until === undefined || day <= until))
