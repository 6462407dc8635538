/** One past matter under two editions: a case that is ready in; both rulings, the change and who is drawn out. */
import type { FactRecord, Facts, Value } from '../facts/value.ts'
import type { Working } from '../plan/operations.ts'
import { remembered } from './in-common.ts'
import { changeBetween, type Amended, type Changed } from './change.ts'
import type { Heading, Obstacle, PastCase, Recorded } from './past-case.ts'
import { obstacleTo } from './reproduced.ts'
import type { Bench, Ruling } from './ruling.ts'
import type { PreviewSettings } from './settings.ts'
import { type Tickets, ticketsOf, winnersOf } from './tickets.ts'

/** Both editions, ready to rule. */
export interface Benches {
  readonly before: Bench & { readonly digest: string }
  readonly after: Bench & { readonly digest: string }
  readonly amended: Amended
}

export interface RuledCase extends Heading, Changed {
  readonly kind: 'ruled'
  readonly category: string | null
  readonly judges_of_facts: readonly FactRecord[]
  readonly before: Ruling
  readonly after: Ruling
  /** Whom the number of then draws for the first seat, or who gets the matter without a draw. */
  readonly winner: { readonly before: string | null; readonly after: string | null }
}

export type Outcome =
  | RuledCase
  | (Heading & {
      readonly kind: 'obstacle'
      readonly obstacle: Obstacle
      readonly category: string | null
    })

/** Rules a matter under both editions. `whole`: without the quick way. */
export function ruledCase(
  past: PastCase,
  benches: Benches,
  settings: PreviewSettings,
  calendar: Working['calendar'],
  whole = false,
): Outcome {
  const { seq, case: id, attempt, as_of } = past
  const heading = { seq, case: id, attempt, as_of }
  if (past.kind === 'obstacle') {
    return { ...heading, kind: 'obstacle', obstacle: past.obstacle, category: null }
  }
  const { facts, recorded } = past
  const category = categoryOf(facts.after, settings)
  const rule = (bench: Bench, own: Facts): Ruling => {
    const working = { calendar, martialLaw: own.martialLaw }
    return (whole ? undefined : bench.quick(own, working)) ?? bench.whole(own, working)
  }
  const before = rule(benches.before, facts.before)
  const after = rule(benches.after, facts.after)
  const tickets = recorded.kind === 'draw' ? ticketsOf(recorded.m, recorded.r) : undefined
  const obstacle = obstacleTo(recorded, ofThen(recorded, benches, before, after), tickets)
  if (obstacle !== undefined) return { ...heading, kind: 'obstacle', obstacle, category }
  const judges = facts.after.judges ?? []
  const changed = changeBetween(before, after, judges.map(idOf), benches.amended)
  const winner = { before: winnerBy(before, tickets), after: winnerBy(after, tickets) }
  return {
    ...heading,
    ...changed,
    kind: 'ruled',
    category,
    judges_of_facts: judges,
    before,
    after,
    winner,
  }
}

const idOf = ({ id = '' }: FactRecord): string => id

/** The ruling by the edition that decided then, where it is one of the two. */
function ofThen(
  { edition }: Recorded,
  benches: Benches,
  before: Ruling,
  after: Ruling,
): Ruling | undefined {
  if (edition === benches.before.digest) return before
  return edition === benches.after.digest ? after : undefined
}

function winnerBy({ lot, judge }: Ruling, tickets: Tickets | undefined): string | null {
  if (lot === undefined) return judge
  if (tickets === undefined) return null
  return winnersOf(tickets, lot.seats.slice(0, 1))?.[0] ?? null
}

/** The first fact that is known of those that the settings name. */
function categoryOf({ roots }: Facts, { category }: PreviewSettings): string | null {
  for (const [entity = '', field = ''] of placesOf(category)) {
    const value: Value = roots[entity]?.values[field]
    if (typeof value === 'string') return value
  }
  return null
}

/** Of an object and its field each. */
const placesOf = remembered((category: PreviewSettings['category']) =>
  category.map((place) => place.split('.')),
)
