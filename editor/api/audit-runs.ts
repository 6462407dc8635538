/**
 * What an auditor has done: the past replayed, a file or the ledger verified, the checks of the audit run.
 *
 * Under `/api/v1/audit`: `POST replays` ReplayOrder and `POST checks` AuditPeriod → JobView (202), whose result is ReplayResult
 * or AuditResult; `GET replays/latest`, `checks/latest` → LatestRun, the asker's own; `GET replays/:job/export`,
 * `checks/:job/export` → a file; `POST verifications` VerifyQuery with the bytes of a file → VerifyResult; `POST
 * verifications/ledger` KnownByUser → VerifyResult of the court's own ledger; `GET dictionary` → a file.
 */
import { type Static, Type } from 'typebox'
import { JobView } from './jobs.ts'
import { Day, Text } from './shared.ts'
import { LedgerDamage } from './audit.ts'

/** Days, both inclusive. */
export const AuditPeriod = Type.Object(
  { from: Type.Optional(Day), to: Type.Optional(Day) },
  { additionalProperties: false },
)
export type AuditPeriod = Static<typeof AuditPeriod>

export const ReplayOrder = Type.Object(
  {
    from: Type.Optional(Day),
    to: Type.Optional(Day),
    case: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  },
  { additionalProperties: false },
)
export type ReplayOrder = Static<typeof ReplayOrder>

/** The last run of the account; null when there was none, or nothing is known of it any more. */
export const LatestRun = Type.Object({
  job: Type.Union([JobView, Type.Null()]),
  order: Type.Union([ReplayOrder, Type.Null()]),
})
export type LatestRun = Static<typeof LatestRun>

/** An entry that did not come out the same. */
export const ReplayFound = Type.Object({
  seq: Type.Integer(),
  case: Type.String(),
  attempt: Type.Union([Type.Integer(), Type.Null()]),
  as_of: Type.String(),
  policy: Type.String(),
  engine: Type.Union([Type.String(), Type.Null()]),
  /** As the command line tells programs. */
  finding: Type.Unknown(),
  kind: Type.Union([Type.Literal('different'), Type.Literal('cannot')]),
  /** The step that differs, or what stands in the way. */
  cause: Type.String(),
  title: Text,
  /** The place within the step, or the detail. */
  place: Type.String(),
  expected: Type.Union([Type.String(), Type.Null()]),
  found: Type.Union([Type.String(), Type.Null()]),
})
export type ReplayFound = Static<typeof ReplayFound>

export const ReplayResult = Type.Object({
  /** When it was begun; of results kept before this was told there is none. */
  at: Type.Optional(Type.String()),
  /** As it was then: it may have grown since. */
  ledger: Type.Object({ origin: Type.String(), size: Type.Integer(), root: Type.String() }),
  asked: Type.Integer(),
  replayed: Type.Integer(),
  same: Type.Integer(),
  different: Type.Integer(),
  cannot: Type.Integer(),
  causes: Type.Array(
    Type.Object({
      kind: ReplayFound.properties.kind,
      cause: Type.String(),
      title: Text,
      count: Type.Integer(),
    }),
  ),
  /** The first ones, in the order of the ledger; counts are of all. */
  found: Type.Array(ReplayFound),
})
export type ReplayResult = Static<typeof ReplayResult>

/** What the user knows by other means. */
const KNOWN = {
  key: Type.Optional(Type.String({ maxLength: 2000 })),
  case: Type.Optional(Type.String({ maxLength: 200 })),
  origin: Type.Optional(Type.String({ maxLength: 200 })),
  /** A checkpoint that was saved earlier: a note. */
  since: Type.Optional(Type.String({ maxLength: 6000 })),
}
export const KnownByUser = Type.Object(KNOWN, { additionalProperties: false })
export type KnownByUser = Static<typeof KnownByUser>

export const VerifyQuery = Type.Object(
  { name: Type.String({ minLength: 1, maxLength: 300 }), ...KNOWN },
  { additionalProperties: false },
)
export type VerifyQuery = Static<typeof VerifyQuery>

/** One check: does it hold, fail, or could it not be made. */
export const VerifyStep = Type.Object({
  check: Type.String(),
  title: Text,
  verdict: Type.Union([Type.Literal('holds'), Type.Literal('fails'), Type.Literal('not_checked')]),
  /** JSON pointer, table and column. */
  place: Type.Optional(Type.String()),
  /** Of a printed document, from 1. */
  line: Type.Optional(Type.Integer()),
  said: Type.Optional(Text),
  /** Of a printed document: what is printed, and what follows from the rest of it. */
  read: Type.Optional(Text),
  computed: Type.Optional(Text),
})
export type VerifyStep = Static<typeof VerifyStep>

