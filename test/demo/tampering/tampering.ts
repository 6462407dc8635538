/** What a tampering is: what was done to a copy of the ledger, and what found it where. */
import type { Office } from '../sample-court.ts'

export interface Detection {
  readonly found: boolean
  /** The means: verification, replay, a check of the audit. */
  readonly by: string
  /** Its code and place. */
  readonly where: string
}

/** The honest year on disk, and how to go on from it. */
export interface Ground {
  /** A fresh copy of the ledger: the address of its file. */
  readonly copy: () => string
  /** The export of the honest ledger. */
  readonly exported: Buffer
  /** The checkpoint that somebody saved at the end of the year. */
  readonly saved: string
  /** Opens a copy with the court as it was at the end of the year, to go on in it with the real key. */
  readonly goOn: (address: string) => Promise<Office>
}

export interface Tampering {
  /** In Ukrainian: a row of the table. */
  readonly what: string
  readonly run: (ground: Ground) => Promise<readonly Detection[]>
}
