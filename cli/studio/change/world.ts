/** What a draft comes to: both editions with all their texts, or why there is no amendment. */
import type { DraftRemark } from '../../../editor/api/index.ts'
import type { PolicyFile } from '../../../engine/index.ts'
import type { CheckedPolicy, Edition, Operation } from '../../../grammar/index.ts'

/** Both editions, and all the texts that they come from. */
export interface World {
  /** The text that would be adopted, with the mark of a draft. */
  readonly draft: PolicyFile
  /** All others of the policy. */
  readonly texts: readonly PolicyFile[]
  readonly calendar: PolicyFile
  /** Where its text belongs among them. */
  readonly folder: string
  /** With the draft applied. */
  readonly policy: CheckedPolicy
  /** What would be in force on its day without it; absent for a new policy. */
  readonly before?: Edition
  readonly after: Edition
}

export type Drafted =
  | {
      readonly kind: 'sound'
      readonly world: World
      readonly operations: readonly Operation[]
      readonly remarks: readonly DraftRemark[]
    }
  | { readonly kind: 'unchanged' }
  | { readonly kind: 'mistaken'; readonly remarks: readonly DraftRemark[] }
  /** Sound by itself; it does not fit what is in force on its day. */
  | {
      readonly kind: 'unfit'
      readonly amendment: string
      readonly remarks: readonly DraftRemark[]
    }

/** How the text of a draft is called in remarks. */
export const TEXT = 'text.zasady'
/** How a draft is called until it is adopted. */
export const AMENDMENT = 'amendment.zasady'
