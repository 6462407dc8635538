/** What a database complained of when it was opened, as a refusal. A mistake in our own code is thrown on. */
import type { LedgerRefusal } from '../types.ts'
import { wrong } from '../wrong.ts'

/** A reason to refuse that the store itself found. */
export class StoreProblem extends Error {
  readonly refusal: LedgerRefusal

  constructor(refusal: LedgerRefusal) {
    super(refusal.message.en)
    this.refusal = refusal
  }
}

/**
 * The driver of PostgreSQL gives no code to a connection that the server broke off: a server that is killed while somebody
 * opens a ledger is no mistake of ours.
 */
const BROKEN = /^(?:Connection terminated|Client (?:has encountered a connection error|was closed))/

export function storeRefusal(error: unknown, address: string): LedgerRefusal {
  if (error instanceof StoreProblem) return error.refusal
  const { code, message = '' } = error as { readonly code?: unknown; readonly message?: string }
  // SQLite, the file system and PostgreSQL give their errors a code; ours have none.
  if (typeof code !== 'string' && !BROKEN.test(message)) throw error
  const place = withoutPassword(address)
  return wrong(
    'ledger/unreadable',
    `\`${place}\` не відкривається: ${message}`,
    `\`${place}\` cannot be opened: ${message}`,
  )
}

/** An address as it may be shown. */
export function withoutPassword(address: string): string {
  return address.replace(/^(\w+:\/\/[^:/@]*):[^@]*@/, '$1@')
}
