/**
 * Local accounts, kept by the administrator.
 *
 * `GET /api/v1/accounts` → Accounts. `POST /api/v1/accounts` NewAccount → AccountRow. `PUT /api/v1/accounts/:id`
 * AccountChange → AccountRow (If-Match). `PUT /api/v1/accounts/:id/password` SetPassword (administrator, of another).
 * `PUT /api/v1/session/password` ChangePassword (own). The last administrator can neither be locked nor lose the role.
 */
import { type Static, Type } from 'typebox'
import { AccountName, AccountView, Password, RoleSchema } from './session.ts'

export const AccountRow = Type.Object({
  ...AccountView.properties,
  locked: Type.Boolean(),
  /** Seen in `If-Match` when the account is changed. */
  version: Type.Integer(),
  changed_at: Type.String(),
})
export type AccountRow = Static<typeof AccountRow>

export const Accounts = Type.Object({ accounts: Type.Array(AccountRow) })
export type Accounts = Static<typeof Accounts>

const Roles = Type.Array(RoleSchema, { minItems: 1, maxItems: 6, uniqueItems: true })

export const NewAccount = Type.Object(
  { name: AccountName, password: Password, roles: Roles },
  { additionalProperties: false },
)
export type NewAccount = Static<typeof NewAccount>

export const AccountChange = Type.Object(
  { roles: Type.Optional(Roles), locked: Type.Optional(Type.Boolean()) },
  { additionalProperties: false },
)
export type AccountChange = Static<typeof AccountChange>

export const SetPassword = Type.Object({ password: Password }, { additionalProperties: false })
export type SetPassword = Static<typeof SetPassword>

export const ChangePassword = Type.Object(
  { old_password: Password, password: Password },
  { additionalProperties: false },
)
export type ChangePassword = Static<typeof ChangePassword>
