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
  decisionText,
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
export { drawEvidence, type Evidence, type EvidenceOf } from './explain/evidence.ts'
export { groundsOf } from './explain/ground.ts'
export { compile, type Plan } from './plan/compile/compile.ts'
export type { Ask, Run } from './evaluate/run.ts'
export { createCalendar, type Calendar } from './time/calendar.ts'
export { decodeUtf8 } from './record/decode-utf8.ts'
export { parseStrictJson, type JsonProblem } from './record/parse-strict-json.ts'
export { writtenCaseNumber } from './facts/case-number.ts'
export { foldedText } from './facts/folded-text.ts'
export { canonicalJson, digest, digestOfBytes, sha256Hex } from './record/canonical-json.ts'
export { inputFor, parseFile } from './decide/check-files.ts'
export { compareUkrainian } from './draw/ukrainian-order.ts'
export { drawSeats } from './draw/draw.ts'
export { intervals, type Share } from './draw/intervals.ts'
export {
  rehearsalRandomness,
  SOURCE_NOTES,
  systemRandomness,
  type Randomness,
} from './draw/randomness.ts'
export { decimalText, fractionText, parseFraction, type Rational } from './draw/rational.ts'
export {
  sentence,
  type Block,
  type Explanation,
  type Word,
  type Words,
} from './explain/explanation.ts'
export { buildManifest, type ManifestInput, type ManifestResult } from './record/build-manifest.ts'
export {
  buildRecord,
  verifyRecord,
  type DistributionRecord,
  type RecordedSeatDraw,
  type Verification,
} from './record/record.ts'
export { dayTextUk, formatDate, formatDateUk, parseDate } from './time/day.ts'
export { endOfDay, kyivDay, startOfDay } from './time/kyiv.ts'
export { formatInstant, formatInstantUk, momentText, parseDateTime } from './time/instant.ts'
export {
  decideMatter,
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
export { clausesExpectedBy, clausesRuledBy } from './proving/cited-clauses.ts'
export { remarksOn } from './proving/remarks.ts'
export { underEdition } from './proving/under-edition.ts'
export { clauseBlocks } from './explain/finding-blocks.ts'
export { citeOf } from './explain/clauses.ts'
export { nameOf } from './explain/values.ts'
export { citeIn, reasonIn } from './explain/clause-words.ts'
export { missingLabels } from './explain/missing.ts'
export { explainDecision, type ExplainOptions } from './explain/explain.ts'
export { decisionOf, explainRequest, type Explained } from './decide/explain-request.ts'
export { explainTurns, titled, type ToldTurn, toldTurns } from './decide/explain-turns.ts'
export { answerOfTurns } from './decide/answer-turns.ts'
export { turnsIn } from './decide/several.ts'
export { byDeadline } from './due/due.ts'
export { dueAnswer, type DueAnswer, duesIn, limitAnswer, type TurnDue } from './decide/due.ts'
export { type WarningRules, warningRules } from './due/warnings.ts'
export { checkData, DATA_FILES, type DataKind } from './beside/check-data.ts'
export { procedureAnswer, proceduresIn } from './decide/procedure.ts'
export { procedureBlocks } from './explain/procedure-words.ts'
export { dueBlocks, type DueTold } from './explain/due-words.ts'
export { weightBlocks } from './explain/draw-blocks.ts'
export { drawSheet, type DrawSheet, type SheetChance } from './explain/draw-sheet.ts'
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
export type { Conditions, ToldFact } from './summons/conditions.ts'
export type { Finding, Supposition, Way } from './summons/ways.ts'
export { type SendingRules, sendingRules } from './summons/sending-rules.ts'
export { readPhone } from './summons/phone.ts'
export { readStatusReport, REPORTED, type StatusReport } from './summons/status-report.ts'
export { transliterate } from './summons/transliteration.ts'
export { askSearch, type FactsRefused, type Searched } from './search/ask.ts'
export { type SearchRules, searchRules } from './search/search-rules.ts'
export type { SearchLine } from './search/types.ts'
export { checkTemplate } from './documents/check-template.ts'
export type { TemplateProblem } from './documents/checking.ts'
export { draftDocument, type Drafted } from './documents/draft.ts'
export type { Paper } from './documents/model.ts'
export type { DocumentTemplate } from './documents/template.ts'
export { documentTemplate } from './documents/template-shape.ts'
export { toDocx } from './documents/to-docx.ts'
export { toHtml } from './documents/to-html.ts'
export { isMartialLaw, reportLaws, type ReportLaw, type ReportLaws } from './reports/laws-data.ts'
export { weightLaw } from './reports/law.ts'
export { type Document as ReportDocument, readReports } from './reports/read-file.ts'
export type { Step as ReportStep, Verification as ReportVerification } from './reports/types.ts'
export { type Comparison, verifyDocument } from './reports/verify-document.ts'
export {
  createLedger,
  openLedger,
  type NewLedger,
  type Opened as OpenedLedger,
} from './ledger/open-ledger.ts'
export type { CourtLedger } from './ledger/court-ledger.ts'
export type * from './ledger/types.ts'
export { createKeyFile, readKeyFile, type KeyFile } from './ledger/notes/key-file.ts'
export { newPrivateKey, parsePrivateKey, type Signer } from './ledger/notes/signer.ts'
export { actText } from './ledger/entry/act-text.ts'
export {
  allocate,
  type Allocation,
  type AllocationSetting,
  type Privacy,
} from './allocation/allocate.ts'
export {
  beaconNumbers,
  ceremonyNumbers,
  chainNumbers,
  combinedNumbers,
  systemNumbers,
  type FetchRound,
  type NumberSource,
} from './allocation/number-source.ts'
export { CALENDAR_PATH, policyDraft, unfitEdition } from './allocation/policy-draft.ts'
export {
  type EditionState,
  type EditionStateName,
  editionStates,
} from './allocation/edition-states.ts'
export { answersTo, settle, type Settlement } from './allocation/settle.ts'
export { type BeaconPlan, dueRound, isSignedRound, roundTime } from './draw/sources/beacon.ts'
export { linkOf } from './draw/sources/sealed-chain.ts'
export { importLedger, type Imported } from './ledger/text/import.ts'
export { verifyExport } from './ledger/text/verify-export.ts'
export type { Counts as LedgerCounts, LedgerVerification, Trust } from './ledger/verify/verifier.ts'
export { type Finding as LedgerFinding, placeText } from './ledger/verify/finding.ts'
export { type Checkpoint, cosign, readCheckpoint } from './ledger/notes/checkpoint.ts'
export {
  formatVerifierKey,
  parseVerifierKey,
  type VerifierKey,
  verifierKey,
} from './ledger/notes/verifier-key.ts'
export { parseNote, whoSigned } from './ledger/notes/signed-note.ts'
export {
  type CheckpointRequest,
  readHashes,
  readRequest,
  requestText,
} from './ledger/notes/checkpoint-request.ts'
export { cosignCheckpoint, type KnownLedger } from './ledger/notes/witness.ts'
export { KeyRing } from './ledger/order/key-ring.ts'
export { type CaseTexts, caseTexts, otherCaseWith } from './allocation/case-texts.ts'
export { aboutLine, RISK as RESEARCH_RISK } from './research/about.ts'
export { COARSENESS, type Coarseness } from './research/coarse-date.ts'
export { distributionRows } from './research/distributions.ts'
export { pseudonyms, reveal } from './research/pseudonyms.ts'
export { verifyConsistency, verifyInclusion } from './ledger/merkle/verify-proof.ts'
export { leafHash } from './ledger/merkle/hashes.ts'
export { readEntry } from './ledger/entry/entry.ts'
export { factsAt } from './replay/past-facts.ts'
export { pastPolicies } from './replay/past-policies.ts'
export { replay } from './replay/replay.ts'
export { pastDecision, type PastDecision } from './replay/past-decision.ts'
export type { Finding as ReplayFinding, Replayed } from './replay/types.ts'
export { buildBundle, bundleText, type BundleRequest, type BuiltBundle } from './bundle/build.ts'
export type { Bundle } from './bundle/bundle.ts'
export { bundlePage } from './bundle/page/page.ts'
export { byHand, type SeatByHand } from './bundle/by-hand.ts'
export { type CaseAttempt, historyOf as caseHistory } from './bundle/attempts.ts'
export { caseProtocol, type CaseProtocol } from './protocol/protocol.ts'
export type { Step as BundleStep } from './bundle/steps.ts'
export {
  verifyBundle,
  type BundleVerification,
  type Known as BundleKnown,
} from './bundle/verify.ts'
export type { Cell } from './registers/cells/cell.ts'
export { readDate, readMoment } from './registers/cells/read-time.ts'
export { writeCell } from './registers/cells/write-cell.ts'
export { Book, bookOf } from './registers/change/book.ts'
export { documentCheck } from './registers/change/check-document.ts'
export { planCorrection, planRemoval } from './registers/change/correction.ts'
export { draftsOf } from './registers/change/drafts.ts'
export { planRows } from './registers/change/plan.ts'
export type { Plan as RegisterPlan, PlannedChange, Planning } from './registers/change/planned.ts'
export { decodeTable } from './registers/csv/decode.ts'
export { parseCsv } from './registers/csv/parse-csv.ts'
export { writeCsv } from './registers/csv/write-csv.ts'
export { registersData } from './registers/description/registers-data.ts'
export {
  factsInOrder,
  type Register,
  registerOf,
  type Registers,
} from './registers/description/registers.ts'
export { isNamed } from './registers/description/subject-entity.ts'
export { factsOf } from './registers/facts.ts'
export { historyOf, type Recorded } from './registers/history.ts'
export { entriesKnownAt } from './registers/known.ts'
export { openingsIn } from './registers/openings.ts'
export type { RowProblem } from './registers/problem.ts'
export {
  type Change,
  changeIn,
  type Order,
  registersAt,
  type RegisterState,
} from './registers/state.ts'
export { exportTable, type WrittenCell, type WrittenTable } from './registers/table/export-table.ts'
export { listedIn } from './registers/table/listed-in.ts'
export { readRows } from './registers/table/read-rows.ts'
export type { Defaults as RowDefaults } from './registers/table/row.ts'
export { addressed, readWords } from './registers/table/words.ts'
export { audit, checkCodes, findingsOf, type AuditReport, type CheckReport } from './audit/audit.ts'
export { CHECKS } from './audit/checks.ts'
export { WorkingTime } from './audit/read/working-time.ts'
export { auditSettings, type AuditSettings } from './audit/settings.ts'
export { EProcess } from './audit/statistics/e-process.ts'
export type { Check, Finding as AuditFinding, Severity } from './audit/types.ts'
export { valuesCsv } from './registers/csv/values-csv.ts'
export {
  changedCsv,
  historyDocx,
  type HistoryOptions,
  historyPage,
  type HistorySheet,
  historySheets,
} from './preview/page/index.ts'
export { sameStatements } from './amending/clause-texts.ts'
export { isConsolidated } from './amending/consolidated-head.ts'
export { consolidatedText } from './amending/consolidated-text.ts'
export { amendmentSkeleton, type Skeleton, type SkeletonRequest } from './amending/skeleton.ts'
export { askSimulation, type SimulationRequest } from './preview/simulation/ask.ts'
export { syntheticIntake, type SyntheticIntake } from './preview/simulation/intake-file.ts'
export { type SimulationSettings, simulationSettings } from './preview/simulation/settings.ts'
export {
  CHANGES,
  type CaseChange,
  type Change as CaseChangeKind,
  type HistoryReport,
  type JudgeEffect,
  type SimulationReport,
} from './preview/types.ts'
export { CHANGE_LABELS } from './preview/page/words/labels.ts'
export { cannotDecide, type Open as OpenMatter } from './preview/cannot-decide.ts'
export { type EditionSide, History } from './preview/history.ts'
export { namedEdition } from './preview/named-edition.ts'
export { pastCases } from './preview/past-cases.ts'
export { preview, type PreviewInput } from './preview/preview.ts'
export { type RecordedEditions, recordedEditions } from './preview/recorded-editions.ts'
export { type PreviewSettings, previewSettings } from './preview/settings.ts'
export { comparisonTable, type ComparisonTable, printedTable } from './amending/comparison-table.ts'
export { tableHtml } from './amending/table-html.ts'
export { comparedLines, type LinePair } from './amending/marked-lines.ts'
export { printedDocx } from './documents/printed-docx.ts'
export { decisionPaper, type DecisionRequest } from './amending/decision-paper.ts'
