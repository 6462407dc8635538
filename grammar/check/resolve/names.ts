/**
 * Bare names: a variable, a definition, an entity or, where an enum is expected, its value.
 */
import type { Expr, MemberExpr, NameExpr } from '../../syntax/ast.ts'
import { word } from '../../lexicon/words.ts'
import { nearest } from '../../lexicon/nearest.ts'
import { didYouMean } from '../report.ts'
import { typed, variableNamed, type Scope, type Typed } from '../scope.ts'
import { sameType, UNKNOWN, recordOf, type Type } from '../types.ts'
import { entityNamed, enumsWithValue, fieldNamed, valueNamed } from '../vocabulary.ts'

/** Resolves a bare name; what is expected decides between things that are called alike. */
export function resolveName(expr: NameExpr, scope: Scope, expected: Type): Typed {
  const variable = variableNamed(scope, expr.name)
  const meant = variable === undefined || !sameType(variable.type, expected)
  const value = meant ? enumValue(expr, expr.name, expected, scope) : undefined
  if (value !== undefined) return value
  if (variable !== undefined) {
    return typed(scope, { ...expr, name: variable.name.en, ref: 'variable' }, variable.type)
  }
  return (
    ownFact(expr, scope) ??
    resolveDefinition(expr, scope) ??
    resolveEntity(expr, scope) ??
    unknownName(expr, scope, expected)
  )
}

/** Can this name only be understood when something says which enum it belongs to? */
export function isBareValue(name: string, scope: Scope): boolean {
  const { definitions, lang } = scope.file
  const isFact = scope.record !== undefined && fieldNamed(scope.record, name, lang) !== undefined
  return (
    !isFact && variableNamed(scope, name) === undefined && definitions.lookup(name) === undefined
  )
}

/** In a computed field another fact of the same record needs no dot. */
function ownFact(expr: NameExpr, scope: Scope): Typed | undefined {
  const { record } = scope
  const field = record && fieldNamed(record, expr.name, scope.file.lang)
  if (field === undefined) return undefined
  const self: NameExpr = { kind: 'name', span: expr.span, name: field.owner, ref: 'variable' }
  const object = typed(scope, self, recordOf(field.owner)).expr
  const member: MemberExpr = {
    kind: 'member',
    span: expr.span,
    object,
    field: field.name.en,
    of: field.owner,
  }
  return typed(scope, member, field.type)
}

/** The value of the expected enum that is written so; `undefined` when the enum has none. */
export function enumValue(
  expr: Expr,
  written: string,
  expected: Type,
  scope: Scope,
): Typed | undefined {
  if (expected.kind !== 'enum') return undefined
  const { vocabulary, lang } = scope.file
  const entry = vocabulary.enums.get(expected.name)
  const value = entry && valueNamed(entry, written, lang)
  if (value === undefined) return undefined
  return typed(scope, { kind: 'enum', span: expr.span, enum: expected.name, value }, expected)
}

/** `немає` where an enum has a value called so. */
export const noneAsValue = (expr: Expr, expected: Type, scope: Scope): Typed | undefined =>
  enumValue(expr, word('none', scope.file.lang), expected, scope)

function resolveDefinition(expr: NameExpr, scope: Scope): Typed | undefined {
  const { definitions, report } = scope.file
  const definition = definitions.lookup(expr.name)
  if (definition === undefined) return undefined
  const { name, parameters, type, usesPool } = definitions.signatureOf(definition)
  if (usesPool) usePool(expr, scope)
  if (parameters.length > 0) {
    const wanted = parameters.length
    report.add('check/wrong-arguments', expr.span, { word: expr.name, wanted, given: 0 })
  }
  return typed(scope, { ...expr, name: name.en, ref: 'definition' }, type)
}

function resolveEntity(expr: NameExpr, scope: Scope): Typed | undefined {
  const entity = entityNamed(scope.file.vocabulary, expr.name, scope.file.lang)
  if (entity === undefined) return undefined
  if (entity.listed && scope.anyEntity !== true) {
    scope.file.report.add('check/unbound-record', expr.span, { word: expr.name })
  }
  return typed(scope, { ...expr, name: entity.name.en, ref: 'entity' }, recordOf(entity.name.en))
}

/** Notes that the pool is read here, or says that it cannot be. */
export function usePool(expr: Expr, scope: Scope): void {
  if (scope.pool === 'forbidden') scope.file.report.add('check/pool-outside-weight', expr.span)
  scope.onPool?.()
}

function unknownName(expr: NameExpr, scope: Scope, expected: Type): Typed {
  const { report } = scope.file
  if (expected.kind === 'enum') {
    const entry = scope.file.vocabulary.enums.get(expected.name)
    const known = entry ? [...entry.values.values()].map(({ name }) => name[scope.file.lang]) : []
    report.add(
      'check/unknown-value',
      expr.span,
      { word: expr.name, enum: entry?.name ?? expected.name },
      didYouMean(nearest(expr.name, known)),
    )
  } else if (!scope.file.brokenText.includes(expr.name)) {
    report.add('check/unknown-name', expr.span, { word: expr.name }, helpForName(expr.name, scope))
  }
  return typed(scope, expr, UNKNOWN)
}

function helpForName(name: string, scope: Scope) {
  const { vocabulary, lang, definitions } = scope.file
  const entry = enumsWithValue(vocabulary, name, lang)[0]
  if (entry !== undefined) {
    return {
      help: {
        uk: `\`${name}\` — значення переліку \`${entry.name.uk}\`; порівняйте його з фактом цього переліку`,
        en: `\`${name}\` is a value of the enum \`${entry.name.en}\`; compare it with a fact of that enum`,
      },
    }
  }
  const other = entityNamed(vocabulary, name, lang === 'uk' ? 'en' : 'uk')
  const known = [
    ...scope.variables.map((variable) => variable.name[lang]),
    ...definitions.words(),
    ...[...vocabulary.entities.values()].map((entity) => entity.name[lang]),
  ]
  return didYouMean(other?.name[lang] ?? nearest(name, known))
}
