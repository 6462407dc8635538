/** What the screen «Розподіл» asks of the court. */
import type {
  Batch,
  CasePage,
  CasesPage,
  Distributed,
  IntakeForm,
  Matter,
  Named,
  OpenDraw,
  Rehearsal,
  RepeatAct,
  Why,
} from '../../../api/index.ts'
import type { Answer } from '../../answer.ts'
import type { Account } from '../area.ts'

/** A file to be shown or saved. */
export interface Paper {
  readonly name: string
  readonly type: string
  readonly content: string | Uint8Array
}

/** One distribution of the past; without an attempt the latest. */
export interface AskedCase {
  readonly case: string
  /** The number of its commitment or decision in the ledger. */
  readonly seq?: number
}

export type PaperKind = 'protocol' | 'protocol.docx' | 'protocol.pdf' | 'bundle' | 'page' | 'record'

export interface DistributionPort {
  /** How many entries the ledger has: what comes later stands behind this. */
  position(): Promise<number>
  form(
    asked: { readonly document?: string; readonly as_of?: string },
    account: Account,
  ): Promise<Answer<IntakeForm>>
  /** Nothing is written. */
  rehearse(matter: Matter, account: Account): Promise<Answer<Rehearsal>>
  whyNow(matter: Matter, judge: string, account: Account): Promise<Answer<Why>>
  /**
   * Commits and draws. `since`: the request was made before and its answer is not known; what the ledger has of the case
   * from this place on is finished and answered, and nothing is drawn a second time.
   */
  draw(matter: Matter, account: Account, since?: number): Promise<Answer<Distributed>>
  enterAct(act: RepeatAct, account: Account): Promise<Answer<{ readonly entered: boolean }>>
  open(): Promise<Answer<readonly OpenDraw[]>>
  /** Finishes a draw that was cut short. */
  settle(commit: number, account: Account): Promise<Answer<Distributed>>
  /** Whoever stands or stood in the registers by name: for a filter. */
  people(): Promise<Answer<readonly Named[]>>
  cases(asked: {
    readonly before?: number
    readonly search?: string
    readonly judge?: string
    readonly outcome?: string
  }): Promise<Answer<CasesPage>>
  /** `isOpen`: reasons that rest on sealed facts are told. */
  case(asked: AskedCase, isOpen: boolean): Promise<Answer<CasePage>>
  why(asked: AskedCase & { readonly judge: string }, isOpen: boolean): Promise<Answer<Why>>
  paper(asked: AskedCase, kind: PaperKind, isOpen: boolean): Promise<Answer<Paper>>
  readBatch(bytes: Uint8Array, name: string, account: Account): Promise<Answer<Batch>>
  /** An empty table of a batch, with its headings. */
  emptyBatch(lang: 'uk' | 'en', account: Account): Promise<Answer<Paper>>
}
