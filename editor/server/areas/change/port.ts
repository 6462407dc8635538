/** What the screen "change" asks of the court. Where drafts are kept and who may touch them is the server's own. */
import type {
  ChangeEditions,
  DraftBase,
  DraftCheck,
  DraftComparison,
  DraftDecision,
  DraftEntries,
  DraftExamples,
  DraftForm,
  DraftPaper,
  DraftTable,
  NewDraft,
  PolicyPatterns,
  DraftSurroundings,
  PreviewOrder,
  PreviewReport,
  Text,
} from '../../../api/index.ts'
import type { Answer } from '../../answer.ts'
import type { JobControl } from '../../jobs/jobs.ts'

/** What of a draft the court looks at. */
export interface DraftMaterial {
  readonly form: DraftForm
  /** The document. */
  readonly policy: string
  /** `null` for a new policy. */
  readonly base: DraftBase | null
  readonly text: string
  readonly effective: string | null
}

/** A draft to begin with. */
export interface DraftBeginning extends DraftMaterial {
  readonly policy_title: Text
}

/** What follows from the text of a draft that has a header. */
export type DraftHead = Pick<DraftBeginning, 'policy' | 'policy_title' | 'effective'>

/** A file for whoever asks. */
export interface DraftFile {
  readonly name: string
  readonly type: string
  readonly content: string | Uint8Array
}

export interface PaperOrder {
  readonly paper: DraftPaper
  readonly form: string
  readonly lang: 'uk' | 'en'
  /** The kept report, for the paper `preview`. */
  readonly report: unknown
}

/** Names of accounts: `by` of the entries. */
export interface Hands {
  readonly author: string
  readonly approver: string
}

export interface ChangePort {
  /** The clock of the court: RFC 3339, UTC. */
  now(): string
  /** Every edition of the ledger with its state today, and the policies that may be amended. */
  editions(): Promise<Answer<ChangeEditions>>
  patterns(): Promise<Answer<PolicyPatterns>>
  begin(order: NewDraft): Promise<Answer<DraftBeginning>>
  /** What the text itself names, for forms that have a header of their own: its day; of a whole policy, its name too. */
  headOf(draft: DraftMaterial & DraftHead): DraftHead
  /** Texts beside it, for the editor. */
  surroundings(material: DraftMaterial): Promise<Answer<DraftSurroundings>>
  /** `abandoned`: whoever asked does not wait any more, so what has not begun need not begin. */
  check(material: DraftMaterial, abandoned?: AbortSignal): Promise<Answer<DraftCheck>>
  /** Long: every example of the policy. */
  examples(material: DraftMaterial, abandoned?: AbortSignal): Promise<Answer<DraftExamples>>
  compare(mine: string, theirs: string): Promise<Answer<DraftComparison>>
  /** The same change over the edition that was approved since. */
  rebase(material: DraftMaterial): Promise<Answer<DraftBeginning>>
  table(material: DraftMaterial): Promise<Answer<DraftTable>>
  /** Long: the report of the engine. */
  preview(
    material: DraftMaterial,
    order: PreviewOrder,
    control: JobControl,
  ): Promise<Answer<PreviewReport>>
  paper(material: DraftMaterial, order: PaperOrder): Promise<Answer<DraftFile>>
  /**
   * Enters the policy (by its author), the act and the approval (by its approver) in one turn. What is there already is
   * not entered again, so that an approval which was cut short is finished by repeating it.
   */
  approve(
    material: DraftMaterial,
    decision: DraftDecision,
    hands: Hands,
  ): Promise<Answer<DraftEntries>>
  /** Where such an approval stands in the ledger; `null` when it does not. */
  entered(
    material: DraftMaterial,
    decision: DraftDecision,
    author: string,
  ): Promise<Answer<DraftEntries | null>>
  /** Ends what works beside the server. */
  readonly close: () => Promise<void>
}
