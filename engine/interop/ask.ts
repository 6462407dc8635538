/** The way in from outside: json-rules-engine is loaded when a second opinion is first asked for. */
import type { Run } from '../evaluate/run.ts'
import type { Facts } from '../facts/value.ts'
import type { PolicyIr } from '../plan/ir.ts'
import type { Working } from '../plan/operations.ts'
import type { SecondOpinion } from './second-opinion.ts'

/** Asks both engines about every exclusion and every condition of a pool, for every judge. */
export async function secondOpinion(
  prepared: { readonly ir: PolicyIr; readonly facts: Facts; readonly working: Working },
  run: Run,
): Promise<SecondOpinion> {
  const { bothOpinions } = await import('./second-opinion.ts')
  return bothOpinions(prepared, run)
}
