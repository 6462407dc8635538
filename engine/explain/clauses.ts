/** How a clause is cited, since when it is in force, what it says, and which reading decided. */
import type { Act, AdoptedReading, ClauseState, Lang, Modality } from '../../grammar/index.ts'
import type { IrClause, PolicyIr } from '../plan/ir.ts'
import { parseDate } from '../time/day.ts'
import type { Telling } from './decision.ts'
import { inLang } from './labels.ts'
import { dayWords } from './values.ts'

/** The clause of the edition; looked up once for every entry of an answer. */
function clauseOf(clause: string, { decision: { ir } }: Telling): IrClause | undefined {
  const known = indexes.get(ir) ?? new Map(ir.clauses.map((one) => [one.clause, one]))
  indexes.set(ir, known)
  return known.get(clause)
}
const indexes = new WeakMap<PolicyIr, ReadonlyMap<string, IrClause>>()

/** As lawyers cite it: «підпункт 2 підпункту 4.3». */
export function citeOf(clause: string, telling: Telling): string {
  const declared = clauseOf(clause, telling)
  return declared === undefined ? clause : inLang(declared.cite, telling)
}

/** Short where the number says all: «4.3.1»; otherwise the full citation. */
export const shortCiteOf = (clause: string, telling: Telling): string =>
  /^\d+(?:\.\d+)+$/.test(clause) ? clause : citeOf(clause, telling)

export const citesOf = (clauses: readonly string[], telling: Telling): string =>
  clauses.map((clause) => citeOf(clause, telling)).join(', ')

/** What the clause says, in the words of the policy. */
export function summaryOf(clause: string, telling: Telling): string {
  const declared = clauseOf(clause, telling)
  return declared === undefined ? citeOf(clause, telling) : inLang(declared.summary, telling)
}

/** Whether the clause orders, permits or advises. */
export const modalityOf = (clause: string, telling: Telling): Modality =>
  clauseOf(clause, telling)?.modality ?? 'none'

/** «чинний з 28.03.2025»; empty where the edition does not say. */
export function inForceSince(clause: string, telling: Telling): string {
  const since = stateOf(clause, telling)?.since
  if (since === undefined) return ''
  const day = isoDay(since, telling.lang)
  return telling.lang === 'uk' ? `чинний з ${day}` : `in force since ${day}`
}

export const stateOf = (clause: string, { decision }: Telling): ClauseState | undefined =>
  decision.edition.clauseStates.get(clause)

/** «рішення зборів суддів від 27.02.2026 № 1». */
export function actWords({ body, date, number }: Act, telling: Telling): string {
  const { lang } = telling
  const of = lang === 'uk' ? 'від' : 'of'
  const sign = lang === 'uk' ? '№' : 'no.'
  const numbered = number === undefined ? '' : ` ${sign} ${number}`
  return `${inLang(body, telling)} ${of} ${isoDay(date, lang)}${numbered}`
}

/** An ISO day of the policy as people write it. */
export function isoDay(iso: string, lang: Lang): string {
  const day = parseDate(iso)
  return day === undefined ? iso : dayWords(day, lang)
}

/** The readings behind a rule that the edition adopts, each with its text; those about this clause first. */
export function readingsOf(
  codes: readonly string[],
  clause: string,
  telling: Telling,
): readonly string[] {
  const adopted = telling.decision.edition.statements.filter(
    (one): one is AdoptedReading => one.kind === 'reading' && codes.includes(one.code),
  )
  const about = adopted.filter(({ clauses }) => clauses.includes(clause))
  const chosen = about.length > 0 ? about : adopted
  return chosen.map(({ code, text }) => `${code} — ${inLang(text, telling)}`)
}
