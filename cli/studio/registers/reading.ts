/** The registers of an open court as they are asked for: a register by its id, a moment, what stands then. */
import {
  type LedgerView,
  openingsIn,
  entriesKnownAt,
  type Register,
} from '../../../engine/index.ts'
import type { RegisterMoments } from '../../../editor/api/index.ts'
import { type Or, right } from '../../complaint.ts'
import { registerNamed } from '../../registers/chosen.ts'
import { momentAsked } from '../../registers/moments.ts'
import { type RegisterSetting, nationalSetting } from '../../registers/setting.ts'
import { type Standing, standingIn } from '../../registers/standing.ts'
import type { Court } from '../court.ts'
import { noSuchDay, noSuchRegister } from './refused.ts'

/** What a page about registers is made from. */
export interface Reading extends RegisterSetting {
  readonly now: Standing
}

/** Blank is not said. */
export const saidIn = (text: string | undefined): string | undefined =>
  text === undefined || text.trim() === '' ? undefined : text

export function momentIn(text: string | undefined) {
  const said = saidIn(text)
  if (said === undefined) return right(undefined)
  const moment = momentAsked(said)
  return moment.ok ? moment : noSuchDay(said)
}

/** Without `opens` what is sealed stays sealed. */
export async function readRegisters(
  court: Court,
  moments: RegisterMoments,
  opens: boolean,
): Promise<Or<Reading>> {
  const setting = await nationalSetting()
  if (!setting.ok) return setting
  const [asOf, knownAt] = [momentIn(moments.as_of), momentIn(moments.known_at)]
  if (!asOf.ok) return asOf
  if (!knownAt.ok) return knownAt
  const asked = { asOf: asOf.value, knownAt: knownAt.value }
  const now = await standingIn(court.ledger, asked, { now: court.clock, opens })
  return right({ ...setting.value, now })
}

/** The same of one register. */
export async function readRegister(
  court: Court,
  id: string,
  moments: RegisterMoments,
  opens: boolean,
): Promise<Or<Reading & { readonly register: Register }>> {
  const reading = await readRegisters(court, moments, opens)
  if (!reading.ok) return reading
  const register = registerNamed(id, reading.value.registers)
  return register.ok ? right({ ...reading.value, register: register.value }) : noSuchRegister
}

export async function knownEntries(
  ledger: LedgerView,
  knownAt: number | undefined,
  opens: boolean,
) {
  const entries = await entriesKnownAt(ledger, ['register'], knownAt)
  return { entries, openings: opens ? await openingsIn(ledger, entries) : undefined }
}
