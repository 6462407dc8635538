/**
 * Words with parentheses: a definition with parameters, a built-in function, a record by its id.
 */
import type { CallExpr, Expr } from '../../syntax/ast.ts'
import { BUILT_INS, builtInNamed } from '../functions.ts'
import { ID } from '../known-names.ts'
import { nearest } from '../../lexicon/nearest.ts'
import { didYouMean } from '../report.ts'
import { typed, type Resolve, type Scope, type Typed } from '../scope.ts'
import { TEXT, UNKNOWN, recordOf, type Type } from '../types.ts'
import { entityNamed } from '../vocabulary.ts'
import { demand } from './fit.ts'
import { usePool } from './names.ts'

interface Callee {
  readonly ref: NonNullable<CallExpr['ref']>
  readonly name: string
  /** What each argument may be. */
  readonly accepts: readonly (readonly Type[])[]
  readonly returns: Type
}

export function resolveCall(expr: CallExpr, scope: Scope, resolve: Resolve): Typed {
  const callee = definitionNamed(expr, scope) ?? builtIn(expr, scope) ?? lookupOf(expr, scope)
  const args = expr.args.map((written, index) =>
    resolveArgument(written, callee?.accepts[index], scope, resolve),
  )
  if (callee === undefined) {
    unknownFunction(expr, scope)
    return typed(scope, { ...expr, args }, UNKNOWN)
  }
  if (args.length !== callee.accepts.length) {
    const values = { word: expr.callee, wanted: callee.accepts.length, given: args.length }
    scope.file.report.add('check/wrong-arguments', expr.span, values)
  }
  const node: CallExpr = { ...expr, callee: callee.name, args, ref: callee.ref }
  return typed(scope, node, callee.returns)
}

function resolveArgument(
  written: Expr,
  accepts: readonly Type[] | undefined,
  scope: Scope,
  resolve: Resolve,
): Expr {
  const argument = resolve(written, scope, accepts?.length === 1 ? accepts[0] : UNKNOWN)
  if (accepts !== undefined) demand(argument, written, accepts, scope)
  return argument.expr
}

function definitionNamed(expr: CallExpr, scope: Scope): Callee | undefined {
  const { definitions } = scope.file
  const definition = definitions.lookup(expr.callee)
  if (definition === undefined) return undefined
  const { name, parameters, type, usesPool } = definitions.signatureOf(definition)
  if (usesPool) usePool(expr, scope)
  const accepts = parameters.map((parameter) => [parameter.type])
  return { ref: 'definition', name: name.en, accepts, returns: type }
}

function builtIn(expr: CallExpr, scope: Scope): Callee | undefined {
  const found = builtInNamed(expr.callee, scope.file.lang)
  if (found === undefined) return undefined
  const accepts = found.parameters.map((parameter) => parameter.accepts)
  return { ref: 'builtin', name: found.name.en, accepts, returns: found.returns }
}

/** `суддя(ідентифікатор)`: entities that are listed and have an identifier can be looked up. */
function lookupOf(expr: CallExpr, scope: Scope): Callee | undefined {
  const entity = entityNamed(scope.file.vocabulary, expr.callee, scope.file.lang)
  if (entity === undefined || !entity.listed || !entity.fields.has(ID)) return undefined
  const name = entity.name.en
  return { ref: 'lookup', name, accepts: [[TEXT]], returns: recordOf(name) }
}

function unknownFunction(expr: CallExpr, scope: Scope): void {
  const { lang, definitions, vocabulary, report, brokenText } = scope.file
  if (brokenText.includes(expr.callee)) return
  const lookups = [...vocabulary.entities.values()].filter(({ listed }) => listed)
  const known = [...BUILT_INS, ...lookups].map(({ name }) => name[lang])
  const near = nearest(expr.callee, [...definitions.words(), ...known])
  report.add(
    'check/unknown-function',
    expr.span,
    { word: expr.callee },
    { ...didYouMean(near), at: expr.callee },
  )
}
