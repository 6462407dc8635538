/** The tests inside a text as typed, run: a text in; what each test found, and the clauses with the tests that passed, out. */
import type { TestsAnswer } from '../../../editor/api/index.ts'
import {
  type Failure,
  formatInstant,
  remarksOn,
  type Runtime,
  runPolicyTests,
  type TestResult,
} from '../../../engine/index.ts'
import { hasErrors, positionAt, type PolicyInput } from '../../../grammar/index.ts'
import { explanationsFor } from '../../explaining.ts'
import { type Provable, sourceOfTest } from '../../proving.ts'
import type { KeptFile } from '../ledger-policies.ts'
import { clausesOf, editionOn } from './describing.ts'
import { fileRemarks } from './file-remarks.ts'
import { soundPart } from './sound-part.ts'

export interface TestRun {
  readonly files: readonly KeptFile[]
  readonly document: string
  readonly draft?: string
  readonly title?: string
  readonly now: number
}

export function testText(run: TestRun, calendar: Runtime['calendar']): TestsAnswer {
  const { files, document, draft, title, now } = run
  const { policy, input, diagnostics } = soundPart(files, document, draft)
  const remarks = fileRemarks(
    diagnostics.filter((one) => hasErrors([one])),
    files,
  )
  if (policy === undefined || input === undefined) return { tests: [], clauses: [], remarks }
  const chosen = policy.tests.filter((test) => title === undefined || test.title === title)
  const results = runPolicyTests(
    { ...policy, tests: chosen },
    { calendar, remarks: remarksOn(input), explanation: explanationsFor(calendar) },
  )
  const passed = results.flatMap((one) => (one.kind === 'passed' ? [one.test] : []))
  const day = formatInstant(now).slice(0, 'yyyy-mm-dd'.length)
  const tests = title === undefined ? passed : policy.tests
  return {
    tests: results.map((result) => ranTest(result, input)),
    clauses: clausesOf(policy, editionOn(policy, day), tests),
    remarks,
  }
}

function ranTest(result: TestResult, input: PolicyInput): TestsAnswer['tests'][number] {
  const source = sourceOfTest({ input } as Provable, result.test) ?? { path: '', text: '' }
  const lineOf = (offset: number): number => positionAt(source, offset).line
  return {
    title: result.test.title,
    path: source.path,
    line: lineOf(result.test.span.start),
    passed: result.kind === 'passed',
    failures: failuresOf(result, ({ expectation }) => lineOf(expectation.span.start)),
  }
}

/** `lineOf`: where an expectation stands, for whoever shows the text. */
export function failuresOf(
  result: TestResult,
  lineOf: (failure: Failure) => number | null = () => null,
) {
  switch (result.kind) {
    case 'passed':
      return []
    case 'refused':
      return result.problems.map(({ path, message }) => ({
        line: null,
        expected: { uk: 'факти, за якими можна вирішувати', en: 'facts to decide by' },
        actual: { uk: `${path}: ${message.uk}`, en: `${path}: ${message.en}` },
      }))
    case 'failed':
      return result.failures.map((failure) => ({
        line: lineOf(failure),
        expected: { ...failure.expected },
        actual: { ...failure.actual },
      }))
  }
}
