/**
 * What the clauses say of the facts. The short form tells what is breached, due and in force; the full form also why
 * a clause does not apply, what would have changed it, and the readings of unclear texts that it rests on.
 */
import type { ClauseEntry, Status } from '../evaluate/evaluation.ts'
import { citeOf, summaryOf } from './clauses.ts'
import { conflictBlocks } from './conflicts.ts'
import type { Telling } from './decision.ts'
import { defaultBlocks, defaultCount } from './default-blocks.ts'
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
import { FINDING_PHRASES } from './finding-phrases.ts'
import { whyWords } from './finding-why.ts'
import { inLang } from './labels.ts'
import { entryLines, entryMessage, STATUS_ORDER, subjectWords } from './messages.ts'
import { OUTCOME_PHRASES } from './outcome-phrases.ts'
import { readingBlocks } from './reading-blocks.ts'
import { uncapital } from './reason.ts'

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
    ...conflictBlocks(entries, telling),
    ...(detail === 'short'
      ? defaultCount(entries, telling)
      : [...readingBlocks(decided(telling.decision), telling), ...defaultBlocks(entries, telling)]),
  ]
}

/** How much more the full form has to say. */
function countBlocks(entries: readonly ClauseEntry[], { lang }: Telling): readonly Block[] {
  const having = (of: Status): readonly string[] =>
    entries.filter(({ status }) => status === of).map(({ clause }) => clause)
  const [open, unmet] = [new Set(having('undetermined')).size, new Set(having('not_met')).size]
  return [
    ...(unmet > 0 ? [paragraph(FINDING_PHRASES[lang].unmet(unmet))] : []),
    ...(open > 0 ? [paragraph(OUTCOME_PHRASES[lang].undetermined(open))] : []),
  ]
}

/**
 * Some clauses: how each stands for each subject and why, then the readings behind them. `unchecked`: clauses without
 * a rule, of which the policy says why there is nothing to compute.
 */
export function clauseBlocks(
  entries: readonly ClauseEntry[],
  unchecked: readonly string[],
  telling: Telling,
): readonly Block[] {
  const items = entries.map((entry): Words => {
    const about = [citeOf(entry.clause, telling), subjectWords(entry, telling)]
    const name = about.filter((part) => part !== '').join(', ')
    const said = [entryMessage(entry, telling), whyWords(entry, telling)]
    return [strong(capital(name)), ' — ', said.filter((part) => part !== '').join('; ')]
  })
  const rest = unchecked.map((clause): Words => {
    const text = uncapital(summaryOf(clause, telling))
    const said = FINDING_PHRASES[telling.lang].unchecked(text, whyUnchecked(clause, telling))
    return [strong(capital(citeOf(clause, telling))), ' — ', said]
  })
  return [
    ...list([...items, ...rest]),
    ...conflictBlocks(entries, telling),
    ...readingBlocks(entries, telling),
    ...defaultBlocks(entries, telling),
  ]
}

/** Why nothing is computed, in the words of the policy. */
function whyUnchecked(clause: string, telling: Telling): string {
  const said = telling.decision.edition.statements.find(
    (one) => one.kind === 'not_computable' && one.clauses.includes(clause),
  )
  return said?.kind === 'not_computable' ? inLang(said.reason, telling) : ''
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
