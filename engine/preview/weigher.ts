/**
 * The weights of a list by one law of weight, again and again: a pool in, exact fractions out.
 *
 * What does not depend on the judge (the greatest load of the list, how complex the matter is) is computed once for a list,
 * and a judge whose own facts and those parts are as they were keeps the weight he had. `weightsOf` asks every judge anew;
 * a property holds that both say the same.
 */
import type { FactRecord, Known, Value } from '../facts/value.ts'
import { compile } from '../plan/compile/compile.ts'
import type { PlanInput } from '../plan/compile/support.ts'
import type { Ir, PolicyIr } from '../plan/ir.ts'
import { exact, isAmount } from '../plan/operations.ts'
import type { Rational } from '../draw/rational.ts'
import { answerAnew, type ListAnswers } from './once-for-both.ts'
import { asksRules, fieldsOfJudge, JUDGE, splitWeight } from './split-weight.ts'

/** `undefined` where the weights are unknown or weigh nobody: the whole way tells why. */
export type Weigher = (
  input: PlanInput,
  pool: readonly FactRecord[],
) => readonly Rational[] | undefined

/**
 * Prepares one law of weight. Rules that it names are those of the run that is asked. `listAnswers`: for laws that have parts
 * in common.
 */
export function weigher(law: Ir, listAnswers: ListAnswers = answerAnew): Weigher {
  const { shared, own } = splitWeight(law)
  const plan = compile(holding([...shared.map(({ of }) => of), own]))
  const answersTo = shared.map(({ name, of }) => ({
    name,
    answer: listAnswers(of, plan.answerTo(of)),
  }))
  const ownAnswer = plan.answerTo(own)
  const fields = fieldsOfJudge(own)
  const memory: Memory[] = []
  const isOfFactsAlone = !asksRules(law)
  let last: Last | undefined
  const weightsIn: Weigher = (input, pool) => {
    const scope: Record<string, Value> = {}
    for (const { name, answer } of answersTo) scope[name] = answer(input, pool)
    const parts = [input.working.martialLaw, ...Object.values(scope)]
    const weigh = (judge: FactRecord): Value => {
      scope[JUDGE] = judge
      return ownAnswer?.(input, scope, pool)
    }
    const known = fields && memoryOf(parts, memory)
    const weights: Rational[] = []
    for (const judge of pool) {
      const weight =
        known === undefined ? weigh(judge) : remembered(known, judge, fields ?? [], weigh)
      if (weight === undefined) return undefined
      if (isAmount(weight)) weights.push(exact(weight))
      else if (pool.length > 1) return undefined
    }
    return usable(weights, pool.length)
  }
  // The other edition mostly asks about the same list of the same matter.
  return (input, pool) => {
    if (last !== undefined && isOfFactsAlone && isSameList(last, input, pool)) return last.weights
    const weights = weightsIn(input, pool)
    last = { roots: input.roots, martialLaw: input.working.martialLaw, pool, weights }
    return weights
  }
}

interface Last {
  readonly roots: PlanInput['roots']
  readonly martialLaw: boolean
  readonly pool: readonly FactRecord[]
  readonly weights: readonly Rational[] | undefined
}

/** The very records of one document. */
const isSameList = (
  { roots, martialLaw, pool: then }: Last,
  input: PlanInput,
  pool: readonly FactRecord[],
): boolean =>
  roots === input.roots &&
  martialLaw === input.working.martialLaw &&
  then.length === pool.length &&
  then.every((judge, at) => judge === pool[at])

interface Kept {
  readonly values: readonly Value[]
  readonly weight: Value
}

/** The weights of judges with the same shared parts. */
interface Memory {
  readonly parts: readonly Value[]
  readonly byJudge: Map<string, Kept>
}

/** Complexities of matters are few; where they are not, remembering would cost more than it spares. */
const MOST_REMEMBERED = 32

function memoryOf(parts: readonly Value[], memory: Memory[]): Memory['byJudge'] {
  for (const one of memory) {
    if (parts.every((part, at) => isSameValue(one.parts[at], part))) return one.byJudge
  }
  if (memory.length === MOST_REMEMBERED) memory.length = 0
  const made = { parts, byJudge: new Map<string, Kept>() }
  memory.push(made)
  return made.byJudge
}

function remembered(
  known: Memory['byJudge'],
  judge: FactRecord,
  fields: readonly string[],
  weigh: (judge: FactRecord) => Value,
): Value {
  const kept = known.get(judge.id ?? '')
  if (kept !== undefined && isAsThen(kept, judge, fields)) return kept.weight
  const weight = weigh(judge)
  const values = fields.map((field) => judge.values[field])
  known.set(judge.id ?? '', { values, weight })
  return weight
}

function isAsThen({ values }: Kept, judge: FactRecord, fields: readonly string[]): boolean {
  for (let at = 0; at < fields.length; at++) {
    if (!isSameValue(values[at], judge.values[fields[at] ?? ''])) return false
  }
  return true
}

/** Records and lists are never the same as others: they belong to one document. */
const isSameValue = (a: Value, b: Value): boolean =>
  a === b || (isRatio(a) && isRatio(b) && a.n === b.n && a.d === b.d)

const isRatio = (value: Value): value is Rational & Known =>
  typeof value === 'object' && value !== null && 'n' in value && 'd' in value

/** As `weightsOf` has it: whoever is alone is not weighed; otherwise somebody above nothing, and nobody below. */
function usable(weights: readonly Rational[], judges: number): readonly Rational[] | undefined {
  const isPositive = weights.some(({ n }) => n > 0n)
  if (!isPositive && judges === 1) return [{ n: 1n, d: 1n }]
  return isPositive && weights.every(({ n }) => n >= 0n) ? weights : undefined
}

/** An edition that asks these expressions and nothing else. */
const holding = (expressions: readonly Ir[]): PolicyIr => ({
  document: '',
  clauses: [],
  exclusions: [],
  draws: [],
  refusals: [],
  transfers: [],
  exceptions: [],
  redraws: [],
  manuals: [],
  limits: [],
  findings: [],
  duties: [],
  unknownWordings: [],
  parameters: expressions.map((value) => ({
    kind: 'parameter',
    name: '',
    label: { uk: '', en: '' },
    clause: '',
    readings: [],
    value,
  })),
})
