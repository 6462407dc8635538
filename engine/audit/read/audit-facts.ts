/**
 * Everything that the checks ask a ledger: a view of it and a period in, plain facts out. The list is read once.
 */
import { partsOf } from '../../ledger/entry/evidence.ts'
import type { Plan } from '../../draw/sources/source.ts'
import type { Entry, EntryKind, LedgerView } from '../../ledger/types.ts'
import type { AuditSettings } from '../settings.ts'
import { textIn } from '../words.ts'
import { changesIn, type RegisterChange } from './changes.ts'
import { type Beside, type DrawFacts, drawOf } from './draws.ts'
import { type Decided, decidedOf } from './decisions.ts'
import type { WorkingTime } from './working-time.ts'

/** Instants, both included. */
export interface Period {
  readonly from: number
  readonly to: number
}

export interface AuditFacts {
  readonly origin: string
  readonly court: string
  /** The moment of the audit: what is unfinished by then is late. */
  readonly now: number
  readonly period: Period
  readonly settings: AuditSettings
  readonly time: WorkingTime
  readonly entries: readonly Entry[]
  /** All draws, for what went before and after; `inPeriod` picks those asked about. */
  readonly draws: readonly DrawFacts[]
  readonly decisions: readonly Decided[]
  readonly changes: readonly RegisterChange[]
  /** Surnames by id, the latest known. */
  readonly names: ReadonlyMap<string, string>
}

export interface AuditInput {
  readonly view: LedgerView
  readonly settings: AuditSettings
  readonly time: WorkingTime
  readonly now: number
  readonly period?: Partial<Period>
}

export async function auditFacts({
  view,
  settings,
  time,
  now,
  period,
}: AuditInput): Promise<AuditFacts> {
  const entries: Entry[] = []
  for await (const entry of view.entries()) entries.push(entry)
  const beside = besideIn(entries)
  const draws: DrawFacts[] = []
  for (const commit of ofKind(entries, 'commit')) {
    draws.push(await drawOf(view, commit, beside, settings.facts))
  }
  const decisions: Decided[] = []
  for (const entry of ofKind(entries, 'decision')) {
    decisions.push(await decidedOf(view, entry, settings.facts))
  }
  return {
    origin: view.origin,
    court: (entries[0] && textIn(entries[0], 'court')) ?? '',
    now,
    period: { from: period?.from ?? -Infinity, to: period?.to ?? Infinity },
    settings,
    time,
    entries,
    draws,
    decisions,
    changes: changesIn(ofKind(entries, 'register')),
    names: new Map(
      [...draws, ...decisions].flatMap(({ snapshot }) => [...(snapshot?.names ?? [])]),
    ),
  }
}

const ofKind = (entries: readonly Entry[], kind: EntryKind): readonly Entry[] =>
  entries.filter((entry) => entry.kind === kind)

function besideIn(entries: readonly Entry[]): Beside {
  const byCommit = (kind: EntryKind) =>
    Map.groupBy(ofKind(entries, kind), ({ body }) => Number(body['commit']))
  return {
    acts: new Map(ofKind(entries, 'act').map((entry) => [entry.seq, entry])),
    randomness: byCommit('randomness'),
    results: byCommit('result'),
    abandons: new Map(ofKind(entries, 'abandon').map((one) => [Number(one.body['commit']), one])),
  }
}

/** Whether something was recorded in the period of the audit. */
export const inPeriod = ({ period: { from, to } }: AuditFacts, at: number): boolean =>
  at >= from && at <= to

/** The draws that are asked about. */
export const drawsAsked = (facts: AuditFacts): readonly DrawFacts[] =>
  facts.draws.filter(({ at }) => inPeriod(facts, at))

export const decisionsAsked = (facts: AuditFacts): readonly Decided[] =>
  facts.decisions.filter(({ at }) => inPeriod(facts, at))

export const changesAsked = (facts: AuditFacts): readonly RegisterChange[] =>
  facts.changes.filter(({ at }) => inPeriod(facts, at))

/** Entries of some kinds that are asked about. */
export const entriesAsked = (facts: AuditFacts, ...kinds: readonly EntryKind[]): readonly Entry[] =>
  facts.entries.filter(
    ({ kind, recorded_at: at }) => kinds.includes(kind) && inPeriod(facts, Date.parse(at)),
  )

/** `Вигадько (с02)`; the id alone where no facts name the person. */
export function whoIs({ names }: AuditFacts, id: string): string {
  const name = names.get(id)
  return name === undefined || name === id ? id : `${name} (${id})`
}

/** Names of the sources that a plan rests on. */
export const sourcesOf = (plan: Plan): readonly string[] =>
  partsOf(plan).map(({ source }) => source)
