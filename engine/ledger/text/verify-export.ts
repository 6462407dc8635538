/**
 * Verification of an export: its bytes in, what was found out, line by line.
 */
import { createHash } from 'node:crypto'
import { toBase64 } from '../notes/base64.ts'
import type { Entry } from '../types.ts'
import type { Finding } from '../verify/finding.ts'
import { type LedgerVerification, type Trust, Verifier } from '../verify/verifier.ts'
import {
  notALine,
  truncated,
  outOfOrder,
  otherOrigin,
  otherCounts,
  otherHash,
} from './export-findings.ts'
import { type Line, linesOf } from './lines.ts'
import { type ExportLine, readLine, SECTIONS } from './read-export.ts'

export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/** Sees each line with the entry that it holds: for those who import an export while it is verified. */
export type Take = (line: ExportLine, entry: Entry | undefined) => Promise<void> | void

/** Verifies an export as it streams by. */
export async function verifyExport(
  chunks: Chunks,
  trust: Trust = {},
  verifier = new Verifier(trust),
  take?: Take,
): Promise<LedgerVerification> {
  const reading = new Reading(verifier, take)
  for await (const lines of linesOf(chunks)) {
    for (const line of lines) await reading.line(line)
  }
  await reading.end()
  return verifier.result()
}

class Reading {
  readonly #verifier: Verifier
  readonly #take: Take | undefined
  readonly #digest = createHash('sha256')
  readonly #counts = SECTIONS.map(() => 0)
  #section = 0
  #lines = 0
  #origin = ''
  /** What the last line of the section is ordered by. */
  #key = ''
  #ended = false

  constructor(verifier: Verifier, take: Take | undefined) {
    this.#verifier = verifier
    this.#take = take
  }

  async line({ number, raw, ended }: Line): Promise<void> {
    if (this.#ended) {
      if (number === this.#lines + 1) this.#found(notALine(number))
      return
    }
    this.#lines = number
    const read = ended ? readLine(raw.subarray(0, -1), number === 1) : undefined
    if (read?.kind !== 'end') this.#digest.update(raw)
    if (read === undefined) {
      this.#found(notALine(number))
      return
    }
    this.#order(read, number)
    const entry = await this.#check(read, number)
    await this.#take?.(read, entry)
  }

  /** When there are no more lines. */
  async end(): Promise<void> {
    if (!this.#ended) this.#found(truncated(this.#lines + 1))
    await this.#verifier.finish()
    const { origin, list } = this.#verifier
    // Where entry 0 is not as it was, its name is not known.
    const isKnown = origin !== '' && !list.mismatches.some(({ seq }) => seq === 0)
    if (isKnown && origin !== this.#origin) this.#found(otherOrigin())
  }

  #order(read: ExportLine, line: number): void {
    const section = SECTIONS.indexOf(read.kind)
    this.#counts[section] = (this.#counts[section] ?? 0) + 1
    const key = keyOf(read)
    const right =
      section > this.#section || (section === this.#section && (key === '' || key > this.#key))
    if (!right && line > 1) this.#found(outOfOrder(line))
    this.#section = section
    this.#key = key
  }

  async #check(read: ExportLine, line: number): Promise<Entry | undefined> {
    switch (read.kind) {
      case 'header':
        this.#origin = read.origin
        return undefined
      case 'entry':
        return this.#verifier.entry(read.bytes, read.leaf, { line, seq: this.#verifier.list.size })
      case 'checkpoint':
        await this.#verifier.checkpoint(read.note, { line })
        return undefined
      case 'blob':
        await this.#verifier.blob(read.digest, read.bytes, { line, digest: read.digest })
        return undefined
      case 'opening':
        await this.#verifier.opening(read.of, undefined, read.bytes, { line })
        return undefined
      case 'end':
        this.#checkEnd(read.counts, read.hash, line)
        return undefined
    }
  }

  #checkEnd(counts: readonly number[], hashed: string, line: number): void {
    this.#ended = true
    const [, entries = 0, checkpoints = 0, blobs = 0, openings = 0] = this.#counts
    const counted = [entries, checkpoints, blobs, ...(counts.length > 3 ? [openings] : [])]
    const same = counted.join(' ') === counts.join(' ') && (counts.length > 3 || openings === 0)
    if (!same) this.#found(otherCounts(line, counted))
    if (this.#digest.digest('hex') !== hashed) this.#found(otherHash(line))
  }

  #found(found: Finding): void {
    this.#verifier.findings.add(found)
  }
}

/** Blobs ascend by digest, openings by the text of the line. */
function keyOf(read: ExportLine): string {
  if (read.kind === 'blob') return read.digest
  return read.kind === 'opening' ? `${read.of} ${toBase64(read.bytes)}` : ''
}
