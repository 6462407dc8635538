/**
 * The ledger as an auditor reads it: its head, its entries, what proves that an entry is in it.
 *
 * Under `/api/v1/audit`: `GET ledger` → LedgerHead; `GET entries` EntriesQuery → EntryPage; `GET entries/:seq` →
 * EntryView; `GET entries/:seq/proof` → EntryProof; `GET texts/:digest` → KeptText. Files: `GET exports/checkpoint`,
 * `exports/ledger`, `exports/ledger-open`, `exports/bundle`, `exports/bundle-open` (BundleQuery).
 */
import { type Static, Type } from 'typebox'
import { Day, Text } from './shared.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])

/** Something found wrong in the ledger, and the entry that it concerns. */
export const LedgerDamage = Type.Object({
  code: Type.String(),
  place: Type.String(),
  message: Text,
  entry: Nullable(Type.Integer()),
})
export type LedgerDamage = Static<typeof LedgerDamage>

/** The last checkpoint that witnesses countersigned. */
export const Witnessed = Type.Object({
  /** The entry that keeps it. */
  entry: Type.Integer(),
  size: Type.Integer(),
  /** By whom, and when (RFC 3339, UTC) by the clock of the witness. */
  by: Type.Array(Type.Object({ name: Type.String(), at: Type.String() })),
})
export type Witnessed = Static<typeof Witnessed>

export const LedgerHead = Type.Object({
  origin: Type.String(),
  court: Type.String(),
  size: Type.Integer(),
  /** Hex. */
  root: Type.String(),
  /** The signed note, whose signatures were checked; `at` is when its last entry was recorded. */
  checkpoint: Type.Object({
    note: Type.String(),
    size: Type.Integer(),
    at: Nullable(Type.String()),
    /** Verifier keys that signed it; empty when none of the ledger's keys did. */
    signed_by: Type.Array(Type.String()),
  }),
  witnessed: Nullable(Witnessed),
  damage: Type.Array(LedgerDamage),
  /** Kinds of entries, to choose among. */
  kinds: Type.Array(Type.Object({ kind: Type.String(), title: Text })),
})
export type LedgerHead = Static<typeof LedgerHead>

export const EntryRow = Type.Object({
  seq: Type.Integer(),
  /** Null where the stored bytes cannot be read. */
  kind: Nullable(Type.String()),
  title: Text,
  /** What the entry says, in one sentence. */
  words: Text,
  true_at: Nullable(Type.String()),
  recorded_at: Nullable(Type.String()),
  by: Nullable(Type.String()),
})
export type EntryRow = Static<typeof EntryRow>

export const EntriesQuery = Type.Object(
  {
    /** Entries before this place; from the end without it. */
    before: Type.Optional(Type.Integer({ minimum: 0 })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    kind: Type.Optional(Type.String({ maxLength: 40 })),
    case: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    by: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
    /** Days on which the entries were recorded, both inclusive. */
    from: Type.Optional(Day),
    to: Type.Optional(Day),
  },
  { additionalProperties: false },
)
export type EntriesQuery = Static<typeof EntriesQuery>

/** The latest first. `next` is the `before` of what follows; rows may be few and more follow: a search looks at a part. */
export const EntryPage = Type.Object({
  rows: Type.Array(EntryRow),
  next: Nullable(Type.Integer()),
})
export type EntryPage = Static<typeof EntryPage>

export const EntryText = Type.Object({
  digest: Type.String(),
  what: Text,
  /** `removed`: a redaction says so; `missing`: it should be there. */
  state: Type.Union([Type.Literal('kept'), Type.Literal('removed'), Type.Literal('missing')]),
  bytes: Nullable(Type.Integer()),
})
export type EntryText = Static<typeof EntryText>

/** The whole of an entry. */
export const EntryView = Type.Object({
  row: EntryRow,
  /** Its fields in words. */
  details: Type.Array(Type.Object({ label: Text, value: Text })),
  /** Its canonical text. */
  raw: Type.String(),
  /** How many of its values are sealed. */
  sealed: Type.Integer(),
  texts: Type.Array(EntryText),
  links: Type.Array(Type.Object({ entry: Type.Integer(), title: Text })),
  damage: Type.Array(LedgerDamage),
  /** Neighbours, to step through. */
  size: Type.Integer(),
})
export type EntryView = Static<typeof EntryView>

/** That an entry stands at its place in the list that the checkpoint signs, step by step (RFC 9162, 2.1.3). */
export const EntryProof = Type.Object({
  seq: Type.Integer(),
  size: Type.Integer(),
  leaf: Type.String(),
  steps: Type.Array(
    Type.Object({
      /** On which side of the hash so far the other one stands. */
      side: Type.Union([Type.Literal('left'), Type.Literal('right')]),
      other: Type.String(),
      gives: Type.String(),
    }),
  ),
  /** What the checkpoint signs. */
  root: Type.String(),
  holds: Type.Boolean(),
})
export type EntryProof = Static<typeof EntryProof>

/** A text that entries name by digest. */
export const KeptText = Type.Object({
  digest: Type.String(),
  bytes: Type.Integer(),
  /** Null where it is no text in UTF-8; cut where it is long. */
  text: Nullable(Type.String()),
  cut: Type.Boolean(),
})
export type KeptText = Static<typeof KeptText>

export const BundleQuery = Type.Object(
  {
    case: Type.String({ minLength: 1, maxLength: 200 }),
    attempt: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
    /** The bundle itself, or the page by which it is checked by hand. */
    form: Type.Optional(Type.Union([Type.Literal('json'), Type.Literal('page')])),
  },
  { additionalProperties: false },
)
export type BundleQuery = Static<typeof BundleQuery>
