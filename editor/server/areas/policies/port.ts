/**
 * What the screen "policies" asks of the court. Nothing here is kept: a text as typed is told about and forgotten.
 *
 * `isOpen`: the account may read the registers, so that reasons which rest on facts of people are told; others are told
 * the clauses alone, and what is sealed in a matter stays so.
 */
import type {
  EditionComparison,
  EditionText,
  ExcludedAnswer,
  ExcludedRequest,
  MatterFacts,
  PolicyDetail,
  PolicyList,
  TestsAnswer,
  TestsRequest,
  TrialSetting,
  TryAnswer,
  TryRequest,
} from '../../../api/index.ts'
import type { Answer } from '../../answer.ts'

export interface PoliciesPort {
  /** Those that the ledger holds, then the shipped ones that this court has not adopted. */
  readonly list: () => Promise<Answer<PolicyList>>
  readonly detail: (document: string) => Promise<Answer<PolicyDetail>>
  /** The consolidated text of the edition in force on a day. */
  readonly text: (document: string, day: string, lang: 'uk' | 'en') => Promise<Answer<EditionText>>
  /** The editions in force on two days, clause by clause: the earlier one first. */
  readonly compare: (
    document: string,
    days: readonly [string, string],
  ) => Promise<Answer<EditionComparison>>
  /** Matters of the ledger that a text can be tried on; facts of one of them. */
  readonly trialSetting: (document: string, isOpen: boolean) => Promise<Answer<TrialSetting>>
  readonly matter: (entry: number, isOpen: boolean) => Promise<Answer<MatterFacts>>
  /** Who could be drawn under a text as typed, and why not the others. Binds nobody. */
  readonly tryOut: (request: TryRequest, isOpen: boolean) => Promise<Answer<TryAnswer>>
  readonly runTests: (request: TestsRequest) => Promise<Answer<TestsAnswer>>
  /** Judges of the registers whom one rule of the text would exclude now. */
  readonly excludedBy: (
    request: ExcludedRequest,
    isOpen: boolean,
  ) => Promise<Answer<ExcludedAnswer>>
  /** Ends what works beside the server. */
  readonly close: () => Promise<void>
}
