/** The registers of a ledger as the command line asks for them: as of a moment, as they were known at a moment. */
import {
  entriesKnownAt,
  type LedgerView,
  openingsIn,
  registersAt,
  type RegisterState,
} from '../../engine/index.ts'
import type { Input } from '../command.ts'
import { misused, type Or, right } from '../complaint.ts'
import { openToRead } from '../ledger/opening.ts'
import { type Asked, askedMoment } from './moments.ts'

export interface Standing {
  readonly state: RegisterState
  /** Absent: as of now. */
  readonly asOf: Asked | undefined
  readonly knownAt: Asked | undefined
}

/** Reads the registers. `isFixed`: the moment must be said, since the answer may not change with the clock. */
export async function standing(input: Input, { isFixed = false } = {}): Promise<Or<Standing>> {
  const asOf = askedMoment(input, 'asOf')
  if (!asOf.ok) return asOf
  if (isFixed && asOf.value === undefined) return undated
  const knownAt = askedMoment(input, 'knownAt')
  if (!knownAt.ok) return knownAt
  const opened = await openToRead(input)
  if (!opened.ok) return opened
  try {
    return right(await standingIn(opened.value, { asOf: asOf.value, knownAt: knownAt.value }))
  } finally {
    await opened.value.close()
  }
}

/** The same of a ledger that is open. Without openings what is sealed stays so. */
export async function standingIn(
  ledger: LedgerView,
  { asOf, knownAt }: Pick<Standing, 'asOf' | 'knownAt'>,
  { now = Date.now, opens = true } = {},
): Promise<Standing> {
  const entries = await entriesKnownAt(ledger, ['register'], knownAt?.instant)
  const openings = opens ? await openingsIn(ledger, entries) : undefined
  return { state: registersAt(entries, asOf?.instant ?? now(), openings), asOf, knownAt }
}

const undated = misused(
  { uk: 'не вказано `--as-of`', en: '`--as-of` is not given' },
  {
    uk: 'факти подають станом на день чи момент: --as-of 2026-08-04',
    en: 'facts are given as of a day or moment: --as-of 2026-08-04',
  },
)
