/**
 * Which judge was away on which day, and whom each edition shuts out of every matter of it: cases in, a line for each judge
 * and day with matters out.
 */
import { isRecord } from '../evaluate/reference.ts'
import { parseDate } from '../time/day.ts'
import type { FactRecord, Value } from '../facts/value.ts'
import type { RuledCase } from './ruled-case.ts'
import type { AbsencePlace } from './settings.ts'

/** A judge on a day. Clauses have no id of the document. */
export interface DayOfJudge {
  readonly person: number
  readonly day: string
  readonly away: boolean
  readonly before: readonly string[]
  readonly after: readonly string[]
}

type Clauses = readonly string[]
interface Known {
  away: boolean
  /** What all matters of the day have in common so far; absent before the first that was drawn. */
  before?: Clauses
  after?: Clauses
}

export class Days {
  readonly #days = new Map<string, Map<number, Known>>()
  readonly #absence: AbsencePlace

  constructor(absence: AbsencePlace) {
    this.#absence = absence
  }

  /** `people`: the numbers of the judges of the case. */
  add(
    { as_of, change, judges_of_facts: judges, before, after }: RuledCase,
    people: readonly number[],
  ): void {
    const day = as_of.slice(0, 'yyyy-mm-dd'.length)
    const known = this.#days.get(day) ?? new Map<number, Known>()
    this.#days.set(day, known)
    for (let at = 0; at < people.length; at++) {
      const person = people[at] ?? 0
      let one = known.get(person)
      if (one === undefined) {
        one = { away: isAway(judges[at], day, this.#absence) }
        known.set(person, one)
      }
      if (change === 'undecided') continue
      const [then, now] = [before.standings[at], after.standings[at]]
      if (then !== undefined)
        one.before = one.before === undefined ? then : common(one.before, then)
      if (now !== undefined) one.after = one.after === undefined ? now : common(one.after, now)
    }
  }

  /** By day, then in the order in which judges were met. */
  *all(): Iterable<DayOfJudge> {
    for (const [day, known] of [...this.#days].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
      for (const [person, { away, before = [], after = [] }] of known) {
        yield { person, day, away, before, after }
      }
    }
  }
}

/** Mostly the same list, or an empty one. */
function common(a: Clauses, b: Clauses): Clauses {
  if (a === b || a.length === 0) return a
  return b.length === 0 ? b : a.filter((clause) => b.includes(clause))
}

function isAway(judge: FactRecord | undefined, day: string, place: AbsencePlace): boolean {
  const absences = judge?.values[place.list]
  const on = parseDate(day)
  if (on === undefined || !Array.isArray(absences)) return false
  return absences.some((one: Value) => {
    if (one === undefined || !isRecord(one)) return false
    const [from, until, cancelled] = [place.from, place.until, place.cancelled].map(
      (field) => one.values[field],
    )
    const hasBegun = typeof from === 'number' && from <= on
    const isOver = typeof until === 'number' && until < on
    return hasBegun && !isOver && (cancelled === undefined || cancelled === null)
  })
}
