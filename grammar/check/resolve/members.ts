/**
 * Facts of records: `суддя.відсутності`. The entity of the object decides which facts there are.
 */
import type { MemberExpr } from '../../syntax/ast.ts'
import type { VocabularyEntity } from '../checked-policy.ts'
import { describeType, quote } from '../describe.ts'
import { nearest } from '../../lexicon/nearest.ts'
import { didYouMean } from '../report.ts'
import { typed, type Resolve, type Scope, type Typed } from '../scope.ts'
import { UNKNOWN } from '../types.ts'
import { fieldNamed } from '../vocabulary.ts'
import { isCollection, listAsValue } from './fit.ts'

/** Resolves `object.field` and marks the entity that declares the field. */
export function resolveMember(expr: MemberExpr, scope: Scope, resolve: Resolve): Typed {
  const object = resolve(expr.object, scope)
  const failed = () => typed(scope, { ...expr, object: object.expr }, UNKNOWN)
  if (object.type.kind === 'unknown') return failed()
  if (object.type.kind !== 'record') {
    if (isCollection(object.type)) listAsValue(expr.object, scope)
    else {
      const said = quote(expr.object, scope)
      scope.file.report.add('check/not-a-record', expr.span, {
        said,
        is: describeType(object.type, scope),
      })
    }
    return failed()
  }
  const entity = scope.file.vocabulary.entities.get(object.type.entity)
  if (entity === undefined) return failed()
  const field = fieldNamed(entity, expr.field, scope.file.lang)
  if (field === undefined) {
    unknownFact(expr.field, { ...expr.span, start: expr.object.span.end }, entity, scope)
    return failed()
  }
  const member = { ...expr, object: object.expr, field: field.name.en, of: field.owner }
  return typed(scope, member, field.type)
}

/** Says that an entity has no such fact, with the nearest one, or its name in the language of the file. */
export function unknownFact(
  word: string,
  span: MemberExpr['span'],
  entity: VocabularyEntity,
  scope: Scope,
): void {
  const { lang, report } = scope.file
  const other = fieldNamed(entity, word, lang === 'uk' ? 'en' : 'uk')
  const near = nearest(
    word,
    [...entity.fields.values()].map(({ name }) => name[lang]),
  )
  report.add(
    'check/unknown-fact',
    span,
    { word, entity: entity.name },
    { ...didYouMean(other?.name[lang] ?? near), at: word },
  )
}
