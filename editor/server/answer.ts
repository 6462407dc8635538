/** What a port answers: a value, or why not, in words for people and a stable code for programs. Never an exception. */
import type { Remark, Text } from '../api/index.ts'

export interface Refusal {
  /** Stable: `stage/what-is-wrong`. */
  readonly code: string
  /** HTTP status: 400 wrong request, 404 not there, 409 stands against it, 412 stale version, 422 cannot be done with this, 503 later. */
  readonly status: 400 | 403 | 404 | 409 | 412 | 413 | 422 | 503
  readonly message: Text
  /** The way out. */
  readonly help?: Text
  readonly errors?: readonly Remark[]
}

export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal }

export const answered = <T>(value: T): Answer<T> => ({ ok: true, value })
export const refused = (refusal: Refusal): Answer<never> => ({ ok: false, refusal })
