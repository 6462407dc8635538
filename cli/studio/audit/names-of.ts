/** The names in which an entry is told: registers as their columns are headed, people as they were then called. */
import type { CourtLedger, Entry } from '../../../engine/index.ts'
import { isFields } from '../../merge-facts.ts'
import type { NameOf, People } from './people.ts'
import { type RegisterNames, registerNames } from './register-names.ts'
import { peopleOf } from './people.ts'

/** `undefined`: an entry that cannot be read. */
export type NamesOf = (entry: Entry | undefined) => Promise<RegisterNames>

interface LedgerNames {
  readonly ofEntry: NamesOf
  /** As people are called now. */
  readonly now: () => Promise<RegisterNames>
}

const nobody: NameOf = () => undefined

export function ledgerNames(ledger: CourtLedger): LedgerNames {
  const registers = registerNames()
  const people: People = peopleOf(ledger)
  return {
    ofEntry: async (entry) => {
      const isRead = isFields(entry) && isFields(entry.body)
      return (await registers)(isRead ? await people.at(entry) : nobody)
    },
    now: async () => (await registers)(await people.now()),
  }
}
