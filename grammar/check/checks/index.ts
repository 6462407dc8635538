/**
 * All checks in one table. A new check is a file beside this one and a line here.
 */
import { clauseReferences } from './clause-references.ts'
import { clauseWithoutRule } from './clause-without-rule.ts'
import { cyclicRules } from './cyclic-rules.ts'
import { declaredClauses } from './declared-clauses.ts'
import { duplicateDefinitions, unusedDefinitions } from './definitions.ts'
import { drawWithoutWeight } from './draw-without-weight.ts'
import { duplicateRules } from './duplicate-rules.ts'
import { mixedFamilies } from './mixed-families.ts'
import { confusableNames } from './names.ts'
import { procedures } from './procedures.ts'
import { readings } from './readings.ts'
import { scopeOfDistribution } from './scope-of-distribution.ts'
import { tables } from './tables.ts'
import { tests } from './tests.ts'
import { texts } from './texts.ts'
import type { EditionCheck, PolicyCheck } from './view.ts'

/** Run on each edition of the document, and on each library. */
export const EDITION_CHECKS: readonly EditionCheck[] = [
  declaredClauses,
  clauseWithoutRule,
  clauseReferences,
  mixedFamilies,
  scopeOfDistribution,
  duplicateRules,
  procedures,
  tables,
  drawWithoutWeight,
  cyclicRules,
]

/** Run once, on all files together. */
export const POLICY_CHECKS: readonly PolicyCheck[] = [
  readings,
  duplicateDefinitions,
  unusedDefinitions,
  confusableNames,
  texts,
  tests,
]
