/**
 * Seals over sensitive facts: a value in, a digest that the public may see and an opening for an auditor out.
 *
 * The salt follows from the court's privacy key and the place of the value, so that nobody can choose it: a salt of
 * free choice would let whoever keeps the facts vary the manifest until the draw suits (ledger/FORMAT.md, section 6).
 */
import { createHmac } from 'node:crypto'
import { isFields } from '../time/shape.ts'
import { canonicalJson, digest } from './canonical-json.ts'
import { covers, mapItems, pathOf, type Places, placesOf, replacePlaces } from './places.ts'

/** The value behind a seal. */
export interface Opening {
  readonly path: string
  /** 32 hex digits. */
  readonly salt: string
  readonly value: unknown
}

/** What stands in place of a sealed value. */
export interface Sealed {
  readonly sealed: string
}

/** Which facts are sensitive, and how they are sealed in one context. */
export interface Sealer {
  readonly covers: (path: string) => boolean
  readonly open: (path: string, value: unknown) => Opening
  /** The outermost places that are sealed in a document. */
  readonly places: Places
}

/** The seal of an opening: its digest. */
export const sealOf = ({ path, salt, value }: Opening): Sealed => ({
  sealed: digest({ path, salt, value }),
})

const SALT_DIGITS = 32

/**
 * A sealer for the places that the patterns name, and all that lies under them: JSON pointers by id in which `*`
 * stands for one part. `key` is the privacy key, `context` what the values belong to (`case:…#1`, `entry:7`).
 */
export function sealer(key: Uint8Array, context: string, patterns: readonly string[]): Sealer {
  const places = placesOf(patterns, { star: true })
  return {
    places,
    covers: (path) => covers(places, path),
    open(path, value) {
      const text = canonicalJson({ context, path })
      const salt = createHmac('sha256', key).update(text).digest('hex').slice(0, SALT_DIGITS)
      return { path, salt, value }
    },
  }
}

/** A document with its sensitive values sealed, and the openings in the order of the document. */
export interface SealedDocument {
  readonly document: unknown
  readonly openings: readonly Opening[]
}

/** Seals the sensitive values of a facts document (no decimals but as text). */
export function sealDocument(document: unknown, { places, open }: Sealer): SealedDocument {
  const openings: Opening[] = []
  const sealed = replacePlaces(document, places, (path, value) => {
    const opening = open(path, value)
    openings.push(opening)
    return sealOf(opening)
  })
  return { document: sealed, openings }
}

/** A sealed document with its values put back; a seal without an opening that fits it is a path of `missing`. */
export function openDocument(
  document: unknown,
  openings: readonly Opening[],
): { readonly document: unknown; readonly missing: readonly string[] } {
  const known = new Map(openings.map((opening) => [opening.path, opening]))
  const missing: string[] = []
  const opened = replaceSeals(document, (path, value) => {
    const opening = known.get(path)
    if (opening !== undefined && sealOf(opening).sealed === value.sealed) return opening.value
    missing.push(path)
    return value
  })
  return { document: opened, missing }
}

/** Every seal of a document with its place, in the order of the document. */
export function sealsOf(document: unknown): readonly (Sealed & { readonly path: string })[] {
  const found: (Sealed & { readonly path: string })[] = []
  replaceSeals(document, (path, value) => {
    found.push({ path, ...value })
    return value
  })
  return found
}

/** Replaces every seal of a document. Paths are put together only where one is found: there are few in a long document. */
function replaceSeals(
  document: unknown,
  replace: (path: string, value: Sealed) => unknown,
): unknown {
  const parts: string[] = []
  const inside = (item: unknown, part: string): unknown => {
    parts.push(part)
    const replaced = walk(item)
    parts.pop()
    return replaced
  }
  const walk = (value: unknown): unknown =>
    isSealed(value) ? replace(pathOf(parts), value) : mapItems(value, inside)
  return walk(document)
}

/** Whether a value is a seal: an object with a digest under `sealed` and nothing else. */
export const isSealed = (value: unknown): value is Sealed =>
  isFields(value) &&
  typeof value['sealed'] === 'string' &&
  Object.keys(value).length === 1 &&
  /^sha256:[0-9a-f]{64}$/.test(value['sealed'])
