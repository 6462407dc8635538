/** What the screen "audit" asks of the court: its ledger to read, to verify, to replay, to give away. */
import type {
  AuditPeriod,
  AuditResult,
  BundleQuery,
  EntriesQuery,
  EntryPage,
  EntryProof,
  EntryView,
  KeptText,
  KnownByUser,
  LedgerHead,
  ReplayOrder,
  ReplayResult,
  RunExport,
  Text,
  VerifyResult,
} from '../../../api/index.ts'
import type { Answer } from '../../answer.ts'
import type { JobControl } from '../../jobs/jobs.ts'

/** A file to be given away. */
export interface Download {
  readonly name: string
  /** Media type. */
  readonly type: string
  readonly content: string | Uint8Array | AsyncIterable<Uint8Array>
}

/** A file that somebody wants verified; it is not kept. */
export interface GivenFile {
  readonly name: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** What a look was at: the kind of reading, and its parameters by their names. */
export interface AskedAbout {
  readonly kind: string
  readonly asked: Readonly<Record<string, string>>
}

export interface AuditPort {
  readonly area: 'audit'
  head(): Promise<Answer<LedgerHead>>
  entries(query: EntriesQuery): Promise<Answer<EntryPage>>
  entry(seq: number): Promise<Answer<EntryView>>
  proof(seq: number): Promise<Answer<EntryProof>>
  text(digest: string): Promise<Answer<KeptText>>
  /** Whose, or which of them, in words: one text a look. */
  about(looks: readonly AskedAbout[]): Promise<Answer<readonly Text[]>>
  checkpointFile(): Promise<Answer<Download>>
  /** `open`: with what is sealed, for an auditor. */
  ledgerFile(open: boolean): Promise<Answer<Download>>
  bundleFile(query: BundleQuery, open: boolean): Promise<Answer<Download>>
  replay(order: ReplayOrder, control: JobControl): Promise<Answer<ReplayResult>>
  replayFile(result: ReplayResult, form: RunExport): Promise<Answer<Download>>
  /** `signal`: whoever asked has gone. */
  verifyFile(
    file: GivenFile,
    known: KnownByUser,
    signal: AbortSignal,
  ): Promise<Answer<VerifyResult>>
  verifyLedger(known: KnownByUser, signal: AbortSignal): Promise<Answer<VerifyResult>>
  audit(period: AuditPeriod, control: JobControl): Promise<Answer<AuditResult>>
  auditFile(result: AuditResult, form: RunExport): Promise<Answer<Download>>
  /** What each column of the tables of an audit means. */
  dictionaryFile(form: RunExport): Promise<Answer<Download>>
}
