/**
 * Policies ready to decide by: files of a folder in, a runtime or remarks out. Reads no disk.
 *
 * Policies are checked when they are loaded; an edition is lowered when it is first asked for.
 */
import { hasErrors } from '../../grammar/index.ts'
import type { CheckedPolicy, Diagnostic, Edition } from '../../grammar/index.ts'
import { adaptiveRun } from '../evaluate/adaptive-run.ts'
import type { Run } from '../evaluate/run.ts'
import { factsReader, type FactsReader } from '../facts/reader.ts'
import type { FactRules } from '../facts/rules.ts'
import type { Facts } from '../facts/value.ts'
import type { PolicyIr } from '../plan/ir.ts'
import { lower } from '../plan/lower.ts'
import type { Working } from '../plan/operations.ts'
import { createCalendar, type Calendar } from '../time/calendar.ts'
import type { ShapeProblem } from '../time/shape.ts'
import { factRulesOf } from './fact-rules.ts'
import { checkFiles, type PolicyFile } from './check-files.ts'

/** One edition in the form that runs. */
export interface PreparedEdition {
  readonly edition: Edition
  readonly ir: PolicyIr
}

/** One policy with all its editions. */
export interface LoadedPolicy {
  readonly policy: CheckedPolicy
  readonly rules: FactRules
  readonly reader: FactsReader
  /** The edition in force on a day (`2026-08-04`); `undefined` before the first. */
  editionOn(day: string): PreparedEdition | undefined
  /** One of the policy's editions, whatever day it is of. */
  prepared(edition: Edition): PreparedEdition
}

/** Evaluates an edition over facts: the reference evaluator, or a compiled plan in its place. */
export type CreateRun = (ir: PolicyIr, facts: Facts, working: Working) => Run

export interface Runtime {
  readonly policies: ReadonlyMap<string, LoadedPolicy>
  readonly calendar: Calendar
  readonly createRun: CreateRun
}

/** What is needed to load policies. */
export interface PolicySources {
  /** Facts, libraries, policies and their amendments, in any order; `path` is for remarks only. */
  readonly files: readonly PolicyFile[]
  /** The parsed data of the working calendar. */
  readonly calendar: unknown
  readonly createRun?: CreateRun
  /** The path of the one draft that is to be applied as though it were adopted: for previews, never for a decision. */
  readonly draft?: string
}

export interface Loaded {
  /** Absent when a file has an error or the calendar cannot be used. */
  readonly runtime?: Runtime
  readonly diagnostics: readonly Diagnostic[]
  readonly calendarProblems: readonly ShapeProblem[]
}

/** Parses and checks all files; every policy among them becomes part of the runtime. */
export function loadPolicies(sources: PolicySources): Loaded {
  const { files, calendar, createRun = adaptiveRun, draft } = sources
  const made = createCalendar(calendar)
  const { policies, diagnostics } = checkFiles(files, draft)
  const calendarProblems = made.kind === 'problems' ? made.problems : []
  if (made.kind === 'problems' || hasErrors(diagnostics)) return { diagnostics, calendarProblems }
  return {
    runtime: runtimeOf(policies, made.calendar, createRun),
    diagnostics,
    calendarProblems,
  }
}

/** A runtime of policies that are checked already. */
export function runtimeOf(
  policies: readonly CheckedPolicy[],
  calendar: Calendar,
  createRun: CreateRun = adaptiveRun,
): Runtime {
  const loaded = policies.map((policy): [string, LoadedPolicy] => [
    policy.document,
    loadedPolicy(policy, calendar),
  ])
  return { policies: new Map(loaded), calendar, createRun }
}

/** A checked policy whose editions are lowered on demand. */
export function loadedPolicy(policy: CheckedPolicy, calendar: Calendar): LoadedPolicy {
  const known = new Map<Edition, PreparedEdition>()
  const rules = factRulesOf(policy, calendar)
  const prepared = (edition: Edition): PreparedEdition => {
    const ready = known.get(edition) ?? { edition, ir: lower(policy, edition) }
    known.set(edition, ready)
    return ready
  }
  return {
    policy,
    rules,
    reader: factsReader(rules),
    prepared,
    editionOn(day) {
      const edition = policy.editions.findLast(({ from }) => from <= day)
      return edition && prepared(edition)
    },
  }
}
