/**
 * A file written whole or not at all: to a temporary file beside it, flushed, then renamed.
 */
import { randomUUID } from 'node:crypto'
import { link, mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { type Or, right, unreadable } from '../complaint.ts'
import { storeError } from '../store-error.ts'

/** What a file is made of; a stream needs no more memory than a piece of it. */
export type Content = string | Uint8Array | AsyncIterable<Uint8Array>

/**
 * `exclusive`: a file that exists is kept and reported, so that no record replaces another. `mode`: who may read it, where
 * that is not for everybody.
 */
export async function writeAtomically(
  path: string,
  content: Content,
  { exclusive = false, mode = 0o666 } = {},
): Promise<Or<string>> {
  const folder = dirname(path)
  const temporary = join(folder, `.${basename(path)}.${randomUUID()}.tmp`)
  try {
    await mkdir(folder, { recursive: true })
    await writeDurably(temporary, content, mode)
    // `link` fails where the name is taken; `rename` would replace the file.
    if (exclusive) await link(temporary, path)
    else await rename(temporary, path)
    await flushFolder(folder)
    return right(path)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error)
    // What is written may come from a ledger, whose database may fail.
    return storeError(error) ?? (code === 'EEXIST' ? taken(path) : unwritable(path, code))
  } finally {
    await rm(temporary, { force: true })
  }
}

async function writeDurably(path: string, content: Content, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode)
  try {
    await file.writeFile(content)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The new name is durable only after the folder that holds it. */
export async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder)
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const taken = (path: string) =>
  unreadable(
    { uk: `\`${path}\` уже існує`, en: `\`${path}\` already exists` },
    {
      uk: 'запис не замінюють; для повторного розподілу потрібна підстава',
      en: 'a record is never replaced; a repeat distribution needs a ground',
    },
  )

const unwritable = (path: string, code: string) =>
  unreadable({
    uk: `не вдалося записати \`${path}\`: ${code}`,
    en: `cannot write \`${path}\`: ${code}`,
  })
