/**
 * Whom a repeat draw is without: an id, a record that has one, or a list of either.
 *
 * Records are taken too because «усі(присяжний із справа.присяжні де …)» says whom it means without
 * another word; which of their facts is the id, the vocabulary knows.
 */
import type { Expr } from '../../syntax/ast.ts'
import { describeType, quote } from '../describe.ts'
import { ID } from '../known-names.ts'
import type { Scope } from '../scope.ts'
import { TEXT, fits, type Type } from '../types.ts'
import { resolve } from './expression.ts'

/** Resolves an expression that must name judges or jurors. */
export function resolvePersons(written: Expr, scope: Scope): Expr {
  const { expr, type } = resolve(written, scope)
  if (!namesSomebody(type.kind === 'list' ? type.of : type, scope)) {
    const values = { said: quote(written, scope), is: describeType(type, scope) }
    scope.file.report.add('check/not-an-id', written.span, values)
  }
  return expr
}

function namesSomebody(type: Type, { file }: Scope): boolean {
  if (type.kind !== 'record') return fits(type, TEXT)
  return file.vocabulary.entities.get(type.entity)?.fields.has(ID) === true
}
