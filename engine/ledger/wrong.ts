/** What is wrong, in both languages: the one form of refusals, violated rules and findings of a verification. */
import type { LedgerRefusal } from './types.ts'

/** A refusal or finding; lower case, no full stop. */
export function wrong(code: string, uk: string, en: string, seq?: number): LedgerRefusal {
  return { code, message: { uk, en }, ...(seq !== undefined && { seq }) }
}

/** Whether what a caller returned is a refusal and not drafts. */
export function isRefusal<T>(value: readonly T[] | LedgerRefusal): value is LedgerRefusal {
  return !Array.isArray(value)
}
