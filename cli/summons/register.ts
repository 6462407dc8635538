/**
 * The register of delivery: a file to which lines are only ever added, NDJSON.
 *
 * Every entry carries the digest of the line before it, so that a line that was changed or removed is noticed and
 * located. A mistake is put right by a new entry that names the one it corrects; nothing is overwritten.
 */
import { existsSync } from 'node:fs'
import { parseDateTime, REPORTED, sha256Hex } from '../../engine/index.ts'
import { type Or, right, wrong } from '../complaint.ts'
import { readText } from '../disk/read-text.ts'
import { EXIT } from '../exit-codes.ts'
import { isFields } from '../merge-facts.ts'

/** What a gateway reports, and what only the sender knows. */
export const STATUSES = [...REPORTED, 'refused', 'not_sent', 'unconfirmed'] as const
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
  const contents = await contentsOf(path)
  return contents.ok ? right(contents.value.entries) : contents
}

/** What an append starts from. */
export interface Contents {
  readonly entries: readonly Entry[]
  /** The last line as it stands: what the next entry continues. */
  readonly lastLine: string
}

/** The same with the last line as it stands. */
export async function contentsOf(path: string): Promise<Or<Contents>> {
  if (!existsSync(path)) return right({ entries: [], lastLine: '' })
  const text = await readText(path, REGISTER_BYTES)
  return text.ok ? entriesOf(text.value, path) : text
}

function entriesOf(text: string, path: string): Or<Contents> {
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
  return right({ entries, lastLine: lines.at(-1) ?? '' })
}

function entryOf(line: string): Entry | undefined {
  try {
    const value: unknown = JSON.parse(line)
    return isEntry(value) ? value : undefined
  } catch {
    return undefined
  }
}

const TEXTS = ['message', 'participant', 'channel', 'status_at'] as const

const isEntry = (value: unknown): value is Entry =>
  isFields(value) &&
  TEXTS.every((key) => typeof value[key] === 'string') &&
  STATUSES.some((status) => status === value['status']) &&
  parseDateTime(String(value['status_at'])) !== undefined

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
