/**
 * Looks: who looked at what and when, never what was seen; who changed which account.
 *
 * Under `/api/v1/audit`: `GET looks` LooksQuery → LookPage; `GET looks/chain` → LookChain; `GET looks/export` → a file.
 */
import { type Static, Type } from 'typebox'
import { Text } from './shared.ts'

/** What kinds of reading are marked on routes. */
export const LOOK_KINDS = [
  'case',
  'entries',
  'entry',
  'text',
  'register',
  'export',
  'replay',
  'verification',
  'audit',
  'account',
] as const
export const LookKind = Type.Enum([...LOOK_KINDS])
export type LookKind = (typeof LOOK_KINDS)[number]

export const LookRow = Type.Object({
  /** From 1, without a gap. */
  number: Type.Integer(),
  /** RFC 3339, UTC. */
  at: Type.String(),
  /** The name of the account, and its id. */
  account: Type.String(),
  account_id: Type.String(),
  kind: Type.String(),
  /** Method and pattern of the route. */
  route: Type.String(),
  /** Which of them: the number of a case or an entry, a register, a name. */
  subject: Type.String(),
  /** The same by the names of the parameters. */
  asked: Type.Optional(Type.Record(Type.String(), Type.String())),
  /** SHA-256 of this look and of all before it, hex. */
  sha256: Type.String(),
})
export type LookRow = Static<typeof LookRow>

/** A look as people read it: which screen or paper, and whose or which of them. */
export const LookView = Type.Object({ ...LookRow.properties, what: Text, about: Text })
export type LookView = Static<typeof LookView>

export const LooksQuery = Type.Object(
  {
    before: Type.Optional(Type.Integer({ minimum: 1 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    account: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    subject: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    kind: Type.Optional(LookKind),
  },
  { additionalProperties: false },
)
export type LooksQuery = Static<typeof LooksQuery>

export const LookPage = Type.Object({
  rows: Type.Array(LookView),
  next: Type.Union([Type.Integer(), Type.Null()]),
})
export type LookPage = Static<typeof LookPage>

/** Whether the looks are all there and as they were written; where not, the first place. */
export const LookChain = Type.Object({
  count: Type.Integer(),
  /** Of the last look; of an empty chain 64 zeros. */
  sha256: Type.String(),
  broken: Type.Union([
    Type.Object({
      number: Type.Integer(),
      how: Type.Union([Type.Literal('missing'), Type.Literal('changed')]),
    }),
    Type.Null(),
  ]),
})
export type LookChain = Static<typeof LookChain>
