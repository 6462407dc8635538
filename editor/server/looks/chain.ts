/**
 * Looks chained one to another: each bears the SHA-256 of itself and of the one before, so that a look which was removed
 * or rewritten is noticed.
 *
 * Their head is kept beside them: a chain cut short at its end disagrees with it. Whoever rewrites the whole of the store
 * rewrites both; against him helps only a sum that somebody else has written down (README.md).
 */
import { canonicalJson, sha256Hex } from '../../../engine/index.ts'
import type { LookChain, LookRow } from '../../api/index.ts'
import type { DocumentStore, StoredDocument } from '../store/document-store.ts'

const LOOKS = 'looks'
const HEADS = 'looks_head'
const HEAD = 'head'
const PAGE = 1000

/** Before the first look. */
export const NOTHING = '0'.repeat(64)

export interface Head {
  readonly count: number
  readonly sha256: string
}

/** Ids are in the order of numbers. */
const idOf = (number: number): string => String(number).padStart(12, '0')

/** A look without its place in the chain. */
export type Look = Omit<LookRow, 'number' | 'sha256'>

const sumOf = (look: Look, number: number, previous: string): string =>
  sha256Hex(canonicalJson({ ...look, number, previous }))

/** Adds a look; durable when it resolves. */
export async function addLook(store: DocumentStore, look: Look): Promise<LookRow> {
  for (;;) {
    const { count, sha256: previous, version } = await headIn(store)
    const number = count + 1
    const row: LookRow = { ...look, number, sha256: sumOf(look, number, previous) }
    // Another process may have taken the place: then after it.
    if ((await store.put(LOOKS, idOf(number), row, 0)) === undefined) continue
    await store.put<Head>(HEADS, HEAD, { count: number, sha256: row.sha256 }, version)
    return row
  }
}

/**
 * The head as it was kept, gone on over looks that were written just before a crash. A look there that is not what it was
 * does not end the work of the court: the check of the chain finds it.
 */
async function headIn(store: DocumentStore): Promise<Head & { readonly version: number }> {
  const kept = await store.get<Head>(HEADS, HEAD)
  let { count, sha256 } = kept?.body ?? { count: 0, sha256: NOTHING }
  for (const { id, body } of await store.list<LookRow>(LOOKS, {
    after: idOf(count),
    limit: PAGE,
  })) {
    if (id !== idOf(count + 1)) break
    count += 1
    sha256 = body.sha256
  }
  return { count, sha256, version: kept?.version ?? 0 }
}

function follows({ sha256: sum, number, ...look }: LookRow, count: number, previous: string) {
  return number === count + 1 && sum === sumOf(look, number, previous)
}

/** Looks before a number, the latest first; as many as a page of the store has. */
export async function looksBefore(
  store: DocumentStore,
  before: number | undefined,
): Promise<{ readonly rows: readonly LookRow[]; readonly from: number }> {
  // Whoever asks for what is far beyond the last gets the last: nobody walks the way back to it.
  const last = (await headIn(store)).count + 1
  const end = Math.min(before ?? last, last)
  const from = Math.max(1, end - PAGE)
  const limit = end - from
  if (limit <= 0) return { rows: [], from: 1 }
  const found = await store.list<LookRow>(LOOKS, { after: idOf(from - 1), limit })
  const rows = found.map(({ body }) => body).filter(({ number }) => number < end)
  return { rows: rows.toReversed(), from }
}

/** The whole chain computed again. */
export async function checkChain(store: DocumentStore): Promise<LookChain> {
  const kept = (await store.get<Head>(HEADS, HEAD))?.body ?? { count: 0, sha256: NOTHING }
  let [count, sum] = [0, NOTHING]
  for (;;) {
    const page = await store.list<LookRow>(LOOKS, { after: idOf(count), limit: PAGE })
    for (const document of page) {
      const how = faultOf(document, count, sum)
      if (how !== undefined) return { ...kept, broken: { number: count + 1, how } }
      count += 1
      sum = document.body.sha256
      // The kept head is the sum of that place too.
      if (count === kept.count && sum !== kept.sha256) {
        return { ...kept, broken: { number: count, how: 'changed' } }
      }
    }
    if (page.length < PAGE) break
  }
  const isShort = count < kept.count
  return isShort
    ? { ...kept, broken: { number: count + 1, how: 'missing' } }
    : { count, sha256: sum, broken: null }
}

function faultOf({ id, body }: StoredDocument<LookRow>, count: number, previous: string) {
  if (id !== idOf(count + 1)) return 'missing' as const
  return follows(body, count, previous) ? undefined : ('changed' as const)
}
