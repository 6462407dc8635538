/** What everything on this screen rests on: the open court, what its registers say, where its numbers come from. */
import { type NumberSource, pastPolicies, type Register } from '../../../engine/index.ts'
import { chainOf } from '../../ledger/numbers.ts'
import { nationalSetting } from '../../registers/setting.ts'
import type { Court } from '../court.ts'
import { type CourtFacts, courtFacts } from './court-facts.ts'

export interface Desk {
  readonly court: Court
  readonly facts: CourtFacts
  /** The links of a chain are computed when it is first used, and kept: one source for all draws. */
  readonly numbers: NumberSource
  readonly policyAt: ReturnType<typeof pastPolicies>
  /** Roots of the facts that registers hold: `judges`, `court`. */
  readonly registered: () => Promise<ReadonlySet<string>>
}

export function deskOf(court: Court): Desk {
  let roots: Promise<ReadonlySet<string>> | undefined
  return {
    court,
    facts: courtFacts(court.ledger),
    numbers: chainOf(court.secrets),
    policyAt: pastPolicies(court.ledger),
    registered: () => (roots ??= registeredRoots()),
  }
}

/** The same for whoever has no desk. */
export async function registeredRoots(): Promise<ReadonlySet<string>> {
  const setting = await nationalSetting()
  const all: readonly Register[] = setting.ok ? setting.value.registers.all : []
  return new Set(all.map(({ subject }) => subject.split('/')[0] ?? ''))
}
