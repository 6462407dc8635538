/**
 * How names are written: canonical names in, words of one language out.
 *
 * A tree straight from the parser carries names as its author wrote them, and needs none of
 * this. A resolved tree carries canonical ones; the words of entities, fields and values then
 * come from the fact schema, those of variables and definitions from where they are declared.
 */
import type { Lang, Name } from '../source/text.ts'

/** The names that the fact schema and the included documents give; each answers in both languages. */
export interface Names {
  entity(entity: string): Name | undefined
  field(entity: string, field: string): Name | undefined
  /** The entity of the records that a field holds, for facts written out in tests. */
  recordsOf(entity: string, field: string): string | undefined
  enumeration(name: string): Name | undefined
  value(enumeration: string, value: string): Name | undefined
  builtin(name: string): Name | undefined
  /** A definition of an included document. */
  definition(name: string): Name | undefined
}

/** What is in sight at one point of a file. */
export interface Scope {
  readonly lang: Lang
  /** Absent for a tree whose names stand as written. */
  readonly names?: Names
  /** Inside a computed field: the entity whose fields need no dot. */
  readonly record?: string
  /** Dates in ISO form whatever the language, as in YAML. */
  readonly isoDates?: boolean
  /** Variables, parameters, definitions and weights, by canonical name. */
  readonly local: ReadonlyMap<string, Name>
}

/** The same scope with more names declared in it. */
export function declare(scope: Scope, names: readonly Name[]): Scope {
  if (scope.names === undefined || names.length === 0) return scope
  const added = names.map((name) => [name.en, name] as const)
  return { ...scope, local: new Map([...scope.local, ...added]) }
}

/** A variable, a definition, or an entity where no nearer name hides it. */
export function referenceWord(scope: Scope, name: string): string {
  if (scope.names === undefined) return name
  const known =
    scope.local.get(name) ??
    scope.names.entity(name) ??
    scope.names.definition(name) ??
    scope.names.builtin(name)
  return known?.[scope.lang] ?? name
}

/** The callee of a call: the built-ins stand behind everything that a policy declares. */
export function calleeWord(scope: Scope, callee: string, ref: string | undefined): string {
  if (scope.names === undefined) return callee
  if (ref === 'builtin') return scope.names.builtin(callee)?.[scope.lang] ?? callee
  if (ref === 'lookup') return entityWord(scope, callee)
  return referenceWord(scope, callee)
}

export function entityWord(scope: Scope, entity: string): string {
  return scope.names?.entity(entity)?.[scope.lang] ?? entity
}

export function fieldWord(scope: Scope, entity: string | undefined, field: string): string {
  if (entity === undefined) return field
  return scope.names?.field(entity, field)?.[scope.lang] ?? field
}

export function enumerationWord(scope: Scope, name: string): string {
  return scope.names?.enumeration(name)?.[scope.lang] ?? name
}

export function valueWord(scope: Scope, enumeration: string, value: string): string {
  return scope.names?.value(enumeration, value)?.[scope.lang] ?? value
}

/** The name of a binder; one word where the schema knows the pair, as with «для кожного відсутність». */
export function binderWord(scope: Scope, name: Name): string {
  const known = scope.names?.entity(name.en)
  return known?.uk === name.uk ? name[scope.lang] : declaredName(scope.lang, name)
}

/** `ім’я/name`, the language of the file first; one word where both are the same. */
export function declaredName(lang: Lang, name: Name): string {
  if (name.uk === name.en) return name.uk
  return lang === 'uk' ? `${name.uk}/${name.en}` : `${name.en}/${name.uk}`
}
