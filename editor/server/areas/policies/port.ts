/** What the screen "policies" asks of the court. Nothing here is kept: a text as typed is told about and forgotten. */
import type {
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
  /** Matters of the ledger that a text can be tried on; facts of one of them. */
  readonly trialSetting: (document: string) => Promise<Answer<TrialSetting>>
  readonly matter: (entry: number) => Promise<Answer<MatterFacts>>
  /** Who could be drawn under a text as typed, and why not the others. Binds nobody. */
  readonly tryOut: (request: TryRequest) => Promise<Answer<TryAnswer>>
  readonly runTests: (request: TestsRequest) => Promise<Answer<TestsAnswer>>
  /** Judges of the registers whom one rule of the text would exclude now. */
  readonly excludedBy: (request: ExcludedRequest) => Promise<Answer<ExcludedAnswer>>
  /** Ends what works beside the server. */
  readonly close: () => Promise<void>
}
