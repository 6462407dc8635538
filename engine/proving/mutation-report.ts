/** What came of the mutants: for each clause, which were noticed by a test and which survive. */
import type { Mutant, MutationKind } from './mutants/mutant.ts'

/** One mutant and its fate; `killedBy` is the title of the test that failed on it. */
export interface Fate {
  readonly mutant: Omit<Mutant, 'apply'>
  readonly killedBy?: string
  /** Why its survival is right: it decides every matter as the policy does. */
  readonly accepted?: string
}

export interface ClauseFates {
  readonly clause: string
  readonly killed: readonly Fate[]
  /** Without the accepted ones, and without omissions. */
  readonly survived: readonly Fate[]
  /** Single conditions and alternatives that can be left out unnoticed; only in a thorough run. */
  readonly omissions: readonly Fate[]
  readonly accepted: readonly Fate[]
  /** Some passing test expects something of this clause. */
  readonly named: boolean
  /** Named by a test, turned against itself at least once, and no survivor. */
  readonly tested: boolean
}

export interface MutationReport {
  readonly fates: readonly Fate[]
  readonly clauses: readonly ClauseFates[]
  /** Ids of accepted survivors that are no mutants, or that a test does kill: the list is out of date. */
  readonly acceptedInVain: readonly string[]
}

export function reportOf(
  fates: readonly Fate[],
  ruled: readonly string[],
  named: ReadonlySet<string>,
  accepted: ReadonlyMap<string, string>,
): MutationReport {
  const survivors = new Set(
    fates.filter(({ killedBy }) => killedBy === undefined).map(({ mutant }) => mutant.id),
  )
  return {
    fates,
    clauses: ruled.map((clause) => clauseFates(clause, fates, named.has(clause))),
    acceptedInVain: [...accepted.keys()].filter((id) => !survivors.has(id)),
  }
}

function clauseFates(clause: string, fates: readonly Fate[], named: boolean): ClauseFates {
  const own = fates.filter(({ mutant }) => mutant.clauses.includes(clause))
  const killed = own.filter(({ killedBy }) => killedBy !== undefined)
  const rest = own.filter(({ killedBy }) => killedBy === undefined)
  const accepted = rest.filter((fate) => fate.accepted !== undefined)
  const open = rest.filter((fate) => fate.accepted === undefined)
  const survived = open.filter(({ mutant }) => !isOmission(mutant.kind))
  const omissions = open.filter(({ mutant }) => isOmission(mutant.kind))
  const tested = named && killed.length > 0 && survived.length === 0
  return { clause, killed, survived, omissions, accepted, named, tested }
}

const isOmission = (kind: MutationKind): boolean =>
  kind === 'operand_left_out' || kind === 'item_left_out'
