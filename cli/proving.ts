/**
 * The tests inside a policy, run: a loaded policy in, results of tests and the fate of mutants out.
 */
import {
  type MutationReport,
  remarksOn,
  runMutations,
  runPolicyTests,
  type TestResult,
} from '../engine/index.ts'
import type { CheckedPolicy, PolicyInput, PolicyTest, Source, Statement } from '../grammar/index.ts'
import { type Or, right, wrong } from './complaint.ts'
import { EXIT } from './exit-codes.ts'
import { acceptedSurvivors } from './disk/accepted-survivors.ts'
import { explanationsFor } from './explaining.ts'
import type { LoadedPolicy } from './load-policy.ts'
import { nationalCalendar } from './runtime.ts'

type Advance = (done: number, total: number) => void

/** A policy whose tests can be run. */
export interface Provable extends LoadedPolicy {
  readonly policy: CheckedPolicy
  readonly input: PolicyInput
}

export function provable(loaded: LoadedPolicy): Or<Provable> {
  const { policy, input, document, sources } = loaded
  if (policy !== undefined && input !== undefined) return right({ ...loaded, policy, input })
  const [path = document] = sources.keys()
  const check = `zasady check ${path}`
  return wrong(
    EXIT.invalidPolicy,
    {
      uk: `засади \`${document}\` мають помилки, тести не виконано`,
      en: `the policy \`${document}\` has errors; no test was run`,
    },
    { uk: `перегляньте їх: ${check}`, en: `see them: ${check}` },
  )
}

/** Runs every embedded test. */
export async function testPolicy(
  { policy, input }: Provable,
  onProgress: Advance,
): Promise<Or<readonly TestResult[]>> {
  const calendar = await nationalCalendar()
  if (!calendar.ok) return calendar
  const remarks = remarksOn(input)
  const options = {
    calendar: calendar.value,
    remarks,
    explanation: explanationsFor(calendar.value),
    onProgress,
  }
  return right(runPolicyTests(policy, options))
}

/** Makes every mutation and looks for a test that notices it. */
export async function mutatePolicy(
  { policy, input }: Provable,
  onProgress: Advance,
): Promise<Or<MutationReport>> {
  const calendar = await nationalCalendar()
  if (!calendar.ok) return calendar
  const accepted = await acceptedSurvivors(input.base.path)
  if (!accepted.ok) return accepted
  return right(
    runMutations(policy, { calendar: calendar.value, accepted: accepted.value, onProgress }),
  )
}

type Written = PolicyInput['base'] | PolicyInput['amendments'][number]

/** The file that a canonical unit was made of, for showing places in it. */
export function sourceOfUnit({ input }: Provable, unit: Written['unit']): Source | undefined {
  return sourceWhere(input, (file) => isSame(file.unit, unit))
}

/** The file that a test stands in. */
export function sourceOfTest({ input }: Provable, test: PolicyTest): Source | undefined {
  return sourceWhere(input, ({ unit }) =>
    statementsOf(unit).some(
      (one) =>
        one.kind === 'test' && one.title === test.title && one.span.start === test.span.start,
    ),
  )
}

function sourceWhere(input: PolicyInput, holds: (file: Written) => boolean): Source | undefined {
  const found = [input.base, ...input.amendments, ...input.libraries].find(holds)
  return found && { path: found.path, text: found.source ?? '' }
}

/** Canonical units are new objects; document, act and place stay as they were written. */
const isSame = (a: Written['unit'], b: Written['unit']): boolean =>
  a.kind === b.kind &&
  a.document === b.document &&
  a.span.end === b.span.end &&
  a.approved?.date === b.approved?.date &&
  a.approved?.number === b.approved?.number

const statementsOf = (unit: Written['unit']): readonly Statement[] =>
  unit.kind === 'policy'
    ? unit.statements
    : unit.operations.flatMap((one) => ('statements' in one ? one.statements : []))
