/**
 * A published report of a draw as it was read, and what came of checking it.
 *
 * Reading and checking are apart: the model holds what is printed, with its line; nothing in it is recomputed.
 */
import type { Interval } from '../draw/intervals.ts'
import type { Rational } from '../draw/rational.ts'
import type { Note } from '../import/types.ts'

/** A line of the file with its number from 1; blanks of every kind are single blanks here. */
export interface Line {
  readonly no: number
  readonly text: string
}

/** A value and how it is printed. */
export interface Printed<T> {
  readonly value: T
  readonly text: string
}

/** One member with the numbers that are printed about him. What is not printed, or not understood, is absent. */
export interface Row {
  readonly line: Line
  readonly ordinal?: number
  readonly name: string
  readonly from?: Printed<number>
  readonly to?: Printed<number>
  readonly days?: Printed<Rational>
  /** The reduced weight of what was distributed to the member in the period. */
  readonly weight?: Printed<Rational>
  readonly load?: Printed<Rational>
  readonly interval?: Printed<Interval>
  readonly coefficient?: Printed<Rational>
  /** Parts of the line that nobody here understands. */
  readonly unread: readonly string[]
}

/** Somebody chosen by a random number from a list. */
export interface Pick {
  readonly line: Line
  /** Absent when no number could be read. */
  readonly number?: bigint
  /** The line of the chosen member, printed again. */
  readonly chosen?: Row
}

/** A list of members and those chosen from it. */
export interface Ballot {
  readonly stated?: Counted
  readonly rows: readonly Row[]
  readonly picks: readonly Pick[]
  /** Lines among the members that could not be read: without them the list is not whole. */
  readonly unread: readonly Line[]
}

/** A stated number of something. */
export interface Counted {
  readonly line: Line
  readonly count: number
}

/** Whom a section chooses. */
export type Role = 'rapporteur' | 'presiding' | 'members' | 'other'

/** «Вибір доповідача» and the like, up to the next such heading. */
export interface Section {
  readonly role: Role
  readonly heading: Line
  /** What follows the word «Виключено»: a name and a reason. */
  readonly excluded: readonly Line[]
  readonly ballots: readonly Ballot[]
  /** The line that says that one person hears the matter alone. */
  readonly alone?: Line
  /** Members named without a draw of their own. */
  readonly named: readonly Row[]
}

export type FieldId =
  | 'start'
  | 'end'
  | 'case'
  | 'proceeding'
  | 'specialisation'
  | 'specialised'
  | 'seats'
  | 'complexity'
  | 'participants'
  | 'client'
  | 'database'
  | 'run-time'

/** The value of a labelled line; may be empty. */
export interface Field {
  readonly line: Line
  readonly value: string
}

export interface Report {
  readonly title: Line
  readonly fields: ReadonlyMap<FieldId, Field>
  readonly participants: readonly Line[]
  readonly removed: readonly Line[]
  readonly reasons: readonly Line[]
  readonly sections: readonly Section[]
  /** Lines outside of lists that could not be read. */
  readonly unread: readonly Line[]
}

export type Verdict = 'holds' | 'differs' | 'cannot_be_checked'

/** One claim of a report, held against what follows from the rest of it. */
export interface Step {
  /** What kind of claim: the same for every member of a list. */
  readonly check: string
  /** The line that makes the claim; absent where the file has no lines. */
  readonly line?: number
  /** Whom it is about: `№ 6`, a name. */
  readonly subject?: string
  readonly title: Note
  readonly read: Note
  readonly recomputed: Note
  readonly verdict: Verdict
  readonly why?: Note
}

/** What the whole comes to. */
export type Status = 'reproduced' | 'differs' | 'not_reproducible'

export interface Verification {
  readonly kind: 'report' | 'protocol'
  readonly title: string
  readonly line?: number
  /** Where in a data set the document is (JSON pointer). */
  readonly pointer?: string
  readonly steps: readonly Step[]
  readonly status: Status
  /** The first step that does not hold, in the order of checking. */
  readonly first?: Step
  readonly summary: Note
}
