/**
 * The manifest of a distribution: the types of everything the draw rests on, and its canonical order.
 *
 * It is fixed before the randomness exists. Hence nothing in it that its writer could vary to try
 * for another result: no clock, no nonce, no remark, no order chosen by the caller (FORMAT.md).
 */
import type { SCHEME } from '../draw/draw.ts'
import type { RandomnessSource } from '../draw/randomness.ts'

/** A fact that a rule read: where it stands in the facts document, and its value. */
export interface FactUsed {
  readonly path: string
  readonly value: unknown
}

/** One reason to leave somebody out. */
export interface RecordedGround {
  readonly rule: string
  readonly clause: string
  readonly facts: readonly FactUsed[]
}

/** Somebody who was left out, with every ground. */
export interface RecordedExclusion {
  readonly id: string
  readonly grounds: readonly RecordedGround[]
}

/** Somebody who may be drawn. `weight` is whole, as text; `fraction` is what it was made from. */
export interface RecordedCandidate {
  readonly id: string
  readonly weight: string
  readonly fraction: string
  readonly derivation: string
}

/** A list to draw from. `multiplier` is the least common denominator of the fractions. */
export interface RecordedPool {
  readonly id: string
  readonly multiplier: string
  readonly candidates: readonly RecordedCandidate[]
  readonly excluded: readonly RecordedExclusion[]
}

/** A seat, numbered from 1 in the order of drawing, and the list it is drawn from. */
export interface RecordedSeat {
  readonly seat: number
  readonly role: string
  readonly pool: string
}

/** The edition of the policy that decided. */
export interface RecordedPolicy {
  readonly id: string
  readonly edition: string
  readonly in_force_from: string
}

/** What M is the digest of. Field by field in FORMAT.md. */
export interface Manifest {
  readonly format: 'zasady-manifest/1'
  readonly case: string
  readonly attempt: number
  readonly attempt_act: string | null
  readonly policy: RecordedPolicy
  readonly engine: string
  readonly facts: string
  readonly as_of: string
  readonly scheme: typeof SCHEME
  readonly randomness_source: RandomnessSource
  readonly pools: readonly RecordedPool[]
  readonly seats: readonly RecordedSeat[]
}

/** The canonical order of grounds: by clause, then by rule. */
export function groundKey({ clause, rule }: RecordedGround): readonly string[] {
  return [clause, rule]
}

/** Part by part, by UTF-16 code units. */
export function compareKeys(a: readonly string[], b: readonly string[]): number {
  for (const [index, part] of a.entries()) {
    const other = b[index] ?? ''
    if (part !== other) return part < other ? -1 : 1
  }
  return 0
}
