/**
 * A whole file as written in; the same file with canonical names out.
 */
import type {
  AmendmentUnit,
  Expectation,
  FactDeclaration,
  Field,
  Operation,
  PolicyTest,
  PolicyUnit,
  Sample,
  Statement,
} from '../../syntax/ast.ts'
import { fileScope, type FileContext, type Scope } from '../scope.ts'
import { resolveField } from './facts.ts'
import { entityOf, resolveDefault, resolveGiven, resolveProvided } from './given.ts'
import type { DefinitionBook } from './definitions.ts'
import { resolveReference } from './parts.ts'
import {
  resolveConditional,
  resolveDraw,
  resolveDuty,
  resolveExclude,
  resolveManual,
  resolveParameter,
  resolveRedraw,
  resolveTransfer,
  resolveWeight,
} from './rules.ts'

export function resolvePolicyUnit(
  unit: PolicyUnit,
  file: FileContext,
  book: DefinitionBook,
): PolicyUnit {
  const scope = fileScope(file)
  return {
    ...unit,
    unlessSupplied: unit.unlessSupplied.map((each) => resolveDefault(each, scope)),
    statements: unit.statements.map((each) => resolveStatement(each, scope, book)),
  }
}

export function resolveAmendmentUnit(
  unit: AmendmentUnit,
  file: FileContext,
  book: DefinitionBook,
): AmendmentUnit {
  const scope = fileScope(file)
  const operationOf = (operation: Operation): Operation =>
    operation.kind === 'add' || operation.kind === 'replace'
      ? {
          ...operation,
          statements: operation.statements.map((each) => resolveStatement(each, scope, book)),
        }
      : operation
  return { ...unit, operations: unit.operations.map(operationOf) }
}

function resolveStatement(statement: Statement, scope: Scope, book: DefinitionBook): Statement {
  switch (statement.kind) {
    case 'clause':
    case 'not_computable':
    case 'wording_unknown':
    case 'reading':
    case 'broken':
      return statement
    case 'definition':
      return book.resolvedOf(statement).definition
    case 'exclude':
      return resolveExclude(statement, scope)
    case 'draw':
      return resolveDraw(statement, scope)
    case 'refuse':
    case 'out_of_scope':
    case 'finding':
    case 'transfer_exception':
      return resolveConditional(statement, scope)
    case 'transfer':
      return resolveTransfer(statement, scope)
    case 'redraw':
      return resolveRedraw(statement, scope)
    case 'manual':
      return resolveManual(statement, scope)
    case 'duty':
      return resolveDuty(statement, scope)
    case 'parameter':
      return resolveParameter(statement, scope)
    case 'weight':
      return resolveWeight(statement, scope)
    case 'fact':
      return resolveFact(statement, scope)
    case 'sample':
      return resolveSample(statement, scope)
    case 'test':
      return resolveTest(statement, scope)
  }
}

/** A court's own fact; the vocabulary has it already, so only its field is canonical there. */
function resolveFact(fact: FactDeclaration, scope: Scope): FactDeclaration {
  const entity = entityOf(fact.entity, fact, scope)
  const known = entity?.fields.get(fact.field.name.en)?.field
  if (entity === undefined || known === undefined) return fact
  const field: Field = resolveField(known, entity, scope)
  return { ...fact, entity: entity.name.en, field }
}

function resolveSample(sample: Sample, scope: Scope): Sample {
  return {
    ...sample,
    from: resolveFrom(sample, scope),
    given: sample.given.map((each) => resolveGiven(each, scope)),
  }
}

function resolveTest(test: PolicyTest, scope: Scope): PolicyTest {
  return {
    ...test,
    from: resolveFrom(test, scope),
    given: test.given.map((each) => resolveGiven(each, scope)),
    expect: test.expect.map((each) => resolveExpectation(each, scope)),
  }
}

const resolveFrom = ({ from, span }: Sample | PolicyTest, scope: Scope): string[] =>
  from.map((word) =>
    resolveReference(word, scope.file.samples, 'check/unknown-sample', span, scope),
  )

function resolveExpectation(expectation: Expectation, scope: Scope): Expectation {
  if (expectation.kind !== 'eligible' || expectation.provided === undefined) return expectation
  const provided = expectation.provided.map((fact) => resolveProvided(fact, scope))
  return { ...expectation, provided }
}
