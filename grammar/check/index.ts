/**
 * The door of `grammar/check`: parsed files in, a checked policy or remarks out.
 */
export type { CheckedPolicy, Located, Vocabulary } from './checked-policy.ts'
export { checkFacts, type CheckedFacts } from './check-facts.ts'
export { costBounds } from './cost.ts'
export { checkPolicy, resolveUnit, type Checked, type PolicyInput } from './check-policy.ts'
export { covers } from './clause-patterns.ts'
export { citedClauses, expressionsIn, isRule, referredClauses, type Rule } from './clauses-of.ts'
export { wordingDigest } from './editions/apply.ts'
export { statementsAfter } from './editions/statements-after.ts'
export { withoutClauses } from './editions/without-clauses.ts'
export { BUILT_INS, builtInNamed, type BuiltIn } from './functions.ts'
export { checkMessages, type CheckCode } from './messages.ts'
export { nearest } from '../lexicon/nearest.ts'
export { digestOf, meaningOf, stripped, type Sha256 } from './stripped.ts'
export type { Type } from './types.ts'
export { entityNamed, enumNamed, fieldNamed, valueNamed } from './vocabulary.ts'
