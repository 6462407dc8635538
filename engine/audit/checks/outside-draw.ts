/** How much of the docket is settled without chance, and by which clauses. */
import { rational, compare, ZERO } from '../../draw/rational.ts'
import { drawsAsked, decisionsAsked } from '../read/audit-facts.ts'
import type { Decided } from '../read/decisions.ts'
import { type Check, type Found, looked, nothing, type Words } from '../types.ts'
import { listWords, percentWords, some } from '../words.ts'

export const outsideDraw: Check = {
  code: 'outside-draw',
  group: 'draws',
  unit: 'cases',
  title: { uk: 'поза автоматизованим розподілом', en: 'outside the draw' },
  finds: {
    uk: 'частку справ, переданих чи розподілених без випадкового числа, загалом і за кожним пунктом',
    en: 'the share of cases handed over or assigned without a random number, in all and by clause',
  },
  misses: {
    uk: 'чи була в кожній справі підстава для передачі (це показує перевірка минулого); справи, яких у журналі немає',
    en: 'whether each transfer had its ground (a replay shows that); cases that are not in the ledger',
  },
  run(facts) {
    const drawn = new Set(drawsAsked(facts).map((draw) => draw.case))
    const given = decisionsAsked(facts).filter((one) => one.given.length > 0)
    const outside = new Set(given.flatMap((one) => one.given.map((each) => each.case)))
    const all = new Set([...drawn, ...outside]).size
    if (all === 0) return looked(0, [], nothing('справ не було', 'there were no cases'))
    const grounds = Map.groupBy(given, ({ clauses }) => clauses.join(', '))
    const found = [...grounds].map(([clauses, list]) => byGround(clauses, list, all))
    const share = rational(BigInt(outside.size), BigInt(all)) ?? ZERO
    const much = compare(share, facts.settings.bounds.outside_share) > 0
    return looked(all, much ? [overall(given, outside.size, all), ...found] : found)
  },
}

function overall(given: readonly Decided[], outside: number, all: number): Found {
  const part = percentWords(rational(BigInt(outside), BigInt(all)) ?? ZERO)
  return {
    severity: 'look',
    place: { entries: given.map(({ entry }) => entry.seq) },
    numbers: { outside, of: all, share: part.en },
    text: {
      uk: `без автоматизованого розподілу передано чи призначено ${part.uk} справ: ${outside} із ${all}`,
      en: `${part.en} of the cases, ${outside} of ${all}, were handed over or assigned without a draw`,
    },
  }
}

function byGround(clauses: string, list: readonly Decided[], all: number): Found {
  const cases = [...new Set(list.flatMap(({ given }) => given.map((one) => one.case)))]
  const part = percentWords(rational(BigInt(cases.length), BigInt(all)) ?? ZERO)
  const [count, listed] = [some(cases.length, 'case'), listWords(cases)]
  const ground: Words =
    clauses === ''
      ? { uk: 'без пункту засад', en: 'by no clause' }
      : { uk: `за пунктом ${clauseText(list).uk}`, en: `by ${clauseText(list).en}` }
  return {
    severity: clauses === '' ? 'look' : 'note',
    place: { entries: list.map(({ entry }) => entry.seq) },
    numbers: { clauses, cases: cases.length, share: part.en },
    text: {
      uk: `${ground.uk} поза розподілом ${count.uk} (${part.uk}): ${listed.uk}`,
      en: `${count.en} outside the draw ${ground.en} (${part.en}): ${listed.en}`,
    },
  }
}

/** `10.1.3 засад «…»`: the clauses of each policy with its id. */
function clauseText([first]: readonly Decided[]): Words {
  const byPolicy = Map.groupBy(first?.clauses ?? [], (id) => id.slice(0, id.indexOf('/')))
  const said = [...byPolicy].map(([policy, ids]) => {
    const numbers = ids.map((id) => id.slice(id.indexOf('/') + 1)).join(', ')
    return { uk: `${numbers} засад «${policy}»`, en: `${numbers} of “${policy}”` }
  })
  return { uk: said.map(({ uk }) => uk).join('; '), en: said.map(({ en }) => en).join('; ') }
}
