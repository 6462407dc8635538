/** What every connection to PostgreSQL is set to, and what the server itself must be set to. */
import { wrong } from '../wrong.ts'
import type { Sql } from './sql.ts'
import { StoreProblem } from './store-refusal.ts'

const TURN_TIMEOUT_MS = 60_000
/** A writer whose machine vanished holds the lock no longer than this. */
const IDLE_TIMEOUT_MS = 300_000

/** The address with our settings, which win over those that it has. */
export function withSettings(address: string, schema: string): string {
  const settings = {
    search_path: schema,
    synchronous_commit: 'on',
    lock_timeout: TURN_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_TIMEOUT_MS,
  }
  const [, given = ''] = /[?&]options=([^&]*)/.exec(address) ?? []
  const own = Object.entries(settings).map(([name, value]) => ` -c ${name}=${value}`)
  const joint = address.includes('?') ? '&' : '?'
  // Of two parameters of a name the driver takes the last.
  return `${address}${joint}options=${given}${encodeURIComponent(own.join(''))}`
}

/** A server that does not wait for its disk cannot keep what it acknowledges. */
export async function mustBeDurable(sql: Sql): Promise<void> {
  const [row] = await sql.all("SELECT current_setting('fsync') AS fsync")
  if (row?.['fsync'] === 'on') return
  throw new StoreProblem(
    wrong(
      'ledger/not-durable',
      'сервер PostgreSQL працює з fsync = off і може втратити підтверджені записи',
      'the PostgreSQL server runs with fsync = off and may lose acknowledged entries',
    ),
  )
}
