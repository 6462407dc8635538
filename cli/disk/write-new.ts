/** A file that must not be there yet, unless the user says so: a name and its content in, written whole or refused out. */
import { existsSync } from 'node:fs'
import { type Or, unreadable } from '../complaint.ts'
import { writeAtomically } from './write-atomically.ts'

/** `force`: one that is there is replaced. */
export async function writeNew(
  path: string,
  content: string | Uint8Array,
  force: boolean,
): Promise<Or<string>> {
  if (!force && existsSync(path)) return taken(path)
  return writeAtomically(path, content, { exclusive: !force })
}

const taken = (path: string) =>
  unreadable(
    { uk: `\`${path}\` уже існує`, en: `\`${path}\` already exists` },
    {
      uk: 'оберіть іншу назву або додайте --force, щоб замінити файл',
      en: 'choose another name, or add --force to replace the file',
    },
  )
