/**
 * The abstract syntax tree: what a policy says, without how it is spelled.
 *
 * One tree serves the Ukrainian text, the English text and the YAML form. The parser fills
 * names as they were written; `check/resolve` turns them into canonical (English) ones and
 * fills the optional `of`, `ref` and `enum` marks. Spans and comments carry no meaning: the
 * digest of an edition leaves them out.
 */
import type { Lang, Name, Span, Text } from '../source/text.ts'

export interface Node {
  readonly span: Span
}

/** A node that stands on a line of its own, so that a comment can stand above it. */
export interface Line extends Node {
  readonly comments?: readonly string[]
}

// ---------------------------------------------------------------- expressions

export type DurationUnit = 'calendar_day' | 'working_day' | 'month' | 'hour' | 'minute'

export type BinaryOperator =
  | 'or' | 'and' | 'otherwise'
  | '=' | '<>' | '<' | '<=' | '>' | '>=' | 'in' | 'is' | 'is_not'
  | '+' | '-' | '*' | '/'

export type AggregateOperator = 'max' | 'min' | 'sum' | 'count' | 'first' | 'last'

export type Expr =
  | BooleanLiteral | NumberLiteral | DateLiteral | TextLiteral | NoneLiteral | DurationLiteral
  | EnumLiteral | NameExpr | MemberExpr | CallExpr | NotExpr | NegateExpr | BinaryExpr | PresenceExpr
  | IntervalExpr | SetExpr | IfExpr | ExistsExpr | AggregateExpr | PoolExpr | GroundExpr | HoldsExpr

export interface BooleanLiteral extends Node { readonly kind: 'boolean'; readonly value: boolean }
/** Exact: the digits as written; `1.05` is a decimal, `14` an integer. */
export interface NumberLiteral extends Node { readonly kind: 'integer' | 'decimal'; readonly value: string }
/** ISO: `2026-08-04`, `2026-08-04T09:50` (local time in Kyiv), `17:00`. */
export interface DateLiteral extends Node { readonly kind: 'date' | 'datetime' | 'time'; readonly value: string }
export interface TextLiteral extends Node { readonly kind: 'text'; readonly value: string }
export interface NoneLiteral extends Node { readonly kind: 'none' }
export interface DurationLiteral extends Node {
  readonly kind: 'duration'
  readonly amount: number
  readonly unit: DurationUnit
}
/** Made by the resolver from a bare name, or from a quoted value of an enum. */
export interface EnumLiteral extends Node { readonly kind: 'enum'; readonly enum: string; readonly value: string }
/** A variable, a definition without parameters, a root entity, or (before resolution) an enum value. */
export interface NameExpr extends Node {
  readonly kind: 'name'
  readonly name: string
  readonly ref?: 'variable' | 'definition' | 'entity'
}
export interface MemberExpr extends Node {
  readonly kind: 'member'
  readonly object: Expr
  readonly field: string
  /** The entity that declares the field (canonical), once resolved. */
  readonly of?: string
}
/** A definition with parameters, a built-in function, or an entity looked up by its id. */
export interface CallExpr extends Node {
  readonly kind: 'call'
  readonly callee: string
  readonly args: readonly Expr[]
  readonly ref?: 'definition' | 'builtin' | 'lookup'
}
export interface NotExpr extends Node { readonly kind: 'not'; readonly operand: Expr }
export interface NegateExpr extends Node { readonly kind: 'negate'; readonly operand: Expr }
export interface BinaryExpr extends Node {
  readonly kind: 'binary'
  readonly op: BinaryOperator
  readonly left: Expr
  readonly right: Expr
}
/** `is known`: true for a value, false for none, unknown for an absent key. `is none`: the reverse of the first two. */
export interface PresenceExpr extends Node { readonly kind: 'presence'; readonly test: 'known' | 'none'; readonly operand: Expr }
export interface IntervalExpr extends Node {
  readonly kind: 'interval'
  readonly from: Expr
  readonly to: Expr
  readonly fromOpen: boolean
  readonly toOpen: boolean
}
export interface SetExpr extends Node { readonly kind: 'set'; readonly items: readonly Expr[] }
export interface IfExpr extends Node {
  readonly kind: 'if'
  readonly condition: Expr
  readonly then: Expr
  readonly otherwise: Expr
}
export interface ExistsExpr extends Node {
  readonly kind: 'exists'
  readonly variable: Name
  readonly source: Expr
  readonly where?: Expr
}
export interface AggregateExpr extends Node {
  readonly kind: 'aggregate'
  readonly op: AggregateOperator
  readonly variable: Name
  readonly source: Expr
  readonly where?: Expr
  /** What is maximised, minimised or summed; absent for count, first and last. */
  readonly value?: Expr
  /** How first and last order; ties go by the fixed order of the list. */
  readonly order?: readonly SortKey[]
}
export interface SortKey extends Node { readonly by: Expr; readonly direction: 'ascending' | 'descending' }
/** The judges who take part in this draw. Only inside a weight. */
export interface PoolExpr extends Node { readonly kind: 'pool' }
/** Does any of these exclusion clauses hold for this judge? */
export interface GroundExpr extends Node { readonly kind: 'ground'; readonly clauses: readonly string[]; readonly of: Expr }
/** Does any of these clauses hold for the matter? */
export interface HoldsExpr extends Node { readonly kind: 'holds'; readonly clauses: readonly string[] }

