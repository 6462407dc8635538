/**
 * A sample: a file, with what the verifiers must say of it. Made from the story of `support/outsider`, which nobody's
 * engine wrote; each sample changes one thing in it, after it was signed (tampered) or before (forged).
 */
import { type Bend, type Book } from '../../support/outsider/book.ts'
import { canonical, type Json } from '../../support/outsider/digests.ts'
import { story } from '../../support/outsider/story.ts'

export interface Sample {
  readonly name: string
  readonly text: string | Uint8Array
  /** The code of the first failure; `undefined`: everything that can be checked holds. */
  readonly code: string | undefined
  readonly key?: string
  /** A checkpoint saved earlier: its text. */
  readonly since?: string
}

export const honest = story()

/** A bundle of the draw B: a checkpoint saved earlier, three seats, what was sealed opened. */
export const bundleB = (): Json => {
  const [since = 0] = honest.sizes
  return honest.bundle('B', { since, open: true })
}

/** The same bundle, changed after it was signed. */
export function tampered(
  name: string,
  code: string | undefined,
  change: (bundle: Json) => unknown,
  more: Partial<Sample> = {},
): Sample {
  const bundle = structuredClone(bundleB())
  change(bundle)
  return { name, code, text: canonical(bundle), ...more }
}

/** A piece of the story changed in place before anything was digested or signed. */
export const at =
  (label: string, change: (piece: Json) => unknown): Bend =>
  (found, piece: Json) => {
    if (found !== label) return piece
    const copy: Json = structuredClone(piece)
    change(copy)
    return copy
  }

/** The bundle of a draw from a ledger that was forged with its digests and signatures. */
export function forged(
  name: string,
  code: string | undefined,
  [draw, bend]: readonly [draw: string, bend: Bend],
  change: (bundle: Json) => unknown = () => undefined,
): Sample {
  const bundle = story(bend).bundle(draw)
  change(bundle)
  return { name, code, text: canonical(bundle) }
}

/** The export of a forged ledger. */
export function forgedExport(
  name: string,
  code: string | undefined,
  bend: Bend,
  change: (book: Book) => unknown = () => undefined,
): Sample {
  const book = story(bend)
  change(book)
  return { name, code, text: book.export(true) }
}

/** The body of an entry changed in place. */
export const body = (label: string, change: (body: Json) => unknown): Bend =>
  at(label, ({ body: found }: Json) => change(found))

/** One bend after the other. */
export const both =
  (one: Bend, other: Bend): Bend =>
  (label, piece: Json) =>
    other(label, one(label, piece))

/** An entry of a bundle changed inside its bytes. */
export function inEntry(bundle: Json, index: number, change: (entry: Json) => unknown): void {
  const entry = JSON.parse(bundle.entries[index].bytes)
  change(entry)
  bundle.entries[index].bytes = canonical(entry)
}
