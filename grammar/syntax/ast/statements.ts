/** Statements: the clauses of a policy and the rules that implement them. */
import type { Name, Text } from '../../source/text.ts'
import type { Expr } from './expressions.ts'
import type { FactDeclaration, TypeRef } from './facts.ts'
import type { Line, Node } from './node.ts'
import type {
  Loop,
  Modality,
  PoolCondition,
  ProcedureStep,
  RuleHead,
  Seat,
  TableRow,
} from './rule-parts.ts'
import type { PolicyTest, Sample } from './tests.ts'

export type Statement =
  | ClauseDeclaration
  | NotComputable
  | WordingUnknown
  | AdoptedReading
  | Definition
  | Exclude
  | Draw
  | Refuse
  | Transfer
  | TransferException
  | Redraw
  | ManualDistribution
  | OutOfScope
  | Finding
  | Duty
  | Parameter
  | Weight
  | FactDeclaration
  | Sample
  | PolicyTest
  | Broken

/** Number, force and summary (own words) of a clause of the source text, and how lawyers cite it. */
export interface ClauseDeclaration extends Line {
  readonly kind: 'clause'
  readonly clause: string
  readonly modality: Modality
  readonly summary: Text
  readonly cite?: Text
}
export interface NotComputable extends Line {
  readonly kind: 'not_computable'
  readonly clauses: readonly string[]
  readonly reason: Text
}
/** The clause is in force in a wording that the source does not give. */
export interface WordingUnknown extends Line {
  readonly kind: 'wording_unknown'
  readonly clauses: readonly string[]
  readonly readings: readonly string[]
  /** What the unknown wording could change: every draw, or the rules of these clauses. */
  readonly couldChange: 'nothing' | 'draw' | readonly string[]
}
export interface AdoptedReading extends Line {
  readonly kind: 'reading'
  readonly code: string
  readonly clauses: readonly string[]
  readonly text: Text
  readonly insteadOf?: Text
  /** Which clauses the reading lets stand where clauses conflict; absent where it speaks of no conflict. */
  readonly prevails?: readonly Precedence[]
}
/** Where both could apply, the first clauses do, and why. */
export interface Precedence extends Node {
  readonly clauses: readonly string[]
  readonly over: readonly string[]
  readonly reason: Text
}
export interface Definition extends Line {
  readonly kind: 'definition'
  readonly name: Name
  readonly parameters: readonly DefinitionParameter[]
  readonly clauses: readonly string[]
  readonly readings: readonly string[]
  readonly value: Expr
}
export interface DefinitionParameter extends Node {
  readonly name: Name
  readonly type?: TypeRef
}

/** Excludes a judge (bound as `judge`) from a draw: by a condition, or by a table whose rows each have a clause. */
export interface Exclude extends RuleHead {
  readonly kind: 'exclude'
  readonly loop?: Loop
  readonly when?: Expr
  readonly table?: Table
}
export interface Table extends Line {
  readonly by: Expr
  readonly rows: readonly TableRow[]
}

/** A draw. `instead` of the general list: tried before the general draws. First applicable draw wins. */
export interface Draw extends RuleHead {
  readonly kind: 'draw'
  readonly instead: boolean
  readonly when?: Expr
  readonly conditions: readonly PoolCondition[]
  /** Whether the exclusions apply too (`no ground to be excluded`). */
  readonly exclusions: boolean
  readonly seats: readonly Seat[]
  readonly weight?: string
  /** The clause that says that nobody is eligible. */
  readonly emptyPool: string
}
/** Nothing may be distributed now. */
export interface Refuse extends RuleHead {
  readonly kind: 'refuse'
  readonly when: Expr
}
/** No draw: the matter goes to (or stays with) the judge whose id `to` gives. */
export interface Transfer extends RuleHead {
  readonly kind: 'transfer'
  readonly to: Expr
  readonly when: Expr
}
/** An exception from named transfers, and what happens then. */
export interface TransferException extends RuleHead {
  readonly kind: 'transfer_exception'
  readonly from: readonly string[]
  readonly when: Expr
  /** `draw`: the ordinary draw; `redraw`: a repeat distribution under the clause named. */
  readonly then: 'draw' | 'redraw'
  readonly redrawClause?: string
}
/** A repeat distribution: when it is asked for, when it is due, which acts it needs, who is out of its pool. */
export interface Redraw extends RuleHead {
  readonly kind: 'redraw'
  readonly asked: Expr
  readonly when?: Expr
  readonly given?: Expr
  /** Who is replaced: ids, records that have an id, or lists of either. */
  readonly without: readonly Expr[]
  readonly seats: readonly Seat[]
}
/** Outage: the head of the court assigns by order of arrival to judges in alphabetical order. */
export interface ManualDistribution extends RuleHead {
  readonly kind: 'manual'
  readonly asked: Expr
  readonly when: Expr
  readonly matter: Loop
  /** Used when the list of waiting matters is not supplied. */
  readonly otherwise?: Expr
  readonly arrival: Expr
  readonly queueBy: Expr
  readonly made: Expr
  readonly conditions: readonly PoolCondition[]
  readonly exclusions: boolean
}
/**
 * The matter is taken out of the scope of clauses: while `when` is true they are not applicable.
 * The head cites the clause that orders this; none where the order of the document itself does.
 */
export interface OutOfScope extends RuleHead {
  readonly kind: 'out_of_scope'
  /** Clauses, `2/*` for all whose ids begin so, `*` for all; those of the head are never among them. */
  readonly from: readonly string[]
  readonly when: Expr
}
/** An effect: holds or not met, for the matter or for each subject of the loop. */
export interface Finding extends RuleHead {
  readonly kind: 'finding'
  readonly loop?: Loop
  readonly when: Expr
}
/** A duty: complied, breached or pending, for the matter or for each subject of the loop. */
export interface Duty extends RuleHead {
  readonly kind: 'duty'
  readonly loop?: Loop
  readonly bearer?: Text
  readonly when?: Expr
  readonly step?: ProcedureStep
  readonly demand:
    | { readonly kind: 'deadline'; readonly done: Expr; readonly by: Expr; readonly also?: Expr }
    | { readonly kind: 'state'; readonly condition: Expr; readonly by?: Expr }
}
/** A value that another act supplies; without it nothing that needs it is computed. */
export interface Parameter extends RuleHead {
  readonly kind: 'parameter'
  readonly loop?: Loop
  readonly value: Expr
  readonly setBy?: Text
}
/** The weight of a judge (bound as `judge`) among the pool; exact. */
export interface Weight extends RuleHead {
  readonly kind: 'weight'
  readonly value: Expr
}

/** A statement that did not parse; its text is kept as it stands. */
export interface Broken extends Line {
  readonly kind: 'broken'
  readonly text: string
}
