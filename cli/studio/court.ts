/**
 * A court that the studio has open: its ledger with the keys, and the policies that the ledger holds.
 *
 * The ledger is the only source of what is in force: a policy is read from the texts that its approved entry names, never
 * from a file on the disk. Drafts live in the studio's own store until they are approved.
 */
import type { CourtLedger } from '../../engine/index.ts'
import type { Secrets } from '../ledger/secrets.ts'
import type { LedgerPolicies } from './ledger-policies.ts'

export interface Court {
  /** A sample court has doors that a real one has not: one click enters each role. */
  readonly kind: 'sample' | 'court'
  /** The name of the court, as its ledger has it. */
  readonly name: string
  readonly ledger: CourtLedger
  /** An SQLite file or a PostgreSQL database: for workers, which open it again to read. */
  readonly address: string
  readonly secrets: Secrets
  /** Where the file of the secrets lies, to be told to whoever keeps it. */
  readonly secretsPath?: string
  readonly policies: LedgerPolicies
  /** Milliseconds since 1970. */
  readonly clock: () => number
}
