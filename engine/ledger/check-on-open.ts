/**
 * The cheap check of a ledger that is opened: head, frontier, last entry and last checkpoint agree, and the checkpoint is
 * signed. Some ten rows are read whatever the size; the whole list is verified on demand (verify/).
 */
import { Frontier } from './merkle/frontier.ts'
import { leafHash } from './merkle/hashes.ts'
import { readCheckpoint } from './notes/checkpoint.ts'
import { whoSigned } from './notes/signed-note.ts'
import { activeKeys } from './order/key-rules.ts'
import { entryRows, type HeadRow, headRow, lastCheckpoint } from './store/rows.ts'
import type { Sql } from './store/sql.ts'
import { keyEntries } from './store/stored-before.ts'
import { type Finding, finding } from './verify/finding.ts'

/** Whose ledger it is, and what is wrong with it; `undefined` when this is no ledger. */
export async function checkOnOpen(
  sql: Sql,
): Promise<{ readonly origin: string; readonly damage: readonly Finding[] } | undefined> {
  const head = await headRow(sql)
  if (head === undefined) return undefined
  const damage = [
    ...wrongFrontier(head),
    ...(await wrongEnd(sql, head)),
    ...(await wrongLastCheckpoint(sql, head)),
  ]
  return { origin: head.origin, damage }
}

function wrongFrontier({ size, root, frontier }: HeadRow): readonly Finding[] {
  const right = frontierRoot(size, frontier) === root
  if (right) return []
  return [
    finding(
      'store/head',
      { table: 'head', column: 'frontier' },
      'вершина дерева не відповідає його кореню',
      'the frontier of the tree does not lead to its root',
    ),
  ]
}

/** `undefined` when the frontier has not as many hashes as its size asks for. */
export function frontierRoot(size: number, frontier: readonly string[]): string | undefined {
  try {
    return new Frontier(size, frontier).root()
  } catch {
    return undefined
  }
}

/** The last entry is there, has the hash that is stored for it, and nothing stands after it. */
async function wrongEnd(sql: Sql, { size }: HeadRow): Promise<readonly Finding[]> {
  const [row] = await sql.all('SELECT max(seq) AS last FROM entries')
  const last = Number(row?.['last'] ?? -1)
  if (last !== size - 1) {
    return [
      finding(
        'store/end',
        { table: 'entries', seq: Math.min(last + 1, size) },
        `за вершиною журнал має ${size} записів, а останній записаний — ${last}`,
        `by its head the ledger has ${size} entries, and the last one stored is ${last}`,
      ),
    ]
  }
  const [entry] = await entryRows(sql, size - 1, size)
  if (entry !== undefined && leafHash(entry.bytes) === entry.leaf) return []
  return [
    finding(
      'store/leaf',
      { table: 'entries', column: 'bytes', seq: size - 1 },
      'хеш останнього запису не відповідає його байтам',
      'the hash of the last entry is not that of its bytes',
    ),
  ]
}

async function wrongLastCheckpoint(sql: Sql, head: HeadRow): Promise<readonly Finding[]> {
  const last = await lastCheckpoint(sql)
  const read = last && readCheckpoint(last.note)
  const place = { table: 'checkpoints', size: last?.size ?? 0 }
  const same =
    last?.size === head.size &&
    read?.size === head.size &&
    read.root === head.root &&
    read.origin === head.origin
  if (!same) {
    return [
      finding(
        'checkpoint/differs',
        place,
        'остання контрольна точка не відповідає вершині журналу',
        'the last checkpoint does not agree with the head of the ledger',
      ),
    ]
  }
  const keys = await keyEntries(sql)
  const signed = whoSigned(read.note, activeKeys(keys, 'checkpoint', head.size)) ?? []
  if (signed.length > 0 && keys.length === head.keys) return []
  return [
    finding(
      'checkpoint/signature',
      place,
      'остання контрольна точка не має дійсного підпису ключем журналу',
      'the last checkpoint has no valid signature by a key of the ledger',
    ),
  ]
}
