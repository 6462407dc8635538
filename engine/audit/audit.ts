/**
 * An audit: a ledger, settings and a period in; what each check found, and what it could not look at, out.
 *
 * Reads what the ledger says and does not verify it: that bytes, hashes and signatures hold is asked first (`verify`),
 * that the draws follow from the facts by the policies separately (`replay`).
 */
import {
  type AuditFacts,
  type AuditInput,
  auditFacts,
  drawsAsked,
  decisionsAsked,
} from './read/audit-facts.ts'
import { chancesIn } from './read/chances.ts'
import { CHECKS } from './checks.ts'
import { chancesByPerson, type PersonChances } from './statistics/people.ts'
import type { Check, Finding, Severity, Words } from './types.ts'

export interface CheckReport {
  readonly check: Check
  readonly looked: number
  readonly findings: readonly Finding[]
  readonly gaps: readonly Words[]
}

/** A row of the statistics, for people whom the draws could choose. */
export interface PersonReport extends PersonChances {
  readonly name: string
}

export interface AuditReport {
  readonly origin: string
  readonly court: string
  readonly size: number
  readonly now: number
  /** Instants of the first and last draw that were looked at. */
  readonly span: { readonly first: number; readonly last: number } | undefined
  readonly draws: number
  readonly repeats: number
  readonly decisions: number
  readonly checks: readonly CheckReport[]
  readonly people: readonly PersonReport[]
}

/** Codes of all checks, in the order of the report. */
export const checkCodes = (): readonly string[] => CHECKS.map(({ code }) => code)

/** Runs the checks of these codes; all without. */
export async function audit(input: AuditInput, codes?: readonly string[]): Promise<AuditReport> {
  const facts = await auditFacts(input)
  const draws = drawsAsked(facts)
  const times = draws.map(({ at }) => at).toSorted((a, b) => a - b)
  const [first, last] = [times[0], times.at(-1)]
  return {
    origin: facts.origin,
    court: facts.court,
    size: facts.entries.length,
    now: facts.now,
    span: first === undefined || last === undefined ? undefined : { first, last },
    draws: draws.length,
    repeats: draws.filter(({ attempt }) => attempt > 1).length,
    decisions: decisionsAsked(facts).length,
    checks: CHECKS.filter(({ code }) => codes?.includes(code) ?? true).map((check) =>
      reportOf(check, facts),
    ),
    people: peopleIn(facts),
  }
}

function reportOf(check: Check, facts: AuditFacts): CheckReport {
  const { looked, findings, gaps } = check.run(facts)
  if (looked === 0 && gaps.length === 0) {
    throw new Error(`the check ${check.code} looked at nothing and does not say why`)
  }
  const { code } = check
  return { check, looked, findings: findings.map((found) => ({ code, ...found })), gaps }
}

function peopleIn(facts: AuditFacts): readonly PersonReport[] {
  return chancesByPerson(chancesIn(facts).trials, facts.settings.bounds.e_alarm)
    .map((row) => ({ ...row, name: facts.names.get(row.id) ?? '' }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
}

/** Findings of one weight, over all checks. */
export const findingsOf = (report: AuditReport, severity: Severity): readonly Finding[] =>
  report.checks.flatMap(({ findings }) => findings.filter((one) => one.severity === severity))
