/**
 * A second opinion: the rules that exclude judges, run once more through json-rules-engine.
 *
 * That engine is asynchronous, knows two truth values and is silent about mistakes, so it never
 * decides alone; it agrees or it does not. Every value is supplied as known, none or unknown, every
 * rule is asked twice (does it surely exclude, does it perhaps), every fact it reads must exist (an
 * undefined one throws), and each judge gets an engine of his own, since `stop()` in one run would
 * reach into another.
 */
import { Engine } from 'json-rules-engine'
import { bind, NO_VARIABLES } from '../evaluate/context.ts'
import { subjectToWordings as subjectTo, type Run } from '../evaluate/run.ts'
import type { FactRecord, Facts } from '../facts/value.ts'
import type { Ir, PolicyIr } from '../plan/ir.ts'
import type { Working } from '../plan/operations.ts'
import { excludes } from '../plan/rule-conditions.ts'
import { topLevel, type Surroundings } from './computed.ts'
import { subjectToWordings } from './conditions.ts'
import { equip } from './equip.ts'
import type { Given } from './given.ts'
import type { Condition, Mode } from './json-condition.ts'
import { requestWorld } from './request-world.ts'
import { translation } from './translate.ts'
import { Inexpressible } from './world.ts'

/** What one engine says of one judge: clauses that exclude him, and clauses that may. */
export interface Opinion {
  readonly grounds: readonly string[]
  readonly undetermined: readonly string[]
}

export interface Difference {
  readonly judge: string
  readonly ours: Opinion
  readonly theirs: Opinion
}

/** Equal, or how not. `omitted`: clauses with a rule that cannot be said in that engine. */
export type SecondOpinion =
  | { readonly equal: true; readonly omitted: readonly string[] }
  | {
      readonly equal: false
      readonly omitted: readonly string[]
      readonly differences: readonly [Difference, ...Difference[]]
    }

interface PoolRule {
  readonly id: string
  readonly clause: string
  readonly expression: Ir
}

/** Asks both engines about every exclusion and every condition of a pool, for every judge. */
export async function bothOpinions(
  {
    ir,
    facts,
    working,
  }: { readonly ir: PolicyIr; readonly facts: Facts; readonly working: Working },
  run: Run,
): Promise<SecondOpinion> {
  const rules = rulesOf(ir)
  const omitted = new Set<string>()
  const differences: Difference[] = []
  for (const judge of facts.judges ?? []) {
    const theirs = await theirOpinion(rules, judge, ir, facts, working, omitted)
    const asked = rules.filter(({ id }) => !omitted.has(id))
    const ours = ourOpinion(asked, judge, run)
    if (JSON.stringify(ours) !== JSON.stringify(theirs)) {
      differences.push({ judge: judge.id ?? '', ours, theirs })
    }
  }
  const left = rules.filter(({ id }) => omitted.has(id)).map(({ clause }) => clause)
  const result = { omitted: [...new Set(left)] }
  const [first, ...others] = differences
  return first === undefined
    ? { equal: true, ...result }
    : { equal: false, ...result, differences: [first, ...others] }
}

/** Conditions of a distribution by the head of the court speak of a waiting matter and are left out. */
function rulesOf(ir: PolicyIr): readonly PoolRule[] {
  const rules = [
    ...ir.exclusions.map((rule) => ({ clause: rule.clause, expression: excludes(rule) })),
    ...ir.draws
      .flatMap(({ conditions }) => conditions)
      .map((rule) => ({ clause: rule.clause, expression: rule.excludes })),
  ]
  return rules.map((rule, index) => ({ ...rule, id: String(index) }))
}

function ourOpinion(rules: readonly PoolRule[], judge: FactRecord, run: Run): Opinion {
  const scope = bind(NO_VARIABLES, 'judge', judge)
  const answers = rules.map(({ clause, expression }) => ({
    clause,
    value: subjectTo(run.ir, clause, run.ask(expression, scope)).value,
  }))
  return opinion(
    answers.filter(({ value }) => value === true),
    answers.filter(({ value }) => value === undefined),
  )
}

type Clauses = readonly { readonly clause: string }[]

const opinion = (surely: Clauses, perhaps: Clauses): Opinion => ({
  grounds: distinct(surely),
  undetermined: distinct(perhaps),
})

const distinct = (rules: Clauses): readonly string[] =>
  [...new Set(rules.map(({ clause }) => clause))].toSorted()

/** One engine for one judge: two rules for each of ours, all facts that they read, one run. */
async function theirOpinion(
  rules: readonly PoolRule[],
  judge: FactRecord,
  ir: PolicyIr,
  facts: Facts,
  working: Working,
  omitted: Set<string>,
): Promise<Opinion> {
  const world = requestWorld(ir, facts)
  const sight = translation(
    world,
    new Map([['judge', { kind: 'record', path: judge.pointer } as const]]),
  )
  const engine = new Engine([], { allowUndefinedFacts: false })
  const said: Record<Mode, Set<string>> = { surely: new Set(), perhaps: new Set() }
  for (const rule of rules) {
    if (omitted.has(rule.id)) continue
    const conditions = inBothModes(rule, sight)
    if (conditions === undefined) omitted.add(rule.id)
    else addRules(engine, rule, conditions, said)
  }
  for (const [id, value] of world.supplied()) engine.addFact<Given>(id, value)
  equip(engine, surroundings(facts, working))
  await engine.run()
  return opinion(
    rules.filter(({ id }) => said.surely.has(id)),
    rules.filter(({ id }) => said.perhaps.has(id) && !said.surely.has(id)),
  )
}

function inBothModes(
  { clause, expression }: PoolRule,
  sight: ReturnType<typeof translation>,
): Readonly<Record<Mode, Condition>> | undefined {
  const inMode = (mode: Mode): Condition =>
    subjectToWordings(clause, mode, false, sight, (inner) =>
      inner.condition(expression, mode, false),
    )
  try {
    return { surely: inMode('surely'), perhaps: inMode('perhaps') }
  } catch (error) {
    if (error instanceof Inexpressible) return undefined
    throw error
  }
}

function addRules(
  engine: Engine,
  { id }: PoolRule,
  conditions: Readonly<Record<Mode, Condition>>,
  said: Readonly<Record<Mode, Set<string>>>,
): void {
  for (const mode of ['surely', 'perhaps'] as const) {
    engine.addRule({
      name: `${mode} ${id}`,
      conditions: topLevel(conditions[mode]),
      event: { type: mode, params: { rule: id } },
      onSuccess: () => {
        said[mode].add(id)
      },
    })
  }
}

function surroundings({ judges }: Facts, working: Working): Surroundings {
  if (judges === undefined) return { working, judges: undefined }
  const byId = new Map<string, string>()
  // The first of several with one id is the one that is found.
  for (const { id, pointer } of (judges ?? []).toReversed())
    if (id !== undefined) byId.set(id, pointer)
  return { working, judges: byId }
}
