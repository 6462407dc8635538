/**
 * The stored entries read once from first to last: their bytes are those that the last checkpoint signs, or the first that
 * are not.
 *
 * Some microseconds an entry: for whoever is about to write to a ledger, or to rely on all of it. Rules of order, texts and
 * older checkpoints are the matter of a verification (verify/).
 */
import { Frontier } from './merkle/frontier.ts'
import { leafHash } from './merkle/hashes.ts'
import type { Sql } from './store/sql.ts'
import { eachEntry } from './store/walk.ts'
import { type Finding, finding } from './verify/finding.ts'

/** `signed`: the root of the last checkpoint. */
export async function wrongList(sql: Sql, signed: string): Promise<readonly Finding[]> {
  const frontier = new Frontier()
  for await (const page of eachEntry(sql)) {
    for (const { seq, bytes, leaf } of page) {
      if (seq !== frontier.size) return [missing(frontier.size)]
      const found = leafHash(bytes)
      if (found !== leaf) return [changed(seq)]
      frontier.append(found)
    }
  }
  return frontier.root() === signed ? [] : [otherList(frontier.size)]
}

const missing = (seq: number): Finding =>
  finding(
    'store/missing',
    { table: 'entries', seq },
    `запису ${seq} немає`,
    `entry ${seq} is missing`,
  )

const changed = (seq: number): Finding =>
  finding(
    'entry/leaf',
    { table: 'entries', seq },
    'байти запису не ті, хеш яких збережено',
    'the bytes of the entry are not those whose hash is stored',
  )

const otherList = (size: number): Finding =>
  finding(
    'checkpoint/root',
    { table: 'entries', seq: 0, to: size },
    'якийсь запис змінено разом із його хешем; котрий саме, шукає zasady verify',
    'some entry was changed together with its hash; zasady verify looks for it',
  )
