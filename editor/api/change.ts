/**
 * Changes of policies: drafts, what is found out about them, how they are approved.
 *
 * A draft is either an amendment of a policy that the ledger has, or a whole new policy for a court that has none. Its
 * version is its ETag: whoever changes it says in `If-Match` which version he saw.
 *
 * Under `/api/v1/change`: `GET editions` → ChangeEditions; `GET patterns` → PolicyPatterns; `GET drafts` → DraftList;
 * `POST drafts` NewDraft → Draft. Under `drafts/:id`: `GET` → Draft; `PUT` DraftEdit (If-Match) → Draft; `POST copies`
 * DraftEdit → Draft, a new one; `POST check` DraftEdit → DraftCheck; `POST examples` DraftEdit → DraftExamples; `POST comparison` DraftEdit → DraftComparison of
 * that text with the saved one; `GET surroundings` → DraftSurroundings; `POST rebase` (If-Match) → Draft; `GET table` → DraftTable; `POST propose`, `withdraw`
 * (If-Match), `reject` DraftReason, `approve` DraftDecision → Draft; `POST previews` PreviewOrder → a job (202);
 * `GET preview` → DraftPreviewKept; `GET papers/:paper?form=` → a file (DRAFT_PAPERS).
 */
import { type Static, Type } from 'typebox'
import { Day, Text } from './shared.ts'

const State = Type.Union([
  Type.Literal('working'),
  Type.Literal('proposed'),
  Type.Literal('approved'),
  Type.Literal('rejected'),
  Type.Literal('withdrawn'),
])

/** What is drafted: an amendment, or a whole policy. */
export const DraftKind = Type.Union([Type.Literal('amendment'), Type.Literal('policy')])
export type DraftKind = Static<typeof DraftKind>

/**
 * What the text of a draft is: `consolidated` the edition in force as it should read (the amendment is derived from it);
 * `amendment` the amendment itself; `policy` a whole new policy.
 */
export const DraftForm = Type.Union([
  Type.Literal('consolidated'),
  Type.Literal('amendment'),
  Type.Literal('policy'),
])
export type DraftForm = Static<typeof DraftForm>

/** The edition that is to be changed: the policy entry of the ledger, and which of its editions. */
export const DraftBase = Type.Object({
  entry: Type.Integer({ minimum: 0 }),
  digest: Type.String(),
  in_force_from: Day,
})
export type DraftBase = Static<typeof DraftBase>

const Words = (max: number) =>
  Type.String({ minLength: 1, maxLength: max, pattern: String.raw`\S` })

/** Of the decision of the assembly, as the approver enters it. */
export const DraftDecision = Type.Object(
  {
    /** `рішення зборів суддів`, … */
    type: Words(200),
    no: Words(60),
    date: Day,
    signed_by: Words(200),
    /** When it was published; `null` where that is not known yet. */
    published: Type.Union([Day, Type.Null()]),
    /** Since when it is in force. */
    effective: Day,
  },
  { additionalProperties: false },
)
export type DraftDecision = Static<typeof DraftDecision>

/** Places in the ledger that an approval made. */
export const DraftEntries = Type.Object({
  policy: Type.Integer(),
  act: Type.Integer(),
  approval: Type.Integer(),
})
export type DraftEntries = Static<typeof DraftEntries>

/** One step in the life of a draft. */
export const DraftStep = Type.Object({
  state: State,
  /** The name of the account. */
  by: Type.String(),
  /** RFC 3339, UTC. */
  at: Type.String(),
  note: Type.Optional(Type.String()),
})
export type DraftStep = Static<typeof DraftStep>

export const DraftSummary = Type.Object({
  id: Type.String(),
  version: Type.Integer(),
  kind: DraftKind,
  form: DraftForm,
  /** The document of the policy. */
  policy: Type.String(),
  /** The title of the policy. */
  policy_title: Text,
  title: Type.String(),
  state: State,
  author: Type.Object({ id: Type.String(), name: Type.String() }),
  /** Whether whoever asks is the author. */
  own: Type.Boolean(),
  /** The proposed day; `null` where the text names none. */
  effective: Type.Union([Day, Type.Null()]),
  base: Type.Union([DraftBase, Type.Null()]),
  changed_at: Type.String(),
})
export type DraftSummary = Static<typeof DraftSummary>

export const Draft = Type.Object({
  ...DraftSummary.properties,
  text: Type.String(),
  note: Type.String(),
  history: Type.Array(DraftStep),
  /** Filled in by whoever approves. */
  decision: Type.Union([DraftDecision, Type.Null()]),
  /** Where it stands in the ledger once it is approved. */
  entries: Type.Union([DraftEntries, Type.Null()]),
  /** Somebody began to approve it, and it is not known to be in the ledger: repeating finishes it. */
  interrupted: Type.Boolean(),
})
export type Draft = Static<typeof Draft>

