/**
 * The sample court: a new ledger out, with policies, registers and a day's distributions in it.
 *
 * Everything goes the way that a court goes: what a newcomer sees was entered, approved and drawn, not copied there. The
 * times are invented as the people are: an audit or a look back would otherwise see one second of the present.
 */
import { type Or, right } from '../../complaint.ts'
import { makeLedger } from '../../ledger/init.ts'
import type { Writable } from '../../ledger/opening.ts'
import type { Court } from '../court.ts'
import { ledgerPolicies } from '../ledger-policies.ts'
import { distributeDay } from './matters.ts'
import { SAMPLE_PEOPLE } from './people.ts'
import { enterPolicies } from './policies.ts'
import { enterRegisters } from './registers.ts'
import { readSample, type Sample } from './sample-data.ts'
import { stagedClock, type StagedClock } from './staged-clock.ts'

/** Makes the ledger at an address where there is none; it stays open, and shows the machine's time from here on. */
export async function makeSample(place: {
  readonly address: string
  readonly secretsPath: string
}): Promise<Or<Writable & { readonly name: string }>> {
  const sample = await readSample()
  if (!sample.ok) return sample
  const { name, origin, since } = sample.value.data
  const clock = stagedClock()
  clock.set(since)
  const by = SAMPLE_PEOPLE.administrator
  const date = since.slice(0, 'yyyy-mm-dd'.length)
  const made = await makeLedger({ ...place, origin, court: name, by, date, clock: clock.now })
  if (!made.ok) return made
  const { ledger, secrets } = made.value
  const policies = ledgerPolicies(ledger)
  const court: Court = {
    kind: 'sample',
    name,
    ledger,
    secrets,
    policies,
    ...place,
    clock: clock.now,
  }
  const filled = await fill(court, sample.value, clock)
  clock.release()
  if (filled.ok) return right({ ledger, secrets, name })
  await ledger.close()
  return filled
}

async function fill(court: Court, sample: Sample, clock: StagedClock): Promise<Or<undefined>> {
  const policies = await enterPolicies(court.ledger, sample.data.policies, clock)
  if (!policies.ok) return policies
  const registers = await enterRegisters(court, sample, clock)
  return registers.ok ? distributeDay(court, sample, clock) : registers
}
