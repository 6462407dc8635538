/** Draws in which the complexity of the case is not known: its load will be counted wrong for ever after. */
import { drawsAsked } from '../read/audit-facts.ts'
import { withoutText } from '../read/about-draws.ts'
import type { DrawFacts } from '../read/draws.ts'
import { type Check, type Found, looked, NO_DRAWS } from '../types.ts'

export const emptyComplexity: Check = {
  code: 'empty-complexity',
  group: 'draws',
  unit: 'draws',
  title: { uk: 'порожня складність', en: 'empty complexity' },
  finds: {
    uk: 'справу, розподілену без коефіцієнта складності',
    en: 'a case distributed without a coefficient of complexity',
  },
  misses: {
    uk: 'коефіцієнт, який є, але не той',
    en: 'a coefficient that is there and is the wrong one',
  },
  run(facts) {
    const draws = drawsAsked(facts)
    const known = draws.filter(({ snapshot }) => snapshot !== undefined)
    const gaps = [...withoutText(draws, 'manifest'), ...withoutText(draws, 'facts')]
    if (known.length === 0) return looked(0, [], gaps.length > 0 ? gaps : NO_DRAWS)
    const empty = known.filter(({ snapshot }) => snapshot?.complexity !== 'given')
    return looked(known.length, empty.map(findingOf), gaps)
  },
}

function findingOf({ commit, case: caseId, snapshot }: DrawFacts): Found {
  const none = snapshot?.complexity === 'none'
  return {
    severity: 'look',
    place: { entries: [commit.seq], case: caseId },
    numbers: {},
    text: {
      uk: `справу ${caseId} розподілено, а коефіцієнт її складності ${none ? 'порожній' : 'не подано'}`,
      en: `case ${caseId} was distributed while its coefficient of complexity ${none ? 'is empty' : 'was not given'}`,
    },
  }
}
