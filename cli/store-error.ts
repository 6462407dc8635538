/**
 * What the database of a ledger reports while a command works: an error in, what is wrong with the ledger out. `undefined`
 * for every other error: that is a mistake in this program.
 */
import { type Wrong, wrong } from './complaint.ts'
import { EXIT } from './exit-codes.ts'

/** SQLite: 11 and 26; by its words too, since errors of other threads arrive without their codes. */
const DAMAGED = /^(?:database disk image is malformed|file is not a database)$/
/** PostgreSQL: data or an index is corrupted. */
const CORRUPTED = new Set(['XX001', 'XX002'])

export function storeError(error: unknown): Wrong | undefined {
  const { code, message = '' } = (error ?? {}) as {
    readonly code?: string
    readonly message?: string
  }
  if (!DAMAGED.test(message) && !CORRUPTED.has(code ?? '')) return undefined
  return wrong(
    EXIT.verificationFailed,
    {
      uk: `журнал пошкоджено: база даних повідомляє: ${message}`,
      en: `the ledger is damaged: the database reports: ${message}`,
    },
    {
      uk: 'де саме, скаже zasady verify ЖУРНАЛ; журнал відновлюють із копії чи виписки (zasady ledger import)',
      en: 'zasady verify LEDGER says where; a ledger is restored from a copy or an export (zasady ledger import)',
    },
  )
}