// ---------------------------------------------------------------- parts of rules

export type Modality = 'must' | 'must_not' | 'may' | 'recommended' | 'none'

/** What every rule has: the clauses it implements, a stable name, the readings that decide it. */
export interface RuleHead extends Line {
  readonly clauses: readonly string[]
  readonly name: Name
  readonly readings: readonly string[]
  /** The author's sentence for explanations; `{expression}` holes are kept as text and parsed by the checker. */
  readonly because?: Text
}

/** `for each x of list where condition`. */
export interface Loop extends Line { readonly variable: Name; readonly source: Expr; readonly where?: Expr }

export interface TableRow extends Line {
  readonly range: Range
  readonly condition: Expr
  readonly clause: string
  readonly readings: readonly string[]
  readonly because?: Text
}
/** A closed range of whole numbers; a missing bound is open. `< 5` is `{to: 4}`. */
export interface Range extends Node { readonly from?: number; readonly to?: number }

/** A condition of the pool: a judge for whom it fails is excluded under its clause. */
export interface PoolCondition extends Line {
  readonly name: Name
  readonly clause: string
  readonly readings: readonly string[]
  readonly when?: Expr
  readonly condition: Expr
  readonly because?: Text
}

export type SeatRole = 'presiding' | 'member' | 'reserve' | 'juror'
export interface Seat extends Line {
  readonly role: SeatRole
  /** How many; absent is one. */
  readonly count?: Expr
  readonly when?: Expr
}

// ---------------------------------------------------------------- statements

export type Statement =
  | ClauseDeclaration | NotComputable | WordingUnknown | AdoptedReading | Definition | Exclude | Draw
  | Refuse | Transfer | TransferException | Redraw | ManualDistribution | Finding | Duty | Parameter
  | Weight | FactDeclaration | Sample | PolicyTest | Broken

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
}
export interface Definition extends Line {
  readonly kind: 'definition'
  readonly name: Name
  readonly parameters: readonly Parameter_[]
  readonly clauses: readonly string[]
  readonly readings: readonly string[]
  readonly value: Expr
}
export interface Parameter_ extends Node { readonly name: Name; readonly type?: TypeRef }

/** Excludes a judge (bound as `judge`) from a draw: by a condition, or by a table whose rows each have a clause. */
export interface Exclude extends RuleHead {
  readonly kind: 'exclude'
  readonly loop?: Loop
  readonly when?: Expr
  readonly table?: Table
}
export interface Table extends Line { readonly by: Expr; readonly rows: readonly TableRow[] }

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
export interface Refuse extends RuleHead { readonly kind: 'refuse'; readonly when: Expr }
/** No draw: the matter goes to (or stays with) the judge whose id `to` gives. */
export interface Transfer extends RuleHead { readonly kind: 'transfer'; readonly to: Expr; readonly when: Expr }
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
export interface Weight extends RuleHead { readonly kind: 'weight'; readonly value: Expr }

/** A statement that did not parse; its text is kept as it stands. */
export interface Broken extends Line { readonly kind: 'broken'; readonly text: string }

// ---------------------------------------------------------------- facts

export type TypeRef =
  | { readonly kind: 'boolean' | 'text' | 'date' | 'datetime' | 'time' | 'decimal' | 'money' }
  | { readonly kind: 'integer'; readonly unit?: string }
  | { readonly kind: 'enum'; readonly name: string }
  | { readonly kind: 'list'; readonly of: TypeRef }
  | { readonly kind: 'records'; readonly entity: string }
  | { readonly kind: 'map'; readonly of: TypeRef }
  | { readonly kind: 'entity'; readonly entity: string }

export interface EnumDeclaration extends Line { readonly kind: 'enum'; readonly name: Name; readonly values: readonly EnumValue[] }
export interface EnumValue extends Line { readonly name: Name; readonly label: Text }
export interface EntityDeclaration extends Line {
  readonly kind: 'entity'
  readonly name: Name
  readonly label: Text
  readonly fields: readonly Field[]
}
export interface Field extends Line {
  readonly name: Name
  readonly type: TypeRef
  readonly label: Text
  /** The key stands at the root of the JSON document (`judges`, `orders`, …). */
  readonly atRoot: boolean
  /** A fact that people can change (a date of leave), as against identity or category. */
  readonly changeable: boolean
  /** The entity whose listed member this id must name. */
  readonly references?: string
  /** What an absent key means, where that is not «unknown». */
  readonly unlessSupplied?: Expr
  /** Computed from other fields of the record when absent, and checked when given. */
  readonly derived?: Expr
}
/** A court's own fact: a field added to an entity of the national schema. */
export interface FactDeclaration extends Line { readonly kind: 'fact'; readonly entity: string; readonly field: Field }

