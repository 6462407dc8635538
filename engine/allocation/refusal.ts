/** A refusal in both languages. */
import type { LedgerRefusal } from '../ledger/types.ts'

export const refusal = (code: string, uk: string, en: string, seq?: number): LedgerRefusal => ({
  code,
  message: { uk, en },
  ...(seq !== undefined && { seq }),
})

/** Whether something is a refusal and not what was asked for. */
export const isRefusal = (value: object): value is LedgerRefusal =>
  'code' in value && 'message' in value
