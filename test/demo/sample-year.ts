/**
 * A year of an invented court, honest: matters of every working day distributed into a ledger, leave entered ahead,
 * sickness in the morning, repeat distributions by their acts, transfers, a witness every week.
 *
 * Synthetic, and the same for the same seed.
 */
import {
  type Allocation,
  cosign,
  type CourtLedger,
  createLedger,
  digestOfBytes,
  type Draft,
  formatVerifierKey,
  verifierKey,
} from '../../engine/index.ts'
import { approvedAt } from '../support/approving.ts'
import { signerOf } from '../support/ledgers.ts'
import {
  anchor,
  append,
  at,
  CHAIN,
  type Court,
  isoOf,
  type JudgeFacts,
  matter,
  newCourt,
  type Office,
  ORIGIN,
  policyEntry,
  PRIVACY_KEY,
  SECRETARY,
  settingWith,
} from './sample-court.ts'
import { randomBy } from '../support/rerolled-draws.ts'

export interface YearPlan {
  readonly seed: string
  /** The first day; on or after the day since when the shipped edition is in force. */
  readonly from: string
  readonly days: number
  readonly perDay: number
  /** Called at the end of each day but the last. */
  readonly onDay?: (ledger: CourtLedger) => Promise<void>
  readonly setting?: (office: Pick<Office, 'ledger' | 'court'>) => Office['setting']
}

const WITNESS = signerOf('witness.example/w1', 2)
export const KEY = signerOf(ORIGIN, 1)

/** The ledger of the court with its keys, chain, policy and judges; its clock is that of the court. */
async function founded(address: string, court: Court): Promise<CourtLedger> {
  const writing = { signers: [KEY], clock: () => court.now++ }
  const true_at = dateOf(court.now)
  const named = { origin: ORIGIN, court: 'Навчальний районний суд', by: 'адміністратор', true_at }
  const made = await createLedger(address, named, writing)
  if (made.kind === 'refused') throw new Error(made.refusal.message.uk)
  const by = 'адміністратор'
  const { name, publicKey } = WITNESS.verifier
  const witness = formatVerifierKey(verifierKey('cosignature', name, publicKey))
  const key = digestOfBytes(PRIVACY_KEY)
  const keys: readonly Draft[] = [
    { kind: 'key', true_at, by, body: { use: 'witness', action: 'add', name, key: witness } },
    { kind: 'key', true_at, by, body: { use: 'privacy', action: 'add', name: 'печатки', key } },
    { kind: 'chain', true_at, by, body: { chain: CHAIN.chain, anchor, length: CHAIN.length } },
  ]
  const { size } = await made.ledger.head()
  await append(made.ledger, [
    ...keys,
    ...approvedAt(size + keys.length, policyEntry(true_at)),
    ...court.judges.map((judge) => register(true_at, `judges/${judge.id}`, withoutAbsences(judge))),
  ])
  return made.ledger
}

const withoutAbsences = (judge: JudgeFacts): Draft['body'] =>
  Object.fromEntries(Object.entries(judge).filter(([field]) => field !== 'absences'))

/** A change of a register; by an order where the law wants one. */
export const register = (
  true_at: string,
  subject: string,
  set: Draft['body'] | null,
  order: object | null = null,
): Draft => ({
  kind: 'register',
  true_at,
  by: SECRETARY,
  body: { subject, set, order, reason: null, corrects: null },
})

/** Makes the year; the ledger stays open. */
export async function sampleYear(address: string, plan: YearPlan): Promise<Office> {
  const court = newCourt(at(plan.from, '08:00'))
  const ledger = await founded(address, court)
  const setting = plan.setting?.({ ledger, court }) ?? settingWith()
  const office: Office = { ledger, court, random: randomBy(plan.seed), setting }
  let date = Temporal.PlainDate.from(plan.from)
  for (let day = 0; day < plan.days; day++) {
    date = nextWorkingDay(date)
    await workingDay(office, date, plan.perDay)
    if (day < plan.days - 1) await plan.onDay?.(ledger)
    if (date.dayOfWeek === 5 && day < plan.days - 5) await witnessed(ledger, court)
  }
  return office
}

/** Monday to Friday: martial law knows no holidays. */
function nextWorkingDay(date: Temporal.PlainDate): Temporal.PlainDate {
  const next = date.add({ days: 1 })
  return next.dayOfWeek > 5 ? nextWorkingDay(next) : next
}

export const dateOf = (instant: number): string => isoOf(instant).slice(0, 'yyyy-mm-dd'.length)

async function workingDay(office: Office, date: Temporal.PlainDate, perDay: number): Promise<void> {
  const { court, random } = office
  court.now = at(date.toString(), '08:30')
  await absences(office, date)
  for (let n = 0; n < perDay; n++) {
    // Not before the edits of the morning are two hours old; then one after another.
    court.now =
      at(date.toString(), '10:45') + Math.floor((n * 6 + random() * 5) * 3_600_000) / perDay
    await nextMatter(office)
  }
}

