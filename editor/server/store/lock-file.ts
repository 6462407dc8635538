/**
 * One server a folder: a lock that the operating system gives back however the process ends. It is SQLite's own, on a
 * file of its own.
 */
import { chmodSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'

/** For whoever runs the server, nobody else. */
const OWN_FILE = 0o600

/** What gives it back; `undefined`: somebody else has it. */
export function lockFile(path: string): (() => void) | undefined {
  const db = new DatabaseSync(path)
  // What SQLite lays beside it takes over its mode.
  keepToOwner(path)
  try {
    db.exec('BEGIN EXCLUSIVE')
  } catch {
    db.close()
    return undefined
  }
  return () => {
    if (db.isOpen) db.close()
  }
}

function keepToOwner(path: string): void {
  try {
    chmodSync(path, OWN_FILE)
  } catch {
    // Somebody else made it, and lets us use it: its mode is his.
  }
}
