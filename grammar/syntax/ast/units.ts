/** Whole files: a policy, an amendment, a file of facts. */
import type { Lang, Text } from '../../source/text.ts'
import type { Expr } from './expressions.ts'
import type { EntityDeclaration, EnumDeclaration } from './facts.ts'
import type { Line } from './node.ts'
import type { Broken, Statement } from './statements.ts'

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
export interface UnlessSupplied extends Line {
  readonly path: Expr
  readonly value: Expr
}

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
export type Former =
  { readonly kind: 'unknown' } | { readonly kind: 'digest'; readonly digest: string }
export type Operation =
  | (Line & {
      readonly kind: 'add'
      readonly clauses: readonly string[]
      readonly statements: readonly Statement[]
    })
  | (Line & {
      readonly kind: 'replace'
      readonly clauses: readonly string[]
      readonly former?: Former
      readonly statements: readonly Statement[]
    })
  | (Line & {
      readonly kind: 'repeal'
      readonly clauses: readonly string[]
      readonly former?: Former
    })
  | (Line & { readonly kind: 'broken'; readonly text: string })
export interface FactsUnit extends UnitHead {
  readonly kind: 'facts'
  readonly declarations: readonly (EnumDeclaration | EntityDeclaration | Broken)[]
}
export type Unit = PolicyUnit | AmendmentUnit | FactsUnit
