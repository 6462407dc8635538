/**
 * Registers: what stands in them at a moment, since when and by which act; every change; changes and imports.
 *
 * `GET /api/v1/registers` ?as_of&known_at → RegisterList. `GET /api/v1/registers/:id` ?as_of&known_at → RegisterTable.
 * `GET /api/v1/registers/:id/days` ?month&as_of&known_at → RegisterDays: who stands in it on each day of a month.
 * `GET /api/v1/registers/:id/file` ?format&lang&as_of&known_at&empty → the register, or only its headings, as a file.
 * `GET /api/v1/registers/history` ?subject&known_at → RegisterHistory. `POST /api/v1/registers/changes` RegisterChange →
 * RegisterPlan. `POST /api/v1/registers/:id/rows` RegisterImportQuery, bytes of a file → RegisterPlan.
 */
import { type Static, Type } from 'typebox'
import { Remark, Text } from './shared.ts'

/** Bytes of a clerk's file. */
export const REGISTER_FILE_BYTES = 4 * 1024 * 1024

const Maybe = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()])

/** A day, `yyyy-mm-dd` or `dd.mm.yyyy`, or a moment of Kyiv; a bare day is its end. */
const Asked = Type.String({ maxLength: 40 })
export const RegisterMoments = Type.Object({
  as_of: Type.Optional(Asked),
  known_at: Type.Optional(Asked),
})
export type RegisterMoments = Static<typeof RegisterMoments>

export const RegisterOrder = Type.Object({
  no: Type.String(),
  date: Type.String(),
  signed_by: Type.String(),
})
export type RegisterOrder = Static<typeof RegisterOrder>

/** What a field of a form is for. A `list` is several of `of`; a `reference` is a key of another register. */
export const RegisterColumn = Type.Object({
  field: Type.String(),
  heading: Text,
  kind: Type.Enum([
    'boolean',
    'text',
    'date',
    'datetime',
    'time',
    'number',
    'enum',
    'reference',
    'other',
  ]),
  list: Type.Boolean(),
  /** Of an `enum`: its values as they are written in a cell. */
  values: Type.Array(Type.Object({ value: Type.String(), name: Text })),
  /** Of a `reference`: the register. */
  refers: Maybe(Type.String()),
  required: Type.Boolean(),
  /** It may change only by an act. */
  by_act: Type.Boolean(),
})
export type RegisterColumn = Static<typeof RegisterColumn>

export const RegisterInfo = Type.Object({
  id: Type.String(),
  title: Text,
  /** `judges/*`, `court`. */
  subject: Type.String(),
  /** A part of the columns of another register: it changes subjects and never makes one. */
  view_of: Maybe(Type.String()),
  /** The register to whose subjects the subjects of this one belong. */
  of: Maybe(Type.String()),
  key: Maybe(Text),
  /** Whether a new subject may be entered without a key: one is made of its dates. */
  makes_key: Type.Boolean(),
  columns: Type.Array(RegisterColumn),
  /** Columns that every file may have: from, order_no, order_date, signed_by, reason. */
  common: Type.Record(Type.String(), Text),
  /** Its subjects last from a day to a day, or its facts are lists of days. */
  days: Type.Enum(['none', 'period', 'dates']),
})
export type RegisterInfo = Static<typeof RegisterInfo>

export const RegisterList = Type.Object({
  registers: Type.Array(Type.Object({ ...RegisterInfo.properties, count: Type.Integer() })),
})
export type RegisterList = Static<typeof RegisterList>

/** One fact of a subject with the entry behind it. */
export const RegisterCell = Type.Object({
  field: Type.String(),
  /** Empty where it stands sealed. */
  text: Text,
  /** As a form gives it back: `""` where it is not known, `—` where it is known to be none. */
  raw: Type.String(),
  sealed: Type.Boolean(),
  /** That gave it; null where it stands sealed. */
  entry: Maybe(Type.Integer()),
})
export type RegisterCell = Static<typeof RegisterCell>

export const RegisterRow = Type.Object({
  subject: Type.String(),
  /** How people call it: a surname, or its key. */
  label: Text,
  /** The subject it belongs to. */
  owner: Maybe(Type.Object({ subject: Type.String(), label: Text })),
  since: Type.Object({ entry: Type.Integer(), true_at: Type.String() }),
  cells: Type.Array(RegisterCell),
})
export type RegisterRow = Static<typeof RegisterRow>

/** What is told of an entry of the ledger. */
export const RegisterEntry = Type.Object({
  true_at: Type.String(),
  recorded_at: Type.String(),
  by: Type.String(),
  order: Maybe(RegisterOrder),
})
export type RegisterEntry = Static<typeof RegisterEntry>

export const RegisterTable = Type.Object({
  register: RegisterInfo,
  /** In the one spelling of the ledger; null: now. */
  as_of: Maybe(Type.String()),
  known_at: Maybe(Type.String()),
  rows: Type.Array(RegisterRow),
  /** The entries behind the cells, by number. */
  entries: Type.Record(Type.String(), RegisterEntry),
  /** Subjects that a reference may name, by register. */
  references: Type.Record(
    Type.String(),
    Type.Array(Type.Object({ value: Type.String(), label: Text })),
  ),
})
export type RegisterTable = Static<typeof RegisterTable>

