/**
 * One matter of an intake: its request in; decision, draw and what was recorded of it out.
 *
 * Into a ledger, or without one as a record in a folder.
 */
import {
  allocate,
  type Allocation,
  type AllocationSetting,
  type CourtLedger,
  distribute,
  type Distribution,
  rehearsalRandomness,
  systemRandomness,
} from '../engine/index.ts'
import { type Or, right } from './complaint.ts'
import type { MatterRequest } from './intake.ts'
import { attemptsOf, writeRecord } from './record-files.ts'
import { readyPolicy, type Ready } from './runtime.ts'
import type { Lang, Text } from './text.ts'
import { version } from './version.ts'

export interface Options {
  readonly lang: Lang
  /** A rehearsal: a repeatable number that binds nobody. */
  readonly seed?: string | undefined
  /** Absent: no record is written. */
  readonly folder?: string | undefined
  /** A ledger takes the place of the folder. */
  readonly into?: Into | undefined
}

/** A ledger to distribute into, and how. */
export interface Into {
  readonly ledger: CourtLedger
  readonly setting: Omit<AllocationSetting, 'lang' | 'engine'>
}

export interface Matter {
  readonly request: MatterRequest
  readonly ready: Ready
  readonly distribution: Distribution
  /** Where the record is. */
  readonly path?: string
  /** What the ledger has of it: numbers of its entries, in their order. */
  readonly entries?: readonly number[]
  /** Why the ledger did not take it, or what it waits for. */
  readonly held?: Text
}

/** Distributes a matter; what is wrong is the policy or the folder of records, never the facts. */
export async function distributeMatter(
  request: MatterRequest,
  options: Options,
): Promise<Or<Matter>> {
  const ready = await readyPolicy(request.policy)
  if (!ready.ok) return ready
  const { into, lang } = options
  if (into !== undefined) {
    const setting = { ...into.setting, engine: version(), lang }
    const { runtime } = ready.value
    const allocation = await allocate(into.ledger, runtime, request, setting)
    return right({ request, ready: ready.value, ...allocated(allocation) })
  }
  const distribution = distribute(
    ready.value.runtime,
    request,
    {
      engine: version(),
      source: sourceOf(options, request),
      earlier: (caseId) => recordedAttempts(options, caseId),
    },
    options.lang,
  )
  const matter = { request, ready: ready.value, distribution }
  if (distribution.kind !== 'drawn' || options.folder === undefined) return right(matter)
  const written = await writeRecord(options.folder, distribution.record)
  return written.ok ? right({ ...matter, path: written.value }) : written
}

/** What came of it as without a ledger, and what the ledger has of it. */
function allocated(allocation: Allocation): Pick<Matter, 'distribution' | 'entries' | 'held'> {
  switch (allocation.kind) {
    case 'refused':
    case 'not_drawn':
      return { distribution: allocation }
    case 'no_draw': {
      const { entry } = allocation
      return { distribution: allocation, ...(entry !== undefined && { entries: [entry.seq] }) }
    }
    case 'drawn': {
      const { commit, randomness, result } = allocation
      return {
        distribution: allocation,
        entries: [commit, randomness, result].map(({ seq }) => seq),
      }
    }
    case 'held': {
      const { refusal, commit, answer, decision } = allocation
      return {
        distribution: { kind: 'not_drawn', reason: refusal.code, missing: [], answer, decision },
        held: refusal.message,
        ...(commit !== undefined && { entries: [commit.seq] }),
      }
    }
  }
}

/** A rehearsal neither counts nor is hindered by what was drawn before. */
const recordedAttempts = ({ seed, folder }: Options, caseId: string): number =>
  seed !== undefined || folder === undefined ? 0 : attemptsOf(folder, caseId)

/** Each matter of a rehearsal has its own number, and the same one every time. */
function sourceOf({ seed }: Options, { id }: MatterRequest) {
  return seed === undefined
    ? ({ name: 'system', take: systemRandomness } as const)
    : ({ name: 'rehearsal', take: () => rehearsalRandomness(`${seed}/${id}`) } as const)
}
