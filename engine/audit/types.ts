/** What an audit asks and answers: checks, what each can and cannot find, findings with their place and numbers. */
import type { Words } from '../facts/problem.ts'
import type { AuditFacts } from './read/audit-facts.ts'

export type { Words }

/**
 * `alarm`: an answer is needed, something is not as it must be or hardly comes about by itself. `look`: may well be in
 * order, and is where disorder hides. `note`: for the record.
 */
export type Severity = 'alarm' | 'look' | 'note'

/** Where to look in the ledger. */
export interface FoundAt {
  /** Entries by their number, ascending. */
  readonly entries: readonly number[]
  readonly case?: string
  /** Id of a judge or juror. */
  readonly judge?: string
}

export interface Finding {
  /** The code of the check. */
  readonly code: string
  readonly severity: Severity
  readonly place: FoundAt
  /** What the sentence says in figures; fractions and decimals as text. */
  readonly numbers: Readonly<Record<string, number | string>>
  /** One sentence. */
  readonly text: Words
}

/** What a check looks at, for «перевірено: 812 розподілів». */
export type Unit = 'draws' | 'cases' | 'changes' | 'editions' | 'entries' | 'people' | 'matters'

/** One question to a ledger. */
export interface Check {
  readonly code: string
  readonly group: 'draws' | 'registers' | 'policies' | 'ledger' | 'chance'
  readonly unit: Unit
  readonly title: Words
  /** Its power: what it can find, and what it never will. */
  readonly finds: Words
  readonly misses: Words
  readonly run: (facts: AuditFacts) => Looked
}

/** A finding without the code, which the check adds. */
export type Found = Omit<Finding, 'code'>

export interface Looked {
  /** How many there were to look at. */
  readonly looked: number
  readonly findings: readonly Found[]
  /** What could not be checked, and why: never empty when nothing was looked at. */
  readonly gaps: readonly Words[]
}

/** What a check saw, and what it could not. */
export const looked = (
  count: number,
  findings: readonly Found[],
  gaps: readonly Words[] = [],
): Looked => ({ looked: count, findings, gaps })

/** What is said when the period holds nothing of the kind. */
export const nothing = (uk: string, en: string): readonly Words[] => [{ uk, en }]

export const NO_DRAWS = nothing('розподілів не було', 'there were no draws')

export const NO_CHANGES = nothing(
  'змін реєстрів у журналі немає: хто й коли міняв відомості про суддів, не видно',
  'the ledger has no changes of registers: who changed what is known of judges, and when, cannot be seen',
)

export const NO_EDITIONS = nothing(
  'редакцій засад за цей час не вносили',
  'no editions of policies were entered in that time',
)
