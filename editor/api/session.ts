/**
 * Who is here and which court is open: what the studio asks first, signing in and out, the beginning of a real court.
 *
 * `GET /api/v1/session` → SessionState, for anybody. `POST /api/v1/session` SignIn → SessionState.
 * `DELETE /api/v1/session` → SessionState. `POST /api/v1/session/door` Door → SessionState (sample court on loopback only).
 * `POST /api/v1/first-run` FirstRun → SessionState (once). `POST /api/v1/court` NewCourt → SessionState (once, by the
 * administrator).
 */
import { type Static, Type } from 'typebox'
import { ROLES } from './roles.ts'
import { Day } from './shared.ts'

export const RoleSchema = Type.Enum([...ROLES])

/** An account as others see it, never with its password. */
export const AccountView = Type.Object({
  id: Type.String(),
  /** Shown to people, and the `by` of ledger entries. */
  name: Type.String(),
  roles: Type.Array(RoleSchema),
})
export type AccountView = Static<typeof AccountView>

export const SessionState = Type.Object({
  court: Type.Object({
    /** `none`: neither a sample nor a court is open; an administrator may set one up. */
    kind: Type.Enum(['sample', 'court', 'none']),
    name: Type.Union([Type.String(), Type.Null()]),
  }),
  /** Null when nobody has signed in. */
  account: Type.Union([AccountView, Type.Null()]),
  /** Roles that one click enters; empty where there is no sample court or the studio is not on loopback. */
  doors: Type.Array(RoleSchema),
  /** Whether the first administrator of a real court can be made now. */
  first_run: Type.Boolean(),
  /** Whether that needs the code which the server printed on its terminal. */
  set_up_code: Type.Boolean(),
  /** Whether the password of the account was set by somebody else: then it must be changed before anything is done. */
  password_given: Type.Boolean(),
  /** What the server was started with; the studio may choose another. */
  lang: Type.Enum(['uk', 'en']),
})
export type SessionState = Static<typeof SessionState>

/**
 * Letters, digits and what names are written with; it begins and ends with a letter or a digit. Letters of one alphabet,
 * Cyrillic or Latin: with a Latin `a` in the midst of a name two people would look like one in the ledger for ever.
 */
const ONE_ALPHABET = String.raw`(?=[\P{L}ʼ\p{Script=Cyrillic}]*$|[\P{L}ʼ\p{Script=Latin}]*$)`
const NAME = String.raw`^${ONE_ALPHABET}[\p{L}\p{N}](?:[\p{L}\p{N} .,’'ʼ_-]*[\p{L}\p{N}.])?$`
export const AccountName = Type.String({ minLength: 2, maxLength: 80, pattern: NAME })
/** Whether the server would take it for a name: forms ask before they send it. */
export const isAccountName = (text: string): boolean =>
  text.length >= 2 && new RegExp(NAME, 'u').test(text)
export const Password = Type.String({ minLength: 1, maxLength: 256 })
export const PASSWORD_SHORTEST = 12

export const SignIn = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 80 }), password: Password },
  { additionalProperties: false },
)
export type SignIn = Static<typeof SignIn>

export const Door = Type.Object({ role: RoleSchema }, { additionalProperties: false })
export type Door = Static<typeof Door>

export const FirstRun = Type.Object(
  {
    administrator: Type.Object(
      { name: AccountName, password: Password },
      { additionalProperties: false },
    ),
    /** The one-time code from the terminal; not asked on the machine itself. */
    code: Type.Optional(Type.String({ maxLength: 40 })),
  },
  { additionalProperties: false },
)
export type FirstRun = Static<typeof FirstRun>

/** The name of the ledger among all ledgers, like `court.example/docket`. */
const ORIGIN = String.raw`^[A-Za-z0-9][A-Za-z0-9.\-]*(?:/[A-Za-z0-9._\-]+)*$`
const Origin = Type.String({ minLength: 3, maxLength: 200, pattern: ORIGIN })
export const isOrigin = (text: string): boolean => text.length >= 3 && new RegExp(ORIGIN).test(text)

export const NewCourt = Type.Object(
  {
    origin: Origin,
    /** The court, in words. */
    name: Type.String({ minLength: 3, maxLength: 300 }),
    /** Since when the ledger is kept; today when absent. */
    date: Type.Optional(Day),
  },
  { additionalProperties: false },
)
export type NewCourt = Static<typeof NewCourt>
