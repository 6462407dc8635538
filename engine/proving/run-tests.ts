/**
 * The tests that a policy carries: a checked policy in, what each test found out.
 */
import type { AmendmentUnit, CheckedPolicy, PolicyTest, PolicyUnit } from '../../grammar/index.ts'
import type { FactProblem } from '../facts/problem.ts'
import { createBench, type Bench, type BenchOptions } from './bench.ts'
import { explanationsOf } from './explanations.ts'
import { failuresOf, type Asides, type Failure } from './trial.ts'

export type TestResult = {
  readonly test: PolicyTest
  /** The file that holds the test, as its checked unit; its span is that of the parsed unit. */
  readonly unit: PolicyUnit | AmendmentUnit
} & (
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly failures: readonly Failure[] }
  /** The facts that the test gives are refused, as a request with them would be. */
  | { readonly kind: 'refused'; readonly problems: readonly FactProblem[] }
)

/** Without `remarks` expectations about the checker's remarks fail; explanations are the engine's own. */
export interface TestOptions extends BenchOptions, Partial<Asides> {
  readonly onProgress?: (done: number, total: number) => void
}

/** Runs every test of the policy, in the order of the text. */
export function runPolicyTests(policy: CheckedPolicy, options: TestOptions): readonly TestResult[] {
  const bench = createBench(policy, options)
  return policy.tests.map((test, index) => {
    const result = { unit: unitHolding(policy, test), ...runTest(bench, test, options) }
    options.onProgress?.(index + 1, policy.tests.length)
    return result
  })
}

/** `Omit` for each member of a union. */
type Omitted<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

function runTest(
  bench: Bench,
  test: PolicyTest,
  options: TestOptions,
): Omitted<TestResult, 'unit'> {
  const ready = bench.ready(test)
  if (ready.kind === 'refused') return { test, kind: 'refused', problems: ready.problems }
  const { explanation = explaining(options), remarks = () => [] } = options
  const asides = { explanation, remarks }
  const failures = failuresOf(bench, bench.policy, test, ready.prepared, test.expect, asides)
  return failures.length === 0 ? { test, kind: 'passed' } : { test, kind: 'failed', failures }
}

const explaining =
  (options: BenchOptions): Asides['explanation'] =>
  (prepared, evaluation, subject) =>
    explanationsOf(prepared, evaluation, subject, options)

/** Tests of an amendment stand in its operations. */
function unitHolding(policy: CheckedPolicy, { span }: PolicyTest): PolicyUnit | AmendmentUnit {
  const holds = ({ operations }: AmendmentUnit): boolean =>
    operations.some(
      (operation) =>
        'statements' in operation && operation.statements.some((one) => one.span === span),
    )
  return policy.amendments.find(holds) ?? policy.base
}
