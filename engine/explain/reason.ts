/** Why a ground holds, as one phrase: what the clause says, the clause, the case it is about. */
import { atomSentence } from './atom-sentence.ts'
import { citeOf, summaryOf } from './clauses.ts'
import type { Telling } from './decision.ts'
import { orderWords } from './facts-words.ts'
import type { Ground, GroundCase } from './ground.ts'
import { fillTemplate } from './template.ts'

/** «за 14 календарних днів до відпустки … (підпункт 2 підпункту 4.3): відпустка …, наказ від …». */
export function reasonOf({ rule, cases }: Ground, telling: Telling): string {
  const cite = citeOf(rule.clause, telling)
  const said = distinct(cases.map((one) => caseReason({ rule }, one, telling)))
  // A condition of the pool says what everybody needs; what this judge lacks is in the sentence of the rule.
  if (rule.kind === 'pool_condition')
    return `${said === '' ? clauseWords(rule.clause, telling) : said} (${cite})`
  const summary = clauseWords(rule.clause, telling)
  if (said === '') return `${summary} (${cite})`
  return summary.length > LONG_SUMMARY ? `${said} (${cite})` : `${summary} (${cite}): ${said}`
}

/** A clause that takes this much to retell speaks of several things; then the author's sentence is enough. */
export const LONG_SUMMARY = 220

/** What the author says of one case with the order behind it; a sentence of ours where the author says nothing. */
export function caseReason(
  { rule }: Pick<Ground, 'rule'>,
  one: GroundCase,
  telling: Telling,
): string {
  const said =
    rule.because === undefined
      ? whySentences(one, telling).join('; ')
      : fillTemplate(rule.because, one.scope, telling)
  return [said, orderWords(one, telling)].filter((part) => part !== '').join(', ')
}

/** The deciding parts, each as a sentence; where the condition says nothing, what chose the record. */
export function whySentences(
  { atoms, choosing }: Pick<GroundCase, 'atoms' | 'choosing'>,
  telling: Telling,
): readonly string[] {
  const sentences = (list: GroundCase['atoms']): readonly string[] => [
    ...new Set(list.map((atom) => atomSentence(atom, telling)).filter((text) => text !== '')),
  ]
  const own = sentences(atoms)
  return joined(own.length > 0 ? own : sentences(choosing), telling)
}

/** «момент — 04.08.2026, не раніше ніж …» and the same «не пізніше ніж …» are one sentence. */
function joined(sentences: readonly string[], { lang }: Telling): readonly string[] {
  const found: string[] = []
  for (const text of sentences) {
    const before = COMPARED.exec(found.at(-1) ?? '')?.[1]
    const [, subject, rest] = COMPARED.exec(text) ?? []
    if (before === undefined || before !== subject) found.push(text)
    else found.push(`${found.pop() ?? ''} ${lang === 'uk' ? 'і' : 'and'} ${rest ?? ''}`)
  }
  return found
}

/** «fact — value, compared with another value». */
const COMPARED = /^(.+ — [^,]+), (.+)$/

/** The summary of the clause as part of a sentence. */
export const clauseWords = (clause: string, telling: Telling): string =>
  uncapital(summaryOf(clause, telling))

/** A small first letter, unless the word is an abbreviation. */
export const uncapital = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) || /^[А-ЯҐЄІЇA-Z]\s/.test(text)
    ? text.slice(0, 1).toLocaleLowerCase('uk') + text.slice(1)
    : text

const distinct = (texts: readonly string[]): string =>
  [...new Set(texts.filter((text) => text !== ''))].join('; ')
