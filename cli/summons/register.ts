/**
 * The register of delivery: a file to which lines are only ever added, NDJSON.
 *
 * Every entry carries the digest of the line before it, so that a line that was changed or removed is noticed and
 * located. A mistake is put right by a new entry that names the one it corrects; nothing is overwritten.
 */
import { open, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { sha256Hex } from '../../engine/index.ts'
import { type Or, right, unreadable, wrong } from '../complaint.ts'
import { readText } from '../disk/read-text.ts'
import { EXIT } from '../exit-codes.ts'

export const STATUSES = [
  'queued',
  'sent',
  'delivered',
  'read',
  'failed',
  'refused',
  'not_sent',
  'unconfirmed',
] as const
export type DeliveryStatus = (typeof STATUSES)[number]

/** What is entered; the place and the digest are the register's. */
export interface NewEntry {
  /** When it was entered. */
  readonly at: string
  readonly message: string
  readonly participant: string
  readonly channel: string
  readonly status: DeliveryStatus
  /** Since when the message has this status. */
  readonly status_at: string
  readonly source: 'outbox' | 'webhook' | 'correction'
  readonly reference?: string
  readonly reason?: string
  /** The entry that this one puts right. */
  readonly corrects?: number
}
export interface Entry extends NewEntry {
  readonly seq: number
  /** Digest of the line before; of the empty text for the first. */
  readonly prev: string
}

const REGISTER_BYTES = 64 * 1024 * 1024

/** Every entry; a register that was tampered with, or whose last line is torn, is refused. None yet is empty. */
export async function readRegister(path: string): Promise<Or<readonly Entry[]>> {
  if (!existsSync(path)) return right([])
  const text = await readText(path, REGISTER_BYTES)
  return text.ok ? entriesOf(text.value, path) : text
}

function entriesOf(text: string, path: string): Or<readonly Entry[]> {
  const lines = text.split('\n')
  if (lines.pop() !== '') return broken(path, lines.length + 1)
  const entries: Entry[] = []
  for (const [index, line] of lines.entries()) {
    const entry = entryOf(line)
    if (entry?.seq !== index + 1 || entry.prev !== sha256Hex(lines[index - 1] ?? '')) {
      return broken(path, index + 1)
    }
    entries.push(entry)
  }
  return right(entries)
}

function entryOf(line: string): Entry | undefined {
  try {
    const value = JSON.parse(line) as Entry | null
    return value !== null && STATUSES.includes(value.status) ? value : undefined
  } catch {
    return undefined
  }
}

const broken = (path: string, line: number) =>
  wrong(
    EXIT.verificationFailed,
    {
      uk: `реєстр \`${path}\` пошкоджено або змінено: рядок ${line} не продовжує попереднього`,
      en: `the register \`${path}\` is damaged or was altered: line ${line} does not continue the one before`,
    },
    {
      uk: 'нічого не дописано; відновіть файл із копії',
      en: 'nothing was added; restore the file from a copy',
    },
  )

/** Adds entries that `decide` makes from those already there; no other writer comes between. */
export async function appendTo(
  path: string,
  decide: (entries: readonly Entry[]) => Or<readonly NewEntry[]>,
): Promise<Or<readonly Entry[]>> {
  const lock = `${path}.lock`
  if (!(await locked(lock))) return busy(lock)
  try {
    const before = await readRegister(path)
    if (!before.ok) return before
    const added = decide(before.value)
    if (!added.ok) return added
    const entries = chained(before.value, added.value)
    await appendDurably(path, entries.map(lineOf).join(''))
    return right(entries)
  } catch (error) {
    return unwritable(path, error)
  } finally {
    await rm(lock, { force: true })
  }
}

function chained(before: readonly Entry[], added: readonly NewEntry[]): readonly Entry[] {
  const last = before.at(-1)
  let prev = sha256Hex(last === undefined ? '' : lineOf(last).trimEnd())
  return added.map((one, index) => {
    const entry = { seq: before.length + index + 1, prev, ...one }
    prev = sha256Hex(lineOf(entry).trimEnd())
    return entry
  })
}

const lineOf = (entry: Entry): string => `${JSON.stringify(entry)}\n`

async function appendDurably(path: string, text: string): Promise<void> {
  if (text === '') return
  const file = await open(path, 'a')
  try {
    await file.appendFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

const LOCK_TRIES = 50
const LOCK_PAUSE_MS = 100

async function locked(lock: string): Promise<boolean> {
  for (let tries = 0; tries < LOCK_TRIES; tries++) {
    try {
      await (await open(lock, 'wx')).close()
      return true
    } catch (error) {
      // Any other failure shows itself, with its reason, when the register is written.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return true
      await pause(LOCK_PAUSE_MS)
    }
  }
  return false
}

const busy = (lock: string) =>
  unreadable(
    { uk: 'реєстр зайнято іншим записом', en: 'another writer holds the register' },
    {
      uk: `якщо ніхто не пише, вилучіть \`${lock}\``,
      en: `if nobody is writing, remove \`${lock}\``,
    },
  )

function unwritable(path: string, error: unknown) {
  const code = (error as NodeJS.ErrnoException).code ?? String(error)
  return unreadable({
    uk: `не вдалося записати \`${path}\`: ${code}`,
    en: `cannot write \`${path}\`: ${code}`,
  })
}

/** The entry in force for each message: not corrected, the latest by its own time; of two at one time, the later entered. */
export function currentEntries(entries: readonly Entry[]): readonly Entry[] {
  const corrected = new Set(entries.flatMap(({ corrects }) => corrects ?? []))
  const current = new Map<string, Entry>()
  for (const entry of entries.filter(({ seq }) => !corrected.has(seq))) {
    const other = current.get(entry.message)
    const later = other === undefined || Date.parse(entry.status_at) >= Date.parse(other.status_at)
    if (later) current.set(entry.message, entry)
  }
  return [...current.values()]
}
