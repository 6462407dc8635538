/** A witnessed checkpoint must be one that this ledger made. */
import type { LedgerRefusal } from '../types.ts'
import { wrong } from '../wrong.ts'

/** A checkpoint that this ledger did not make. */
export function otherRoot(size: number): LedgerRefusal {
  return wrong(
    'order/witnessed',
    `контрольної точки розміру ${size} з таким коренем у журналі немає`,
    `the ledger made no checkpoint of size ${size} with that root`,
  )
}
