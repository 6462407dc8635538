/**
 * Why a clause stands as it does: an entry in; what the author says of it, the parts of the condition that fail with
 * their facts, and what would have changed it, out.
 */
import type { ClauseEntry, Status } from '../evaluate/evaluation.ts'
import { atomSentence } from './atom-sentence.ts'
import { counterfactualWords } from './change-words.ts'
import type { Telling } from './decision.ts'
import { type EntryCase, entryCase } from './entry-case.ts'
import { findingChanges } from './finding-changes.ts'
import { FINDING_PHRASES } from './finding-phrases.ts'
import { occasionWords } from './occasion.ts'

/** «статус картки — чернетка, а не оригінал; змінило б висновок: статус картки: оригінал»; may be empty. */
export function whyWords(entry: ClauseEntry, telling: Telling): string {
  const phrases = FINDING_PHRASES[telling.lang]
  const one = entryCase(entry, telling)
  const changes = one === undefined || isPlain(one) ? [] : changeWords(entry, telling)
  const reason = reasonWords(entry, telling)
  return [
    // What fails says more than what the author says of every case.
    reason === '' ? dutyWords(entry, telling) : reason,
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
