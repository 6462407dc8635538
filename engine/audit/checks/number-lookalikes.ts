/** Numbers of cases that look alike and are not the same: one case drawn under two numbers. */
import { lookOfCaseNumber } from '../../facts/case-number.ts'
import { type AuditFacts, decisionsAsked, drawsAsked } from '../read/audit-facts.ts'
import { type Check, type Found, looked } from '../types.ts'
import { listWords } from '../words.ts'

export const numberLookalikes: Check = {
  code: 'number-lookalikes',
  group: 'draws',
  unit: 'matters',
  title: { uk: 'номери справ, схожі на вигляд', en: 'numbers of cases that look alike' },
  finds: {
    uk: 'кілька справ, номери яких різняться лише пробілами, знаками, великими літерами чи абеткою (К і K): так одну справу розподіляють двічі',
    en: 'several cases whose numbers differ in blanks, signs, capitals or alphabet only (К and K): a way to draw one case twice',
  },
  misses: {
    uk: 'одну справу під двома справді різними номерами',
    en: 'one case under two numbers that really differ',
  },
  run(facts) {
    const all = mattersIn(facts)
    if (all.size === 0) return looked(0, [], [NOTHING])
    const alike = [...Map.groupBy(all, ([id]) => lookOfCaseNumber(id)).values()]
    return looked(all.size, alike.filter(({ length }) => length > 1).map(findingOf))
  },
}

/** Number of the case → its first entry. */
function mattersIn(facts: AuditFacts): ReadonlyMap<string, number> {
  const drawn = drawsAsked(facts).map((draw) => [draw.case, draw.commit.seq] as const)
  const decided = decisionsAsked(facts).map((one) => [one.case, one.entry.seq] as const)
  return new Map([...drawn, ...decided].toSorted(([, a], [, b]) => b - a))
}

function findingOf(alike: readonly (readonly [string, number])[]): Found {
  const cases = alike.toSorted(([, a], [, b]) => a - b).map(([id]) => id)
  const listed = listWords(cases.map((id) => JSON.stringify(id)))
  return {
    severity: 'alarm',
    place: {
      entries: alike.map(([, seq]) => seq).toSorted((a, b) => a - b),
      ...(cases[0] !== undefined && { case: cases[0] }),
    },
    numbers: { cases: cases.length },
    text: {
      uk: `номери справ ${listed.uk} на вигляд однакові, а в журналі це різні справи`,
      en: `the numbers ${listed.en} look alike, and are different cases in the ledger`,
    },
  }
}

const NOTHING = { uk: 'справ не було', en: 'there were no matters' }
