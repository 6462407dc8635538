/**
 * Entries are added to a register: a path and what to add to the entries that are there in, the added entries out.
 *
 * When the answer is given they are on the disk. Nothing that was written is touched.
 */
import { existsSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { sha256Hex } from '../../engine/index.ts'
import { type Or, right, unreadable } from '../complaint.ts'
import { flushFolder } from '../disk/write-atomically.ts'
import { takeLock } from './register-lock.ts'
import { type Contents, contentsOf, type Entry, type NewEntry } from './register.ts'

const LOCK_WAIT_MS = 5_000

export interface AppendOptions {
  readonly lockWaitMs?: number
  readonly memory?: Memory
}

/** What one who writes often knows of the file, so that he need not read all of it again while nobody touched it. */
export interface Memory {
  /** Which file, how long and when last changed: as the file system says, which nobody can set back. */
  stamp?: string | undefined
  contents?: Contents
}

/** Adds entries that `decide` makes from those already there; no other writer comes between. */
export async function appendTo(
  path: string,
  decide: (entries: readonly Entry[]) => Or<readonly NewEntry[]>,
  { lockWaitMs = LOCK_WAIT_MS, memory = {} }: AppendOptions = {},
): Promise<Or<readonly Entry[]>> {
  const lock = await takeLock(`${path}.lock`, lockWaitMs)
  if (lock.kind === 'busy') return busy(`${path}.lock`)
  if (lock.kind === 'impossible') return unwritable(path, lock.error)
  try {
    const before = await rememberedOr(path, memory)
    if (!before.ok) return before
    const added = decide(before.value.entries)
    if (!added.ok) return added
    const entries = chained(before.value, added.value)
    await appendDurably(path, entries.map(lineOf).join('\n'))
    const [last] = entries.slice(-1)
    memory.contents = {
      entries: [...before.value.entries, ...entries],
      lastLine: last === undefined ? before.value.lastLine : lineOf(last),
    }
    memory.stamp = stampOf(path)
    return right(entries)
  } catch (error) {
    return unwritable(path, error)
  } finally {
    await lock.release()
  }
}

async function rememberedOr(path: string, memory: Memory): Promise<Or<Contents>> {
  const { stamp, contents } = memory
  const isSame = contents !== undefined && stamp !== undefined && stamp === stampOf(path)
  return isSame ? right(contents) : contentsOf(path)
}

function stampOf(path: string): string | undefined {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stat && `${stat.ino} ${stat.size} ${stat.ctimeNs}`
}

function chained({ entries, lastLine }: Contents, added: readonly NewEntry[]): readonly Entry[] {
  let prev = sha256Hex(lastLine)
  return added.map((one, index) => {
    const entry = { seq: entries.length + index + 1, prev, ...one }
    prev = sha256Hex(lineOf(entry))
    return entry
  })
}

const lineOf = (entry: Entry): string => JSON.stringify(entry)

async function appendDurably(path: string, lines: string): Promise<void> {
  if (lines === '') return
  const isNew = !existsSync(path)
  const file = await open(path, 'a')
  try {
    const { size } = await file.stat()
    try {
      await file.appendFile(`${lines}\n`)
      await file.sync()
    } catch (error) {
      // A full disk must not leave half a line behind: the register would be damaged for good.
      await file.truncate(size)
      throw error
    }
  } finally {
    await file.close()
  }
  if (isNew) await flushFolder(dirname(path))
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
