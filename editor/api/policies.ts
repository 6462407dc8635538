/**
 * The screen of policies: what there is, the files of a policy, the text of a day, and what is asked of a text as typed.
 *
 * A text as typed is sent as the files that differ from those the ledger keeps; nothing of it is stored.
 */
import { type Static, Type } from 'typebox'
import { DraftTable } from './draft-findings.ts'
import { FormGroup, Named } from './intake.ts'
import { Day, Text } from './shared.ts'

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()])

export const PolicyEdition = Type.Object({
  in_force_from: Day,
  /** The first day of the edition that supersedes it. */
  until: Nullable(Day),
  /** The act that brought it about: `27.02.2026 № 1`. */
  decision: Nullable(Type.String()),
  adopted: Nullable(Day),
  published: Nullable(Day),
  /** The policy entry of the ledger; none in a policy that this court has not adopted. */
  entry: Nullable(Type.Integer()),
})
export type PolicyEdition = Static<typeof PolicyEdition>

export const PolicySummary = Type.Object({
  document: Type.String(),
  /** The English of it is the Ukrainian one where the policy has no other. */
  title: Text,
  /** In the ledger of this court and approved; otherwise an example that may only be read. */
  adopted: Type.Boolean(),
  editions: Type.Array(PolicyEdition),
})
export type PolicySummary = Static<typeof PolicySummary>

export const PolicyList = Type.Object({ today: Day, policies: Type.Array(PolicySummary) })
export type PolicyList = Static<typeof PolicyList>

const FileRole = Type.Union([
  Type.Literal('text'),
  Type.Literal('amendment'),
  Type.Literal('facts'),
  Type.Literal('library'),
])

export const PolicyFile = Type.Object({
  path: Type.String(),
  role: FileRole,
  /** What it is, for people: the decision, the subject. */
  label: Text,
  text: Type.String(),
})
export type PolicyFile = Static<typeof PolicyFile>

/** What decides by a clause, and how well it is proved. */
export const PolicyClause = Type.Object({
  clause: Type.String(),
  /** As lawyers cite it. */
  citation: Text,
  summary: Text,
  modality: Type.String(),
  modality_words: Text,
  state: Type.Union([
    Type.Literal('in_force'),
    Type.Literal('not_yet'),
    Type.Literal('repealed'),
    Type.Literal('wording_unknown'),
  ]),
  /** Canonical names of the rules that answer for it, and how people call them. */
  rules: Type.Array(Type.Object({ name: Type.String(), label: Text })),
  /** The source says that nothing is computed by it. */
  marked: Type.Boolean(),
  /** Titles of the tests that expect something of it. */
  tests: Type.Array(Type.String()),
})
export type PolicyClause = Static<typeof PolicyClause>

export const PolicyDetail = Type.Object({
  document: Type.String(),
  title: Text,
  adopted: Type.Boolean(),
  today: Day,
  editions: Type.Array(PolicyEdition),
  files: Type.Array(PolicyFile),
  /** As the edition of today has them; of the first where none is in force yet. */
  clauses: Type.Array(PolicyClause),
})
export type PolicyDetail = Static<typeof PolicyDetail>

export const EditionText = Type.Object({
  edition: PolicyEdition,
  text: Type.String(),
  /** The text of the edition before; none before the first. */
  before: Nullable(Type.String()),
})
export type EditionText = Static<typeof EditionText>

/** Two editions clause by clause; the rows are those of the comparison table of an assembly, in Ukrainian. */
export const EditionComparison = Type.Object({
  before: PolicyEdition,
  after: PolicyEdition,
  table: DraftTable,
})
export type EditionComparison = Static<typeof EditionComparison>

const MAX_FILE = 512 * 1024
/** A file as typed; it stands in the place of the kept one of its path, or beside them. */
export const TypedFile = Type.Object({
  path: Type.String({ minLength: 1, maxLength: 300 }),
  text: Type.String({ maxLength: MAX_FILE }),
})
export type TypedFile = Static<typeof TypedFile>

export const MAX_TYPED_FILES = 50
/** A policy with changes that nobody has entered; `draft`: the one file of them that is only proposed. */
export const TypedPolicy = Type.Object({
  document: Type.String({ minLength: 1, maxLength: 100 }),
  files: Type.Array(TypedFile, { maxItems: MAX_TYPED_FILES }),
  draft: Type.Optional(Type.String({ maxLength: 300 })),
})
export type TypedPolicy = Static<typeof TypedPolicy>

/** Facts of a matter over those of a past one, or over those of the registers. */
export const TryRequest = Type.Object({
  policy: TypedPolicy,
  /** A day, or a moment; the moment of the past matter, or now, where it is not given. */
  as_of: Type.Optional(Type.String({ maxLength: 40 })),
  /** The entry of a past matter. */
  matter: Type.Optional(Type.Integer({ minimum: 0 })),
  facts: Type.Record(Type.String(), Type.Unknown()),
})
export type TryRequest = Static<typeof TryRequest>

