/** The outbox for a sender that takes files: a folder, one JSON file a message, whole or not there at all. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { writeAtomically } from '../disk/write-atomically.ts'
import { jsonPage } from '../json-lines.ts'
import type { Outbox } from './outbox.ts'

/** A message that lies there already is not written again. */
export function spoolOutbox(folder: string): Outbox {
  return {
    async send(message) {
      const path = join(folder, `${message.id}.json`)
      const written = await writeAtomically(path, jsonPage(message), { exclusive: true })
      if (written.ok || existsSync(path)) return { kind: 'accepted', status: 'queued', attempts: 1 }
      return { kind: 'not_sent', reason: written.complaint.message, attempts: 1 }
    },
  }
}
