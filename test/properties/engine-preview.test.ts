/**
 * Previews of amendments: the quick way says what the whole way says, a weigher what the law of weight says, the numbers of
 * the past draw the same people, and exact shares are what counting all numbers gives.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compile, drawSeats, fractionText, sha256Hex } from '../../engine/index.ts'
import type { Facts, Ir, PolicyIr } from '../../engine/index.ts'
import type { OutcomeKind } from '../../engine/evaluate/evaluation.ts'
import { integerWeights } from '../../engine/draw/integer-weights.ts'
import { rational, ZERO } from '../../engine/draw/rational.ts'
import { inputOf } from '../../engine/evaluate/compiled-run.ts'
import { referenceRun } from '../../engine/evaluate/reference-run.ts'
import { weightsOf } from '../../engine/evaluate/weights.ts'
import { inCommon } from '../../engine/preview/in-common.ts'
import { bench } from '../../engine/preview/ruling.ts'
import { ticketsOf, winnersOf } from '../../engine/preview/tickets.ts'
import { weigher } from '../../engine/preview/weigher.ts'
import { wholeWeights } from '../../engine/preview/whole-weights.ts'
import { calendar } from '../support/mini-court.ts'
import { reportOn, sidesOf, type ToldMatter } from '../support/preview-court.ts'
import { expression } from './arbitraries/engine-expressions.ts'
import { factsWith } from './arbitraries/engine-facts.ts'
import { editionOf } from './arbitraries/engine-policies.ts'

const RUNS = Number(process.env['CAMPAIGN_RUNS'] ?? 150)
const LONG = 3_600_000

const LOAD: Ir = {
  op: 'member',
  type: { kind: 'decimal' },
  object: { op: 'variable', type: { kind: 'record', entity: 'judge' }, name: 'judge' },
  field: 'load',
}

/** Draws by loads, and nothing before them: random weights are seldom all positive. */
const byLoads = (ir: PolicyIr): PolicyIr => ({
  ...ir,
  refusals: [],
  redraws: [],
  manuals: [],
  transfers: [],
  draws: ir.draws.map((draw) => ({
    ...draw,
    ...(draw.weight !== undefined && { weight: { ...draw.weight, value: LOAD } }),
  })),
})

const ALWAYS: Ir = { op: 'const', type: { kind: 'boolean' }, value: true }

/** The same where a repeat draw is due, by rules that leave out whom they do. */
const byLoadsAgain = (ir: PolicyIr): PolicyIr => ({
  ...byLoads(ir),
  redraws: ir.redraws.map((redraw) => ({ ...redraw, asked: ALWAYS, when: ALWAYS, given: ALWAYS })),
})

/** The same where a transfer is due, unless an exception or an unknown judge stands in the way. */
const byTransfers = (ir: PolicyIr): PolicyIr => ({
  ...byLoads(ir),
  transfers: ir.transfers.map((transfer) => ({ ...transfer, when: ALWAYS })),
})

const KINDS = [(ir: PolicyIr) => ir, byLoads, byLoadsAgain, byTransfers]

/** Two editions that have much in common. */
const kinds = fc.tuple(fc.constantFrom(...KINDS), fc.constantFrom(...KINDS))

const pairs = <A, B>(many: readonly A[], few: readonly B[]): readonly (readonly [A, B])[] =>
  many.flatMap((a) => few.map((b) => [a, b] as const))

const several = fc.array(factsWith({ unknown: 1, none: 2 }), { minLength: 4, maxLength: 4 })

