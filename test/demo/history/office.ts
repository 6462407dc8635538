/** The invented court at work: what it knows and uses now, and how its secretaries enter something. */
import {
  type AllocationSetting,
  cosign,
  type CourtLedger,
  draftsOf,
  type PlannedChange,
  type Runtime,
  type Signer,
} from '../../../engine/index.ts'
import { append, type JudgeFacts, SECRETARY } from '../sample-court.ts'
import { dateOf } from '../sample-year.ts'
import type { DrawnCase } from './matters.ts'

export interface HistoryOffice {
  readonly ledger: CourtLedger
  readonly setting: AllocationSetting
  readonly witness: Signer
  readonly random: () => number
  readonly judges: readonly JudgeFacts[]
  /** What the cases of each judge weigh so far. */
  readonly reduced: Map<string, number>
  /** Cases drawn lately, of which one may come again. */
  readonly drawn: DrawnCase[]
  runtime: Runtime
  /** Numbers given to matters, and to orders. */
  matters: number
  orders: number
}

/** What a clock shows; it moves on with every look. */
export interface Clock {
  now: number
}

interface Order {
  readonly no: string
  readonly date: string
  readonly signed_by: string
}
type RegisterChange = Pick<PlannedChange, 'change' | 'true_at'>

/** A change of a register, by an order where the law wants one. */
export const registered = (
  subject: string,
  set: Readonly<Record<string, unknown>>,
  true_at: string,
  order: Order | null = null,
): RegisterChange => ({ true_at, change: { subject, set, order, reason: null, corrects: null } })

/** The next order of the head of the court. */
export const orderOf = (office: HistoryOffice, date: string): Order => ({
  no: `${++office.orders}-к`,
  date,
  signed_by: 'Умовна О. О.',
})

/** Enters changes of registers, sensitive values sealed. */
export async function enter(
  { ledger, setting: { privacy } }: Pick<HistoryOffice, 'ledger' | 'setting'>,
  changes: readonly RegisterChange[],
): Promise<void> {
  if (changes.length === 0) return
  const appended = await ledger.append(async (view) => {
    const { size } = await view.head()
    return draftsOf(changes, { first: size, by: SECRETARY, privacy })
  })
  if (appended.kind === 'refused') throw new Error(appended.refusal.message.uk)
}

/** The witness countersigns what stands in the ledger. */
export async function witnessed({ ledger, witness }: HistoryOffice, clock: Clock): Promise<void> {
  const { size, checkpoint } = await ledger.head()
  const note = cosign(checkpoint, witness, Math.floor(clock.now / 1000) + 60)
  const true_at = dateOf(clock.now)
  await append(ledger, [{ kind: 'witnessed', true_at, by: SECRETARY, body: { size, note } }])
}
