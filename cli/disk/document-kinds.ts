/** Which kinds of documents a folder of templates holds: a folder in, the names of its files without their ending out. */
import { lstat, readdir } from 'node:fs/promises'
import { basename } from 'node:path'

export const DOCUMENT_ENDING = '.yaml'

/** Real files only: nothing is followed out of the folder. No folder, no kinds. */
export async function kindsIn(folder: string): Promise<readonly string[]> {
  const found = await lstat(folder).catch(() => undefined)
  if (found?.isDirectory() !== true) return []
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(DOCUMENT_ENDING))
    .map(({ name }) => basename(name, DOCUMENT_ENDING))
    .toSorted()
}
