/** Tests and samples inside a policy. */
import type { Name, Span } from '../../source/text.ts'
import type { DateLiteral, Expr } from './expressions.ts'
import type { Line, Node } from './node.ts'
import type { SeatRole } from './rule-parts.ts'

export type FactValue =
  | { readonly kind: 'object'; readonly span: Span; readonly fields: readonly FactEntry[] }
  | { readonly kind: 'list'; readonly span: Span; readonly items: readonly FactValue[] }
  | { readonly kind: 'value'; readonly span: Span; readonly value: Expr }
export interface FactEntry extends Node {
  readonly field: string
  readonly value: FactValue
}
/** `given case { … }`, `given judge "А" { … }`; for a list entity the text is the record's id. */
export interface Given extends Line {
  readonly entity: string
  readonly id?: string
  readonly fields: readonly FactEntry[]
}
/** Facts to start tests from. */
export interface Sample extends Line {
  readonly kind: 'sample'
  readonly name: Name
  readonly given: readonly Given[]
  readonly from: readonly string[]
}
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
    | {
        readonly kind: 'eligible'
        readonly judge: string
        readonly provided?: readonly ProvidedFact[]
      }
    /** Exactly these judges take part; with a role, those from whom its seats are drawn. */
    | { readonly kind: 'pool'; readonly role?: SeatRole; readonly judges: readonly string[] }
    /** Exactly these, in the order of drawing; none: one judge is drawn, so there is no list. */
    | { readonly kind: 'seats'; readonly roles: readonly SeatRole[] }
    | {
        readonly kind: 'outcome'
        readonly outcome: string
        readonly clauses: readonly string[]
        readonly judge?: string
      }
    | {
        readonly kind: 'assignments'
        readonly pairs: readonly { readonly matter: string; readonly judge: string }[]
      }
    | {
        readonly kind: 'status'
        readonly clause: string
        readonly subject?: string
        readonly status: string
      }
    | { readonly kind: 'missing'; readonly pointer: string }
    | { readonly kind: 'warning'; readonly code: string }
    | { readonly kind: 'share'; readonly judge: string; readonly share: string }
    | {
        readonly kind: 'interval'
        readonly judge: string
        readonly from: number
        readonly to: number
      }
    | { readonly kind: 'explanation'; readonly subject?: string; readonly contains: string }
    | { readonly kind: 'remark'; readonly code: string; readonly text: string }
  )
/** A fact changed for the sake of a counterfactual: `case.distributed_at = 2026-03-10 10:00`. */
export interface ProvidedFact extends Node {
  readonly path: Expr
  readonly value: Expr
}
