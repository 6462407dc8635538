/** The report for programs: words in the language that was asked for, codes and numbers as they are. */
import { type AuditReport, formatInstant } from '../../engine/index.ts'
import type { Lang } from '../text.ts'
import { PEOPLE_COLUMNS } from './people-columns.ts'

export function reportJson(report: AuditReport, lang: Lang): object {
  const { origin, court, size, now, span, draws, repeats, decisions, checks, people } = report
  return {
    ledger: { origin, court, entries: size, verified: true },
    as_of: formatInstant(now),
    period: span && { first: formatInstant(span.first), last: formatInstant(span.last) },
    draws,
    repeats,
    decisions,
    checks: checks.map(({ check, looked, findings, gaps }) => ({
      code: check.code,
      group: check.group,
      title: check.title[lang],
      finds: check.finds[lang],
      misses: check.misses[lang],
      looked,
      unit: check.unit,
      gaps: gaps.map((gap) => gap[lang]),
      findings: findings.map(({ severity, place, numbers, text }) => ({
        severity,
        place,
        numbers,
        text: text[lang],
      })),
    })),
    people: people.map((person) =>
      Object.fromEntries(PEOPLE_COLUMNS.map(({ name, of }) => [name, of(person, lang)])),
    ),
  }
}
