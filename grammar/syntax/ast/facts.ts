/** Declarations of facts: enums, entities, fields and their types. */
import type { Name, Text } from '../../source/text.ts'
import type { Expr } from './expressions.ts'
import type { Line } from './node.ts'

export type TypeRef =
  | { readonly kind: 'boolean' | 'text' | 'date' | 'datetime' | 'time' | 'decimal' | 'money' }
  | { readonly kind: 'integer'; readonly unit?: string }
  | { readonly kind: 'enum'; readonly name: string }
  | { readonly kind: 'list'; readonly of: TypeRef }
  | { readonly kind: 'records'; readonly entity: string }
  | { readonly kind: 'map'; readonly of: TypeRef }
  | { readonly kind: 'entity'; readonly entity: string }

export interface EnumDeclaration extends Line {
  readonly kind: 'enum'
  readonly name: Name
  readonly values: readonly EnumValue[]
}
export interface EnumValue extends Line {
  readonly name: Name
  readonly label: Text
}
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
export interface FactDeclaration extends Line {
  readonly kind: 'fact'
  readonly entity: string
  readonly field: Field
}
