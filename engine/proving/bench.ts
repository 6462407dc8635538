/**
 * Where tests are run: a policy and its tests in, evaluations out, each piece of work done once.
 *
 * Facts of a test do not depend on the rules, so they are read once and serve every mutant; an
 * edition is lowered once, and again only when a mutant changes it.
 */
import type {
  CheckedPolicy,
  DateLiteral,
  Edition,
  PolicyTest,
  ProvidedFact,
} from '../../grammar/index.ts'
import { evaluate } from '../decide/decide.ts'
import { prepare, type Prepared } from '../decide/prepare.ts'
import { loadedPolicy, type CreateRun, type LoadedPolicy, type Runtime } from '../decide/runtime.ts'
import type { Evaluation } from '../evaluate/evaluation.ts'
import { referenceRun } from '../evaluate/reference-run.ts'
import type { FactProblem } from '../facts/problem.ts'
import type { PolicyIr } from '../plan/ir.ts'
import { lower } from '../plan/lower.ts'
import type { Calendar } from '../time/calendar.ts'
import { formatDate } from '../time/day.ts'
import { kyivDay } from '../time/kyiv.ts'
import { withProvided } from './counterfactual.ts'
import { dateTimeJson } from './fact-json.ts'
import { factsOfTest } from './facts-of-test.ts'
import type { JsonObject } from './json.ts'
import { rememberingRuns } from './known-answers.ts'
import { mutantIr } from './mutant-ir.ts'

export interface BenchOptions {
  readonly calendar: Calendar
  /** How a request is evaluated; the reference evaluator unless said otherwise. */
  readonly createRun?: CreateRun
}

/** A test made ready: the request that it stands for, or why that request is refused. */
export type Ready =
  | { readonly kind: 'prepared'; readonly prepared: Prepared }
  | { readonly kind: 'refused'; readonly problems: readonly FactProblem[] }

export interface Bench {
  readonly policy: CheckedPolicy
  readonly ready: (test: PolicyTest) => Ready
  /** The test with some facts changed for a question about one judge. */
  readonly readyWith: (test: PolicyTest, provided: readonly ProvidedFact[], judge: string) => Ready
  /** What a policy (the one of the bench or a mutant of it) makes of the request. */
  readonly evaluate: (policy: CheckedPolicy, prepared: Prepared) => Evaluation
  /** Whether a mutant applies the same statements to this request, so that nothing can differ. */
  readonly decidesAlike: (mutated: CheckedPolicy, prepared: Prepared) => boolean
}

/** A bench for the tests of one policy. */
export function createBench(policy: CheckedPolicy, options: BenchOptions): Bench {
  const { calendar, createRun = referenceRun } = options
  const loaded = loadedPolicy(policy, calendar)
  const policies = new Map([[policy.document, loaded]])
  const runtime: Runtime = { policies, calendar, createRun }
  const lowered = lowering(policy, loaded)
  const mutants = { createRun: rememberingRuns() }
  return {
    policy,
    ...readiness(runtime, policy),
    evaluate(mutated, prepared) {
      if (mutated === policy) return evaluate(runtime, prepared)
      const ir = lowered(mutated, editionFor(mutated, prepared))
      return evaluate(mutants, { ...prepared, ir })
    },
    decidesAlike(mutated, prepared) {
      const { statements, clauseStates } = editionFor(mutated, prepared)
      return (
        mutated.libraries === policy.libraries &&
        statements === prepared.edition.statements &&
        clauseStates === prepared.edition.clauseStates
      )
    },
  }
}

/** Requests of tests, each read once. */
function readiness(runtime: Runtime, policy: CheckedPolicy): Pick<Bench, 'ready' | 'readyWith'> {
  const { samples, vocabulary } = policy
  const documents = remembered((test: PolicyTest) => factsOfTest(test, samples, vocabulary))
  const ready = remembered((test: PolicyTest) => readyFor(runtime, test, documents(test), policy))
  // An expectation has a list of changes of its own, so the list names the question.
  const changes = new Map<readonly ProvidedFact[], Ready>()
  return {
    ready,
    readyWith(test, provided, judge) {
      const known = changes.get(provided)
      if (known !== undefined) return known
      const changed = withProvided(documents(test), provided, judge, vocabulary)
      const made: Ready =
        changed.kind === 'changed'
          ? readyFor(runtime, test, changed.document, policy)
          : { kind: 'refused', problems: [nowhere(changed.path)] }
      changes.set(provided, made)
      return made
    },
  }
}

function readyFor(
  runtime: Runtime,
  { asOf, knownAt }: PolicyTest,
  facts: JsonObject,
  { document }: CheckedPolicy,
): Ready {
  const request = {
    policy: document,
    as_of: moment(asOf),
    ...(knownAt !== undefined && { known_at: moment(knownAt) }),
    facts,
  }
  const prepared = prepare(runtime, request)
  return prepared.kind === 'prepared' ? { kind: 'prepared', prepared } : prepared
}

const moment = ({ kind, value }: DateLiteral): string =>
  kind === 'datetime' ? dateTimeJson(value) : value

/** A place that the author names and that the facts of the test do not have. */
const nowhere = (path: string): FactProblem => ({
  code: 'test/no-such-fact',
  path,
  message: {
    uk: 'серед фактів перевірки немає такого одного місця',
    en: 'the facts of the test have no such single place',
  },
})

/** The edition in force at the moment of the request; a mutant never takes the first one away. */
function editionFor({ editions }: CheckedPolicy, { request, edition }: Prepared): Edition {
  const day = formatDate(kyivDay(request.moment))
  return editions.findLast(({ from }) => from <= day) ?? edition
}

/** Lowers editions of mutants; those of the mutant at hand are kept, and the others forgotten. */
function lowering(policy: CheckedPolicy, loaded: LoadedPolicy) {
  let current = policy
  let kept = new Map<Edition, PolicyIr>()
  return (mutated: CheckedPolicy, edition: Edition): PolicyIr => {
    if (mutated !== current) {
      current = mutated
      kept = new Map()
    }
    const ir = kept.get(edition) ?? fresh(mutated, edition)
    kept.set(edition, ir)
    return ir
  }

  function fresh(mutated: CheckedPolicy, edition: Edition): PolicyIr {
    const nth = mutated.editions.indexOf(edition)
    const base = loaded.editionOn(policy.editions[nth]?.from ?? '')
    return base === undefined ? lower(mutated, edition) : mutantIr(policy, base.ir, mutated, nth)
  }
}

function remembered<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}