/** One thing that was verified; a file of reports holds several. */
export const VerifiedThing = Type.Object({
  status: Type.Union([
    Type.Literal('verified'),
    Type.Literal('refused'),
    Type.Literal('not_reproducible'),
  ]),
  head: Type.Array(Text),
  summary: Text,
  steps: Type.Array(VerifyStep),
  /** The place of the first step that fails. */
  first_false: Type.Union([Type.Integer(), Type.Null()]),
})
export type VerifiedThing = Static<typeof VerifiedThing>

export const VerifyResult = Type.Object({
  kind: Type.Union([
    Type.Literal('bundle'),
    Type.Literal('record'),
    Type.Literal('export'),
    Type.Literal('ledger'),
    Type.Literal('report'),
  ]),
  file: Type.String(),
  /** What was said about the file before its checks. */
  notes: Type.Array(Text),
  things: Type.Array(VerifiedThing),
})
export type VerifyResult = Static<typeof VerifyResult>

export const AuditFinding = Type.Object({
  severity: Type.Union([Type.Literal('alarm'), Type.Literal('look'), Type.Literal('note')]),
  text: Type.String(),
  place: Type.Object({
    entries: Type.Array(Type.Integer()),
    case: Type.Optional(Type.String()),
    judge: Type.Optional(Type.String()),
  }),
  numbers: Type.Record(Type.String(), Type.Union([Type.Number(), Type.String()])),
})
export type AuditFinding = Static<typeof AuditFinding>

export const AuditCheck = Type.Object({
  code: Type.String(),
  group: Type.String(),
  title: Type.String(),
  finds: Type.String(),
  misses: Type.String(),
  looked: Type.Integer(),
  unit: Type.String(),
  gaps: Type.Array(Type.String()),
  findings: Type.Array(AuditFinding),
})
export type AuditCheck = Static<typeof AuditCheck>

/** A judge or juror in the statistics. */
export const AuditPerson = Type.Record(
  Type.String(),
  Type.Union([Type.String(), Type.Number(), Type.Null()]),
)
export type AuditPerson = Static<typeof AuditPerson>

/** As `zasady audit --json` writes it, in one language. */
export const AuditReport = Type.Object({
  ledger: Type.Object({
    origin: Type.String(),
    court: Type.String(),
    entries: Type.Integer(),
    verified: Type.Literal(true),
  }),
  as_of: Type.String(),
  period: Type.Optional(Type.Object({ first: Type.String(), last: Type.String() })),
  draws: Type.Integer(),
  repeats: Type.Integer(),
  decisions: Type.Integer(),
  checks: Type.Array(AuditCheck),
  people: Type.Array(AuditPerson),
})
export type AuditReport = Static<typeof AuditReport>

const Cells = Type.Array(Type.Union([Type.String(), Type.Number(), Type.Null()]))
const AuditTable = Type.Object({
  name: Type.String(),
  title: Type.String(),
  names: Type.Array(Type.String()),
  headings: Type.Array(Type.String()),
  rows: Type.Array(Cells),
})

const Tables = Type.Object({ findings: AuditTable, checks: AuditTable, people: AuditTable })
const InOneLanguage = Type.Object({ report: AuditReport, tables: Tables })

/** A damaged ledger is not analysed: what it says might not be what was entered. */
export const AuditResult = Type.Union([
  Type.Object({ kind: Type.Literal('report'), uk: InOneLanguage, en: InOneLanguage }),
  Type.Object({
    kind: Type.Literal('damaged'),
    damage: Type.Array(LedgerDamage),
    /** How many places there are; the first are listed. */
    places: Type.Integer(),
  }),
])
export type AuditResult = Static<typeof AuditResult>

const Lang = Type.Union([Type.Literal('uk'), Type.Literal('en')])
const Form = Type.Union([
  Type.Literal('xlsx'),
  Type.Literal('csv'),
  Type.Literal('json'),
  Type.Literal('jsonl'),
])
export const RunExport = Type.Object(
  {
    form: Form,
    lang: Lang,
    /** For CSV, which holds one. */
    table: Type.Optional(
      Type.Union([Type.Literal('findings'), Type.Literal('checks'), Type.Literal('people')]),
    ),
  },
  { additionalProperties: false },
)
export type RunExport = Static<typeof RunExport>
