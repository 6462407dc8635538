/**
 * One sentence for each clause and each warning of an answer: the contract's `message`.
 *
 * A clause that holds is told with the author's sentence about the case, everything else with what
 * the clause says; a duty with its last day.
 */
import type { ClauseEntry, Status, Warning } from '../evaluate/evaluation.ts'
import { wordingId } from '../evaluate/run.ts'
import { parseDate } from '../time/day.ts'
import { parseDateTime } from '../time/instant.ts'
import { citeOf, isoDay, modalityOf, stateOf, summaryOf } from './clauses.ts'
import type { Telling } from './decision.ts'
import { MESSAGE_PHRASES } from './message-phrases.ts'
import { allRecords } from './labels.ts'
import { missingFacts, missingWordings, missingWords } from './missing.ts'
import { limitWords, occasionWords } from './occasion.ts'
import { uncapital } from './reason.ts'
import { dayWords, momentWords, nameOf, recordWords } from './values.ts'

/** How one clause stands, for people: lower case in front, no full stop, no code words. */
export function entryMessage(entry: ClauseEntry, telling: Telling): string {
  const { clause, status, value } = entry
  const phrases = MESSAGE_PHRASES[telling.lang]
  const since = stateOf(clause, telling)?.since
  const text = uncapital(summaryOf(clause, telling))
  switch (status) {
    case 'holds':
      return phrases.holds(text, occasionWords(entry, telling), modalityOf(clause, telling))
    case 'not_met':
      return phrases.notMet(text)
    case 'breached':
      return phrases.breached(text, deadlineWords(value, telling), entry.breach)
    case 'complied':
      return entry.idle === true
        ? phrases.nothingOwed(text)
        : phrases.complied(text, deadlineWords(value, telling))
    case 'pending':
      return phrases.pending(text, deadlineWords(value, telling))
    case 'undetermined':
      return phrases.undetermined(
        text,
        missingList(entry.missing, telling),
        wordingOccasion(entry, telling),
      )
    case 'not_in_force':
      return phrases.notInForce
    case 'repealed':
      return phrases.repealed(since === undefined ? '' : isoDay(since, telling.lang))
    case 'not_applicable':
      return phrases.notApplicable(text, limitWords(entry, telling))
    case 'wording_unknown':
      return phrases.wordingUnknown(judgesHeldBack(clause, telling))
  }
}

/** Where only a wording is not known the condition itself is met: what the author says of it is true. */
function wordingOccasion(entry: ClauseEntry, telling: Telling): string {
  const wordings = missingWordings(entry.missing, telling)
  return wordings.length > 0 && wordings.length === entry.missing.length
    ? occasionWords(entry, telling)
    : ''
}

/** Judges of whom nobody can know whether they take part; where the wording could change every draw, all of them. */
function judgesHeldBack(clause: string, telling: Telling): string {
  const { ir, facts, evaluation } = telling.decision
  const wording = ir.unknownWordings.find((one) => one.clause === clause)
  if (wording === undefined || wording.couldChange === 'draw') return ''
  const held = new Set(
    evaluation.judges
      .filter(({ missing }) => missing.includes(wordingId(ir, clause)))
      .map(({ id }) => id),
  )
  const judges = (facts.judges ?? []).filter(({ id = '' }) => held.has(id))
  return judges.map((judge) => nameOf(judge, telling)).join(', ')
}

/**
 * Entries as lines of a list: the citation, whom it is about, the message and what more is to be said; one line
 * for all subjects of whom it says the same.
 */
export function entryLines(
  entries: readonly ClauseEntry[],
  telling: Telling,
  more: (entry: ClauseEntry) => string = () => '',
): readonly string[] {
  const subjects = new Map<string, { entry: ClauseEntry; message: string; names: string[] }>()
  for (const entry of entries) {
    const message = [entryMessage(entry, telling), more(entry)].filter(Boolean).join('; ')
    const key = `${entry.clause} ${message}`
    const line = subjects.get(key) ?? { entry, message, names: [] }
    const name = subjectWords(entry, telling)
    if (name !== '') line.names.push(name)
    subjects.set(key, line)
  }
  return [...subjects.values()].map(({ entry, message, names }) => {
    const about = names.length === 0 ? '' : ` (${names.join(', ')})`
    return `${citeOf(entry.clause, telling)}${about} — ${message}`
  })
}

/** Whom or what the entry is about: `judge:А` as a surname, `order:0` as the order. */
export function subjectWords({ subject }: ClauseEntry, telling: Telling): string {
  const [entity = '', ...rest] = (subject ?? '').split(':')
  const id = rest.join(':')
  const record = allRecords(telling).find(
    (one) => one.entity === entity && (one.id ?? lastStep(one.pointer)) === id,
  )
  return record === undefined ? '' : recordWords(record, telling)
}

const lastStep = (pointer: string): string => pointer.slice(pointer.lastIndexOf('/') + 1)

/** The order in which findings are told: what needs attention first. */
export const STATUS_ORDER: readonly Status[] = [
  'breached',
  'pending',
  'holds',
  'undetermined',
  'complied',
  'not_met',
  'not_applicable',
  'wording_unknown',
  'repealed',
  'not_in_force',
]

export function warningMessage({ code, missing = [] }: Warning, telling: Telling): string {
  const phrases = MESSAGE_PHRASES[telling.lang]
  const said = phrases.warnings[code] ?? phrases.otherWarning
  const list = missingList(missing, telling)
  return list === '' ? said : `${said}; ${phrases.missing(list)}`
}

/** Everything missing by its label; wordings by their citations. */
export function missingList(pointers: readonly string[], telling: Telling): string {
  const facts = missingFacts(pointers, telling).map((fact) => missingWords(fact, telling))
  const wordings = missingWordings(pointers, telling).map((clause) =>
    MESSAGE_PHRASES[telling.lang].wordingOf(citeOf(clause, telling)),
  )
  return [...new Set([...facts, ...wordings])].join('; ')
}

/** The last day or moment as people write it; empty where there is none. */
export function deadlineWords(value: string | undefined, { lang }: Telling): string {
  if (value === undefined) return ''
  const day = parseDate(value)
  if (day !== undefined) return dayWords(day, lang)
  const moment = parseDateTime(value)
  return moment === undefined ? '' : momentWords(moment, lang)
}