// ---------------------------------------------------------------- tests inside a policy

export type FactValue =
  | { readonly kind: 'object'; readonly span: Span; readonly fields: readonly FactEntry[] }
  | { readonly kind: 'list'; readonly span: Span; readonly items: readonly FactValue[] }
  | { readonly kind: 'value'; readonly span: Span; readonly value: Expr }
export interface FactEntry extends Node { readonly field: string; readonly value: FactValue }
/** `given case { … }`, `given judge "А" { … }`; for a list entity the text is the record's id. */
export interface Given extends Line { readonly entity: string; readonly id?: string; readonly fields: readonly FactEntry[] }
/** Facts to start tests from. */
export interface Sample extends Line { readonly kind: 'sample'; readonly name: Name; readonly given: readonly Given[]; readonly from: readonly string[] }
export interface PolicyTest extends Line {
  readonly kind: 'test'
  readonly title: string
  readonly asOf: DateLiteral
  readonly knownAt?: DateLiteral
  readonly from: readonly string[]
  readonly given: readonly Given[]
  readonly expect: readonly Expectation[]
}
export type Expectation = Line &
  (
    | { readonly kind: 'excluded'; readonly judge: string; readonly grounds: readonly string[] }
    | { readonly kind: 'undetermined'; readonly judge: string; readonly grounds: readonly string[] }
    | { readonly kind: 'eligible'; readonly judge: string; readonly provided?: readonly ProvidedFact[] }
    | { readonly kind: 'pool'; readonly judges: readonly string[] }
    | { readonly kind: 'outcome'; readonly outcome: string; readonly clauses: readonly string[]; readonly judge?: string }
    | { readonly kind: 'assignments'; readonly pairs: readonly { readonly matter: string; readonly judge: string }[] }
    | { readonly kind: 'status'; readonly clause: string; readonly subject?: string; readonly status: string }
    | { readonly kind: 'missing'; readonly pointer: string }
    | { readonly kind: 'warning'; readonly code: string }
    | { readonly kind: 'share'; readonly judge: string; readonly share: string }
    | { readonly kind: 'interval'; readonly judge: string; readonly from: number; readonly to: number }
    | { readonly kind: 'explanation'; readonly subject?: string; readonly contains: string }
    | { readonly kind: 'remark'; readonly code: string; readonly text: string }
  )
/** A fact changed for the sake of a counterfactual: `case.distributed_at = 2026-03-10 10:00`. */
export interface ProvidedFact extends Node { readonly path: Expr; readonly value: Expr }

// ---------------------------------------------------------------- files

export interface Act extends Line {
  /** Who adopted what: «рішення зборів суддів». */
  readonly body: Text
  readonly date: string
  /** A string: numbers of decisions repeat and have any form. */
  readonly number?: string
}
export interface Effective extends Line {
  readonly from: string
  readonly readings: readonly string[]
  /** Conditional commencement: the event, and the act that records that it has happened. */
  readonly event?: Text
  readonly recorded?: Act
}
export interface UnlessSupplied extends Line { readonly path: Expr; readonly value: Expr }

interface UnitHead extends Line {
  readonly document: string
  readonly syntax: number
  readonly lang: Lang
  readonly endComments?: readonly string[]
}
export interface PolicyUnit extends UnitHead {
  readonly kind: 'policy'
  readonly form: 'principles' | 'rules' | 'procedure' | 'library'
  readonly title: Text
  readonly court?: Line & { readonly title: Text; readonly code?: string }
  readonly approved?: Act
  readonly effective?: Effective
  readonly under: readonly (Line & { readonly text: Text })[]
  readonly calendar?: Line & { readonly id: string; readonly months: 'clamp' | 'reject' }
  readonly includes: readonly (Line & { readonly document: string })[]
  readonly unlessSupplied: readonly UnlessSupplied[]
  readonly statements: readonly Statement[]
}
export interface AmendmentUnit extends UnitHead {
  readonly kind: 'amendment'
  readonly approved?: Act
  readonly effective?: Effective
  readonly operations: readonly Operation[]
}
export type Former = { readonly kind: 'unknown' } | { readonly kind: 'digest'; readonly digest: string }
export type Operation =
  | (Line & { readonly kind: 'add'; readonly clauses: readonly string[]; readonly statements: readonly Statement[] })
  | (Line & { readonly kind: 'replace'; readonly clauses: readonly string[]; readonly former?: Former; readonly statements: readonly Statement[] })
  | (Line & { readonly kind: 'repeal'; readonly clauses: readonly string[]; readonly former?: Former })
  | (Line & { readonly kind: 'broken'; readonly text: string })
export interface FactsUnit extends UnitHead {
  readonly kind: 'facts'
  readonly declarations: readonly (EnumDeclaration | EntityDeclaration | Broken)[]
}
export type Unit = PolicyUnit | AmendmentUnit | FactsUnit
