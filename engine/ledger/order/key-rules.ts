/** Rules of the first two entries, of keys and of witnessed checkpoints (FORMAT.md, sections 3 and 4). */
import { readCheckpoint } from '../notes/checkpoint.ts'
import { whoSigned } from '../notes/signed-note.ts'
import { parseVerifierKey } from '../notes/verifier-key.ts'
import type { Entry, LedgerRefusal } from '../types.ts'
import { wrong } from '../wrong.ts'
import type { Before } from './before.ts'
import { KeyRing } from './key-ring.ts'

type Found = LedgerRefusal | undefined

/** Entry 0 says whose ledger this is, entry 1 adds the first key; nothing else stands there. */
export function wrongBeginning({ seq, kind, body }: Entry): Found {
  const first = seq === 0
  const firstKey = body['use'] === 'checkpoint' && body['action'] === 'add'
  if ((kind === 'ledger') === first && (seq !== 1 || (kind === 'key' && firstKey))) return undefined
  return wrong(
    'order/beginning',
    'запис 0 (і лише він) називає журнал, запис 1 додає перший ключ контрольних точок',
    'entry 0 (and no other) names the ledger, entry 1 adds the first checkpoint key',
  )
}

/** A key is added once and retired once; there is always one that signs checkpoints. */
export async function wrongKey({ body }: Entry, before: Before): Promise<Found> {
  return wrongKeyAfter(body, await before.keys(), await originIn(before))
}

/** The same among the entries that add and retire keys, in the order of the list. */
export function wrongKeyAfter(
  body: Entry['body'],
  before: readonly Entry[],
  origin: string,
): Found {
  const { use, action, key } = body
  const changes = before.map((entry) => entry.body)
  const same = changes.filter((change) => change['use'] === use && change['key'] === key)
  const known = same.map((change) => change['action'])
  const right = action === 'add' ? known.length === 0 : known.length === 1
  if (!right) {
    return wrong(
      'order/key',
      'ключ додають один раз і вилучають один раз',
      'a key is added once and retired once',
    )
  }
  return (action === 'retire' ? lastKey(use, changes) : undefined) ?? wrongName(body, origin)
}

function lastKey(use: unknown, changes: readonly Entry['body'][]): Found {
  const sign = (action: unknown) => (action === 'add' ? 1 : -1)
  const active = changes
    .filter((change) => change['use'] === use)
    .reduce((count, change) => count + sign(change['action']), 0)
  if (use !== 'checkpoint' || active > 1) return undefined
  return wrong(
    'order/last-key',
    'це останній ключ контрольних точок; спершу додайте новий',
    'this is the last checkpoint key; add a new one first',
  )
}

function wrongName({ use, name, key }: Entry['body'], origin: string): Found {
  if (use === 'privacy') return undefined
  const right = use === 'checkpoint' ? origin : name
  if (parseVerifierKey(key as string)?.name === right && name === right) return undefined
  return wrong(
    'order/key-name',
    `назва ключа має бути \`${String(right)}\``,
    `the key must have the name \`${String(right)}\``,
  )
}

/** The checkpoint of an earlier size, with a cosignature of a witness whose key was added. */
export async function wrongWitness(entry: Entry, before: Before): Promise<Found> {
  const ring = new KeyRing(await before.keys())
  const found = wrongCheckpoint(entry, ring, await originIn(before))
  if (found !== undefined) return found
  const { note } = readCheckpoint(entry.body['note'] as string) ?? {}
  const signed = note && whoSigned(note, ring.active('witness'))
  if (signed !== undefined && signed.length > 0) return undefined
  return wrong(
    'order/cosignature',
    'немає дійсного підпису свідка, ключ якого є в журналі',
    'there is no valid cosignature of a witness whose key is in the ledger',
  )
}

/** What was witnessed is a checkpoint of this ledger, of that size, signed by a key that it then had. */
export function wrongCheckpoint({ seq, body }: Entry, ring: KeyRing, origin: string): Found {
  const checkpoint = readCheckpoint(body['note'] as string)
  const size = body['size'] as number
  const isRight = checkpoint?.origin === origin && checkpoint.size === size && size <= seq
  const signed = isRight ? whoSigned(checkpoint.note, ring.active('checkpoint', size)) : []
  if (signed !== undefined && signed.length > 0) return undefined
  return wrong(
    'order/witnessed',
    'це не підписана контрольна точка цього журналу з таким розміром',
    'this is not a signed checkpoint of this ledger of that size',
  )
}

async function originIn(before: Before): Promise<string> {
  return ((await before.entry(0))?.body['origin'] ?? '') as string
}
