/**
 * What a source of randomness is: one object holds its name, its worth, its forms and its check.
 *
 * The plan is fixed before the number exists and says where it must come from; the evidence comes with the number and
 * shows that it came from there (ledger/FORMAT.md, section 5).
 */
import type { Shape, ShapeProblem } from '../../time/shape.ts'

/** The same sentence in Ukrainian and English. */
export interface Sentence {
  readonly uk: string
  readonly en: string
}

/** What a source is worth. */
export interface SourceNotes {
  /** Whether a draw may rest on it; a rehearsal binds nobody. */
  readonly binding: boolean
  /** As a noun, after a colon. */
  readonly called: Sentence
  readonly proves: Sentence
  readonly doesNotProve: Sentence
}

/** A plan names its source; the other fields are the source's own. */
export interface Plan {
  readonly source: string
  readonly [field: string]: unknown
}
export type Evidence = Readonly<Record<string, unknown>>

/** A number with what shows its origin. */
export interface Taken {
  /** R, 64 hex digits. */
  readonly value: string
  readonly evidence: Evidence
}

/** Whose cosignature dates a commitment, and the entry that carries it. */
export interface Attested {
  readonly witness: string
  readonly entry: number
}

/** What the ledger knows about the commitment that the number answers. */
export interface Circumstances {
  /**
   * When the commitment was made, epoch seconds: recorded for `null`, else attested by that witness in the entry of that
   * number; `undefined` when that entry does not date the commitment.
   */
  readonly committedAt: (attested: Attested | null) => number | undefined
  /** The link before `link` in a sealed chain: the anchor for the first. */
  readonly linkBefore: (chain: string, link: number) => string | undefined
}

/** Why a number did not come from where it had to. */
export interface SourceProblem {
  readonly path: string
  readonly message: Sentence
}

export interface Source extends SourceNotes {
  readonly name: string
  readonly plan: Shape
  readonly evidence: Shape
  /** R, where it follows from the evidence alone. */
  readonly derive?: (evidence: Evidence) => string
  /** Problems of a number whose plan and evidence have the right form; none means that it holds. */
  readonly check: (
    plan: Plan,
    taken: Taken,
    circumstances: Circumstances,
  ) => readonly SourceProblem[]
}

/** One problem at a path. */
export const wrongAt = (path: string, uk: string, en: string): readonly SourceProblem[] => [
  { path, message: { uk, en } },
]

/** Problems of a form as problems of a source. */
export const shapeProblems = (problems: readonly ShapeProblem[]): readonly SourceProblem[] =>
  problems.map(({ path, message }) => ({
    path,
    message: { uk: message, en: `malformed: ${path}` },
  }))
