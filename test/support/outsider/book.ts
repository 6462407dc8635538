/**
 * A ledger made without the engine, from the pages of its format alone: bodies of entries in, a bundle or an export
 * out. Everything passes a `bend` on its way, so that a forger's ledger, digests and signatures and all, is one line.
 */
import { canonical, digest, hex, type Json } from './digests.ts'
import { checkpoint, checkpointKey, ORIGIN, type Signer } from './notes.ts'
import { consistencyProof, inclusionProof, leafHash, rootOf } from './tree.ts'

/** Changes a piece by its label, `commit:A`, `manifest:A`, …; `undefined` leaves an entry out. */
export type Bend = (label: string, value: Json) => Json

export interface Entry {
  readonly seq: number
  readonly label: string
  readonly kind: string
  readonly body: Json
  readonly bytes: string
}

const FIRST_KEY = checkpointKey(1)
const START = Date.parse('2023-08-23T15:58:00.000Z')

export class Book {
  readonly entries: Entry[] = []
  readonly blobs = new Map<string, string>()
  readonly openings: { readonly place: string; readonly opening: Json }[] = []
  readonly sizes: number[] = []
  /** The key that signs from a size on. */
  readonly signers: { readonly from: number; readonly signer: Signer }[] = [
    { from: 0, signer: FIRST_KEY },
  ]
  readonly bend: Bend

  constructor(bend: Bend) {
    this.bend = bend
  }

  /** Adds an entry and says its number. */
  append(kind: string, name: string, body: Json, more: Json = {}): number {
    const seq = this.entries.length
    const label = `${kind}:${name}`
    const entry = this.bend(label, {
      format: 'zasady-entry/1',
      seq,
      kind,
      true_at: '2023-08-23',
      recorded_at: new Date(START + seq * 1000).toISOString(),
      by: 'секретар-1',
      body,
      ...more,
    })
    if (entry === undefined) return seq
    this.entries.push({ ...entry, label, bytes: canonical(entry) })
    return seq
  }

  /** Keeps a text under its digest and says the digest. */
  keep(text: string): string {
    this.blobs.set(digest(text), text)
    return digest(text)
  }

  seqOf(label: string): number {
    return this.entries.find((entry) => entry.label === label)?.seq ?? -1
  }

  get leaves(): Buffer[] {
    return this.entries.map(({ bytes }) => leafHash(bytes))
  }

  signerAt(size: number): Signer {
    return this.signers.findLast(({ from }) => from <= size)?.signer ?? FIRST_KEY
  }

  /** The checkpoint of a size, signed by whoever signs then. */
  checkpoint(size = this.entries.length): string {
    const note = checkpoint(size, rootOf(this.leaves.slice(0, size)), [this.signerAt(size)])
    return String(this.bend('checkpoint', note))
  }

  /** Section 7. */
  export(withOpenings = false): string {
    const { entries, leaves } = this
    const sizes = [...this.sizes, entries.length]
    const base64 = (text: string): string => Buffer.from(text).toString('base64')
    const openings = withOpenings
      ? this.openings.map(({ place, opening }) => `opening ${place} ${base64(canonical(opening))}`)
      : []
    const lines = [
      `zasady-ledger/1 ${ORIGIN}`,
      ...entries.map(({ bytes }, index) => `${leaves[index]?.toString('hex')} ${bytes}`),
      ...sizes.map((size) => `checkpoint ${base64(this.checkpoint(size))}`),
      ...[...this.blobs].map(([name, text]) => `blob ${name} ${base64(text)}`).toSorted(),
      ...openings.toSorted(),
    ]
    const counts = [entries.length, sizes.length, this.blobs.size]
    return sealed(lines, withOpenings ? [...counts, openings.length] : counts)
  }

  /** Section 8: the bundle of the draw with this name. */
  bundle(name: string, { since = 0, open = false } = {}): Json {
    const { leaves } = this
    const chosen = this.entries.filter((entry) => belongs(entry, name, this))
    const { manifest, record, facts } = this.draws.get(name) ?? {}
    const { files } = this.entries.find(({ kind }) => kind === 'policy')?.body ?? {}
    return {
      format: 'zasady-bundle/1',
      origin: ORIGIN,
      case: manifest.case,
      attempt: manifest.attempt,
      verifier_keys: [this.signerAt(this.entries.length).verifierKey],
      checkpoint: this.checkpoint(),
      entries: chosen.map(({ seq, bytes }) => ({
        bytes,
        proof: inclusionProof(seq, leaves).map((hash) => hash.toString('hex')),
      })),
      manifest,
      record,
      policy_files: files.map((file: Json) => ({
        path: file.path,
        text: this.blobs.get(file.digest),
      })),
      facts,
      openings: open
        ? this.openings.flatMap(({ place, opening }) => (place === manifest.facts ? [opening] : []))
        : [],
      consistency:
        since === 0
          ? null
          : {
              from: this.checkpoint(since),
              proof: consistencyProof(since, leaves).map((hash) => hash.toString('hex')),
            },
      instructions: { uk: 'для людей', en: 'for people' },
    }
  }

  readonly draws = new Map<string, Json>()
}

/** An export's lines with their last one. */
export function sealed(lines: readonly string[], counts: readonly number[]): string {
  const body = lines.map((line) => `${line}\n`).join('')
  return `${body}end ${counts.join(' ')} ${hex(body)}\n`
}

/** The kinds that every bundle has, and what belongs to this draw by its name. */
function belongs({ kind, label, seq }: Entry, name: string, book: Book): boolean {
  if (['ledger', 'key', 'chain', 'policy', 'approval'].includes(kind)) return true
  if (label === 'act:approval') return true
  if (label.split(':')[1] === name)
    return ['act', 'witnessed', 'commit', 'randomness', 'result'].includes(kind)
  return kind === 'randomness' && seq === book.draws.get(name)?.before
}
