/** What the grammar lets come next at a place, as words that may be written there. */
import { isKeywordName } from '../../syntax/expected-words.ts'
import { ahead, rulesOf, startOf, type Thread } from '../grammar-paths/run.ts'
import type { Document } from '../workspace/document.ts'
import { fits, isBeginning } from './beginnings.ts'
import { RANK, type Candidate } from './candidate.ts'
import { CANDIDATES, type Asked } from './candidates.ts'
import type { Fragment } from './fragments.ts'
import { printedAt } from './keywords.ts'
import type { Place } from './place.ts'

/** Everything that may be written at a place, each thing once. */
export function candidatesAt(
  place: Place,
  document: Document,
  asked: Asked,
  fragment: Fragment,
): readonly Candidate[] {
  const { waiting } = ahead(place.threads.at(-1) ?? [])
  const previous = place.tokens.at(-1)
  const after = previous?.tokenType.name === 'key.instead'
  const threads = waiting
    .filter((one) => !isSetOfFacts(one))
    .filter((one) => !isBeginning(one) || after || (place.beginsLine && fits(one, document)))
  // Where a statement is not finished the author may still turn to the next one.
  const others = place.beginsLine
    ? ahead(startOf('pieces')).waiting.filter((one) => fits(one, document))
    : []
  const made = new Map<string, Candidate>()
  for (const thread of [...threads, ...others]) {
    for (const one of candidatesOf(thread, asked)) {
      if (fragment.keywordsOnly && one.kind !== 'keyword') continue
      const key = `${one.kind} ${one.word}`
      const known = made.get(key)
      if (known === undefined || one.rank < known.rank) made.set(key, one)
    }
  }
  return [...made.values()]
}

/** Braces in the facts of a test hold a record and never a set, which the grammar leaves to its parser. */
function isSetOfFacts(thread: Thread): boolean {
  const rules = rulesOf(thread)
  return rules.includes('set') && rules.includes('factValue')
}

function candidatesOf(thread: Thread, asked: Asked): readonly Candidate[] {
  const token = thread.state.token?.name ?? ''
  const keyword = token.replace(/^key\./, '')
  if (isKeywordName(keyword) && token !== keyword) {
    const { tokens, atMargin } = asked.place
    const beginning = atMargin ? RANK.expected : RANK.beginning
    const rank = isBeginning(thread) ? beginning : RANK.keyword
    const previous = tokens.at(-1)?.image ?? ''
    return [{ kind: 'keyword', word: printedAt(keyword, thread, asked.file.lang, previous), rank }]
  }
  const rules = rulesOf(thread)
  if (!NAMES.has(token)) return []
  return CANDIDATES[rules.at(-1) ?? '']?.(asked, rules.at(-2) ?? '') ?? []
}

const NAMES: ReadonlySet<string> = new Set(['Name', 'AnyWord', 'Member', 'Text'])
