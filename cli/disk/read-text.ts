/**
 * A file as text: a path in, its text or what is wrong with the file out.
 *
 * Strictly UTF-8, and never more than the limit, whatever the file claims to be (`/dev/zero`).
 */
import { open, type FileHandle } from 'node:fs/promises'
import { decodeUtf8 } from '../../engine/index.ts'
import { type Or, right, unreadable } from '../complaint.ts'

/** Reads a whole file of at most `limit` bytes; `-` is standard input. */
export async function readText(path: string, limit: number): Promise<Or<string>> {
  const bytes = await readBytes(path, limit)
  return bytes.ok ? textOf(bytes.value, nameOfInput(path)) : bytes
}

/** The same in whatever encoding: bytes. */
export async function readBytes(path: string, limit: number): Promise<Or<Uint8Array>> {
  const bytes = path === '-' ? await readStream(process.stdin, limit) : await readFile(path, limit)
  if (!bytes.ok || bytes.value.length <= limit) return bytes
  return tooLarge(nameOfInput(path), limit)
}

/** What an input is called in messages. */
export const nameOfInput = (path: string): string => (path === '-' ? '<stdin>' : path)

/** The text of bytes; `name` is what the complaint calls them. */
function textOf(bytes: Uint8Array, name: string): Or<string> {
  const decoded = decodeUtf8(bytes)
  if (decoded.kind === 'text') return right(decoded.text)
  return unreadable(
    {
      uk: `\`${name}\` не в кодуванні UTF-8: перший хибний байт має номер ${decoded.offset + 1}`,
      en: `\`${name}\` is not UTF-8: the first wrong byte is number ${decoded.offset + 1}`,
    },
    {
      uk: 'збережіть файл у кодуванні UTF-8 (у Windows часто трапляється Windows-1251)',
      en: 'save the file as UTF-8 (on Windows it is often Windows-1251)',
    },
  )
}

/** A file, or standard input for `-`, as a stream of any length. */
export async function openStream(path: string): Promise<Or<AsyncIterable<Buffer | string>>> {
  if (path === '-') return right(process.stdin)
  try {
    const file = await open(path)
    if (!(await file.stat()).isDirectory()) return right(file.createReadStream())
    await file.close()
    return unreadablePath(path, { code: 'EISDIR' })
  } catch (error) {
    return unreadablePath(path, error)
  }
}

async function readFile(path: string, limit: number): Promise<Or<Buffer>> {
  let file: FileHandle | undefined
  try {
    file = await open(path)
    return await readStream(file.createReadStream({ autoClose: false, end: limit }), limit)
  } catch (error) {
    return unreadablePath(path, error)
  } finally {
    await file?.close()
  }
}

/** One byte more than the limit at most, so that the caller sees that there is more. */
async function readStream(stream: NodeJS.ReadableStream, limit: number): Promise<Or<Buffer>> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    chunks.push(Buffer.from(chunk))
    size += chunk.length
    if (size > limit) break
  }
  return right(Buffer.concat(chunks))
}

function tooLarge(path: string, limit: number) {
  const kilobytes = Math.floor(limit / 1024)
  return unreadable({
    uk: `\`${path}\` завеликий: більший за ${kilobytes} кБ`,
    en: `\`${path}\` is too large: more than ${kilobytes} kB`,
  })
}

/** What the operating system said, in the user's words. */
export function unreadablePath(path: string, error: unknown) {
  const code = (error as Partial<NodeJS.ErrnoException>).code ?? ''
  const reason = REASONS[code] ?? { uk: code, en: code }
  return unreadable({
    uk: `не вдалося прочитати \`${path}\`: ${reason.uk}`,
    en: `cannot read \`${path}\`: ${reason.en}`,
  })
}

const REASONS: Readonly<Record<string, { readonly uk: string; readonly en: string }>> = {
  ENOENT: { uk: 'такого файлу немає', en: 'no such file' },
  ENOTDIR: { uk: 'такого файлу немає', en: 'no such file' },
  EACCES: { uk: 'бракує прав доступу', en: 'permission denied' },
  EISDIR: { uk: 'це тека, а не файл', en: 'it is a folder, not a file' },
}
