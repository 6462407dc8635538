/**
 * How far a replay has come: a file to which findings are added as they are made, so that a crash loses little.
 *
 * NDJSON: the ledger in the first line, a finding a line after it. A line that a crash left torn is dropped.
 */
import { existsSync } from 'node:fs'
import { open, readFile, truncate } from 'node:fs/promises'
import type { Replayed } from '../../engine/index.ts'
import { type Or, right, unreadable } from '../complaint.ts'

/** What a state belongs to: it is of no use with another ledger, or one whose past is another. */
export interface Basis {
  readonly origin: string
  readonly size: number
  readonly root: string
}

export interface State {
  readonly done: readonly Replayed[]
  /** Where the good lines end. */
  readonly length: number
  readonly basis: Basis
}

/** Reads a state; `undefined` when there is none yet. */
export async function readState(path: string): Promise<Or<State | undefined>> {
  if (!existsSync(path)) return right(undefined)
  const text = await readFile(path, 'utf8')
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  try {
    const [head = '', ...lines] = whole.split('\n').slice(0, -1)
    const { basis } = JSON.parse(head) as { readonly basis: Basis }
    const done = lines.map((line) => JSON.parse(line) as Replayed)
    return right({ done, basis, length: Buffer.byteLength(whole) })
  } catch {
    return notAState(path)
  }
}

export interface StateFile {
  readonly add: (found: readonly Replayed[]) => Promise<void>
  readonly close: () => Promise<void>
}

/** Opens a state to add to it: a new one, or one that was read, cut to its good lines. */
export async function openState(path: string, basis: Basis, read?: State): Promise<StateFile> {
  if (read !== undefined) await truncate(path, read.length)
  const file = await open(path, read === undefined ? 'wx' : 'a')
  if (read === undefined) await file.appendFile(`${JSON.stringify({ basis })}\n`)
  return {
    add: async (found) => {
      await file.appendFile(found.map((one) => `${JSON.stringify(one)}\n`).join(''))
      await file.sync()
    },
    close: () => file.close(),
  }
}

const notAState = (path: string) =>
  unreadable(
    { uk: `\`${path}\` не є станом перевірки`, en: `\`${path}\` is not the state of a replay` },
    { uk: 'вкажіть інший файл у --state', en: 'give another file to --state' },
  )
