/**
 * One server a folder: a lock that the operating system gives back however the process ends. It is SQLite's own, on a
 * file of its own.
 */
import { DatabaseSync } from 'node:sqlite'

/** What gives it back; `undefined`: somebody else has it. */
export function lockFile(path: string): (() => void) | undefined {
  const db = new DatabaseSync(path)
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
