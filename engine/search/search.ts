/**
 * Who of the participants is found: the policy's answers in, a hit or a miss with the reason for every one of them out.
 *
 * Nobody is chosen here. Where several are found they are told apart only by the clerk; where a fact is not known the
 * participant is neither found nor missed. What would have happened otherwise is the policy's answer to a supposition.
 */
import type { Words } from '../facts/problem.ts'
import { type Findings, indexed, isFound, judge, type Judged, resultOf } from './judge.ts'
import type { Sign } from './search-rules.ts'
import { ambiguity, mixedLetters, sharedKey } from './search-notes.ts'
import type {
  Finding,
  Said,
  SearchAnswer,
  SearchInput,
  SearchLine,
  SearchOutcome,
  SearchResult,
  Sought,
} from './types.ts'

/** Searches among the participants of the facts. */
export function searchParticipants(input: SearchInput): SearchAnswer {
  const asking = askingOf(input)
  const lines = input.participants.map((one) => lineOf(asking, one))
  const outcome = outcomeOf(input, lines)
  const notes = input.query === undefined ? [] : mixedLetters(input.query)
  if (outcome !== 'several') return { outcome, lines, notes }
  const hits = new Set(lines.filter(({ result }) => result === 'hit').map((one) => one.participant))
  const found = input.participants.filter(({ id }) => hits.has(id))
  const note = ambiguity(found, input.rules)
  const told = lines.map((line) =>
    hits.has(line.participant) ? { ...line, notes: [note, ...line.notes] } : line,
  )
  return { outcome, lines: told, notes: [note, ...notes] }
}

/** What the policy says, by clause and subject; and who has the same address as somebody else. */
interface Asking extends Pick<SearchInput, 'rules' | 'query'> {
  readonly asked: Findings
  readonly wide?: Findings
  readonly byKey: ReadonlyMap<string, Findings>
  readonly shared: (participant: Sought) => readonly Words[]
}
function askingOf({ rules, query, participants, asked, wide, byKey }: SearchInput): Asking {
  return {
    rules,
    ...(query !== undefined && { query }),
    asked: indexed(asked),
    ...(wide !== undefined && { wide: indexed(wide) }),
    byKey: new Map([...byKey].map(([fact, findings]) => [fact, indexed(findings)])),
    shared: sharedKey(participants, rules),
  }
}

function lineOf(input: Asking, participant: Sought): SearchLine {
  const { rules, asked, wide } = input
  const subject = `participant:${participant.id}`
  const judged = rules.found.map((when) => judge(when, asked, subject))
  const result = resultOf(judged)
  const wider = result !== 'hit' && wide !== undefined && isFound(rules, wide, subject)
  const warned = warningsOn(input, subject, result)
  const deciding = result === 'undetermined' ? judged : []
  const missing = [...deciding, ...warned].flatMap(({ found }) => found?.missing ?? [])
  return {
    participant: participant.id,
    ...(typeof participant['name'] === 'string' && { name: participant['name'] }),
    result,
    reasons: result === 'hit' ? reasonsFor(input, subject) : reasonsAgainst(input, judged),
    ...(wider && { would: { clause: lastClause(judged), words: rules.wide.would } }),
    marks: holding(rules.marks, asked, subject),
    warnings: warned.map(({ clause, words }) => ({ clause, words })),
    missing: [...new Set(missing)],
    notes: input.shared(participant),
  }
}

/** Of somebody who was searched for and is not found there is nothing to warn of. */
function warningsOn({ rules, asked, query }: Asking, subject: string, result: SearchResult) {
  if (result === 'miss' && query !== undefined) return []
  return rules.warnings.flatMap((one) => {
    const { clause, found, result: warned } = judge(one, asked, subject)
    if (warned === 'hit') return [{ clause, words: one.words, found }]
    // Where the participant is not known to be found, what is not known is told already.
    return warned === 'undetermined' && result === 'hit' ? [{ clause, words: one.open, found }] : []
  })
}

/** By which facts: those with which alone the clause still finds the participant. */
function reasonsFor({ rules, byKey }: Asking, subject: string): readonly Said[] {
  return rules.found.flatMap((when) =>
    (when.keys ?? []).flatMap(({ fact, by }) => {
      const alone = judge(when, byKey.get(fact) ?? new Map<string, Finding>(), subject)
      return alone.result === 'hit' ? [{ clause: when.clause, words: by }] : []
    }),
  )
}

/** Each clause that fails; where none does, those that cannot tell, in the words of the policy. */
function reasonsAgainst({ rules, query }: Asking, judged: readonly Judged[]): readonly Said[] {
  const against = judged.filter(({ result }) => result === 'miss')
  return (against.length > 0 ? against : judged.filter(({ result }) => result !== 'hit')).map(
    ({ clause, found, result }) => {
      const when = rules.found.find((one) => one.clause === clause)
      const own = query === undefined ? (when?.miss_unasked ?? when?.miss) : when?.miss
      const told = result === 'miss' && found?.status === 'not_met' ? own : undefined
      const message = found?.message ?? ''
      return { clause, words: told ?? { uk: message, en: message } }
    },
  )
}

/** What would find the participant speaks of the last clause that stands in the way. */
const lastClause = (judged: readonly Judged[]): string =>
  judged.findLast(({ result }) => result !== 'hit')?.clause ?? ''

function holding(signs: readonly Sign[], findings: Findings, subject: string) {
  return signs
    .filter((sign) => judge(sign, findings, subject).result === 'hit')
    .map(({ clause, words }): Said => ({ clause, words }))
}

function outcomeOf({ query }: SearchInput, lines: readonly SearchLine[]): SearchOutcome {
  if (query === undefined) return 'listed'
  const count = (of: SearchResult): number => lines.filter(({ result }) => result === of).length
  const [hits, open] = [count('hit'), count('undetermined')]
  if (hits > 1) return 'several'
  if (open > 0) return 'undetermined'
  return hits === 1 ? 'one' : 'none'
}
