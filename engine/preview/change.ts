/** Two rulings on one matter in; what the change is, who is let in or shut out, and by which clauses, out. */
import { isSameProduct, type Proportion, proportionOf } from './exact.ts'
import { isUndecided, type Lot, type Ruling } from './ruling.ts'
import { isSameList } from './same-list.ts'
import type { Change, JudgeChange } from './types.ts'

export interface Changed {
  readonly change: Change
  /** Clauses without the id of their document, like those of a ruling. */
  readonly clauses: readonly string[]
  readonly judges: readonly JudgeChange[]
}

/** Clauses of which the editions differ: what happens is laid at their door where they have to do with it. */
export interface Amended {
  readonly document: string
  readonly clauses: ReadonlySet<string>
}

/** `ids`: the judges of the facts, in their order. */
export function changeBetween(
  before: Ruling,
  after: Ruling,
  ids: readonly string[],
  amended: Amended,
): Changed {
  if (isTheSame(before, after)) return SAME
  const change = kindOf(before, after)
  // Of whom an edition says nothing, nobody can say that he is let in or shut out.
  const judges = change === 'undecided' ? [] : judgeChanges(before, after, ids)
  return { change, judges, clauses: causesOf(change, before, after, judges, amended) }
}

const SAME: Changed = { change: 'unchanged', clauses: [], judges: [] }

/** The outcome, its clauses, who takes part and with what chances; the grounds of those who do not may differ. */
function isTheSame(before: Ruling, after: Ruling): boolean {
  return (
    before.outcome === after.outcome &&
    before.judge === after.judge &&
    !isUndecided(after) &&
    !isUndecided(before) &&
    isSameList(before.clauses, after.clauses) &&
    isSameLot(before, after)
  )
}

/** The first that applies, in the order of `CHANGES`. */
function kindOf(before: Ruling, after: Ruling): Change {
  const [from, to] = [before.outcome, after.outcome]
  const taking = (ruling: Ruling): number => ruling.lot?.ids.length ?? 0
  if (isUndecided(after) || isUndecided(before)) return 'undecided'
  if (to === 'empty_pool' && from !== to) return 'became-empty'
  if (taking(after) === 1 && taking(before) !== 1) return 'became-one'
  const isGiven = to === 'transfer' || to === 'manual'
  if (isGiven && (from !== to || before.judge !== after.judge)) return 'transferred'
  if (from !== to || before.lot === undefined) return 'outcome'
  if (!isSameList(before.lot.ids, after.lot?.ids ?? [])) return 'pool'
  return after.lot !== undefined && hasSameChances(before.lot, after.lot) ? 'outcome' : 'weights'
}

/** Everybody whose part in the draw is another, in the order of the facts. */
function judgeChanges(
  before: Ruling,
  after: Ruling,
  ids: readonly string[],
): readonly JudgeChange[] {
  const [then, now] = [before.lot?.ids ?? [], after.lot?.ids ?? []]
  if (isSameList(then, now)) return []
  const [did, does] = [new Set(then), new Set(now)]
  const changes: JudgeChange[] = []
  for (let at = 0; at < ids.length; at++) {
    const judge = ids[at] ?? ''
    if (did.has(judge) === does.has(judge)) continue
    changes.push(
      did.has(judge)
        ? { judge, effect: 'lost', clauses: after.standings[at] ?? after.clauses }
        : { judge, effect: 'gained', clauses: before.standings[at] ?? before.clauses },
    )
  }
  return changes
}

function causesOf(
  change: Change,
  before: Ruling,
  after: Ruling,
  judges: readonly JudgeChange[],
  amended: Amended,
): readonly string[] {
  switch (change) {
    case 'not-replayable':
    case 'unchanged':
      return []
    case 'undecided':
      return unique([after, before].filter(isUndecided).flatMap((one) => openIn(one, amended)))
    case 'became-empty':
    case 'became-one':
    case 'pool': {
      const own = unique(judges.flatMap(({ clauses }) => clauses))
      const causes = own.length > 0 ? own : ofOutcome(before, after, amended)
      return unique([...causes, ...otherLaw(before, after, amended)])
    }
    case 'transferred':
    case 'outcome':
      return ofOutcome(before, after, amended)
    case 'weights':
      return unique([before.weight, after.weight].filter((one) => one !== undefined))
  }
}

/** Clauses on which one of the outcomes rests and the other does not; of these the amended ones, where there are any. */
function ofOutcome(
  before: Ruling,
  after: Ruling,
  { clauses: amended }: Amended,
): readonly string[] {
  const all = unique([...after.clauses, ...before.clauses])
  const differing = all.filter(
    (clause) => before.clauses.includes(clause) !== after.clauses.includes(clause),
  )
  const candidates = differing.length > 0 ? differing : all
  const blamed = candidates.filter((clause) => amended.has(clause))
  return blamed.length > 0 ? blamed : candidates
}

/** An amended law of weight, where the chances of those who stay are not in the same proportion as before. */
function otherLaw(before: Ruling, after: Ruling, { clauses }: Amended): readonly string[] {
  const laws = unique([before.weight, after.weight].filter((one) => one !== undefined))
  const amended = laws.filter((law) => clauses.has(law))
  const [then, now] = [before.lot, after.lot]
  if (amended.length === 0 || then === undefined || now === undefined) return []
  const weights = new Map(then.ids.map((id, at) => [id, then.weights[at] ?? 0]))
  let first: Proportion | undefined
  for (let at = 0; at < now.ids.length; at++) {
    const [was, is] = [weights.get(now.ids[at] ?? ''), now.weights[at] ?? 0]
    if (was === undefined) continue
    first ??= proportionOf(was, is)
    if (!isSameProduct(was, first.b, is, first.a)) return amended
  }
  return []
}

/** Amended clauses that leave something open: a judge's part, or what happens at all. */
function openIn({ standings, missing }: Ruling, { document, clauses }: Amended): readonly string[] {
  const named = missing.flatMap((one) =>
    one.startsWith(`${document}/`) ? [one.slice(document.length + 1)] : [],
  )
  const all = [...named, ...standings.flatMap((own = []) => own)]
  return unique(all).filter((clause) => clauses.has(clause))
}

const unique = (clauses: readonly string[]): readonly string[] => [...new Set(clauses)]

function isSameLot({ lot: before }: Ruling, { lot: after }: Ruling): boolean {
  if (before === undefined || after === undefined) return before === after
  return (
    isSameList(before.ids, after.ids) &&
    before.seats.length === after.seats.length &&
    hasSameChances(before, after)
  )
}

/** Of lists of the same judges. */
function hasSameChances(a: Lot, b: Lot): boolean {
  if (a.weights === b.weights) return true
  if (a.total === b.total) return a.weights.every((weight, at) => weight === b.weights[at])
  const totals = proportionOf(a.total, b.total)
  return a.weights.every((weight, at) =>
    isSameProduct(weight, totals.b, b.weights[at] ?? 0, totals.a),
  )
}
