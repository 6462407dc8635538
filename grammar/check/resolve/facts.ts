/**
 * The declarations of facts: types and references by canonical name, defaults and computed
 * fields resolved.
 */
import type { EntityDeclaration, FactsUnit, Field } from '../../syntax/ast.ts'
import type { Extra } from '../../source/messages.ts'
import type { VocabularyEntity } from '../checked-policy.ts'
import { nearest } from '../../lexicon/nearest.ts'
import { didYouMean } from '../report.ts'
import { bind, fileScope, type FileContext, type Scope } from '../scope.ts'
import { recordOf, type Type } from '../types.ts'
import { resolve } from './expression.ts'
import { demand } from './fit.ts'
import { resolveConstant } from './given.ts'

/** Resolves a facts file whose entities are in the vocabulary. */
export function resolveFactsUnit(unit: FactsUnit, file: FileContext): FactsUnit {
  const scope = fileScope(file)
  return {
    ...unit,
    declarations: unit.declarations.map((each) =>
      each.kind === 'entity' ? resolveEntity(each, scope) : each,
    ),
  }
}

function resolveEntity(declaration: EntityDeclaration, scope: Scope): EntityDeclaration {
  const entity = scope.file.vocabulary.entities.get(declaration.name.en)
  if (entity === undefined) return declaration
  const seen = new Set<string>()
  const fields = declaration.fields.map((written) => {
    const name = written.name.en
    const known = entity.fields.get(name)
    if (seen.has(name)) {
      scope.file.report.add(
        'check/duplicate-fact',
        written.span,
        {
          word: written.name,
          entity: entity.name,
        },
        { at: written.name.uk },
      )
    }
    seen.add(name)
    return known?.field.span === written.span ? resolveField(known.field, entity, scope) : written
  })
  return { ...declaration, fields }
}

/** Resolves the default and the computation of a field whose type is canonical already. */
export function resolveField(field: Field, entity: VocabularyEntity, outer: Scope): Field {
  const type = entity.fields.get(field.name.en)?.type
  if (type === undefined) return field
  knownNames(field, type, outer)
  const name = entity.name.en
  const scope: Scope = {
    ...bind(outer, { name: entity.name, type: recordOf(name) }),
    record: entity,
  }
  return {
    ...field,
    ...(field.unlessSupplied && {
      unlessSupplied: resolveConstant(field.unlessSupplied, type, field.name, outer),
    }),
    ...(field.derived && { derived: resolveDerived(field.derived, type, scope) }),
  }
}

function resolveDerived(written: NonNullable<Field['derived']>, type: Type, scope: Scope) {
  const result = resolve(written, scope, type)
  demand(result, written, [type], scope)
  return result.expr
}

/** The enum or entity of a field's type must be declared. */
function knownNames(field: Field, type: Type, { file }: Scope): void {
  const { entities, enums } = file.vocabulary
  const word = unresolvedName(field.type, type)
  if (word !== undefined) {
    const known = [...entities.values(), ...enums.values()].map(({ name }) => name[file.lang])
    file.report.add('check/unknown-type', field.span, { word }, helpFor(nearest(word, known)))
  }
  const { references } = field
  if (references === undefined || entities.has(references)) return
  const known = [...entities.values()].map(({ name }) => name[file.lang])
  file.report.add(
    'check/unknown-entity',
    field.span,
    { word: references },
    didYouMean(nearest(references, known)),
  )
}

const helpFor = (near: string | undefined): Extra =>
  near === undefined
    ? {
        help: {
          uk: 'оголосіть перелік або сутність з цим ім’ям',
          en: 'declare an enum or an entity of this name',
        },
      }
    : didYouMean(near)

/** The name in a type that means nothing: its innermost type came out as unknown. */
function unresolvedName(ref: Field['type'], type: Type): string | undefined {
  if ((ref.kind === 'list' || ref.kind === 'map') && 'of' in type)
    return unresolvedName(ref.of, type.of)
  if (type.kind !== 'unknown') return undefined
  if (ref.kind === 'enum') return ref.name
  return ref.kind === 'records' || ref.kind === 'entity' ? ref.entity : undefined
}
