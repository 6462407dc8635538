/**
 * Which court the studio serves: what the server asks of whoever keeps courts on a disk or in a database.
 *
 * A sample court gives way to a real one while the server runs; a real one never gives way.
 */
import type { NewCourt, Role } from '../api/index.ts'
import type { Answer } from './answer.ts'
import type { Ports } from './areas/ports.ts'
import type { DocumentStore } from './store/document-store.ts'

/** What is served now. */
export interface Site {
  readonly kind: 'sample' | 'court' | 'none'
  readonly name: string | null
  /** Undefined until a court has been set up. */
  readonly ports: Ports | undefined
  /** Accounts, sessions, drafts of this court: a sample has its own. */
  readonly store: DocumentStore
  /** Whether its ledger answers. */
  readonly isReady: () => Promise<boolean>
}

export interface CourtHost {
  readonly current: () => Site
  /** Who stands behind the doors of the sample court. */
  readonly people: Readonly<Record<Role, string>>
  /**
   * Leaves the sample, if it is open, for a court that is to be set up: `current()` has an empty store from here on, where
   * the first administrator is kept. Does nothing where that has been done.
   */
  readonly leaveSample: () => Promise<Answer<undefined>>
  /** Makes the ledger of the court and opens it. `by`: the administrator's name. Repeatable after an interruption. */
  readonly setUp: (court: NewCourt, by: string) => Promise<Answer<undefined>>
}
