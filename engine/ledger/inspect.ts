/**
 * The check of a ledger that is opened: its last checkpoint is signed and is the root of its kept hashes, the last entry
 * has its hash, nothing stands after it. A few rows are read whatever the size. Whoever writes, or relies on the whole, has
 * all entries read (stored-list.ts); everything else is verified on demand (verify/).
 */
import { Frontier } from './merkle/frontier.ts'
import { leafHash } from './merkle/hashes.ts'
import { rootAt } from './merkle/proofs.ts'
import { frontierAt, subtreesFrom } from './merkle/subtrees.ts'
import { readCheckpoint } from './notes/checkpoint.ts'
import { whoSigned } from './notes/signed-note.ts'
import { KeyRing } from './order/key-ring.ts'
import { entryRows, hashes, lastCheckpoint, originOf } from './store/rows.ts'
import type { Sql, Store } from './store/sql.ts'
import { keyEntries } from './store/stored-before.ts'
import { wrongList } from './stored-list.ts'
import { type Finding, finding } from './verify/finding.ts'

/** The list as its last checkpoint signs it. */
export interface ListState {
  readonly note: string
  readonly root: string
  readonly frontier: Frontier
  readonly ring: KeyRing
}

export const EMPTY_STATE: ListState = {
  note: '',
  root: new Frontier().root(),
  frontier: new Frontier(),
  ring: new KeyRing(),
}

/** Whose ledger it is, and its state or what is wrong with it. */
export interface Inspected {
  readonly origin: string
  readonly state: ListState
  readonly damage: readonly Finding[]
}

/** Looks at one state of a store, whoever writes to it meanwhile; at all its entries when asked for the `whole`. */
export async function inspectStore(store: Store, whole: boolean): Promise<Inspected | undefined> {
  const snapshot = await store.snapshot()
  try {
    const found = await inspect(snapshot.sql)
    if (found === undefined || !whole || found.damage.length > 0) return found
    const damage = await wrongList(snapshot.sql, found.state.root)
    return damage.length === 0 ? found : { ...found, state: EMPTY_STATE, damage }
  } finally {
    await snapshot.end()
  }
}

/** `undefined` when this is no ledger. The statements must see one state: a snapshot, or a writer's turn. */
export async function inspect(sql: Sql): Promise<Inspected | undefined> {
  const origin = await originOf(sql)
  if (origin === undefined) return undefined
  const last = await lastCheckpoint(sql)
  const { size, note } = last ?? { size: 0, note: '' }
  const frontier = await keptFrontier(sql, size)
  const ring = new KeyRing(await keyEntries(sql))
  const damage = [
    ...(await wrongEnd(sql, size)),
    ...(frontier === undefined ? [lostHashes(size)] : []),
    ...wrongCheckpoint(note, origin, frontier ?? new Frontier(), ring),
  ]
  if (frontier === undefined || damage.length > 0) return { origin, state: EMPTY_STATE, damage }
  return { origin, state: { note, root: frontier.root(), frontier, ring }, damage }
}

/** Whether the list of an earlier state is the beginning of what is stored now. */
export async function hasGrownFrom({ root, frontier }: ListState, sql: Sql): Promise<boolean> {
  const kept = subtreesFrom((level, from, to) => hashes(sql, level, from, to))
  try {
    return (await rootAt(frontier.size, kept)) === root
  } catch {
    return false
  }
}

/** `undefined` when hashes are missing. */
async function keptFrontier(sql: Sql, size: number): Promise<Frontier | undefined> {
  const kept = subtreesFrom((level, from, to) => hashes(sql, level, from, to))
  try {
    return await frontierAt(size, kept)
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The last entry is there, has the hash that is stored for it, and nothing stands after it. */
async function wrongEnd(sql: Sql, size: number): Promise<readonly Finding[]> {
  const [row] = await sql.all('SELECT max(seq) AS last FROM entries')
  const last = Number(row?.['last'] ?? -1)
  if (last !== size - 1) return [otherEnd(size, last)]
  const [entry] = await entryRows(sql, last, size)
  if (entry === undefined || leafHash(entry.bytes) === entry.leaf) return []
  return [
    finding(
      'entry/leaf',
      { table: 'entries', seq: last },
      'хеш останнього запису не відповідає його байтам',
      'the hash of the last entry is not that of its bytes',
    ),
  ]
}

function wrongCheckpoint(
  note: string,
  origin: string,
  frontier: Frontier,
  ring: KeyRing,
): readonly Finding[] {
  const { size } = frontier
  const place = { table: 'checkpoints', column: 'note', size }
  const read = readCheckpoint(note)
  const same = read?.origin === origin && read.size === size && read.root === frontier.root()
  if (!same) {
    return [
      finding(
        'checkpoint/root',
        place,
        'остання контрольна точка не є коренем збережених записів',
        'the last checkpoint is not the root of the entries that are stored',
      ),
    ]
  }
  const signed = whoSigned(read.note, ring.active('checkpoint', size)) ?? []
  if (signed.length > 0) return []
  return [
    finding(
      'checkpoint/signature',
      place,
      'остання контрольна точка не має дійсного підпису ключем журналу',
      'the last checkpoint has no valid signature by a key of the ledger',
    ),
  ]
}

function otherEnd(size: number, last: number): Finding {
  return finding(
    'store/end',
    { table: 'entries', seq: Math.min(last + 1, size) },
    `остання контрольна точка підписує ${size} записів, а останній збережений — ${last}`,
    `the last checkpoint signs ${size} entries, and the last one stored is ${last}`,
  )
}

function lostHashes(size: number): Finding {
  return finding(
    'store/missing',
    { table: 'entries', seq: 0, to: size },
    'серед збережених хешів записів бракує потрібних',
    'some of the hashes kept of the entries are missing',
  )
}
