/**
 * What the clauses say of the facts. The short form tells what is breached, due and in force; the full form also why
 * a clause does not apply, what would have changed it, and the readings of unclear texts that it rests on.
 */
import type { ClauseEntry, Status } from '../evaluate/evaluation.ts'
import { counterfactualWords } from './change-words.ts'
import { citeOf, shortCiteOf } from './clauses.ts'
import { atomSentence } from './atom-sentence.ts'
import type { Telling } from './decision.ts'
import { type EntryCase, entryCase } from './entry-case.ts'
import {
  capital,
  heading,
  list,
  paragraph,
  sentence,
  strong,
  type Block,
  type Words,
} from './explanation.ts'
import { findingChanges } from './finding-changes.ts'
import { FINDING_PHRASES } from './finding-phrases.ts'
import { inLang } from './labels.ts'
import { entryLines, entryMessage, STATUS_ORDER, subjectWords } from './messages.ts'
import { occasionWords } from './occasion.ts'
import { OUTCOME_PHRASES } from './outcome-phrases.ts'

/** How many kinds of findings the short form lists: what is breached, what is due, what applies. */
const SHORT_KINDS = 3

/** The findings of a decision without a distribution; the short form only counts what is not known. */
export function findingBlocks(telling: Telling, detail: 'short' | 'full'): readonly Block[] {
  const phrases = OUTCOME_PHRASES[telling.lang]
  const { entries } = telling.decision.evaluation
  const shown = STATUS_ORDER.slice(0, detail === 'short' ? SHORT_KINDS : undefined)
  const groups = shown.flatMap((status) => {
    const own = entries.filter((entry) => entry.status === status)
    const more = detail === 'short' ? () => '' : (entry: ClauseEntry) => whyWords(entry, telling)
    return list(entryLines(own, telling, more).map((line): Words => [sentence(line)]))
  })
  const rest = detail === 'short' ? countBlocks(entries, telling) : []
  const blocks = [...groups, ...rest]
  if (blocks.length === 0) return [paragraph(phrases.nothingFound)]
  return [
    heading(3, phrases.findings),
    ...blocks,
    ...(detail === 'short' ? [] : readingBlocks(decided(telling.decision), telling)),
  ]
}

/** How much more the full form has to say. */
function countBlocks(entries: readonly ClauseEntry[], { lang }: Telling): readonly Block[] {
  const having = (of: Status): readonly string[] =>
    entries.filter(({ status }) => status === of).map(({ clause }) => clause)
  const [open, unmet] = [having('undetermined').length, new Set(having('not_met')).size]
  return [
    ...(unmet > 0 ? [paragraph(FINDING_PHRASES[lang].unmet(unmet))] : []),
    ...(open > 0 ? [paragraph(OUTCOME_PHRASES[lang].undetermined(open))] : []),
  ]
}

/** Some clauses: how each stands for each subject and why, then the readings behind them. */
export function clauseBlocks(entries: readonly ClauseEntry[], telling: Telling): readonly Block[] {
  const items = entries.map((entry): Words => {
    const about = [citeOf(entry.clause, telling), subjectWords(entry, telling)]
    const name = about.filter((part) => part !== '').join(', ')
    const said = [entryMessage(entry, telling), whyWords(entry, telling)]
    return [strong(capital(name)), ' — ', said.filter((part) => part !== '').join('; ')]
  })
  return [...list(items), ...readingBlocks(entries, telling)]
}

/** «статус картки — чернетка, а не оригінал; змінило б висновок: статус картки: оригінал»; may be empty. */
export function whyWords(entry: ClauseEntry, telling: Telling): string {
  const phrases = FINDING_PHRASES[telling.lang]
  const one = entryCase(entry, telling)
  const changes = one === undefined || isPlain(one) ? [] : changeWords(entry, telling)
  return [
    dutyWords(entry, telling),
    reasonWords(entry, telling),
    ...(changes.length === 0 ? [] : [phrases.wouldChange(changes)]),
  ]
    .filter((part) => part !== '')
    .join('; ')
}

/** What the author says of a duty that is owed; that of a finding stands in its message. */
function dutyWords(entry: ClauseEntry, telling: Telling): string {
  const isOwed = OWED.has(entry.status) && entry.idle !== true
  return isOwed ? occasionWords(entry, telling) : ''
}

const OWED: ReadonlySet<Status> = new Set(['breached', 'complied', 'pending'])

/** «причина: статус картки — чернетка, а не оригінал»; empty where the clause itself says all. */
export function reasonWords(entry: ClauseEntry, telling: Telling): string {
  const one = entryCase(entry, telling)
  const sentences = (one?.atoms ?? []).map((atom) => atomSentence(atom, telling))
  const why = withoutEchoes(sentences).join('; ')
  return why === '' ? '' : FINDING_PHRASES[telling.lang].because(why)
}

/** Each sentence once; «fact: value» not after «fact — value, and what it is not». */
function withoutEchoes(sentences: readonly string[]): readonly string[] {
  const distinct = [...new Set(sentences)].filter((text) => text !== '')
  return distinct.filter((text) => {
    const full = text.replace(': ', ' — ')
    return !distinct.some((other) => other !== text && other.startsWith(full))
  })
}

/** That the one yes would have to be a no goes without saying. */
const isPlain = ({ facts }: EntryCase): boolean =>
  facts.length === 1 && facts.every(({ value }) => typeof value === 'boolean')

const changeWords = (entry: ClauseEntry, telling: Telling): readonly string[] =>
  findingChanges(entry, telling).shown.map((change) => counterfactualWords(change, telling))

/** The readings behind the entries that they decide, each once with the clauses where it is used. */
function readingBlocks(entries: readonly ClauseEntry[], telling: Telling): readonly Block[] {
  const phrases = FINDING_PHRASES[telling.lang]
  const clauses = Map.groupBy(entries, ({ reading = '' }) => reading)
  const lines = telling.decision.edition.statements.flatMap((one): readonly Words[] => {
    const own = one.kind === 'reading' ? clauses.get(one.code) : undefined
    if (one.kind !== 'reading' || own === undefined) return []
    const cites = placesWords([...new Set(own.map(({ clause }) => clause))], telling)
    const other = one.insteadOf === undefined ? '' : inLang(one.insteadOf, telling)
    return [[phrases.reading(one.code, cites, inLang(one.text, telling), other)]]
  })
  return lines.length === 0 ? [] : [heading(3, phrases.readings), ...list(lines)]
}

/** Entries of findings and duties that came out one way or the other: there a reading has decided. */
const decided = ({ evaluation, ir }: Telling['decision']): readonly ClauseEntry[] =>
  evaluation.entries.filter(
    ({ clause, rule, status, idle }) =>
      DECIDED.has(status) &&
      idle !== true &&
      [...ir.findings, ...ir.duties].some((one) => one.clause === clause && one.name === rule),
  )

const DECIDED: ReadonlySet<Status> = new Set([
  'holds',
  'not_met',
  'breached',
  'complied',
  'pending',
])

/** Many clauses by their numbers, where they have one: citations in full would bury the reading. */
const placesWords = (clauses: readonly string[], telling: Telling): string =>
  clauses
    .map((clause) => (clauses.length > MOST_CITED ? shortCiteOf : citeOf)(clause, telling))
    .join(', ')

const MOST_CITED = 3
