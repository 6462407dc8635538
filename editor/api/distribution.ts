/**
 * What the screen «Розподіл» tells: the rehearsal of a matter, its draw, distributions of the past. What is entered: intake.ts.
 *
 * Whole numbers that may be large are text, as in a record.
 */
import { type Static, Type } from 'typebox'
import { Named, Distributing } from './intake.ts'
import { Text } from './shared.ts'

// ---------------------------------------------------------------- what is told

const ToldWords = Type.Array(Type.Union([Type.String(), Type.Object({ strong: Type.String() })]))
export const ToldBlock = Type.Union([
  Type.Object({ kind: Type.Literal('heading'), level: Type.Integer(), text: ToldWords }),
  Type.Object({ kind: Type.Literal('paragraph'), text: ToldWords }),
  Type.Object({ kind: Type.Literal('list'), items: Type.Array(ToldWords) }),
  Type.Object({
    kind: Type.Literal('table'),
    columns: Type.Array(Type.Object({ title: Type.String(), align: Type.String() })),
    rows: Type.Array(Type.Array(ToldWords)),
  }),
])
export type ToldBlock = Static<typeof ToldBlock>

/** An explanation as the engine tells it. */
export const Told = Type.Object({ uk: Type.Array(ToldBlock), en: Type.Array(ToldBlock) })
export type Told = Static<typeof Told>

const JudgeReason = Type.Object({
  clause: Type.String(),
  cite: Text,
  says: Text,
  /** Empty where the clause itself says all. */
  why: Text,
})
const JudgeStatus = Type.Enum(['eligible', 'excluded', 'undetermined', 'not_considered'])
export const ListedJudge = Type.Object({
  id: Type.String(),
  name: Type.String(),
  status: JudgeStatus,
  reasons: Type.Array(JudgeReason),
})
export type ListedJudge = Static<typeof ListedJudge>

/** One step of the waterfall: nobody is counted twice. */
export const ExclusionStep = Type.Object({
  clause: Type.String(),
  cite: Text,
  says: Text,
  judges: Type.Array(Named),
  /** How many are left after it. */
  left: Type.Integer(),
})
export type ExclusionStep = Static<typeof ExclusionStep>

export const Chance = Type.Object({
  id: Type.String(),
  name: Type.String(),
  weight: Type.String(),
  first: Type.Union([Type.String(), Type.Null()]),
  last: Type.Union([Type.String(), Type.Null()]),
  /** `4/11` and `36,36`. */
  share: Type.String(),
  percent: Type.String(),
})
export type Chance = Static<typeof Chance>

export const Chances = Type.Object({ total: Type.String(), lines: Type.Array(Chance) })
export type Chances = Static<typeof Chances>

export const MissingFact = Type.Object({
  pointer: Type.String(),
  words: Text,
  /** `case/kind`: the field of the form; absent where only a register or a text of the policy can supply it. */
  field: Type.Optional(Type.String()),
})
export type MissingFact = Static<typeof MissingFact>

/** Who takes part and why the others do not. */
const Lists = {
  judges: Type.Array(ListedJudge),
  total: Type.Integer(),
  steps: Type.Array(ExclusionStep),
}

export const Rehearsal = Type.Object({
  case: Type.Union([Type.String(), Type.Null()]),
  document: Distributing,
  as_of: Type.String(),
  /** Of the decision contract: `draw`, `transfer`, `blocked`, … */
  outcome: Type.String(),
  /** The judge to whom the matter goes without a draw. */
  judge: Type.Union([Named, Type.Null()]),
  ...Lists,
  chances: Type.Union([Chances, Type.Null()]),
  seats: Type.Array(Type.Object({ seat: Type.Integer(), role: Type.String() })),
  missing: Type.Array(MissingFact),
  warnings: Type.Array(Text),
  told: Told,
  /** What keeps the ledger from taking it, although a draw is due. */
  hindrance: Type.Union([
    Type.Object({ code: Type.String(), message: Text, help: Type.Optional(Text) }),
    Type.Null(),
  ]),
  /** Which attempt this would be. */
  attempt: Type.Integer(),
})
export type Rehearsal = Static<typeof Rehearsal>

/** What the ledger took: a draw, or a decision without one. */
export const Distributed = Type.Object({
  case: Type.String(),
  kind: Type.Union([Type.Literal('drawn'), Type.Literal('decided')]),
  outcome: Type.String(),
  attempt: Type.Union([Type.Integer(), Type.Null()]),
  people: Type.Array(
    Type.Object({
      seat: Type.Integer(),
      role: Type.String(),
      id: Type.String(),
      name: Type.String(),
    }),
  ),
  entries: Type.Array(Type.Integer()),
})
export type Distributed = Static<typeof Distributed>

