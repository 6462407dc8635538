/**
 * A decision to draw in, the manifest that the draw will rest on out.
 *
 * Fixed before the random number exists: everything in it follows from the request, the policy and
 * the number of the attempt; nothing is left to whoever runs the program (record/FORMAT.md).
 */
import type { Vocabulary } from '../../grammar/index.ts'
import { parseFraction, type Rational } from '../draw/rational.ts'
import type { RandomnessSource } from '../draw/randomness.ts'
import { compareUkrainian } from '../draw/ukrainian-order.ts'
import type { Prepared } from '../decide/prepare.ts'
import { bind, NO_VARIABLES } from '../evaluate/context.ts'
import type { JudgeVerdict, SeatPlan } from '../evaluate/evaluation.ts'
import type { Decision } from '../explain/decision.ts'
import { groundsOf } from '../explain/ground.ts'
import { type FactRead, observe } from '../explain/observe.ts'
import { type Pool, poolOf } from '../explain/pool.ts'
import type { FactRecord } from '../facts/value.ts'
import type { IrWeight } from '../plan/ir.ts'
import {
  buildManifest,
  type ManifestInput,
  type ManifestResult,
  type PoolInput,
} from '../record/build-manifest.ts'
import { decimalsAsText } from '../record/decimals-as-text.ts'
import type { FactUsed, RecordedExclusion, RecordedGround } from '../record/manifest.ts'
import {
  type Opening,
  sealDocument,
  type SealedDocument,
  type Sealer,
  sealOf,
} from '../record/seal.ts'
import { momentText } from '../time/instant.ts'
import { factsUsed } from './facts-used.ts'

/** Which attempt this is, and the act that allows one after the first. */
export interface Attempt {
  readonly number: number
  readonly act: string | null
}

export interface Circumstances {
  readonly caseId: string
  readonly attempt: Attempt
  /** Version of this program. */
  readonly engine: string
  readonly source: RandomnessSource
  /** The digest of the facts' snapshot. */
  readonly facts: string
  /** Seals what the public must not read; absent where a record stays in the court. */
  readonly sealer?: Sealer | undefined
}

/** The facts that the digest in the manifest is of: decimals as text, one order, sensitive values sealed. */
export function snapshotOf(facts: unknown, sealer?: Sealer): SealedDocument {
  const document = decimalsAsText(inOneOrder(facts))
  return sealer === undefined ? { document, openings: [] } : sealDocument(document, sealer)
}

/** A manifest with the openings of the seals in it. */
export type SealedManifest = ManifestResult & { readonly openings: readonly Opening[] }

/** From whom is drawn, and for which seats. */
export interface Lists {
  /** As the outcome has them; a plan without seats stands for one judge. */
  readonly seats: readonly SeatPlan[]
  /** The list of judges, asked for when a seat is drawn from it. */
  readonly judges: () => PoolInput
}

/** The lists of a decision to draw. The weights must be known. */
export const listsOf = (decision: Decision): Lists => ({
  seats: decision.evaluation.outcome.seats ?? [],
  judges: () => judges(decision),
})

/** The manifest, or why the list cannot be drawn from. */
export function manifestOf(
  { edition, ir }: Pick<Decision, 'edition' | 'ir'>,
  lists: Lists,
  { request }: Pick<Prepared, 'request'>,
  { caseId, attempt, engine, source, facts, sealer }: Circumstances,
): SealedManifest {
  const seats = seatsOf(lists.seats)
  const { pools, openings } = sealPools(poolsOf(lists, seats), sealer)
  const input: ManifestInput = {
    case: caseId,
    attempt: attempt.number,
    attempt_act: attempt.act,
    policy: { id: ir.document, edition: edition.digest, in_force_from: edition.from },
    engine,
    facts,
    as_of: momentText(request.asOf),
    randomness_source: source,
    pools,
    seats,
  }
  return { ...buildManifest(input), openings }
}

/** Lists in which the order of the document means nothing: whoever keeps them must not vary M by it. */
const ORDERLESS = ['judges', 'jurors']

/** The facts with those lists ordered by id. */
function inOneOrder(facts: unknown): unknown {
  if (typeof facts !== 'object' || facts === null) return facts
  const ordered = ORDERLESS.flatMap((key) => {
    const list: unknown = (facts as Readonly<Record<string, unknown>>)[key]
    return Array.isArray(list) ? [[key, list.toSorted(byId)] as const] : []
  })
  return { ...facts, ...Object.fromEntries(ordered) }
}

/** Whether `snapshotOf` would leave the order of these lists as it is. */
export function isInOneOrder(facts: unknown): boolean {
  if (typeof facts !== 'object' || facts === null) return true
  return ORDERLESS.every((key) => {
    const list: unknown = (facts as Readonly<Record<string, unknown>>)[key]
    if (!Array.isArray(list)) return true
    const items = list as readonly unknown[]
    return items.every((item, at) => at === 0 || byId(items[at - 1], item) <= 0)
  })
}

const byId = (a: unknown, b: unknown): number => compareUkrainian(idOf(a), idOf(b))

const idOf = (record: unknown): string =>
  typeof record === 'object' && record !== null && 'id' in record ? String(record.id) : ''

export const JUDGES = 'judges'
const JURORS = 'jurors'
const poolFor = (role: string): string => (role === 'juror' ? JURORS : JUDGES)

