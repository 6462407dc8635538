/** A file that must not be there yet, unless the user says so: a name and its content in, written whole or refused out. */
import { existsSync } from 'node:fs'
import { type Or, unreadable } from '../complaint.ts'
import type { Text } from '../text.ts'
import { writeAtomically } from './write-atomically.ts'

/** `force`: one that is there is replaced. `help`: what is said instead where a command has no `--force`. */
export async function writeNew(
  path: string,
  content: string | Uint8Array,
  force: boolean,
  help?: Text,
): Promise<Or<string>> {
  if (!force && existsSync(path)) return taken(path, help)
  return writeAtomically(path, content, { exclusive: !force })
}

const FORCE: Text = {
  uk: 'оберіть іншу назву або додайте --force, щоб замінити файл',
  en: 'choose another name, or add --force to replace the file',
}

/** What is said of a file that is there already; a command without `--force` says so itself. */
export const taken = (path: string, help: Text = FORCE) =>
  unreadable({ uk: `\`${path}\` уже існує`, en: `\`${path}\` already exists` }, help)
