/**
 * Examples that somebody wrote into a changed text: tests and samples that the policy does not have yet, put into the last
 * operation that can hold statements.
 */
import type { CheckedPolicy, Diagnostic, Operation, Statement } from '../../grammar/index.ts'
import { amendRemark } from './remarks.ts'

export interface WithExamples {
  readonly operations: readonly Operation[]
  /** A repeal holds no statements: an amendment of repeals alone has no place for examples. */
  readonly leftOut: (path: string) => readonly Diagnostic[]
}

export function withExamples(
  operations: readonly Operation[],
  changed: CheckedPolicy,
  policy: CheckedPolicy,
): WithExamples {
  const known = new Set([...policy.tests, ...policy.samples].map(nameOf))
  const own = changed.base.statements.filter(
    (one) => (one.kind === 'test' || one.kind === 'sample') && !known.has(nameOf(one)),
  )
  const last = operations.findLastIndex((one) => 'statements' in one)
  if (own.length === 0) return { operations, leftOut: () => [] }
  if (last < 0) return { operations, leftOut: (path) => own.map((one) => leftOut(one, path)) }
  return {
    operations: operations.map((one, at) =>
      at === last && 'statements' in one
        ? { ...one, statements: [...one.statements, ...own] }
        : one,
    ),
    leftOut: () => [],
  }
}

const leftOut = (one: Statement, path: string): Diagnostic =>
  amendRemark('amend/examples-left-out', path, one.span, `«${nameOf(one)}»`)

function nameOf(one: Statement): string {
  if (one.kind === 'test') return one.title
  return one.kind === 'sample' ? one.name.uk : ''
}
