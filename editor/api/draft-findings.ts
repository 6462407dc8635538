/** What is found out about the text of a draft: remarks, examples, comparisons, the preview over history. Addresses: change.ts. */
import { type Static, Type } from 'typebox'
import { Day, Text } from './shared.ts'

/** Lines and columns from 1. */
const Place = Type.Object({ line: Type.Integer(), column: Type.Integer() })

/** A remark on the text of a draft, or on the amendment that follows from it. */
export const DraftRemark = Type.Object({
  code: Type.String(),
  severity: Type.Union([Type.Literal('error'), Type.Literal('warning')]),
  message: Text,
  help: Type.Optional(Text),
  /** In the text of the draft; absent for what is said of the amendment or of another text. */
  start: Type.Optional(Place),
  end: Type.Optional(Place),
})
export type DraftRemark = Static<typeof DraftRemark>

/** What an amendment does, one operation of it. */
export const DraftOperation = Type.Object({
  kind: Type.Union([Type.Literal('add'), Type.Literal('replace'), Type.Literal('repeal')]),
  clauses: Type.Array(Type.String()),
  words: Text,
})
export type DraftOperation = Static<typeof DraftOperation>

/** What is found out about a text. */
export const DraftCheck = Type.Object({
  /** `sound`: it may be proposed. `unchanged`: it says what the edition says. */
  kind: Type.Union([
    Type.Literal('sound'),
    Type.Literal('unchanged'),
    Type.Literal('mistaken'),
    Type.Literal('unfit'),
  ]),
  remarks: Type.Array(DraftRemark),
  operations: Type.Array(DraftOperation),
  /** The amendment, or the whole policy; `null` where there is none yet. */
  amendment: Type.Union([Type.String(), Type.Null()]),
  /** A newer edition was approved since the draft was begun. */
  stale: Type.Union([
    Type.Object({ entry: Type.Integer(), in_force_from: Day, label: Text }),
    Type.Null(),
  ]),
})
export type DraftCheck = Static<typeof DraftCheck>

/** The examples of the policy, asked as though the draft were in force on their days: how many, and which come out otherwise. */
export const DraftExamples = Type.Object({
  total: Type.Integer(),
  failed: Type.Array(
    Type.Object({
      title: Type.String(),
      failures: Type.Array(Type.Object({ expected: Text, actual: Text })),
    }),
  ),
})
export type DraftExamples = Static<typeof DraftExamples>

/** Words of a wording: those that the other wording has not are marked. */
export const MarkedWords = Type.Object({
  text: Type.String(),
  mark: Type.Optional(Type.Union([Type.Literal('deleted'), Type.Literal('inserted')])),
  rule: Type.Optional(Type.Literal(true)),
  strong: Type.Optional(Type.Literal(true)),
})
export type MarkedWords = Static<typeof MarkedWords>

export const DraftTable = Type.Object({
  subject: Type.String(),
  heads: Type.Array(Type.String(), { minItems: 3, maxItems: 3 }),
  rows: Type.Array(
    Type.Object({
      clause: Type.String(),
      change: Type.String(),
      place: Type.Array(MarkedWords),
      before: Type.Array(MarkedWords),
      after: Type.Array(MarkedWords),
    }),
  ),
  notes: Type.Array(Type.String()),
})
export type DraftTable = Static<typeof DraftTable>

/** Two texts of one draft side by side: lines, of which some are told apart word by word; `null`: the other side only. */
export const DraftComparison = Type.Object({
  rows: Type.Array(
    Type.Object({
      same: Type.Boolean(),
      /** The number of the line, from 1. */
      mine: Type.Union([
        Type.Object({ line: Type.Integer(), runs: Type.Array(MarkedWords) }),
        Type.Null(),
      ]),
      theirs: Type.Union([
        Type.Object({ line: Type.Integer(), runs: Type.Array(MarkedWords) }),
        Type.Null(),
      ]),
    }),
  ),
})
export type DraftComparison = Static<typeof DraftComparison>

/** What a preview is asked for; all of history where nothing is said. */
export const PreviewOrder = Type.Object(
  {
    from: Type.Optional(Type.Union([Day, Type.Null()])),
    to: Type.Optional(Type.Union([Day, Type.Null()])),
    /** Clauses whose wording is unknown are taken as absent: an assumption that the report repeats. */
    assume_unknown_absent: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type PreviewOrder = Static<typeof PreviewOrder>

/** The preview that is kept with a draft. `report`: a PreviewReport, as `zasady preview --json` prints it. */
export const DraftPreview = Type.Object({
  /** The version of the draft that it was made of. */
  version: Type.Integer(),
  /** The text was changed since, or a newer edition was approved. */
  stale: Type.Boolean(),
  made_at: Type.String(),
  by: Type.String(),
  report: Type.Unknown(),
})
export type DraftPreview = Static<typeof DraftPreview>

/** `null`: none was made. */
export const DraftPreviewKept = Type.Object({ preview: Type.Union([DraftPreview, Type.Null()]) })
export type DraftPreviewKept = Static<typeof DraftPreviewKept>
