/**
 * The operations of an amendment: an edition and the text wanted in; what to add, replace and repeal, with the digests of the
 * former wordings, out.
 *
 * They are applied while they are written, each to what those before it have left, as they will be when the amendment
 * comes into force. What no operation can say is handed back.
 */
import {
  citedClauses,
  type Edition,
  type Former,
  type Operation,
  type Sha256,
  type Statement,
  statementsAfter,
  wordingDigest,
} from '../../grammar/index.ts'
import { inReadingOrder } from './clause-order.ts'
import { isHeld } from './clause-groups.ts'
import { lacking } from './clause-texts.ts'
import { repeals, restatements } from './intents.ts'

export type Text = Pick<Edition, 'from' | 'statements' | 'clauseStates'>

/** An operation before anybody knows what wording it will find. */
export interface Intent {
  readonly kind: 'add' | 'replace' | 'repeal'
  readonly clauses: readonly string[]
  readonly statements: readonly Statement[]
}

export interface Written {
  readonly operations: readonly Operation[]
  /** What the amended text has and the wanted one has not: no operation takes it away. */
  readonly kept: readonly Statement[]
  /** What the wanted text has and the amended one has not. */
  readonly missing: readonly Statement[]
}

export function operationsBetween(
  edition: Text,
  wanted: readonly Statement[],
  sha256: Sha256,
): Written {
  const gone = repeals(edition, wanted)
  const intents = [...gone, ...restatements(played(edition, gone, sha256).text, wanted, [])]
  const defined = withNamed(edition, intents, wanted, sha256)
  const { operations, text } = played(edition, defined, sha256)
  return {
    operations,
    kept: lacking(text.statements, wanted),
    missing: lacking(wanted, text.statements),
  }
}

/** Operations one after another, each with the wording that it finds. */
function played(edition: Text, intents: readonly Intent[], sha256: Sha256) {
  let text = edition
  const operations: Operation[] = []
  for (const intent of intents) {
    const operation = operationOf(intent, text, sha256)
    operations.push(operation)
    text = statementsAfter(text, [operation], sha256)
  }
  return { operations, text }
}

const NOWHERE = { start: 0, end: 0 }

function operationOf({ kind, clauses, statements }: Intent, text: Text, sha256: Sha256): Operation {
  const common = { clauses, span: NOWHERE }
  if (kind === 'add') return { kind, ...common, statements }
  const former = formerOf(clauses, text, sha256)
  return kind === 'repeal' ? { kind, ...common, former } : { kind, ...common, former, statements }
}

/** The wording that is to be changed; of one that nobody knows there is no digest. */
function formerOf(clauses: readonly string[], text: Text, sha256: Sha256): Former {
  const unknown = (clause: string) => text.clauseStates.get(clause)?.state === 'wording_unknown'
  return clauses.every(unknown)
    ? { kind: 'unknown' }
    : { kind: 'digest', digest: wordingDigest(text.statements, clauses, sha256) }
}

/**
 * Definitions, readings and facts stand in the last operation on a clause that they cite, where no later one cuts them;
 * those that cite none of its clauses stand in the last operation of all. Where there is none, a clause is restated for them.
 */
function withNamed(
  edition: Text,
  intents: readonly Intent[],
  wanted: readonly Statement[],
  sha256: Sha256,
): readonly Intent[] {
  const left = (all: readonly Intent[]) => {
    const { text } = played(edition, all, sha256)
    return { text, named: lacking(wanted, text.statements).filter((one) => !isHeld(one)) }
  }
  const first = left(intents)
  if (first.named.length === 0) return intents
  const holders = intents.some(takesStatements)
    ? intents
    : [...intents, ...restatements(first.text, wanted, seedFor(first.named, first.text))]
  // A clause restated for them may take others away with it.
  const { named } = left(holders)
  const homes = named.map((one) => homeOf(one, holders))
  return holders.map((intent, at) => {
    const own = named.filter((_, index) => homes[index] === at)
    return own.length === 0 ? intent : { ...intent, statements: [...own, ...intent.statements] }
  })
}

const takesStatements = ({ kind }: Intent): boolean => kind !== 'repeal'

function homeOf(statement: Statement, intents: readonly Intent[]): number {
  const cited = new Set(citedClauses(statement).map(({ clause }) => clause))
  const own = intents.findLastIndex(
    (one) => takesStatements(one) && one.clauses.some((clause) => cited.has(clause)),
  )
  return own < 0 ? intents.findLastIndex(takesStatements) : own
}

/** The clause to restate so that the amendment has a place for them: one that they cite, else the first of all. */
function seedFor(named: readonly Statement[], { clauseStates }: Text): readonly string[] {
  const isThere = (clause: string): boolean => {
    const state = clauseStates.get(clause)?.state
    return state === 'in_force' || state === 'wording_unknown'
  }
  const cited = named.flatMap(citedClauses).map(({ clause }) => clause)
  const all = [...clauseStates.keys()].toSorted(inReadingOrder)
  return [...cited, ...all].filter(isThere).slice(0, 1)
}