test(
  'the quick way of a preview rules as the whole way does',
  () => {
    const compared = { draw: 0, repeat_draw: 0, transfer: 0 } as Record<OutcomeKind, number>
    const edition = fc.integer({ min: 1, max: 3 }).chain(editionOf)
    fc.assert(
      fc.property(edition, kinds, several, (whole, both, all) => {
        const shared = inCommon()
        const editions = both.map((kind) => bench(kind(whole), shared))
        for (const [facts, { quick, whole: slow }] of pairs(all, editions)) {
          const working = { calendar, martialLaw: facts.martialLaw }
          const ruling = quick(facts, working)
          if (ruling === undefined) continue
          compared[ruling.outcome]++
          expect(ruling).toEqual(slow(facts, working))
        }
      }),
      { numRuns: RUNS },
    )
    const { draw, repeat_draw: again, transfer } = compared
    expect(draw + again + transfer).toBeGreaterThan(RUNS / 10)
    expect(Math.min(draw, again, transfer)).toBeGreaterThan(0)
  },
  LONG,
)

const AMONG = {
  variables: { judge: 'judge' },
  grounds: ['x1', 'x2', 'x3'],
  holds: [],
  pool: true,
} as const

test(
  'a weigher that remembers gives the weights that the law gives anew',
  () => {
    let compared = 0
    const laws = fc.tuple(editionOf(1), expression('decimal', 3, AMONG))
    fc.assert(
      fc.property(laws, several, ([edition, law], all) => {
        const draws = edition.draws.map((draw) => ({ ...draw, weight: { ...WEIGHT, value: law } }))
        const ir = { ...edition, draws }
        const [plan, weigh] = [compile(ir), weigher(law)]
        for (const facts of [...all, ...all.map(withOtherDay)]) {
          const working = { calendar, martialLaw: facts.martialLaw }
          const pool = facts.judges ?? []
          const found = weigh(inputOf(plan, facts, working), pool)
          const told = weightsOf(referenceRun(ir, facts, working), { ...WEIGHT, value: law }, pool)
          if (told.kind === 'weights') {
            compared++
            expect(found?.map(fractionText)).toEqual(told.weights.map(({ weight }) => weight))
          } else expect(found).toBeUndefined()
        }
      }),
      { numRuns: 2 * RUNS },
    )
    expect(compared).toBeGreaterThan(RUNS / 10)
  },
  LONG,
)

const WEIGHT = {
  kind: 'weight',
  name: 'law',
  label: { uk: '', en: '' },
  clause: 'w1',
  readings: [],
} as const

/** The same judges at another moment: what is remembered of them must not outlive it. */
const withOtherDay = (facts: Facts): Facts => {
  const asOf = facts.asOf + 86_400_000
  const { policy } = facts.roots
  if (policy === undefined) return { ...facts, asOf }
  const roots = { ...facts.roots, policy: { ...policy, values: { ...policy.values, as_of: asOf } } }
  return { ...facts, asOf, roots, martialLaw: !facts.martialLaw }
}

const fraction = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 9n }))
  .map(([n, d]) => rational(n, d) ?? ZERO)

test('whole weights are those of the draw', () => {
  fc.assert(
    fc.property(fc.array(fraction, { maxLength: 6 }), (fractions) => {
      const law = integerWeights(fractions)
      const found = wholeWeights(fractions)
      expect(found?.weights).toEqual(law.kind === 'weights' ? law.weights.map(Number) : undefined)
      expect(found?.total).toEqual(law.kind === 'weights' ? Number(law.total) : undefined)
    }),
    { numRuns: 4 * RUNS },
  )
})

const WEIGHTS = fc.array(fc.integer({ min: 0, max: 2 ** 40 }), { minLength: 1, maxLength: 8 })

test('the same number draws the same people as the draw itself', () => {
  fc.assert(
    fc.property(WEIGHTS, fc.integer({ min: 1, max: 3 }), fc.string(), (weights, seats, text) => {
      const ids = weights.map((_, at) => `с${at}`)
      const [m, r] = [sha256Hex(`m${text}`), sha256Hex(`r${text}`)]
      const candidates = ids.map((id, at) => ({ id, weight: BigInt(weights[at] ?? 0) }))
      const drawn = drawSeats({
        manifestDigest: m,
        randomness: r,
        seats: Array.from({ length: seats }, () => ({ candidates })),
      })
      const lists = Array.from({ length: seats }, () => ({ ids, weights }))
      expect(winnersOf(ticketsOf(m, r), lists)).toEqual(
        drawn.kind === 'drawn' ? drawn.seats.map(({ winner }) => winner) : undefined,
      )
    }),
    { numRuns: 4 * RUNS },
  )
})

