/** Draws that were cut short when the server ended are finished before it answers anybody. */
import { chainOf } from '../ledger/numbers.ts'
import { settleAll } from '../ledger/settle-open.ts'
import type { Court } from './court.ts'

export interface Settled {
  readonly commit: number
  readonly result: 'settled' | 'waits'
}

/** In the name of the program: nobody is asked again, the number was fixed before. `tell` gets one of each, for the log. */
export async function settleAtStart(
  court: Court | undefined,
  tell: (settled: Settled) => void,
): Promise<void> {
  if (court === undefined) return
  const numbers = { name: 'sealed-chain', numbers: chainOf(court.secrets) } as const
  for (const { commit, winners } of await settleAll(court.ledger, numbers, SERVER)) {
    tell({ commit, result: winners === undefined ? 'waits' : 'settled' })
  }
}

const SERVER = 'сервер'
