/**
 * How far a new court has come, told by its ledger: nothing of it is kept elsewhere.
 *
 * `GET /api/v1/setup` → SetupState. Accounts are told by `GET /api/v1/accounts`, the court itself by the session.
 */
import { type Static, Type } from 'typebox'
import { Day, Text } from './shared.ts'

export const SetupState = Type.Object({
  /** Where the file of the court's keys lies on the server. */
  keys: Type.String(),
  policies: Type.Array(
    Type.Object({
      document: Type.String(),
      entry: Type.Integer(),
      approved: Type.Boolean(),
      /** Of one that is approved and not in force yet: its first day. */
      coming: Type.Union([Day, Type.Null()]),
    }),
  ),
  registers: Type.Array(Type.Object({ id: Type.String(), title: Text, subjects: Type.Integer() })),
  /** Draws with a result. */
  draws: Type.Integer(),
})
export type SetupState = Static<typeof SetupState>
