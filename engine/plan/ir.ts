/**
 * The intermediate representation of one edition: flat rules over typed, closed expressions.
 *
 * Definitions are inlined, names are resolved, every node knows its type. The reference
 * evaluator walks it; the compiled plan is generated from it; interop translates it.
 */
import type { Span, Text } from '../../grammar/index.ts'
import type {
  Modality,
  SeatRole,
  AggregateOperator,
  DurationUnit,
  Type,
} from '../../grammar/index.ts'
import type { Known } from '../facts/value.ts'

export type CompareOperator = '=' | '<>' | '<' | '<=' | '>' | '>='

export type Ir =
  | { readonly op: 'const'; readonly type: Type; readonly value: Known; readonly span?: Span }
  /** A singleton object of the facts document. */
  | { readonly op: 'root'; readonly type: Type; readonly entity: string }
  /** A variable bound by a rule (`judge`), a loop, an aggregate or `exists`; unique per rule. */
  | { readonly op: 'variable'; readonly type: Type; readonly name: string }
  | { readonly op: 'member'; readonly type: Type; readonly object: Ir; readonly field: string }
  | { readonly op: 'lookup'; readonly type: Type; readonly entity: string; readonly id: Ir }
  | { readonly op: 'not'; readonly type: Type; readonly operand: Ir }
  | { readonly op: 'and' | 'or'; readonly type: Type; readonly operands: readonly Ir[] }
  /** `by`: how two points in time are compared; `day` where at least one of them is a date. */
  | {
      readonly op: 'compare'
      readonly type: Type
      readonly operator: CompareOperator
      readonly left: Ir
      readonly right: Ir
    }
  | { readonly op: 'same'; readonly type: Type; readonly left: Ir; readonly right: Ir }
  | { readonly op: 'in_list'; readonly type: Type; readonly item: Ir; readonly list: Ir }
  | { readonly op: 'in_set'; readonly type: Type; readonly item: Ir; readonly items: readonly Ir[] }
  | {
      readonly op: 'in_interval'
      readonly type: Type
      readonly item: Ir
      readonly from: Ir
      readonly to: Ir
      readonly fromOpen: boolean
      readonly toOpen: boolean
    }
  | { readonly op: 'is_working_day'; readonly type: Type; readonly item: Ir }
  | {
      readonly op: 'presence'
      readonly type: Type
      readonly test: 'known' | 'none'
      readonly operand: Ir
    }
  | { readonly op: 'otherwise'; readonly type: Type; readonly left: Ir; readonly right: Ir }
  | {
      readonly op: 'if'
      readonly type: Type
      readonly condition: Ir
      readonly then: Ir
      readonly otherwise: Ir
    }
  | {
      readonly op: 'arithmetic'
      readonly type: Type
      readonly operator: '+' | '-' | '*' | '/'
      readonly left: Ir
      readonly right: Ir
    }
  | { readonly op: 'negate'; readonly type: Type; readonly operand: Ir }
  /** date or date-time ± a whole number of units; months by the policy's declared mode. */
  | {
      readonly op: 'shift'
      readonly type: Type
      readonly base: Ir
      readonly amount: Ir
      readonly unit: DurationUnit
      readonly sign: 1 | -1
      readonly months: 'clamp' | 'reject'
    }
  | { readonly op: 'days_between'; readonly type: Type; readonly left: Ir; readonly right: Ir }
  | {
      readonly op: 'call'
      readonly type: Type
      readonly name: string
      readonly args: readonly Ir[]
    }
  | {
      readonly op: 'exists'
      readonly type: Type
      readonly variable: string
      readonly source: Ir
      readonly where?: Ir
    }
  | {
      readonly op: 'aggregate'
      readonly type: Type
      readonly operator: AggregateOperator
      readonly variable: string
      readonly source: Ir
      readonly where?: Ir
      readonly value?: Ir
      readonly order: readonly { readonly by: Ir; readonly descending: boolean }[]
    }
  /** A list written out where a list of facts may stand. */
  | { readonly op: 'list'; readonly type: Type; readonly items: readonly Ir[] }
  | { readonly op: 'pool'; readonly type: Type }
  | {
      readonly op: 'ground'
      readonly type: Type
      readonly clauses: readonly string[]
      readonly of: Ir
    }
  | { readonly op: 'holds'; readonly type: Type; readonly clauses: readonly string[] }

/** A sentence with holes: text, or an expression whose value is printed there. */
export type IrTemplate = {
  readonly uk: readonly (string | Ir)[]
  readonly en: readonly (string | Ir)[]
}

export interface IrRule {
  /** Stable: the canonical name of the author's rule. */
  readonly name: string
  readonly label: { readonly uk: string; readonly en: string }
  /** One clause per IR rule: a rule that cites several is lowered to several. Local id (`4.3.2`). */
  readonly clause: string
  readonly readings: readonly string[]
  readonly because?: IrTemplate
}
export interface IrLoop {
  readonly variable: string
  readonly entity: string
  readonly source: Ir
  readonly where?: Ir
}