/** Leave two weeks ahead by an order of the day before, sickness on its first day without one. */
async function absences({ ledger, court, random }: Office, date: Temporal.PlainDate) {
  for (const judge of court.judges) {
    const chance = random()
    if (chance > 0.022) continue
    const sick = chance < 0.008
    const from = sick ? date : date.add({ days: 20 })
    const until = from.add({ days: sick ? 2 + Math.floor(random() * 6) : 13 })
    const [starts_on, ends_on] = [from.toString(), until.toString()]
    if (tooManyAway(court, starts_on, ends_on)) continue
    const dates = { kind: sick ? 'sick' : 'leave', starts_on, ends_on, is_long: false }
    const no = `${judge.absences.length + 1}${judge.id}-к`
    const signed = date.subtract({ days: 1 }).toString()
    const order = sick ? null : { no, date: signed, signed_by: 'Умовна О. О.' }
    const fields = sick ? dates : { ...dates, order_signed_on: signed, order_no: no }
    judge.absences.push(fields)
    const subject = `judges/${judge.id}/absences/${starts_on}`
    // Its kind is sensitive, and stays out of the register of a demonstration.
    const set = Object.fromEntries(Object.entries(fields).filter(([field]) => field !== 'kind'))
    await append(ledger, [register(starts_on, subject, set, order)])
  }
}

/** No more than two are away at a time, the days before a leave included: somebody has to judge. */
function tooManyAway({ judges }: Court, starts_on: string, ends_on: string): boolean {
  const first = Temporal.PlainDate.from(starts_on).subtract({ days: 14 }).toString()
  const last = Temporal.PlainDate.from(ends_on).add({ days: 14 }).toString()
  const away = judges.filter(({ absences: known }) =>
    known.some((one) => one.starts_on <= last && first <= (one.ends_on ?? '9')),
  )
  return away.length >= 2
}

const KINDS = [
  { facts: { kind: 'civil', specialisation_required: 'civil' }, upTo: 0.6 },
  { facts: { kind: 'criminal', specialisation_required: 'criminal' }, upTo: 0.9 },
  { facts: { kind: 'investigating_motion', specialisation_required: 'investigating' }, upTo: 1 },
]

/** A new matter, or now and then a transfer or a repeat distribution. */
async function nextMatter(office: Office): Promise<Allocation> {
  const { court, random } = office
  const chance = random()
  const last = court.recent.at(-1)
  if (chance < 0.02 && last !== undefined) return repeat(office, last)
  court.matters++
  if (chance < 0.08 && last !== undefined) return transfer(office)
  const drawn = random()
  const kind = KINDS.find(({ upTo }) => drawn <= upTo)?.facts
  return matter(office, {
    case: { ...newCase(court.matters), ...kind, previous_judge_id: null },
    participants: parties(court.matters),
  })
}

export const newCase = (n: number) => ({
  id: `999/${n}/26`,
  item_type: 'new',
  state: 'new',
  complexity_coefficient: '1.00',
})

export const parties = (n: number) => [
  { id: 'у1', role: 'plaintiff', name: `Особа ${2 * n}` },
  { id: 'у2', role: 'defendant', name: `Особа ${2 * n + 1}` },
]

function transfer(office: Office): Promise<Allocation> {
  const { court, random } = office
  const judge = court.judges[Math.floor(random() * court.judges.length)]?.id ?? 'с01'
  return matter(office, {
    case: {
      ...newCase(court.matters),
      kind: 'civil',
      specialisation_required: 'civil',
      item_type: 'correction',
      state: 'decided',
      previous_judge_id: judge,
      previous_decided_on: '2025-11-13',
    },
    participants: parties(court.matters),
  })
}

/** The judge drawn cannot go on: a directive, entered the same day, and a draw among the others. */
async function repeat(office: Office, last: Court['recent'][number]): Promise<Allocation> {
  const { ledger, court } = office
  const n = Number(last.case.split('/')[1])
  const today = dateOf(court.now)
  await append(ledger, [directive(last.case, today, String(court.matters))])
  return matter(office, repeatFacts(last, n, today))
}

export const directive = (caseId: string, date: string, no: string): Draft => ({
  kind: 'act',
  true_at: date,
  by: SECRETARY,
  body: {
    type: 'розпорядження',
    no,
    date,
    signed_by: 'Навчальна О. О.',
    case: caseId,
    document: null,
  },
})

export const repeatFacts = (
  { case: id, judge }: { readonly case: string; readonly judge: string | null },
  n: number,
  signed_on: string,
) => ({
  case: {
    ...newCase(n),
    id,
    kind: 'civil',
    specialisation_required: 'civil',
    state: 'hearing',
    is_first_instance: true,
    previous_judge_id: judge,
  },
  participants: parties(n),
  distribution: { mode: 'repeat', repeat_ground: 'law' },
  orders: [
    {
      kind: 'chief_of_staff_directive',
      signed_on,
      signed_by: 'керівник-апарату',
      is_reasoned: true,
      attached_to_case: true,
      subject: 'repeat_draw',
      entered_in_system_on: signed_on,
    },
  ],
})

/** The witness countersigns what stands in the ledger. */
async function witnessed(ledger: CourtLedger, court: Court): Promise<void> {
  const { size, checkpoint } = await ledger.head()
  const note = cosign(checkpoint, WITNESS, Math.floor(court.now / 1000) + 60)
  const true_at = dateOf(court.now)
  await append(ledger, [{ kind: 'witnessed', true_at, by: SECRETARY, body: { size, note } }])
}
