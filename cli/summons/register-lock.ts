/**
 * One writer of a register at a time: a lock file beside it, in which its holder is named.
 *
 * A holder that was killed leaves its lock behind. Such a lock is removed only when its process is certainly gone;
 * a holder on another machine or in another container cannot be seen from here and counts as alive.
 */
import { randomUUID } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import { link, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { isFields } from '../merge-facts.ts'

export type Lock =
  | { readonly kind: 'held'; readonly release: () => Promise<void> }
  | { readonly kind: 'busy' }
  /** The file system does not let a lock be made. */
  | { readonly kind: 'impossible'; readonly error: unknown }

const PAUSE_MS = 20

/** Waits for the lock for as long as that. */
export async function takeLock(lock: string, waitMs: number): Promise<Lock> {
  for (let waited = 0; ; waited += PAUSE_MS) {
    const error = await errorOfCreating(lock)
    if (error === undefined) return { kind: 'held', release: () => rm(lock, { force: true }) }
    if (!isTaken(error)) return { kind: 'impossible', error }
    if (waited >= waitMs) return { kind: 'busy' }
    await removeOfGoneHolder(lock)
    await pause(PAUSE_MS)
  }
}

/** This process, as other processes can look it up. The run tells it from one before that had the same number. */
const HOLDER = { host: hostname(), space: processSpace(), pid: process.pid, run: randomUUID() }

/** Numbers of processes mean something within one space only: a container has its own. */
function processSpace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

/** A lock is there with its holder's name or not at all: it is linked, not written in place. */
async function errorOfCreating(lock: string): Promise<unknown> {
  const temporary = `${lock}.${randomUUID()}`
  try {
    await writeFile(temporary, JSON.stringify(HOLDER), { flag: 'wx' })
    await link(temporary, lock)
    return undefined
  } catch (error) {
    return error
  } finally {
    await rm(temporary, { force: true })
  }
}

const isTaken = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'EEXIST'

/** Whoever removes holds a lock of its own meanwhile, so that nobody's new lock is removed for the old one. */
async function removeOfGoneHolder(lock: string): Promise<void> {
  if (!(await isOfGoneHolder(lock))) return
  const turn = `${lock}.removal`
  if ((await errorOfCreating(turn)) !== undefined) return
  try {
    if (await isOfGoneHolder(lock)) await rm(lock, { force: true })
  } finally {
    await rm(turn, { force: true })
  }
}

async function isOfGoneHolder(lock: string): Promise<boolean> {
  const { host, space, pid, run } = await holderOf(lock)
  if (host !== HOLDER.host || space !== HOLDER.space || typeof pid !== 'number') return false
  return pid === HOLDER.pid ? run !== HOLDER.run : !isRunning(pid)
}

async function holderOf(lock: string): Promise<Readonly<Record<string, unknown>>> {
  try {
    const value: unknown = JSON.parse(await readFile(lock, 'utf8'))
    return isFields(value) ? value : {}
  } catch {
    return {}
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Only this code says that there is none; a process of somebody else is there.
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