/** A plan without seats stands for one judge. */
function seatsOf(plan: readonly SeatPlan[]): readonly { role: string; pool: string }[] {
  if (plan.length === 0) return [{ role: 'presiding', pool: JUDGES }]
  return plan.map(({ role }) => ({ role, pool: poolFor(role) }))
}

function poolsOf(lists: Lists, seats: readonly { pool: string }[]): readonly PoolInput[] {
  const ids = [...new Set(seats.map(({ pool }) => pool))]
  return ids.map((id) => (id === JURORS ? jurors(lists.seats) : lists.judges()))
}

/** Nobody gives weights to jurors: each has the same. In one order, whatever order the document had. */
function jurors(seats: readonly SeatPlan[]): PoolInput {
  const plan = seats.find(({ role }) => poolFor(role) === JURORS)
  const weight = { n: 1n, d: 1n }
  const ids = (plan?.pool ?? []).toSorted(compareUkrainian)
  const candidates = ids.map((id) => ({ id, weight, derivation: '1' }))
  return { id: JURORS, candidates, excluded: [] }
}

function judges(decision: Decision): PoolInput {
  const pool = poolOf(decision)
  if (pool === undefined) throw new Error('a draw without a rule of the draw')
  const records = new Map((decision.facts.judges ?? []).map((judge) => [judge.id ?? '', judge]))
  const weights = decision.evaluation.weights ?? []
  const among = weights.flatMap(({ judge }) => records.get(judge) ?? [])
  return {
    id: JUDGES,
    candidates: weights.map(({ judge, weight }) => ({
      id: judge,
      weight: exact(weight),
      derivation: derivationOf(records.get(judge), among, pool, decision),
    })),
    excluded: decision.evaluation.judges
      .filter(({ status }) => status === 'excluded')
      .map((verdict) => exclusionOf(verdict, records.get(verdict.id), pool, decision)),
  }
}

/** A weight as the evaluation tells it. */
export function exact(fraction: string): Rational {
  const value = parseFraction(fraction)
  if (value === undefined) throw new Error(`\`${fraction}\` is no fraction in lowest terms`)
  return value
}

/** The rule and the facts of this judge that it read: `load(load_coefficient=1.25)`. */
function derivationOf(
  judge: FactRecord | undefined,
  among: readonly FactRecord[],
  { draw: { weight } }: Pool,
  decision: Decision,
): string {
  if (weight === undefined || judge === undefined) return '1'
  const scope = { ...bind(NO_VARIABLES, 'judge', judge), pool: among }
  const { facts } = observe(decision, weight.value, scope)
  return derivationText(weight, judge, facts, decision.policy.vocabulary)
}

/** The same, from the facts that the rule read. */
export function derivationText(
  { name }: Pick<IrWeight, 'name'>,
  judge: FactRecord,
  read: readonly FactRead[],
  vocabulary: Vocabulary,
): string {
  const own = read.filter(({ record }) => record === judge)
  const facts = factsUsed(own, vocabulary)
    .map(({ path, value }) => `${path.split('/').at(-1) ?? ''}=${String(value)}`)
    .sort()
  return `${name}(${facts.join(', ')})`
}

function exclusionOf(
  { id, grounds }: JudgeVerdict,
  judge: FactRecord | undefined,
  pool: Pool,
  decision: Decision,
): RecordedExclusion {
  const holding = judge === undefined ? [] : groundsOf(judge, pool, decision, grounds)
  const { ir, policy } = decision
  const recorded = holding
    .filter(({ truth }) => truth === 'true')
    .map(({ rule, cases }) => ({
      rule: rule.name,
      clause: `${ir.document}/${rule.clause}`,
      facts: factsUsed(
        cases.flatMap((one) => one.facts),
        policy.vocabulary,
      ),
    }))
  const told = new Set(recorded.map(({ clause }) => clause))
  const others = grounds
    .map((clause) => `${ir.document}/${clause}`)
    .filter((clause) => !told.has(clause))
  return { id, grounds: [...recorded, ...others.map((clause) => replacing(clause, pool))] }
}

/** The judge whom a repeat distribution replaces is out for no ground of his own. */
const replacing = (clause: string, { redraw }: Pool): RecordedGround => ({
  rule: redraw?.name ?? clause,
  clause,
  facts: [],
})

/** The same lists with the sensitive facts among the grounds sealed; one opening for each place. */
function sealPools(
  pools: readonly PoolInput[],
  sealer?: Sealer,
): { readonly pools: readonly PoolInput[]; readonly openings: readonly Opening[] } {
  if (sealer === undefined) return { pools, openings: [] }
  const openings = new Map<string, Opening>()
  const sealFact = ({ path, value }: FactUsed): FactUsed => {
    if (!sealer.covers(path)) return { path, value }
    const opening = openings.get(path) ?? sealer.open(path, decimalsAsText(value))
    openings.set(path, opening)
    return { path, value: sealOf(opening) }
  }
  const sealGround = (ground: RecordedGround) => ({ ...ground, facts: ground.facts.map(sealFact) })
  const sealed = pools.map((pool) => ({
    ...pool,
    excluded: pool.excluded.map(({ id, grounds }) => ({ id, grounds: grounds.map(sealGround) })),
  }))
  return { pools: sealed, openings: [...openings.values()] }
}
