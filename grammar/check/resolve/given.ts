/**
 * Facts inside tests: `дано суддя "А" { … }`, checked against the vocabulary field by field.
 */
import type {
  Expr,
  FactEntry,
  FactValue,
  Given,
  ProvidedFact,
  UnlessSupplied,
} from '../../syntax/ast.ts'
import type { Name } from '../../source/text.ts'
import type { VocabularyEntity } from '../checked-policy.ts'
import { describeType } from '../describe.ts'
import { ID, JUDGE } from '../known-names.ts'
import { nearest } from '../../lexicon/nearest.ts'
import { didYouMean } from '../report.ts'
import { bind, type Scope } from '../scope.ts'
import { DATE, fits, isNumber, listOf, recordOf, type Type } from '../types.ts'
import { entityNamed, fieldNamed } from '../vocabulary.ts'
import { resolve } from './expression.ts'
import { unknownFact } from './members.ts'

/** Resolves the facts given about one record. */
export function resolveGiven(given: Given, scope: Scope): Given {
  const entity = entityOf(given.entity, given, scope)
  if (entity === undefined) return given
  const { report } = scope.file
  if (!entity.listed && given.id !== undefined)
    report.add('check/given-id', given.span, { word: given.entity }, { at: given.entity })
  if (entity.listed && entity.fields.has(ID) && given.id === undefined) {
    report.add('check/missing-id', given.span, { word: given.entity }, { at: given.entity })
  }
  return { ...given, entity: entity.name.en, fields: resolveEntries(given.fields, entity, scope) }
}

/** The entity called so; says so and gives `undefined` when there is none. */
export function entityOf(
  word: string,
  { span }: Pick<Given, 'span'>,
  scope: Scope,
): VocabularyEntity | undefined {
  const { vocabulary, lang, report } = scope.file
  const entity = entityNamed(vocabulary, word, lang) ?? vocabulary.entities.get(word)
  if (entity === undefined) {
    const known = [...vocabulary.entities.values()].map(({ name }) => name[lang])
    report.add(
      'check/unknown-entity',
      span,
      { word },
      { ...didYouMean(nearest(word, known)), at: word },
    )
  }
  return entity
}

function resolveEntries(
  entries: readonly FactEntry[],
  entity: VocabularyEntity,
  scope: Scope,
): FactEntry[] {
  const seen = new Set<string>()
  return entries.map((entry) => {
    const field = fieldNamed(entity, entry.field, scope.file.lang)
    if (field === undefined) {
      unknownFact(entry.field, entry.span, entity, scope)
      return entry
    }
    if (seen.has(field.name.en))
      scope.file.report.add(
        'check/repeated-fact',
        entry.span,
        { word: entry.field },
        { at: entry.field },
      )
    seen.add(field.name.en)
    const value = resolveValue(entry.value, field.type, field.name, scope)
    return { ...entry, field: field.name.en, value }
  })
}

function resolveValue(value: FactValue, type: Type, name: Name, scope: Scope): FactValue {
  const wanted = type.kind === 'calendar' ? listOf(DATE) : type
  if (value.kind === 'value')
    return { ...value, value: resolveConstant(value.value, wanted, name, scope) }
  // `{}` is the empty list as well as a record of which nothing is known.
  if (value.kind === 'object' && value.fields.length === 0 && wanted.kind === 'list') {
    return { kind: 'list', span: value.span, items: [] }
  }
  if (value.kind === 'list' && wanted.kind === 'list') {
    return {
      ...value,
      items: value.items.map((item) => resolveValue(item, wanted.of, name, scope)),
    }
  }
  if (value.kind === 'object' && wanted.kind === 'map') {
    const entryOf = (entry: FactEntry) => ({
      ...entry,
      value: resolveValue(entry.value, wanted.of, name, scope),
    })
    return { ...value, fields: value.fields.map(entryOf) }
  }
  const entity =
    wanted.kind === 'record' ? scope.file.vocabulary.entities.get(wanted.entity) : undefined
  if (value.kind === 'object' && entity !== undefined) {
    return { ...value, fields: resolveEntries(value.fields, entity, scope) }
  }
  if (wanted.kind !== 'unknown') wrongValue(value.span, wanted, name, scope)
  return value
}

/**
 * A value that a fact can have: a literal of its type or none. A count of days may be given
 * as a bare number, as the facts document has it.
 */
export function resolveConstant(written: Expr, wanted: Type, name: Name, scope: Scope): Expr {
  const { expr, type } = resolve(written, scope, wanted)
  const isCount = wanted.kind === 'duration' && isNumber(type)
  if (!isConstant(expr) || !(isCount || fits(type, wanted)))
    wrongValue(written.span, wanted, name, scope)
  return expr
}

function isConstant(expr: Expr): boolean {
  if (expr.kind === 'negate') return isConstant(expr.operand)
  if (expr.kind === 'set') return expr.items.every(isConstant)
  // A name that resolved to nothing was complained about already.
  if (expr.kind === 'name') return expr.ref === undefined
  return CONSTANTS.has(expr.kind)
}
const CONSTANTS: ReadonlySet<string> = new Set([
  'boolean',
  'integer',
  'decimal',
  'date',
  'datetime',
  'time',
  'text',
  'none',
  'duration',
  'enum',
])

function wrongValue(span: Expr['span'], wanted: Type, name: Name, scope: Scope): void {
  const values = { word: name, wanted: describeType(wanted, scope) }
  scope.file.report.add('check/wrong-fact-value', span, values)
}

/** `unless supplied PATH : VALUE`: any entity may be named, listed ones too. */
export const resolveDefault = <F extends UnlessSupplied>(fact: F, scope: Scope): F =>
  resolveChange(fact, { ...scope, anyEntity: true })

/** `eligible if PATH = VALUE`: `judge` is the judge of the expectation. */
export function resolveProvided(fact: ProvidedFact, scope: Scope): ProvidedFact {
  const name = scope.file.vocabulary.entities.get(JUDGE)?.name ?? { uk: JUDGE, en: JUDGE }
  return resolveChange(fact, bind(scope, { name, type: recordOf(JUDGE) }))
}

function resolveChange<F extends ProvidedFact>(fact: F, scope: Scope): F {
  const path = resolve(fact.path, scope)
  if (path.expr.kind !== 'member') {
    scope.file.report.add('check/not-a-fact', fact.path.span)
    return { ...fact, path: path.expr }
  }
  const { of, field } = path.expr
  const name = scope.file.vocabulary.entities.get(of ?? '')?.fields.get(field)?.name
  const value = resolveConstant(fact.value, path.type, name ?? { uk: field, en: field }, scope)
  return { ...fact, path: path.expr, value }
}
