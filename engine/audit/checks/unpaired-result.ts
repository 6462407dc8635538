/** Results and numbers that belong to no commitment before them: a draw made backwards. */
import { entriesAsked, type AuditFacts } from '../read/audit-facts.ts'
import type { Entry } from '../../ledger/types.ts'
import { textIn } from '../words.ts'
import { type Check, type Found, nothing, looked, type Words } from '../types.ts'

export const unpairedResult: Check = {
  code: 'unpaired-result',
  group: 'draws',
  unit: 'entries',
  title: { uk: 'результати без зобов’язання', en: 'results without a commitment' },
  finds: {
    uk: 'результат або число без попереднього зобов’язання, два числа чи два результати одного зобов’язання',
    en: 'a result or a number without a commitment before it; two numbers or two results of one commitment',
  },
  misses: {
    uk: 'розподіл, якого в журналі немає зовсім',
    en: 'a draw that is not in the ledger at all',
  },
  run(facts) {
    const results = entriesAsked(facts, 'randomness', 'result')
    if (results.length === 0) {
      return looked(0, [], nothing('результатів не було', 'there were no results'))
    }
    const firsts = firstsIn(facts.entries)
    return looked(
      results.length,
      results.flatMap((entry) => findingOf(entry, facts, firsts) ?? []),
    )
  },
}

const NAMES: Readonly<Record<string, Words>> = {
  result: { uk: 'результат', en: 'result' },
  randomness: { uk: 'випадкове число', en: 'random number' },
}

function findingOf(entry: Entry, { entries }: AuditFacts, firsts: Firsts): Found | undefined {
  const { kind, seq, body } = entry
  const commit = entries[Number(body['commit'])]
  const wrong = commit?.kind !== 'commit' || commit.seq > seq ? NO_COMMIT : twin(entry, firsts)
  if (wrong === undefined) return undefined
  const caseId = textIn(entry, 'case') ?? (commit && textIn(commit, 'case')) ?? ''
  const name = NAMES[kind] ?? { uk: kind, en: kind }
  const of =
    caseId === '' ? { uk: '', en: '' } : { uk: ` (справа ${caseId})`, en: ` (case ${caseId})` }
  return {
    severity: 'alarm',
    place: { entries: [seq], ...(caseId !== '' && { case: caseId }) },
    numbers: { commit: Number(body['commit']) },
    text: {
      uk: `${name.uk} у записі ${seq}${of.uk} ${wrong.uk}`,
      en: `the ${name.en} in entry ${seq}${of.en} ${wrong.en}`,
    },
  }
}

const NO_COMMIT: Words = {
  uk: 'не має зобов’язання, внесеного раніше',
  en: 'has no commitment entered before it',
}

/** The first number and the first result of each commitment. */
type Firsts = ReadonlyMap<string, number>
const keyOf = ({ kind, body }: Entry): string => `${kind} ${String(body['commit'])}`

function firstsIn(entries: readonly Entry[]): Firsts {
  const firsts = new Map<string, number>()
  for (const entry of entries) {
    if (entry.kind !== 'randomness' && entry.kind !== 'result') continue
    const key = keyOf(entry)
    if (!firsts.has(key)) firsts.set(key, entry.seq)
  }
  return firsts
}

function twin(entry: Entry, firsts: Firsts): Words | undefined {
  const first = firsts.get(keyOf(entry))
  if (first === undefined || first === entry.seq) return undefined
  return {
    uk: `не перший для свого зобов’язання: перший — у записі ${first}`,
    en: `is not the first of its commitment: that is entry ${first}`,
  }
}
