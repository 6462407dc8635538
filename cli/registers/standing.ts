/** The registers of a ledger as the command line asks for them: as of a moment, as they were known at a moment. */
import { entriesKnownAt, openingsIn, registersAt, type RegisterState } from '../../engine/index.ts'
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
    const entries = await entriesKnownAt(opened.value, ['register'], knownAt.value?.instant)
    const openings = await openingsIn(opened.value, entries)
    const state = registersAt(entries, asOf.value?.instant ?? Date.now(), openings)
    return right({ state, asOf: asOf.value, knownAt: knownAt.value })
  } finally {
    await opened.value.close()
  }
}

const undated = misused(
  { uk: 'не вказано `--as-of`', en: '`--as-of` is not given' },
  {
    uk: 'факти подають станом на день чи момент: --as-of 2026-08-04',
    en: 'facts are given as of a day or moment: --as-of 2026-08-04',
  },
)
