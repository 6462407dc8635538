/** Files that are no bundle and no export at all, some of them hostile. */
import { canonical } from '../../support/outsider/digests.ts'
import { bundleB, type Sample } from './sample.ts'

const text = canonical(bundleB())
const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`

const unread = (name: string, code: string, content: string | Uint8Array): Sample => ({
  name,
  code: `file/${code}`,
  text: content,
})

const within = (from: string, to: string): string => text.replace(from, () => to)

export const UNREADABLE: readonly Sample[] = [
  unread('an empty file', 'syntax', ''),
  unread('a text', 'syntax', 'це не пакет'),
  unread('a bundle cut off', 'syntax', text.slice(0, 5000)),
  unread('a bundle and more', 'syntax', `${text}{}`),
  unread('a number that is none', 'syntax', within('"attempt":1', '"attempt":NaN')),
  unread('a number with a leading zero', 'syntax', within('"attempt":1', '"attempt":01')),
  unread('a line end inside a text', 'syntax', within('для людей', 'для\nлюдей')),
  unread('an unknown escape', 'syntax', within('для людей', String.raw`для\xлюдей`)),
  unread('a byte order mark', 'syntax', `\ufeff${text}`),
  unread('bytes that are no UTF-8', 'encoding', Buffer.from(text, 'utf16le')),
  unread('a decimal', 'number', within('"attempt":1', '"attempt":1.5')),
  unread('a power of ten', 'number', within('"attempt":1', '"attempt":1e99')),
  unread('a negative power', 'number', within('"attempt":1', '"attempt":1e-1')),
  unread('a number too large', 'number', within('"attempt":1', '"attempt":9007199254740992')),
  unread('an enormous number', 'number', within('"attempt":1', `"attempt":${'9'.repeat(9999)}`)),
  unread('a key twice', 'repeated-key', within('"attempt":1', '"attempt":1,"attempt":1')),
  unread(
    'a key twice, once in escapes',
    'repeated-key',
    within('"attempt":1', String.raw`"attempt":1,"\u0061ttempt":1`),
  ),
  unread('half a character', 'surrogate', within('для людей', String.raw`\ud83d`)),
  unread('half a character as a key', 'surrogate', within('"uk"', String.raw`"\ude02"`)),
  unread('a hundred thousand brackets', 'depth', deep(100_000)),
  unread('a hundred and one brackets', 'depth', deep(101)),
  unread('a hundred brackets', 'format', deep(100)),
  unread('a list', 'format', '[]'),
  unread('null', 'format', 'null'),
  unread('an object of nothing', 'format', '{}'),
  unread('a bundle of another version', 'format', within('zasady-bundle/1', 'zasady-bundle/2')),
  unread('an export of another version', 'format', 'zasady-ledger/2 court.example\n'),
  unread('a file of 65 megabytes', 'size', Buffer.alloc(65 * 1024 * 1024, ' ')),
]
