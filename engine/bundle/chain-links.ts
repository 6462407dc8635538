/**
 * The link before a link of a sealed chain, from what a bundle holds: hashed back to the anchor, which is in the ledger
 * before the first draw, and the same as the number that was opened before.
 */
import { bytesOf, sha256 } from '../draw/sources/hex.ts'
import type { Taken } from '../draw/sources/source.ts'
import { partsOf } from '../ledger/entry/evidence.ts'
import type { ReadBundle } from './read-bundle.ts'

/** A second of hashing. A longer way back rests on the number opened before. */
const MOST_LINKS = 1_000_000

/** `undefined` when the number does not lead back to the anchor of that chain. */
export function linkBefore(read: ReadBundle, chain: string, link: number): string | undefined {
  const anchor = anchorOf(read, chain)
  const value = valueOfLink(read, chain, link)
  if (anchor === undefined || link === 1 || value === undefined) return anchor
  const before = sha256(bytesOf(value))
  const opened = numbersBefore(read)
  const [first] = opened
  if (first !== undefined && !opened.includes(before)) return first
  if (link > MOST_LINKS) return first === undefined ? undefined : before
  return hashed(before, link - 1) === anchor ? before : undefined
}

function hashed(value: string, times: number): string {
  let hash = value
  for (let left = times; left > 0; left--) hash = sha256(bytesOf(hash))
  return hash
}

function anchorOf({ entries }: ReadBundle, chain: string): string | undefined {
  const entry = entries.find(({ kind, body }) => kind === 'chain' && body['chain'] === chain)
  return entry?.body['anchor'] as string | undefined
}

/** The number that the plan takes from this link; the whole number, or one of its two parts. */
function valueOfLink(
  { plan, randomness }: ReadBundle,
  chain: string,
  link: number,
): string | undefined {
  const at = partsOf(plan).findIndex((part) => part['chain'] === chain && part['link'] === link)
  const { value, evidence } = randomness.body as unknown as Taken
  if (plan.source !== 'combined') return value
  return (evidence['parts'] as readonly Taken[])[at]?.value
}

/** Numbers of earlier commitments that the bundle brings along, and the parts of those that combine two. */
function numbersBefore({ entries, randomness }: ReadBundle): readonly string[] {
  return entries
    .filter((entry) => entry.kind === 'randomness' && entry.seq < randomness.seq)
    .flatMap(({ body }) => {
      const { value, evidence } = body as unknown as Taken
      const { parts } = evidence
      const values = Array.isArray(parts) ? (parts as readonly Partial<Taken>[]) : []
      return [value, ...values.flatMap((part) => part?.value ?? [])]
    })
}
