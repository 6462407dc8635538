/** What the screen "registers" asks of the court. */
import type {
  RegisterChange,
  RegisterDays,
  RegisterDaysQuery,
  RegisterFileQuery,
  RegisterHistory,
  RegisterImportQuery,
  RegisterList,
  RegisterMoments,
  RegisterPlan,
  RegisterTable,
  SetupState,
} from '../../../api/index.ts'
import type { Answer } from '../../answer.ts'

/** Whether whoever asks may see what stands sealed. */
export interface Look {
  readonly unsealed: boolean
}

/** A file to download. */
export interface RegisterFile {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

export interface RegistersPort {
  /** How far a new court has come. */
  setup(): Promise<Answer<SetupState>>
  list(moments: RegisterMoments): Promise<Answer<RegisterList>>
  table(id: string, moments: RegisterMoments, look: Look): Promise<Answer<RegisterTable>>
  days(id: string, query: RegisterDaysQuery, look: Look): Promise<Answer<RegisterDays>>
  file(id: string, query: RegisterFileQuery, look: Look): Promise<Answer<RegisterFile>>
  history(
    subject: string,
    knownAt: string | undefined,
    look: Look,
  ): Promise<Answer<RegisterHistory>>
  /** `by`: the name of the account; only in a trial nothing is entered. */
  change(change: RegisterChange, by: string): Promise<Answer<RegisterPlan>>
  /** A clerk's table: bytes of a CSV or XLSX. */
  rows(
    id: string,
    query: RegisterImportQuery,
    bytes: Uint8Array,
    by: string,
  ): Promise<Answer<RegisterPlan>>
}
