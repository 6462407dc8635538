/** Expectations about the matter: what happens to it, what its clauses answer, what is missing. */
import type { Expectation } from '../../../grammar/index.ts'
import type {
  ClauseEntry,
  Evaluation,
  Outcome,
  OutcomeKind,
  Status,
} from '../../evaluate/evaluation.ts'
import {
  clauseCalled,
  judgeCalled,
  OUTCOME_WORDS,
  phrase,
  quotedList,
  same,
  roleWords,
  STATUS_WORDS,
  under,
  type Unmet,
} from './words.ts'

type Expected<K extends Expectation['kind']> = Extract<Expectation, { readonly kind: K }>

/** The kind, the judge where one is named, and at least the clauses named. */
export function outcomeIs(
  { outcome: kind, clauses, judge }: Expected<'outcome'>,
  { outcome }: Evaluation,
): Unmet | undefined {
  const met =
    outcome.kind === kind &&
    (judge === undefined || outcome.judge === judge) &&
    clauses.every((clause) => outcome.clauses.includes(clause))
  if (met) return undefined
  const expected = outcomeWords({ kind: kind as OutcomeKind, judge: judge ?? null, clauses })
  return { expected, actual: phrase(outcomeWords(outcome), missingWords(outcome.missing)) }
}

/** All assignments by the head of the court, in order of arrival. */
export function assignmentsAre(
  { pairs }: Expected<'assignments'>,
  { outcome }: Evaluation,
): Unmet | undefined {
  const [wanted, found] = [pairs, outcome.assignments ?? []].map((list) =>
    list.map(({ matter, judge }) => `${matter}: ${judge}`),
  )
  if (wanted?.join('\n') === found?.join('\n')) return undefined
  return {
    expected: phrase(ASSIGNMENTS, quotedList(wanted ?? [])),
    actual: phrase(ASSIGNMENTS, quotedList(found ?? [])),
  }
}

/** Exactly these seats, in the order of drawing; none where one judge is drawn and needs no list. */
export function seatsAre({ roles }: Expected<'seats'>, { outcome }: Evaluation): Unmet | undefined {
  const found = (outcome.seats ?? []).map(({ role }) => role)
  if (roles.join('\n') === found.join('\n')) return undefined
  return { expected: seatsWords(roles), actual: seatsWords(found) }
}

/** Some entry of the clause (for the subject, where one is named) has the status. */
export function statusIs(
  { clause, subject, status }: Expected<'status'>,
  { entries }: Evaluation,
): Unmet | undefined {
  const found = entries.filter((entry) => entry.clause === clause && isAbout(entry, subject))
  if (found.some((entry) => entry.status === status)) return undefined
  const actual = [...new Set(found.map((entry) => entry.status))].map((one) => STATUS_WORDS[one])
  const called = clauseCalled(clause, subject)
  return {
    expected: phrase(called, STATUS_WORDS[status as Status]),
    actual: found.length === 0 ? phrase(called, NO_ANSWER) : phrase(called, ...joined(actual)),
  }
}

/** The fact is among those that the outcome, a judge or a clause lacks; a part of it (`/case`) suffices. */
export function missingIs(
  { pointer }: Expected<'missing'>,
  { outcome, judges, entries }: Evaluation,
): Unmet | undefined {
  const lists = [outcome, ...judges, ...entries].map(({ missing }) => missing)
  const found = [...new Set(lists.flat())]
  if (found.some((one) => one === pointer || one.startsWith(`${pointer}/`))) return undefined
  return {
    expected: phrase(MISSING, quotedList([pointer])),
    actual: phrase(MISSING, quotedList(found)),
  }
}

/** The warning is given; the code `none` expects that there is no warning at all. */
export function warningIs(
  { code }: Expected<'warning'>,
  { warnings }: Evaluation,
): Unmet | undefined {
  const found = warnings.map((warning) => warning.code)
  if (code === 'none' ? found.length === 0 : found.includes(code)) return undefined
  return {
    expected: phrase(WARNINGS, quotedList(code === 'none' ? [] : [code])),
    actual: phrase(WARNINGS, quotedList(found)),
  }
}

const ASSIGNMENTS = { uk: 'призначення:', en: 'assignments:' }
const SEATS = { uk: 'місця:', en: 'seats:' }
const MISSING = { uk: 'бракує:', en: 'missing:' }
const WARNINGS = { uk: 'попередження:', en: 'warnings:' }
const NO_SEATS = { uk: 'переліку місць немає', en: 'no list of seats' }
const NO_ANSWER = { uk: 'не має відповіді', en: 'has no answer' }

/** `judge:А` or only `А`; no subject asks about any entry. */
const isAbout = ({ subject }: ClauseEntry, wanted: string | undefined): boolean =>
  wanted === undefined || subject === wanted || subject?.endsWith(`:${wanted}`) === true

const outcomeWords = ({ kind, judge, clauses }: Pick<Outcome, 'kind' | 'judge' | 'clauses'>) =>
  phrase(
    { uk: 'наслідок:', en: 'outcome:' },
    OUTCOME_WORDS[kind],
    under(clauses),
    judge === null ? same('') : judgeCalled(judge),
  )

const seatsWords = (roles: readonly string[]) =>
  roles.length === 0 ? NO_SEATS : phrase(SEATS, ...joined(roles.map(roleWords)))

const missingWords = (pointers: readonly string[]) =>
  pointers.length === 0
    ? same('')
    : phrase({ uk: '— бракує', en: '— missing' }, quotedList(pointers))

const joined = (words: readonly { readonly uk: string; readonly en: string }[]) =>
  words.map(({ uk, en }, index) => {
    const comma = index < words.length - 1 ? ',' : ''
    return { uk: uk + comma, en: en + comma }
  })