/** Excludes the judge bound as `judge` when, for some element of the loop (if any), the condition is true. */
export interface IrExclusion extends IrRule {
  readonly kind: 'exclusion'
  readonly loop?: IrLoop
  readonly condition: Ir
}
/** `condition` true keeps the judge; where `when` is false the condition asks nothing. Lowered: excludes = when and not condition. */
export interface IrPoolCondition extends IrRule {
  readonly kind: 'pool_condition'
  readonly excludes: Ir
  readonly entry: boolean
}
export interface IrSeat {
  readonly role: SeatRole
  readonly count?: Ir
  readonly when?: Ir
}
export interface IrDraw extends IrRule {
  readonly kind: 'draw'
  readonly instead: boolean
  readonly when?: Ir
  readonly conditions: readonly IrPoolCondition[]
  readonly exclusions: boolean
  readonly seats: readonly IrSeat[]
  readonly weight?: IrWeight
  readonly emptyPool: string
}
export interface IrWeight extends IrRule {
  readonly kind: 'weight'
  readonly value: Ir
}
export interface IrRefuse extends IrRule {
  readonly kind: 'refuse'
  readonly when: Ir
}
export interface IrTransfer extends IrRule {
  readonly kind: 'transfer'
  readonly to: Ir
  readonly when: Ir
  readonly exceptions: readonly IrException[]
}
export interface IrException extends IrRule {
  readonly kind: 'exception'
  readonly from: readonly string[]
  readonly when: Ir
  readonly then: 'draw' | 'redraw'
  readonly redrawClause?: string
}
/** The variable that stands for the id of a judge or a juror where whoever is replaced is asked for. */
export const CANDIDATE = 'candidate'

export interface IrRedraw extends IrRule {
  readonly kind: 'redraw'
  readonly asked: Ir
  readonly when?: Ir
  readonly given?: Ir
  /** Conditions on the {@link CANDIDATE}: each names some of those who are replaced. */
  readonly without: readonly Ir[]
  readonly seats: readonly IrSeat[]
}
export interface IrManual extends IrRule {
  readonly kind: 'manual'
  readonly asked: Ir
  readonly when: Ir
  readonly matter: IrLoop
  readonly otherwise?: Ir
  readonly arrival: Ir
  readonly queueBy: Ir
  readonly made: Ir
  readonly conditions: readonly IrPoolCondition[]
  readonly exclusions: boolean
}
/** While `when` is true, the clauses that `from` covers (`2/*`, `*`) are not applicable; its own always are. */
export interface IrLimit extends Omit<IrRule, 'clause'> {
  readonly kind: 'limit'
  readonly clauses: readonly string[]
  readonly from: readonly string[]
  readonly when: Ir
}
export interface IrFinding extends IrRule {
  readonly kind: 'finding'
  readonly loop?: IrLoop
  readonly when: Ir
}
/** A moment at which something was done. */
export interface IrMoment {
  readonly clause: string
  readonly at: Ir
}
/** A step of a procedure, and the steps that must not come after it. */
export interface IrStep {
  readonly procedure: Text
  readonly at?: Ir
  readonly after: readonly string[]
  /** The moments of those steps, each readable without a loop. */
  readonly earlier: readonly IrMoment[]
}
export interface IrDuty extends IrRule {
  readonly kind: 'duty'
  readonly loop?: IrLoop
  readonly bearer?: Text
  readonly when?: Ir
  readonly step?: IrStep
  readonly demand:
    | { readonly kind: 'deadline'; readonly done: Ir; readonly by: Ir; readonly also?: Ir }
    | { readonly kind: 'state'; readonly condition: Ir; readonly by?: Ir }
}
export interface IrParameter extends IrRule {
  readonly kind: 'parameter'
  readonly loop?: IrLoop
  readonly value: Ir
  readonly setBy?: Text
}

/** What an unknown wording could change. */
export interface IrUnknownWording {
  readonly clause: string
  readonly readings: readonly string[]
  readonly couldChange: 'nothing' | 'draw' | readonly string[]
}

export interface IrClause {
  readonly clause: string
  readonly state: 'in_force' | 'not_yet' | 'repealed' | 'wording_unknown'
  /** Whether the clause is a duty: its entries are complied, breached or pending. */
  readonly family: 'effect' | 'duty' | 'none'
  readonly modality: Modality
  readonly summary: Text
  readonly cite: Text
}

/** One edition of one policy, ready to run. */
export interface PolicyIr {
  readonly document: string
  readonly clauses: readonly IrClause[]
  readonly exclusions: readonly IrExclusion[]
  readonly draws: readonly IrDraw[]
  readonly refusals: readonly IrRefuse[]
  readonly transfers: readonly IrTransfer[]
  readonly exceptions: readonly IrException[]
  readonly redraws: readonly IrRedraw[]
  readonly manuals: readonly IrManual[]
  readonly limits: readonly IrLimit[]
  readonly findings: readonly IrFinding[]
  readonly duties: readonly IrDuty[]
  readonly parameters: readonly IrParameter[]
  readonly unknownWordings: readonly IrUnknownWording[]
}