export const RegisterDaysQuery = Type.Object({
  ...RegisterMoments.properties,
  month: Type.Optional(Type.String({ pattern: String.raw`^\d{4}-(?:0[1-9]|1[0-2])$` })),
})
export type RegisterDaysQuery = Static<typeof RegisterDaysQuery>

/** A month of a register: on each day, whom it names and why. */
export const RegisterDays = Type.Object({
  /** Asked for, or the last one of which the register says something. */
  month: Type.String(),
  people: Type.Array(Type.Object({ subject: Type.String(), label: Text })),
  marks: Type.Array(
    Type.Object({
      day: Type.String(),
      /** Of `people`. */
      person: Type.String(),
      /** The subject that says so. */
      subject: Type.String(),
      text: Text,
    }),
  ),
})
export type RegisterDays = Static<typeof RegisterDays>

export const RegisterHistoryQuery = Type.Object({
  subject: Type.String({ minLength: 1, maxLength: 400 }),
  known_at: Type.Optional(Asked),
})

export const RegisterHistoryChange = Type.Object({
  entry: Type.Integer(),
  subject: Type.String(),
  label: Text,
  recorded_at: Type.String(),
  true_at: Type.String(),
  by: Type.String(),
  removed: Type.Boolean(),
  facts: Type.Array(
    Type.Object({
      field: Type.String(),
      name: Text,
      text: Text,
      /** As a form gives it back. */
      raw: Type.String(),
      sealed: Type.Boolean(),
    }),
  ),
  order: Maybe(RegisterOrder),
  reason: Maybe(Type.String()),
  corrects: Maybe(Type.Integer()),
  corrected_by: Maybe(Type.Integer()),
})
export type RegisterHistoryChange = Static<typeof RegisterHistoryChange>

export const RegisterHistory = Type.Object({
  subject: Type.String(),
  label: Text,
  changes: Type.Array(RegisterHistoryChange),
})
export type RegisterHistory = Static<typeof RegisterHistory>

const Line = Type.String({ maxLength: 400 })
/** What holds for the change, or for every row of a file that does not say otherwise. */
const Defaults = {
  from: Type.Optional(Asked),
  order_no: Type.Optional(Line),
  order_date: Type.Optional(Asked),
  signed_by: Type.Optional(Line),
  reason: Type.Optional(Type.String({ maxLength: 2000 })),
}
const Entering = {
  /** Nothing is entered: what would be is answered. */
  dry_run: Type.Boolean(),
  /** `plan` of the answer that a person agreed to; another plan is not entered. */
  plan: Type.Optional(Type.String({ maxLength: 80 })),
}

export const RegisterChange = Type.Object(
  {
    action: Type.Enum(['set', 'remove']),
    /** `judges/с02`; without the last part, `judges/с02/absences`, a new one. */
    subject: Type.String({ minLength: 1, maxLength: 400 }),
    /** As they are written in a cell. */
    facts: Type.Array(
      Type.Object(
        {
          field: Type.String({ minLength: 1, maxLength: 200 }),
          text: Type.String({ maxLength: 4000 }),
        },
        { additionalProperties: false },
      ),
      { maxItems: 100 },
    ),
    /** The entry that was wrong. */
    corrects: Type.Optional(Type.Integer({ minimum: 0 })),
    ...Defaults,
    ...Entering,
  },
  { additionalProperties: false },
)
export type RegisterChange = Static<typeof RegisterChange>

export const RegisterImportQuery = Type.Object({
  /** Of the file, for messages. */
  name: Type.String({ minLength: 1, maxLength: 255 }),
  /** Rows without mistakes are entered though others have some. */
  valid_only: Type.Optional(Type.Boolean()),
  ...Defaults,
  ...Entering,
})
export type RegisterImportQuery = Static<typeof RegisterImportQuery>

/** Something wrong in a place of a table. */
export const RowRemark = Type.Object({
  ...Remark.properties,
  row: Maybe(Type.Integer()),
  column: Maybe(Type.String()),
})
export type RowRemark = Static<typeof RowRemark>

const RegisterPlanChange = Type.Object({
  row: Maybe(Type.Integer()),
  subject: Type.String(),
  label: Text,
  /** Of the ledger; null where it is only a plan. */
  entry: Maybe(Type.Integer()),
  true_at: Type.String(),
  is_new: Type.Boolean(),
  is_removed: Type.Boolean(),
  differences: Type.Array(
    Type.Object({ field: Type.String(), name: Text, before: Maybe(Text), after: Text }),
  ),
  order: Maybe(RegisterOrder),
  reason: Maybe(Type.String()),
  corrects: Maybe(Type.Integer()),
})

export const RegisterPlan = Type.Object({
  /** The digest of what would be entered. */
  plan: Type.String(),
  entered: Type.Boolean(),
  /** The register was changed by somebody else since the plan that was agreed to: this is the new plan. */
  outdated: Type.Boolean(),
  changes: Type.Array(RegisterPlanChange),
  unchanged: Type.Integer(),
  problems: Type.Array(RowRemark),
  warnings: Type.Array(RowRemark),
})
export type RegisterPlan = Static<typeof RegisterPlan>

export const RegisterFileQuery = Type.Object({
  ...RegisterMoments.properties,
  format: Type.Enum(['xlsx', 'csv']),
  lang: Type.Optional(Type.Enum(['uk', 'en'])),
  /** Only the headings: a form to fill in. */
  empty: Type.Optional(Type.Boolean()),
})
export type RegisterFileQuery = Static<typeof RegisterFileQuery>
