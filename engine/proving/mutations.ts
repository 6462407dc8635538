/**
 * How well the tests of a policy hold it: every mutant in, which of them a test notices out.
 *
 * A clause counts as tested only if turning its rule against itself, and moving each of its
 * boundaries by one unit, makes a test fail. Tests that name the clause are tried first, then
 * the test that noticed the last mutant of the same rule, then all others.
 */
import type { CheckedPolicy, Expectation, PolicyTest } from '../../grammar/index.ts'
import type { Prepared } from '../decide/prepare.ts'
import { createBench, type Bench, type BenchOptions } from './bench.ts'
import { clausesExpectedBy } from './cited-clauses.ts'
import { ruledClauses } from './clause-coverage.ts'
import { reportOf, type Fate, type MutationReport } from './mutation-report.ts'
import type { Mutant } from './mutants/mutant.ts'
import { mutantsOf, type MutantOptions } from './mutants/mutants-of.ts'
import { failuresOf, type Asides } from './trial.ts'

export interface MutationOptions extends BenchOptions, MutantOptions {
  /** Survivors that are right, by id, with the reason. */
  readonly accepted?: ReadonlyMap<string, string>
  /** Only mutants of these clauses (local ids). */
  readonly only?: ReadonlySet<string>
  readonly onProgress?: (done: number, total: number) => void
}

/** Runs every mutant against the tests that pass on the policy itself. */
export function runMutations(policy: CheckedPolicy, options: MutationOptions): MutationReport {
  const { accepted = new Map<string, string>(), only } = options
  const bench = createBench(policy, options)
  const jury = juryOf(bench)
  const mutants = mutantsOf(policy, options).filter(({ clauses }) =>
    clauses.some((clause) => only?.has(clause) ?? true),
  )
  const fates = mutants.map((mutant, index) => {
    const fate = fateOf(mutant, jury, accepted)
    options.onProgress?.(index + 1, mutants.length)
    return fate
  })
  const ruled = ruledClauses(policy).filter((clause) => only?.has(clause) ?? true)
  return reportOf(fates, ruled, jury.named, accepted)
}

function fateOf(mutant: Mutant, jury: Jury, accepted: ReadonlyMap<string, string>): Fate {
  const { apply, ...told } = mutant
  const killer = jury.killerOf(mutant, apply())
  if (killer !== undefined) return { mutant: told, killedBy: killer.title }
  const reason = accepted.get(mutant.id)
  return { mutant: told, ...(reason !== undefined && { accepted: reason }) }
}

/** A test that passes on the policy, made ready. */
interface Juror {
  readonly test: PolicyTest
  readonly prepared: Prepared
  readonly expectations: readonly Expectation[]
  readonly clauses: ReadonlySet<string>
}

/** The tests that judge mutants. */
interface Jury {
  /** Clauses that some juror expects something of. */
  readonly named: ReadonlySet<string>
  /** The first test that fails on the mutated policy. */
  readonly killerOf: (mutant: Mutant, mutated: CheckedPolicy) => PolicyTest | undefined
}

function juryOf(bench: Bench): Jury {
  const jurors = bench.policy.tests.flatMap((test) => jurorOf(bench, test))
  const lastKillers = new Map<string, Juror>()
  return {
    named: new Set(jurors.flatMap(({ clauses }) => [...clauses])),
    killerOf(mutant, mutated) {
      const asked = inOrder(jurors, mutant.clauses, lastKillers.get(mutant.rule))
      const killer = asked.find((juror) => notices(bench, juror, mutated))
      if (killer !== undefined) lastKillers.set(mutant.rule, killer)
      return killer?.test
    },
  }
}

function inOrder(
  jurors: readonly Juror[],
  clauses: readonly string[],
  last: Juror | undefined,
): readonly Juror[] {
  const names = (juror: Juror): boolean => clauses.some((clause) => juror.clauses.has(clause))
  const named = jurors.filter(names)
  const others = jurors.filter((juror) => !names(juror))
  return last === undefined ? [...named, ...others] : [last, ...named, ...others]
}

function notices(bench: Bench, juror: Juror, mutated: CheckedPolicy): boolean {
  return !bench.decidesAlike(mutated, juror.prepared) && fails(bench, juror, mutated)
}

function jurorOf(bench: Bench, test: PolicyTest): readonly Juror[] {
  const ready = bench.ready(test)
  if (ready.kind === 'refused') return []
  const juror: Juror = {
    test,
    prepared: ready.prepared,
    expectations: test.expect.filter(isDecision),
    clauses: new Set(clausesExpectedBy(test)),
  }
  return fails(bench, juror, bench.policy) ? [] : [juror]
}

function fails(bench: Bench, juror: Juror, policy: CheckedPolicy): boolean {
  const { test, prepared, expectations } = juror
  return failuresOf(bench, policy, test, prepared, expectations, NO_ASIDES).length > 0
}

const NO_ASIDES: Asides = { explanation: () => [], remarks: () => [] }

/** Words are not asked for: a mutant counts as noticed only when it decides something else. */
const isDecision = ({ kind }: Expectation): boolean => kind !== 'explanation' && kind !== 'remark'
