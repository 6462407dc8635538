/**
 * The random number of a draw: a source in, 64 hex digits with their origin out.
 *
 * A draw is only as honest as its source, so every source says in plain words what it does and what
 * it does not prove (draw-and-ledger.md, section 2); each is a file under sources/.
 */
import { randomBytes } from 'node:crypto'
import seedrandom from 'seedrandom'
import type { Evidence, SourceNotes } from './sources/source.ts'
import { type RandomnessSource, SOURCES } from './sources/sources.ts'

export type { RandomnessSource }

/** Sources whose number comes with evidence (ledger/FORMAT.md, section 5). */
export type EvidencedSource = Exclude<RandomnessSource, 'system' | 'rehearsal'>

/** A random number with its origin. */
export type Randomness =
  | { readonly source: 'system'; readonly binding: true; readonly value: string }
  | {
      readonly source: 'rehearsal'
      readonly binding: false
      readonly value: string
      readonly seed: string
    }
  | {
      readonly source: EvidencedSource
      readonly binding: true
      readonly value: string
      readonly evidence: Evidence
    }

/** What each source proves and does not prove, for people. */
export const SOURCE_NOTES: Readonly<Record<RandomnessSource, SourceNotes>> = SOURCES

/** 256 bits from the operating system. The generator is an argument, so that tests can replace it. */
export function systemRandomness(bytes: (count: number) => Buffer = randomBytes): Randomness {
  return { source: 'system', binding: true, value: bytes(32).toString('hex') }
}

/**
 * A reproducible number for previews, simulations, rehearsals and tests: eight unsigned 32-bit
 * numbers of seedrandom 3.0.5 (ARC4), each as eight hex digits. Not binding.
 */
export function rehearsalRandomness(seed: string): Randomness {
  const next = seedrandom(seed)
  const words = Array.from({ length: 8 }, () => next.int32() >>> 0)
  const value = words.map((word) => word.toString(16).padStart(8, '0')).join('')
  return { source: 'rehearsal', binding: false, value, seed }
}
