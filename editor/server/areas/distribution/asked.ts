/** What the routes of this area have in common: where they are, who asks, what a case and a place of the ledger look like. */
import { Type } from 'typebox'
import type { Account } from '../area.ts'

export const BASE = '/api/v1/distribution'

export const CaseId = Type.String({ minLength: 1, maxLength: 200 })
export const Place = Type.Integer({ minimum: 0 })

/** The guard has let nobody through who has not signed in. */
export function accountOf({ account }: { readonly account: Account | undefined }): Account {
  if (account === undefined) throw new Error('a guarded route was reached without an account')
  return account
}