export const DraftList = Type.Object({ drafts: Type.Array(DraftSummary) })
export type DraftList = Static<typeof DraftList>

const Title = Words(300)
const SourceText = Type.String({ maxLength: 512 * 1024 })
const Note = Type.String({ maxLength: 4000 })

/**
 * A new draft. `amendment`: of `policy`, over the edition in force on `day` (the last one where it is not said), or with
 * the text of an amendment given. `policy`: a whole new one, from a policy that is shipped (`pattern`) or from a file.
 */
const DOCUMENT = String.raw`^[a-z][a-z0-9_]{0,39}$`
/** Whether it can be the id of a policy. */
export const isDocumentId = (text: string): boolean => new RegExp(DOCUMENT).test(text)

export const NewDraft = Type.Union([
  Type.Object(
    {
      kind: Type.Literal('amendment'),
      policy: Words(80),
      title: Title,
      day: Type.Optional(Day),
      /** The amendment itself, where it is written already: `.zasady` or `.yaml`. */
      file: Type.Optional(Type.Object({ name: Words(200), text: SourceText })),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    {
      kind: Type.Literal('policy'),
      title: Title,
      /** The id of the new policy: letters, digits, `_`. */
      document: Type.Optional(Type.String({ pattern: DOCUMENT })),
      /** The title of the new policy, in the place of the pattern's. */
      policy_title: Type.Optional(Words(500)),
      /** The name of the court, in the place of the pattern's. */
      court: Type.Optional(Words(300)),
      /** A policy that is shipped, to begin with. */
      pattern: Type.Optional(Words(80)),
      file: Type.Optional(Type.Object({ name: Words(200), text: SourceText })),
    },
    { additionalProperties: false },
  ),
])
export type NewDraft = Static<typeof NewDraft>

/** What the author changes. */
export const DraftEdit = Type.Object(
  { title: Title, text: SourceText, effective: Type.Union([Day, Type.Null()]), note: Note },
  { additionalProperties: false },
)
export type DraftEdit = Static<typeof DraftEdit>

export const DraftReason = Type.Object(
  { reason: Type.String({ minLength: 1, maxLength: 2000, pattern: String.raw`\S` }) },
  { additionalProperties: false },
)
export type DraftReason = Static<typeof DraftReason>

/** An edition of the ledger with its state. */
export const ChangeEdition = Type.Object({
  document: Type.String(),
  in_force_from: Day,
  until: Type.Union([Day, Type.Null()]),
  decision: Type.String(),
  digest: Type.String(),
  state: Type.Union([
    Type.Literal('entered'),
    Type.Literal('approved'),
    Type.Literal('in_force'),
    Type.Literal('superseded'),
    Type.Literal('corrected'),
  ]),
  policy: Type.Integer(),
  entered_by: Type.String(),
  act: Type.Union([Type.Integer(), Type.Null()]),
  approval: Type.Union([Type.Integer(), Type.Null()]),
  approved_by: Type.Union([Type.String(), Type.Null()]),
})
export type ChangeEdition = Static<typeof ChangeEdition>

export const ChangeEditions = Type.Object({
  on: Day,
  policies: Type.Array(Type.Object({ document: Type.String(), title: Text })),
  editions: Type.Array(ChangeEdition),
})
export type ChangeEditions = Static<typeof ChangeEditions>

/** A policy that is shipped, to begin a new one with. */
export const PolicyPatterns = Type.Object({
  patterns: Type.Array(Type.Object({ document: Type.String(), title: Text, court: Text })),
})
export type PolicyPatterns = Static<typeof PolicyPatterns>

/** Texts beside that of a draft, for the editor: facts, libraries, what is adopted; and how the draft itself is called there. */
export const DraftSurroundings = Type.Object({
  path: Type.String(),
  files: Type.Array(Type.Object({ path: Type.String(), text: Type.String() })),
})
export type DraftSurroundings = Static<typeof DraftSurroundings>

/** What may be taken away: what it is, in which forms. */
export const DRAFT_PAPERS = {
  amendment: ['zasady'],
  table: ['html', 'docx', 'pdf'],
  decision: ['html', 'docx', 'pdf'],
  preview: ['html', 'pdf', 'docx', 'xlsx', 'csv', 'json'],
} as const
export type DraftPaper = keyof typeof DRAFT_PAPERS
