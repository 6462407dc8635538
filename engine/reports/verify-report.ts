/**
 * One report in; every claim of it as a step, what it comes to, and the first step that does not hold, out.
 *
 * The order is that of reading a report: its head, then list by list the members, their numbers, the intervals, the
 * choice, and at the end what the program says about itself and what could not be read.
 */
import type { Note } from '../import/types.ts'
import { formatDate } from '../time/day.ts'
import { coefficientSteps } from './check-coefficients.ts'
import { intervalSteps } from './check-intervals.ts'
import { countSteps, ordinalStep, totalStep } from './check-counts.ts'
import { nameSteps, removedSteps } from './check-names.ts'
import { namedSteps, pickSteps } from './check-picks.ts'
import { rowSteps, type Surroundings } from './check-rows.ts'
import { startOf, timeSteps } from './check-times.ts'
import { type Decided, exclusionSteps } from './exclusions.ts'
import type { Named } from './named.ts'
import type { WeightLaw } from './law.ts'
import { sharesOf, weighable } from './shares.ts'
import { type Check, same, unchecked } from './steps.ts'
import { conclusion } from './conclusion.ts'
import type { Ballot, FieldId, Line, Report, Section, Step, Verification } from './types.ts'

export interface Checking extends Omit<Surroundings, 'day'> {
  readonly law: WeightLaw
  /** Who is named, and what a policy says about them where one was asked. */
  readonly named: Named
  readonly decided?: Decided
  /** What is to be said of the report before its own claims. */
  readonly first?: readonly Step[]
}

/** Checks one report. */
export function verifyReport(report: Report, checking: Checking): Verification {
  const steps = [
    ...(checking.first ?? []),
    ...countSteps(report),
    ...report.sections.flatMap((section) => sectionSteps(section, report, checking)),
    ...exclusionSteps(checking.named, checking.decided),
    ...removedSteps(report),
    ...timeSteps(report),
    ...unreadSteps(report),
    ...printedOnly(report),
  ]
  const { title } = report
  const checked = { kind: 'report', title: title.text, line: title.no, steps } as const
  return conclusion(checked, { report, law: checking.law })
}

function sectionSteps(section: Section, report: Report, checking: Checking): readonly Step[] {
  return [
    ...section.ballots.flatMap((ballot) => ballotSteps(ballot, section, report, checking)),
    ...namedSteps(section, report),
  ]
}

function ballotSteps(
  ballot: Ballot,
  section: Section,
  report: Report,
  { law, calendar, martialLaw }: Checking,
): readonly Step[] {
  const day = startOf(report)?.day
  const asOf = day === undefined ? '' : formatDate(day)
  const shares = sharesOf(ballot, law, asOf)
  return [
    ...totalStep(ballot),
    ...ordinalStep(ballot),
    ...nameSteps(ballot, section),
    ...rowSteps(ballot, law.loads(ballot.rows.map(weighable), asOf), { calendar, martialLaw, day }),
    ...coefficientSteps(ballot, law, asOf),
    ...intervalSteps(ballot, shares),
    ...pickSteps(ballot, shares),
  ]
}

/** Nothing is skipped in silence. */
function unreadSteps({ unread, sections }: Report): readonly Step[] {
  const inLists = sections.flatMap(({ ballots }) => ballots.flatMap((one) => one.unread))
  return lineSteps([...unread, ...inLists])
}

export const lineSteps = (lines: readonly Line[]): readonly Step[] =>
  lines
    .toSorted((a, b) => a.no - b.no)
    .map(({ no, text }) => unchecked('unread', { line: no }, same(cut(text)), NOT_UNDERSTOOD))

const cut = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text)

/** Values that stand alone in a report. */
const ALONE: readonly FieldId[] = [
  'case',
  'proceeding',
  'specialisation',
  'complexity',
  'client',
  'database',
]

function printedOnly({ fields }: Report): readonly Step[] {
  const check: Check = 'printed-only'
  return ALONE.flatMap((id) => {
    const field = fields.get(id)
    if (field === undefined) return []
    return [
      unchecked(check, { line: field.line.no }, same(cut(field.value)), NOTHING_TO_HOLD_AGAINST),
    ]
  })
}

const NOT_UNDERSTOOD: Note = { uk: 'такого рядка не відомо', en: 'such a line is not known' }
const NOTHING_TO_HOLD_AGAINST: Note = {
  uk: 'у звіті немає, з чим це звірити',
  en: 'the report has nothing to hold this against',
}
