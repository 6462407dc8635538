/**
 * What names are visible at a place, and what each stands for.
 *
 * A scope is never changed: a loop or a binder makes a new one on top of it.
 */
import type { Definition, Expr } from '../syntax/ast.ts'
import type { Lang, Name, Text } from '../source/text.ts'
import type { Template, Vocabulary, VocabularyEntity } from './checked-policy.ts'
import type { Report } from './report.ts'
import type { Type } from './types.ts'

export interface Variable {
  readonly name: Name
  readonly type: Type
}

/** A definition as a caller sees it. */
export interface Signature {
  readonly name: Name
  readonly parameters: readonly Variable[]
  readonly type: Type
  /** It reads the pool, so only weights may use it. */
  readonly usesPool: boolean
}

/** An expression with canonical names, and its type. */
export interface Typed<E extends Expr = Expr> {
  readonly expr: E
  readonly type: Type
}

/** Resolves any expression; handed to the families so that they need not import each other. */
export type Resolve = (expr: Expr, scope: Scope, expected?: Type) => Typed

/** The definitions that one file sees, by their words in its language; resolved when first asked for. */
export interface Definitions {
  readonly lookup: (word: string) => Definition | undefined
  readonly signatureOf: (definition: Definition) => Signature
  readonly words: () => readonly string[]
}

/** Things that a file refers to by name only: weights, samples. The answer is the canonical name. */
export interface Names {
  readonly lookup: (word: string) => string | undefined
  readonly words: () => readonly string[]
}

/** What is the same in a whole file. */
export interface FileContext {
  readonly lang: Lang
  readonly path: string
  readonly vocabulary: Vocabulary
  readonly definitions: Definitions
  readonly weights: Names
  readonly samples: Names
  /** The same file read with the words of the other language: for the halves of explanations. */
  readonly inLanguage: (lang: Lang) => FileContext
  readonly report: Report
  /** Filled while resolving: the type of each canonical expression. */
  readonly types: Map<Expr, Type>
  readonly templates: Map<Text, Template>
  /** Does the header say how months clamp? */
  readonly monthsDeclared: boolean
  /** What did not parse in the files that this one sees: a name that stands there may be declared there. */
  readonly brokenText: string
  /** The text of the file, where the caller has it: for quoting the author's words. */
  readonly source?: string
}

export interface Scope {
  readonly file: FileContext
  /** The innermost last. */
  readonly variables: readonly Variable[]
  /** Allowed inside a weight, and inside a definition, which then only a weight may use. */
  readonly pool: 'allowed' | 'forbidden'
  /** Told when the pool is read; a definition remembers it. */
  readonly onPool?: () => void
  /** Inside a computed field: the entity whose facts may be named without a dot. */
  readonly record?: VocabularyEntity
  /** In paths of facts (defaults, counterfactuals) any entity may be named, also one that is listed. */
  readonly anyEntity?: boolean
}

/** The scope of a file before any rule binds anything. */
export const fileScope = (file: FileContext): Scope => ({ file, variables: [], pool: 'forbidden' })

/** The same scope with one more variable, which hides an outer one of the same name. */
export const bind = (scope: Scope, variable: Variable): Scope => ({
  ...scope,
  variables: [...scope.variables, variable],
})

/** The innermost variable called so; the word of the other language counts when nothing else does. */
export function variableNamed(scope: Scope, word: string): Variable | undefined {
  const { lang } = scope.file
  return (
    scope.variables.findLast(({ name }) => name[lang] === word) ??
    scope.variables.findLast(({ name }) => name.uk === word || name.en === word)
  )
}

/** Records the type of a canonical node. */
export function typed<E extends Expr>(scope: Scope, expr: E, type: Type): Typed<E> {
  scope.file.types.set(expr, type)
  return { expr, type }
}
