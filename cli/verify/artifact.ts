/**
 * `zasady verify FILE`: something that a ledger gave in; recognised by its first bytes, and verified, out.
 *
 * A bundle or a record is JSON, an export begins with its format, an SQLite file with its own; an address is a database.
 */
import { decodeUtf8 } from '../../engine/index.ts'
import type { Context, Input } from '../command.ts'
import { complain, misused, type Or, right, unreadable } from '../complaint.ts'
import { nameOfInput, openStream } from '../disk/read-text.ts'
import type { ExitCode } from '../exit-codes.ts'
import { LIMITS } from '../limits.ts'
import { isFields } from '../merge-facts.ts'
import { readJson } from '../read-json.ts'
import { verifiedBundle } from './bundle.ts'
import { knownFrom, type KnownByUser } from './known.ts'
import { isDatabase, verifiedExport, verifiedStore } from './ledger.ts'
import { verifiedRecord } from './record.ts'
import { tell, type Verified } from './verified.ts'

/** Exit: holds 0, something fails 4, cannot be read 5. */
export async function run(context: Context, input: Input): Promise<ExitCode> {
  const [path = '', ...more] = input.args
  const known = await knownFrom(input)
  if (!known.ok) return complain(context, known)
  if (more.length > 0) return complain(context, ONE_AT_A_TIME)
  const verified = await verifiedAt(path, known.value)
  return verified.ok ? tell(context, verified.value) : complain(context, verified)
}

/** `name` is what the file is called in what is told of it. */
export async function verifiedAt(
  path: string,
  known: KnownByUser,
  name = nameOfInput(path),
): Promise<Or<Verified>> {
  if (isDatabase(path)) return verifiedStore(path, known)
  const stream = await openStream(path)
  if (!stream.ok) return stream
  const chunks = bytesOf(stream.value)
  const first = await chunks.next()
  const start = first.done === true ? new Uint8Array() : first.value
  const head = Buffer.from(start.subarray(0, HEAD)).toString('latin1')
  const isDatabaseFile = head.startsWith('SQLite format 3')
  if (isDatabaseFile || isOtherVersion(head)) {
    await chunks.return(undefined)
    if (!isDatabaseFile) return unknownFormat(name)
    return path === '-' ? NO_DATABASE : verifiedStore(path, known)
  }
  const whole = again(start, chunks)
  if (head === EXPORT) return right(await verifiedExport(whole, name, known))
  return verifiedJson(whole, name, known)
}

const EXPORT = 'zasady-ledger/1 '
/** As much of the first bytes as tells what it is. */
const HEAD = EXPORT.length

const isOtherVersion = (head: string): boolean =>
  head.startsWith('zasady-ledger/') && head !== EXPORT

async function* bytesOf(stream: AsyncIterable<Buffer | string>): AsyncGenerator<Uint8Array> {
  for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk
}

async function* again(start: Uint8Array, rest: AsyncGenerator<Uint8Array>) {
  yield start
  yield* rest
}

async function verifiedJson(
  chunks: AsyncIterable<Uint8Array>,
  name: string,
  known: KnownByUser,
): Promise<Or<Verified>> {
  const text = await textOf(chunks, name)
  if (!text.ok) return text
  if (!text.value.trimStart().startsWith('{')) return unknownFormat(name)
  // Of a bundle any key is read, so that one too many is a fault of its form.
  const value = readJson(text.value, name, { anyKey: true })
  if (!value.ok) return value
  const format = isFields(value.value) ? value.value['format'] : undefined
  if (format === 'zasady-bundle/1') return verifiedBundle(text.value, name, known)
  if (format !== 'zasady-record/1') return unknownFormat(name)
  const record = readJson(text.value, name)
  return record.ok ? right(verifiedRecord(record.value, name)) : record
}

async function textOf(chunks: AsyncIterable<Uint8Array>, name: string): Promise<Or<string>> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    parts.push(chunk)
    size += chunk.length
    if (size > LIMITS.intakeBytes) return tooLarge(name)
  }
  const bytes = Buffer.concat(parts)
  // A byte order mark stays: whoever signs a text signs its bytes.
  return decodeUtf8(bytes).kind === 'text' ? right(bytes.toString()) : unknownFormat(name)
}

const tooLarge = (name: string) =>
  unreadable({
    uk: `\`${name}\` завеликий: більший за ${LIMITS.intakeBytes / 1024} кБ`,
    en: `\`${name}\` is too large: more than ${LIMITS.intakeBytes / 1024} kB`,
  })

const unknownFormat = (name: string) =>
  unreadable(
    {
      uk: `\`${name}\`: це не пакет справи, не запис розподілу і не журнал`,
      en: `\`${name}\` is neither a bundle, nor a record, nor a ledger`,
    },
    {
      uk: 'надрукований звіт чи протокол перевіряє zasady verify report ФАЙЛ',
      en: 'a printed report or protocol is checked by zasady verify report FILE',
    },
  )

const NO_DATABASE = misused({
  uk: 'базу даних SQLite зі стандартного вводу не прочитати: вкажіть шлях',
  en: 'an SQLite database cannot be read from standard input: give its path',
})

const ONE_AT_A_TIME = misused(
  { uk: 'перевіряють по одному файлу', en: 'one file is verified at a time' },
  {
    uk: 'надрукований звіт чи протокол: zasady verify report ФАЙЛ',
    en: 'a printed report or protocol: zasady verify report FILE',
  },
)
