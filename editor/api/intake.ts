/**
 * What an officer enters on the screen «Розподіл»: a matter, an act, a batch of them, and the form that asks for their facts.
 *
 * Facts are those of the decision contract: an absent key is unknown, `null` is known to be none.
 */
import { type Static, Type } from 'typebox'
import { Text } from './shared.ts'

// ---------------------------------------------------------------- what is asked

/** A matter to be distributed. What the registers of the court say of judges and court is added to its facts. */
export const Matter = Type.Object(
  {
    /** Absent where the court has one document that distributes. */
    document: Type.Optional(Type.String({ maxLength: 100 })),
    /** A day, or a moment with an offset; absent: now. */
    as_of: Type.Optional(Type.String({ maxLength: 40 })),
    facts: Type.Record(Type.String(), Type.Unknown()),
  },
  { additionalProperties: false },
)
export type Matter = Static<typeof Matter>

/** The judge about whom somebody asks before a draw. */
export const MatterOfJudge = Type.Object(
  { matter: Matter, judge: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
)

/** The act that allows a repeat distribution. */
export const RepeatAct = Type.Object(
  {
    type: Type.String({ minLength: 1, maxLength: 200 }),
    no: Type.String({ minLength: 1, maxLength: 100 }),
    date: Type.String({ pattern: String.raw`^\d{4}-\d{2}-\d{2}$` }),
    signed_by: Type.String({ minLength: 1, maxLength: 200 }),
    /** The case; null: an act about no case of its own. */
    case: Type.Union([Type.String({ minLength: 1, maxLength: 200 }), Type.Null()]),
  },
  { additionalProperties: false },
)
export type RepeatAct = Static<typeof RepeatAct>

// ---------------------------------------------------------------- the form of an intake

export const FormType = Type.Enum([
  'text',
  'yes_no',
  'choice',
  'date',
  'moment',
  'time',
  'whole',
  'decimal',
  'judge',
])
export type FormType = Static<typeof FormType>

export const FormField = Type.Object({
  /** The key in its object. */
  field: Type.String(),
  label: Text,
  type: FormType,
  /** Several values. */
  isList: Type.Boolean(),
  unit: Type.Optional(Text),
  values: Type.Optional(Type.Array(Type.Object({ value: Type.String(), label: Text }))),
  /** Without it nothing can be drawn, as far as is known before anything is filled in. */
  isNeeded: Type.Boolean(),
  /** Some rule of the draw reads it; what none reads stands in the protocol only. */
  isRead: Type.Boolean(),
})
export type FormField = Static<typeof FormField>

export const FormGroup = Type.Object({
  /** The key at the root of the facts. */
  root: Type.String(),
  label: Text,
  /** The root holds a list of such objects. */
  isList: Type.Boolean(),
  fields: Type.Array(FormField),
})
export type FormGroup = Static<typeof FormGroup>

/** A judge or a juror. */
export const Named = Type.Object({ id: Type.String(), name: Type.String() })
export type Named = Static<typeof Named>

export const Distributing = Type.Object({
  document: Type.String(),
  title: Text,
  /** The edition in force at the moment: since when, and the decision that brought it about. */
  in_force_from: Type.String(),
  decision: Type.Union([Type.String(), Type.Null()]),
})
export type Distributing = Static<typeof Distributing>

export const IntakeForm = Type.Object({
  documents: Type.Array(Distributing),
  document: Type.String(),
  as_of: Type.String(),
  groups: Type.Array(FormGroup),
  judges: Type.Array(Named),
})
export type IntakeForm = Static<typeof IntakeForm>

// ---------------------------------------------------------------- a batch

export const BatchRow = Type.Object({
  /** As the file has them: of a table, as a spreadsheet counts. */
  row: Type.Integer(),
  id: Type.Union([Type.String(), Type.Null()]),
  matter: Type.Union([Matter, Type.Null()]),
  /** What is wrong with it; the column as a table heads it. A row with a mistake has no matter. */
  errors: Type.Array(
    Type.Object({
      column: Type.Union([Type.String(), Type.Null()]),
      message: Text,
      help: Type.Optional(Text),
    }),
  ),
  /** Roots of its facts that the registers have too: where they say otherwise, nothing is drawn. */
  of_registers: Type.Array(Type.String()),
})
export type BatchRow = Static<typeof BatchRow>

export const Batch = Type.Object({
  note: Type.Union([Type.String(), Type.Null()]),
  rows: Type.Array(BatchRow),
  acts: Type.Array(RepeatAct),
})
export type Batch = Static<typeof Batch>
