/** All sources of randomness, by name. A new one is a file beside this and a line here. */
import { beacon } from './beacon.ts'
import { ceremony } from './ceremony.ts'
import { combinationOf } from './combined.ts'
import { rehearsal } from './rehearsal.ts'
import { sealedChain } from './sealed-chain.ts'
import {
  type Circumstances,
  type Plan,
  type SourceProblem,
  shapeProblems,
  type Source,
  type Taken,
  wrongAt,
} from './source.ts'
import { system } from './system.ts'

/** The sources this version knows. */
export const SOURCES = {
  system,
  rehearsal,
  'sealed-chain': sealedChain,
  beacon,
  ceremony,
  combined: combinationOf([system, sealedChain, beacon, ceremony]),
} as const satisfies Readonly<Record<string, Source>>

export type RandomnessSource = keyof typeof SOURCES

const isSource = (name: unknown): name is RandomnessSource =>
  typeof name === 'string' && Object.hasOwn(SOURCES, name)

/** Problems of the form of a plan. */
function planProblems(plan: unknown): readonly SourceProblem[] {
  const name = (plan as { readonly source?: unknown } | null)?.source
  if (!isSource(name)) return wrongAt('/source', 'невідоме джерело', 'unknown source')
  return shapeProblems(SOURCES[name].plan(plan, ''))
}

/**
 * Whether a number came from where its plan says: problems of form first, then of substance; none means that it did.
 * What each source cannot show is in its notes.
 */
export function originProblems(
  plan: Plan,
  taken: Taken,
  circumstances: Circumstances,
): readonly SourceProblem[] {
  const malformed = planProblems(plan)
  if (malformed.length > 0) return malformed
  const source: Source = SOURCES[plan.source as RandomnessSource]
  const evidence = shapeProblems(source.evidence(taken.evidence, '/evidence'))
  return evidence.length > 0 ? evidence : source.check(plan, taken, circumstances)
}
