/** Where a file is to go: never over another one. */
import { existsSync } from 'node:fs'
import { type Or, unreadable } from '../complaint.ts'
import { type Content, writeAtomically } from '../disk/write-atomically.ts'

/** For its owner only. */
export const SECRET = 0o600

/** Writes a new file whole or not at all. */
export async function writeNew(path: string, content: Content, mode?: number): Promise<Or<string>> {
  if (existsSync(path)) return taken(path)
  return writeAtomically(path, content, { exclusive: true, ...(mode !== undefined && { mode }) })
}

const taken = (path: string) =>
  unreadable(
    { uk: `\`${path}\` уже існує`, en: `\`${path}\` already exists` },
    { uk: 'оберіть іншу назву', en: 'choose another name' },
  )
