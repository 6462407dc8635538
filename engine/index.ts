/** The engine: policies and facts in; verdicts, reasons, a draw, a record out. The only door of this folder. */
export {
  loadPolicies,
  loadedPolicy,
  runtimeOf,
  type CreateRun,
  type Loaded,
  type LoadedPolicy,
  type PolicySources,
  type PreparedEdition,
  type Runtime,
} from './decide/runtime.ts'
export { checkFiles, type CheckedFiles, type PolicyFile } from './decide/check-files.ts'
export { decide, evaluate } from './decide/decide.ts'
export { prepare, type Prepared, type Refused } from './decide/prepare.ts'
export {
  answerOf,
  errorAnswer,
  type Answer,
  type AnswerClause,
  type ErrorAnswer,
} from './decide/answer.ts'
export { factRulesOf } from './decide/fact-rules.ts'
export { factsReader, type FactsReader, type FactsResult } from './facts/reader.ts'
export type { FactProblem } from './facts/problem.ts'
export type { FactRecord, Facts, Known, Value } from './facts/value.ts'
export type * from './plan/ir.ts'
export { lower } from './plan/lower.ts'
export { evaluation } from './evaluate/evaluate.ts'
export type * from './evaluate/evaluation.ts'
export { referenceRun } from './evaluate/reference-run.ts'
export { adaptiveRun } from './evaluate/adaptive-run.ts'
export { compiledRun } from './evaluate/compiled-run.ts'
export { quickVerdicts, type DrawVerdicts, type QuickVerdicts } from './evaluate/draw-verdicts.ts'
export { compile, type Plan } from './plan/compile/compile.ts'
export type { Ask, Run } from './evaluate/run.ts'
export { createCalendar, type Calendar } from './time/calendar.ts'
export { decodeUtf8 } from './record/decode-utf8.ts'
export { parseStrictJson, type JsonProblem } from './record/parse-strict-json.ts'
export { canonicalJson, digest, sha256Hex } from './record/canonical-json.ts'
export { inputFor, parseFile } from './decide/check-files.ts'
export { compareUkrainian } from './draw/ukrainian-order.ts'
export { intervals, type Share } from './draw/intervals.ts'
export {
  rehearsalRandomness,
  SOURCE_NOTES,
  systemRandomness,
  type Randomness,
} from './draw/randomness.ts'
export { decimalText, fractionText, parseFraction, type Rational } from './draw/rational.ts'
export type { Block, Explanation, Word, Words } from './explain/explanation.ts'
export { buildManifest, type ManifestInput, type ManifestResult } from './record/build-manifest.ts'
export {
  buildRecord,
  verifyRecord,
  type DistributionRecord,
  type RecordedSeatDraw,
  type Verification,
} from './record/record.ts'
export { formatDateUk, parseDate } from './time/day.ts'
export { formatInstant, formatInstantUk, parseDateTime } from './time/instant.ts'
export {
  distribute,
  type Distribution,
  type Setting,
  type Source as RandomnessOrigin,
} from './distribute/distribute.ts'
export type { Decision } from './explain/decision.ts'
export { runPolicyTests, type TestOptions, type TestResult } from './proving/run-tests.ts'
export type { Failure } from './proving/trial.ts'
export { runMutations, type MutationOptions } from './proving/mutations.ts'
export type { ClauseFates, Fate, MutationReport } from './proving/mutation-report.ts'
export type { MutationKind } from './proving/mutants/mutant.ts'
export {
  clauseCoverage,
  type ClauseCoverage,
  type CoveredPolicy,
  type DocumentCoverage,
  type ListedClause,
} from './proving/clause-coverage.ts'
export { remarksOn } from './proving/remarks.ts'
export { explainDecision, type ExplainOptions } from './explain/explain.ts'
export { decisionOf, explainRequest, type Explained } from './decide/explain-request.ts'
export { byDeadline } from './due/due.ts'
export { dueAnswer, type DueAnswer, dueIn } from './decide/due.ts'
export { procedureAnswer, proceduresIn } from './decide/procedure.ts'
export { procedureBlocks } from './explain/procedure-words.ts'
export { dueBlocks, type DueTold } from './explain/due-words.ts'
export { weightBlocks } from './explain/draw-blocks.ts'
export { renderMarkdown } from './explain/render-markdown.ts'
export { renderText } from './explain/render-text.ts'
export { secondOpinion } from './interop/ask.ts'
export { toJsonRules, type JsonRule, type JsonRules } from './interop/to-json-rules.ts'
export type { Difference, Opinion, SecondOpinion } from './interop/second-opinion.ts'
export { importFile, type ImportOptions } from './import/import-file.ts'
export { exclusionReasons, type ExclusionReason } from './import/exclusion-reasons.ts'
export type { ImportedFile, ImportProblem, ImportResult } from './import/types.ts'
export {
  planSummons,
  type Participant,
  type PlanInput,
  type PlannedSummons,
  type PlanProblem,
} from './summons/plan.ts'
export type { Conditions } from './summons/conditions.ts'
export type { Finding, Supposition, Way } from './summons/ways.ts'
export { readPhone } from './summons/phone.ts'
export { transliterate } from './summons/transliteration.ts'