const IDS = ['А', 'Б', 'В', 'Г']
const judge = fc.record({
  weight: fc.integer({ min: 1, max: 9 }),
  works: fc.boolean(),
  specialities: fc.constantFrom<readonly string[]>(['civil'], ['criminal'], ['civil', 'criminal']),
})
const matter: fc.Arbitrary<ToldMatter> = fc
  .record({
    judges: fc.array(judge, { minLength: 1, maxLength: 4 }),
    second: fc.boolean(),
    previous: fc.constantFrom(null, 'А'),
  })
  .map(({ judges, second, previous }) => ({
    judges: Object.fromEntries(judges.map((one, at) => [IDS[at] ?? '', one])),
    case: { second, previous_judge_id: previous },
  }))
  .filter(({ judges }) =>
    Object.values(judges).some(
      ({ works, specialities }) => works === true && specialities?.includes('civil') === true,
    ),
  )

const SIDES = sidesOf(`виключити "3"
доповнити "10":
пункт "10" обов’язково "новий" / "new"
не розподіляються щодо судді "10" мала_вага/small якщо суддя.вага_справ < 3
замінити "6":
пункт "6" обов’язково "передача" / "transfer"
передати судді "6" попередньому/to_earlier
  кому справа.попередній
  якщо справа.друга`)

test(
  'exact shares are what counting every number gives, and the whole way reports the same',
  () => {
    fc.assert(
      fc.property(fc.array(matter, { minLength: 1, maxLength: 5 }), (matters) => {
        const report = reportOn(SIDES, matters)
        expect(report.counts['not-replayable']).toBe(0)
        for (const side of ['before', 'after'] as const) {
          const counted = new Map<string, ReturnType<typeof parts>>()
          for (const one of matters) countNumbers(one, side, counted)
          for (const { judge: id, expected } of report.judges) {
            expect(expected[side].exact).toBe(fractionText(sum(counted.get(id) ?? [])))
          }
        }
        expect(reportOn(SIDES, matters, { whole: true })).toEqual(report)
      }),
      { numRuns: RUNS },
    )
  },
  LONG,
)

type Part = { readonly n: bigint; readonly d: bigint }
const parts = (): Part[] => []
const sum = (all: readonly Part[]): Part =>
  all.reduce((total, { n, d }) => rational(total.n * d + n * total.d, total.d * d) ?? ZERO, ZERO)

/** By hand: who is left by the text, and each number of the total given to its holder. */
function countNumbers(
  { judges, case: own }: ToldMatter,
  side: 'before' | 'after',
  counted: Map<string, Part[]>,
): void {
  const give = (id: string, part: Part): void => {
    counted.set(id, [...(counted.get(id) ?? []), part])
  }
  const { second, previous_judge_id: to } = own as {
    second: boolean
    previous_judge_id: string | null
  }
  if (side === 'after' && second && to !== null) return give(to, { n: 1n, d: 1n })
  const left = Object.entries(judges).filter(
    ([, { works, specialities = [], weight = 0 }]) =>
      works === true && (side === 'before' ? specialities.includes('civil') : weight >= 3),
  )
  const total = left.reduce((all, [, { weight = 0 }]) => all + weight, 0)
  for (let number = 0; number < total; number++) {
    let rest = number
    const holder = left.find(([, { weight = 0 }]) => (rest -= weight) < 0)
    give(holder?.[0] ?? '', { n: 1n, d: BigInt(total) })
  }
}
