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
/** Stands where the approval would: nobody has adopted this text, and nothing is decided by it. */
export type Draft = Line
/** The day on which an adopted text was published. */
export interface Publication extends Line {
  readonly date: string
}
/** How far a text has come: proposed (`draft`), adopted (`approved`), published, in force. */
export interface Adoption {
  readonly approved?: Act
  readonly draft?: Draft
  readonly published?: Publication
  /** Of a draft, the proposed day. */
  readonly effective?: Effective
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
export interface PolicyUnit extends UnitHead, Adoption {
  readonly kind: 'policy'
  readonly form: 'principles' | 'rules' | 'procedure' | 'library'
  readonly title: Text
  readonly court?: Line & { readonly title: Text; readonly code?: string }
  readonly under: readonly (Line & { readonly text: Text })[]
  readonly calendar?: Line & { readonly id: string; readonly months: 'clamp' | 'reject' }
  readonly includes: readonly (Line & { readonly document: string })[]
  readonly unlessSupplied: readonly UnlessSupplied[]
  readonly statements: readonly Statement[]
}
export interface AmendmentUnit extends UnitHead, Adoption {
  readonly kind: 'amendment'
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
