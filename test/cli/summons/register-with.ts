/** A real register in a temporary folder, with these entries in it. */
import { join } from 'node:path'
import { right } from '../../../cli/complaint.ts'
import { appendTo } from '../../../cli/summons/register-append.ts'
import { type Entry, type NewEntry, readRegister } from '../../../cli/summons/register.ts'
import { temporaryFolder } from '../run.ts'

const AT = '2024-06-11T10:05:00+03:00'

export const entry = (status: NewEntry['status'], more: Partial<NewEntry> = {}): NewEntry => ({
  at: AT,
  message: 'm1',
  participant: 'П1',
  channel: 'sms',
  status,
  status_at: AT,
  source: 'outbox',
  ...more,
})

export async function registerWith(...entries: readonly NewEntry[]): Promise<string> {
  const path = join(temporaryFolder(), 'register.ndjson')
  for (const one of entries) {
    const added = await appendTo(path, () => right([one]))
    if (!added.ok) throw new Error(added.complaint.message.en)
  }
  return path
}

/** The entries, which are to be readable. */
export async function entriesOf(path: string): Promise<readonly Entry[]> {
  const read = await readRegister(path)
  if (!read.ok) throw new Error(read.complaint.message.en)
  return read.value
}
