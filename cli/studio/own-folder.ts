/**
 * The data folder kept to its owner (0700): made where there is none.
 *
 * One that was there is closed to others when it is empty, or the studio has used it before (`mark`). Of a folder with
 * other things in it somebody has decided already who may look into it; what the studio lays there is closed by itself.
 */
import { chmod, mkdir, readdir } from 'node:fs/promises'

const OWNER_ONLY = 0o700

export async function ownFolder(path: string, mark: string): Promise<void> {
  const made = await mkdir(path, { recursive: true, mode: OWNER_ONLY })
  if (made !== undefined) return
  const names = await readdir(path)
  if (names.length > 0 && !names.includes(mark)) return
  // Where the folder is another's, such as a volume that is mounted, its mode is his.
  await chmod(path, OWNER_ONLY).catch(() => undefined)
}
