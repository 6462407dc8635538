/** What the entries of a bundle say of keys and of witnessed checkpoints, by the rules of the whole ledger. */
import { wrongCheckpoint, wrongKeyAfter } from '../../ledger/order/key-rules.ts'
import type { Entry, LedgerRefusal } from '../../ledger/types.ts'
import { placeOf, type ReadBundle } from '../read-bundle.ts'
import { type Failure, fails } from '../steps.ts'

/** Entries 0 and 1 are there: whose ledger it is, and the first key. */
export function wrongStart({ entries }: ReadBundle): Failure | undefined {
  const missing = [0, 1].find((seq) => entries[seq]?.seq !== seq)
  if (missing === undefined) return undefined
  return fails('/entries', `запису ${missing} немає`, `entry ${missing} is missing`)
}

/** A key has the name of the ledger, or of its witness; it is added once and retired once. */
export function wrongKeyEntry(read: ReadBundle): Failure | undefined {
  const keys = read.entries.filter(({ kind }) => kind === 'key')
  for (const [at, entry] of keys.entries()) {
    const wrong = wrongKeyAfter(entry.body, keys.slice(0, at), read.bundle.origin)
    if (wrong !== undefined) return saying(read, entry, wrong)
  }
  return undefined
}

export function wrongWitnessed(read: ReadBundle): Failure | undefined {
  for (const entry of read.entries.filter(({ kind }) => kind === 'witnessed')) {
    const wrong = wrongCheckpoint(entry, read.ring, read.bundle.origin)
    if (wrong !== undefined) return saying(read, entry, wrong)
  }
  return undefined
}

const saying = (read: ReadBundle, entry: Entry, { message }: LedgerRefusal): Failure =>
  fails(placeOf(read, entry), message.uk, message.en)
