/**
 * What checking hands on: the shapes that the engine, the formatter and the editor build on.
 *
 * Everything here is canonical: names of facts, definitions, variables and enum values are
 * the English ones, every `of`, `ref` and `enum` mark is filled, whatever language the
 * author wrote in.
 */
import type {
  Act,
  AmendmentUnit,
  Effective,
  EnumValue,
  Expr,
  Field,
  FactsUnit,
  PolicyTest,
  PolicyUnit,
  Sample,
  Statement,
} from '../syntax/ast.ts'
import type { Name, Text } from '../source/text.ts'
import type { Type } from './types.ts'

/** A fact: a field of an entity. `field` is canonical once the facts are checked. */
export interface VocabularyField {
  readonly owner: string
  readonly name: Name
  readonly type: Type
  readonly field: Field
}

export interface VocabularyEntity {
  readonly name: Name
  readonly label: Text
  /** By canonical name. */
  readonly fields: ReadonlyMap<string, VocabularyField>
  /** Some list holds records of it (`judges`), so it has no single record at the root. */
  readonly listed: boolean
}

export interface VocabularyEnum {
  readonly name: Name
  /** By canonical name. */
  readonly values: ReadonlyMap<string, EnumValue>
}

/** Every fact and value that a policy may speak of. Keys are canonical names. */
export interface Vocabulary {
  readonly entities: ReadonlyMap<string, VocabularyEntity>
  readonly enums: ReadonlyMap<string, VocabularyEnum>
}

export type ClauseStateKind = 'in_force' | 'not_yet' | 'repealed' | 'wording_unknown'

/** How one clause stands in one edition, since when, and by which act. */
export interface ClauseState {
  readonly state: ClauseStateKind
  /** The first day of this state; absent for `not_yet`. */
  readonly since?: string
  /** The act that brought this state about. */
  readonly by?: Act
}

/** The consolidated text of a stretch of time `[from, to)`, in days of Kyiv. */
export interface Edition {
  readonly from: string
  readonly to?: string
  /** The acts applied so far: the base first, then the amendments in their order. */
  readonly acts: readonly Act[]
  /** The commencement of the youngest act, with the readings that decide it. */
  readonly effective?: Effective
  /** When the acts that begin with this edition were published, the latest of them; absent when nothing says so. */
  readonly published?: string
  /** One of its acts is only proposed: nothing may be decided by this edition. */
  readonly draft?: true
  /** Canonical statements in force; samples and tests are not among them. */
  readonly statements: readonly Statement[]
  /** Every clause that occurs in any edition has a state in each. */
  readonly clauseStates: ReadonlyMap<string, ClauseState>
  /** `sha256:…` of the canonical JSON of the edition; the same for every spelling. */
  readonly digest: string
}

/** A sentence of `because` cut into text and holes. */
export type TemplatePart = string | Expr
/** The halves of a `because`; each hole is resolved and typed. */
export interface Template {
  readonly uk: readonly TemplatePart[]
  readonly en?: readonly TemplatePart[]
}

export interface CheckedPolicy {
  readonly document: string
  /** Canonical, like all units here. */
  readonly base: PolicyUnit
  /** Their definitions and weights are visible in every edition; they are not repeated in `Edition.statements`. */
  readonly libraries: readonly PolicyUnit[]
  readonly amendments: readonly AmendmentUnit[]
  readonly facts: readonly FactsUnit[]
  readonly vocabulary: Vocabulary
  /** In order of time, without gaps; at least one. */
  readonly editions: readonly Edition[]
  /** The type of every canonical expression, by identity. */
  readonly types: ReadonlyMap<Expr, Type>
  /** The parsed form of every `because` of a canonical rule, row or pool condition, by identity of its text. */
  readonly templates: ReadonlyMap<Text, Template>
  readonly tests: readonly PolicyTest[]
  readonly samples: readonly Sample[]
}

/** A unit with the path that its diagnostics carry, and its text where the caller has it. */
export interface Located<U> {
  readonly unit: U
  readonly path: string
  readonly source?: string
}