// ---------------------------------------------------------------- distributions of the past

export const CaseRow = Type.Object({
  seq: Type.Integer(),
  case: Type.String(),
  attempt: Type.Union([Type.Integer(), Type.Null()]),
  /** `drawn`, `abandoned`, or the outcome of a decision without a draw. */
  outcome: Type.String(),
  people: Type.Array(Named),
  recorded_at: Type.String(),
  by: Type.String(),
})
export type CaseRow = Static<typeof CaseRow>

export const CasesPage = Type.Object({
  rows: Type.Array(CaseRow),
  /** To be asked for the next page; null: there is no more. */
  before: Type.Union([Type.Integer(), Type.Null()]),
})
export type CasesPage = Static<typeof CasesPage>

export const OpenDraw = Type.Object({
  commit: Type.Integer(),
  case: Type.String(),
  attempt: Type.Integer(),
  recorded_at: Type.String(),
  by: Type.String(),
  source: Type.String(),
})
export type OpenDraw = Static<typeof OpenDraw>

const EntryAt = Type.Object({ seq: Type.Integer(), recorded_at: Type.String(), by: Type.String() })
export type EntryAt = Static<typeof EntryAt>

/** One number tried: what goes into sha256 line by line, and what comes out. */
export const Ticket = Type.Object({
  try: Type.Integer(),
  lines: Type.Array(Type.String()),
  digest: Type.String(),
  n: Type.String(),
  isFair: Type.Boolean(),
})
export type Ticket = Static<typeof Ticket>

export const DrawnSeat = Type.Object({
  seat: Type.Integer(),
  role: Type.String(),
  winner: Named,
  forced: Type.Boolean(),
  total: Type.String(),
  /** Numbers from here on are passed over. */
  limit: Type.String(),
  tickets: Type.Array(Ticket),
  k: Type.String(),
  chances: Type.Array(Chance),
})
export type DrawnSeat = Static<typeof DrawnSeat>

export const DrawNumbers = Type.Object({
  manifest_digest: Type.String(),
  /** Where the manifest stands in the file of the record: `tail -c +from | head -c length` gives its bytes. */
  manifest_bytes: Type.Object({ from: Type.Integer(), length: Type.Integer() }),
  facts_digest: Type.String(),
  engine: Type.String(),
  scheme: Type.String(),
  /** R, 64 hex digits. */
  number: Type.String(),
  source: Type.Object({ called: Text, proves: Text, does_not_prove: Text }),
  commit: EntryAt,
  randomness: EntryAt,
  result: EntryAt,
  seats: Type.Array(DrawnSeat),
})
export type DrawNumbers = Static<typeof DrawNumbers>

export const CaseAttempt = Type.Object({
  /** The entry: a commitment, or a decision without a draw. */
  seq: Type.Integer(),
  attempt: Type.Union([Type.Integer(), Type.Null()]),
  state: Type.Enum(['drawn', 'open', 'abandoned', 'decided']),
  outcome: Type.String(),
  people: Type.Array(Named),
  recorded_at: Type.String(),
  by: Type.String(),
})
export type CaseAttempt = Static<typeof CaseAttempt>

export const CasePage = Type.Object({
  case: Type.String(),
  /** The latest first. */
  attempts: Type.Array(CaseAttempt),
  shown: CaseAttempt,
  document: Type.Union([Distributing, Type.Null()]),
  /** The entry of the policy. */
  policy: Type.Integer(),
  as_of: Type.String(),
  /** The act that allowed a repeat distribution. */
  act: Type.Union([Type.String(), Type.Null()]),
  ...Lists,
  told: Told,
  numbers: Type.Union([DrawNumbers, Type.Null()]),
  /** The ledger run again just now: the same, or why it cannot be told. */
  replayed: Type.Union([
    Type.Literal('same'),
    Type.Literal('different'),
    Type.Literal('cannot'),
    Type.Null(),
  ]),
  /** Whether reasons that rest on sealed facts are told to this account. */
  isOpen: Type.Boolean(),
})
export type CasePage = Static<typeof CasePage>

/** Why a judge stands as he does: his interval and the number, or his grounds and the smallest changes. */
export const Why = Type.Object({
  judge: Named,
  status: JudgeStatus,
  told: Told,
  /** One for each seat that was drawn. */
  numbers: Type.Array(
    Type.Object({
      seat: Type.Integer(),
      k: Type.String(),
      total: Type.String(),
      first: Type.Union([Type.String(), Type.Null()]),
      last: Type.Union([Type.String(), Type.Null()]),
      share: Type.String(),
      percent: Type.String(),
      isWinner: Type.Boolean(),
      winner: Type.String(),
    }),
  ),
})
export type Why = Static<typeof Why>
