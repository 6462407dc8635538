/**
 * A ledger in; its text form out, as a stream of bytes (FORMAT.md, section 7). One state of the ledger, however long it
 * takes.
 */
import { createHash } from 'node:crypto'
import { toBase64 } from '../notes/base64.ts'
import { originOf } from '../store/rows.ts'
import type { Sql, Store } from '../store/sql.ts'
import { eachBlob, eachCheckpoint, eachEntry, eachOpening } from '../store/walk.ts'
import { HEADER } from './read-export.ts'

export interface ExportOptions {
  /** With the openings of seals: for an auditor, not for the public. */
  readonly openings?: boolean
}

/** The chunks of the export. */
export async function* exportStore(
  store: Store,
  { openings = false }: ExportOptions = {},
): AsyncIterable<Uint8Array> {
  const snapshot = await store.snapshot()
  const digest = createHash('sha256')
  try {
    const counts: number[] = []
    for await (const { section, lines, chunk } of parts(snapshot.sql, openings)) {
      counts[section] = (counts[section] ?? 0) + lines
      digest.update(chunk)
      yield chunk
    }
    const [, entries = 0, checkpoints = 0, blobs = 0, opened = 0] = counts
    const numbers = [entries, checkpoints, blobs, ...(openings ? [opened] : [])]
    yield Buffer.from(`end ${numbers.join(' ')} ${digest.digest('hex')}\n`)
  } finally {
    await snapshot.end()
  }
}

/** Some lines of one section: 0 the header, then entries, checkpoints, blobs, openings. */
interface Part {
  readonly section: number
  readonly lines: number
  readonly chunk: Uint8Array
}

async function* parts(sql: Sql, openings: boolean): AsyncIterable<Part> {
  const origin = await originOf(sql)
  if (origin === undefined) throw new Error('the ledger has no name')
  yield { section: 0, lines: 1, chunk: Buffer.from(`${HEADER}${origin}\n`) }
  for await (const page of eachEntry(sql)) {
    const pieces = page.flatMap(({ leaf, bytes }) => [Buffer.from(`${leaf} `), bytes, LINE_END])
    yield { section: 1, lines: page.length, chunk: Buffer.concat(pieces) }
  }
  for await (const { note } of eachCheckpoint(sql)) {
    yield line(2, `checkpoint ${toBase64(Buffer.from(note))}`)
  }
  for await (const { digest, bytes } of eachBlob(sql)) {
    yield line(3, `blob ${digest} ${toBase64(bytes)}`)
  }
  if (!openings) return
  yield* openingLines(sql)
}

/** By the text of the line: the store has them by their place, and then by another order. */
async function* openingLines(sql: Sql): AsyncIterable<Part> {
  let last: string | undefined
  let lines: string[] = []
  for await (const { place, bytes } of eachOpening(sql)) {
    if (place !== last) {
      yield* lines.toSorted().map((text) => line(4, text))
      lines = []
    }
    last = place
    lines.push(`opening ${place} ${toBase64(bytes)}`)
  }
  yield* lines.toSorted().map((text) => line(4, text))
}

const LINE_END = Buffer.from('\n')

function line(section: number, text: string): Part {
  return { section, lines: 1, chunk: Buffer.from(`${text}\n`) }
}