/** A remark on a file, as the checker has it; lines and columns from 1. */
export const FileRemark = Type.Object({
  code: Type.String(),
  severity: Type.Union([Type.Literal('error'), Type.Literal('remark')]),
  path: Type.String(),
  line: Type.Integer(),
  column: Type.Integer(),
  message: Text,
  help: Type.Optional(Text),
})
export type FileRemark = Static<typeof FileRemark>

export const TriedGround = Type.Object({
  clause: Type.String(),
  citation: Text,
  /** Why it applies to this judge. */
  sentence: Text,
  /** The canonical name of the rule. */
  rule: Nullable(Type.String()),
  /** It applies; otherwise facts are missing that would tell. */
  certain: Type.Boolean(),
})
export type TriedGround = Static<typeof TriedGround>

export const TriedJudge = Type.Object({
  id: Type.String(),
  name: Type.String(),
  status: Type.Union([
    Type.Literal('eligible'),
    Type.Literal('excluded'),
    Type.Literal('undetermined'),
    Type.Literal('not_considered'),
  ]),
  grounds: Type.Array(TriedGround),
  /** What of the facts would decide. */
  missing: Type.Array(Text),
})
export type TriedJudge = Static<typeof TriedJudge>

export const Tried = Type.Object({
  kind: Type.Literal('told'),
  as_of: Type.String(),
  edition: Type.Object({ in_force_from: Day, decision: Nullable(Type.String()) }),
  outcome: Type.Object({ kind: Type.String(), sentences: Type.Array(Text) }),
  judges: Type.Array(TriedJudge),
  /** Statements that were left out because they do not hold together; a decision would be refused. */
  left_out: Type.Integer(),
  remarks: Type.Array(FileRemark),
})
/** The text or the facts cannot be used at all. */
const NotTried = Type.Object({
  kind: Type.Literal('not_told'),
  reason: Text,
  remarks: Type.Array(FileRemark),
})
export const TryAnswer = Type.Union([Tried, NotTried])
export type Tried = Static<typeof Tried>
export type TryAnswer = Static<typeof TryAnswer>

/** What can be chosen for a trial. */
const TrialMatter = Type.Object({
  entry: Type.Integer(),
  case: Type.String(),
  as_of: Type.String(),
})
export const TrialSetting = Type.Object({
  /** Facts of a matter that shows something, without judges. */
  sample: Type.Object({ as_of: Type.String(), facts: Type.Record(Type.String(), Type.Unknown()) }),
  /** Later ones first. */
  matters: Type.Array(TrialMatter),
  /** The facts of a matter as fields; judges that a field may name. */
  groups: Type.Array(FormGroup),
  judges: Type.Array(Named),
})
export type TrialSetting = Static<typeof TrialSetting>

export const MatterFacts = Type.Object({
  entry: Type.Integer(),
  case: Type.String(),
  as_of: Type.String(),
  /** Without the judges, who stand as they stood then. */
  facts: Type.Record(Type.String(), Type.Unknown()),
})
export type MatterFacts = Static<typeof MatterFacts>

export const TestsRequest = Type.Object({
  policy: TypedPolicy,
  /** One test by its title; all without it. */
  title: Type.Optional(Type.String({ maxLength: 500 })),
})
export type TestsRequest = Static<typeof TestsRequest>

const RanTest = Type.Object({
  title: Type.String(),
  path: Type.String(),
  line: Type.Integer(),
  passed: Type.Boolean(),
  /** What was not as expected. */
  failures: Type.Array(
    Type.Object({ line: Nullable(Type.Integer()), expected: Text, actual: Text }),
  ),
})
export const TestsAnswer = Type.Object({
  tests: Type.Array(RanTest),
  /** Clauses as typed, with the tests among those that passed. */
  clauses: Type.Array(PolicyClause),
  remarks: Type.Array(FileRemark),
})
export type TestsAnswer = Static<typeof TestsAnswer>

export const ExcludedRequest = Type.Object({
  policy: TypedPolicy,
  /** The canonical name of a rule. */
  rule: Type.String({ minLength: 1, maxLength: 200 }),
  facts: Type.Optional(Type.Record(Type.String(), Type.Unknown())),
})
export type ExcludedRequest = Static<typeof ExcludedRequest>

export const ExcludedAnswer = Type.Object({
  rule: Type.String(),
  as_of: Type.String(),
  /** Of how many. */
  judges: Type.Integer(),
  excluded: Type.Array(TriedJudge),
  undetermined: Type.Array(TriedJudge),
  remarks: Type.Array(FileRemark),
})
export type ExcludedAnswer = Static<typeof ExcludedAnswer>
