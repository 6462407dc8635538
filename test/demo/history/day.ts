/** A working day of the invented court: matters in some batches, each from the list as it then stands. */
import { type Allocation, allocate } from '../../../engine/index.ts'
import { append, at, courtFacts, isoOf } from '../sample-court.ts'
import { dateOf, directive } from '../sample-year.ts'
import {
  type DrawnCase,
  kindBy,
  type Matter,
  newMatter,
  recusalMatter,
  repeatMatter,
  transferMatter,
} from './matters.ts'
import type { Clock, HistoryOffice } from './office.ts'
import { POLICY } from './policies.ts'

/** Distributed at one time from one list; the loads are counted anew before the next. */
const BATCH = 8
/** Cases that may come again. */
const REMEMBERED = 200

/** Distributes so many matters, and says what became of each: drawn, or the outcome without a draw. */
export async function workingDay(
  office: HistoryOffice,
  clock: Clock,
  today: string,
  count: number,
): Promise<readonly string[]> {
  const outcomes: string[] = []
  const batches = Math.ceil(count / BATCH)
  for (let batch = 0; batch < batches; batch++) {
    // Not before the entries of the morning are two hours old; until five in the afternoon.
    clock.now = at(today, '10:30') + Math.floor((batch * 6.5 * 3_600_000) / batches)
    outcomes.push(...(await distributed(office, clock, Math.min(BATCH, count - batch * BATCH))))
  }
  return outcomes
}

/** Some matters at once: they share a turn of the ledger and its one wait for the disk. */
async function distributed(
  office: HistoryOffice,
  clock: Clock,
  count: number,
): Promise<readonly string[]> {
  const now = isoOf(clock.now)
  const matters: Matter[] = []
  for (let n = 0; n < count; n++) matters.push(await nextMatter(office, now))
  const shared = factsOf(office, dateOf(clock.now))
  const times = { arrived_at: now, registered_at: now, distributed_at: now }
  const allocations = await Promise.all(
    matters.map(({ facts: { case: own, ...others } }) => {
      const facts = { ...shared, ...others, case: { ...times, ...own } }
      const request = { id: own.id, policy: POLICY, as_of: now, facts }
      return allocate(office.ledger, office.runtime, request, office.setting)
    }),
  )
  return matters.map((matter, n) => settledAs(office, matter, allocations[n]))
}

/** A new matter, or now and then a transfer, a recusal or a repeat distribution. */
async function nextMatter(office: HistoryOffice, now: string): Promise<Matter> {
  const chance = office.random()
  const earlier = chance < 0.025 ? oneOfDrawn(office) : undefined
  if (earlier !== undefined && chance < 0.01) return recusalMatter(earlier, now)
  if (earlier !== undefined) {
    const act = directive(earlier.id, dayOf(now), String(++office.orders))
    await append(office.ledger, [act])
    return repeatMatter(earlier, now)
  }
  const number = ++office.matters
  const kind = kindBy(office.random())
  if (chance > 0.06) return newMatter(number, kind)
  const judge = office.judges[Math.floor(office.random() * office.judges.length)]
  return transferMatter(number, kind, judge?.id ?? '')
}

/** A case drawn a while ago; none comes again twice. */
function oneOfDrawn(office: HistoryOffice): DrawnCase | undefined {
  if (office.drawn.length < 2 * BATCH) return undefined
  const [earlier] = office.drawn.splice(Math.floor(office.random() * BATCH), 1)
  return earlier
}

/** What every request says: the judges as they stand, with their loads; the court. */
function factsOf({ judges, reduced }: HistoryOffice, today: string) {
  return {
    ...courtFacts('с01'),
    judges: judges.map((judge) => ({
      ...judge,
      load_coefficient: loadOf(reduced.get(judge.id) ?? 0),
      // What is over matters to nobody any more.
      absences: judge.absences.filter(({ ends_on: last }) => last === null || last >= today),
    })),
  }
}

const dayOf = (moment: string): string => moment.slice(0, 'yyyy-mm-dd'.length)

const loadOf = (reduced: number): string => (1 + reduced / 100).toFixed(2)

/** Counts the matter to its judge, or stops the demonstration. */
function settledAs(
  office: HistoryOffice,
  { number, kind, facts }: Matter,
  allocation: Allocation | undefined,
): string {
  const { id } = facts.case
  if (allocation?.kind === 'no_draw' && allocation.entry !== undefined) {
    return allocation.answer.outcome.kind
  }
  if (allocation?.kind !== 'drawn') throw new Error(`${id} was not settled: ${allocation?.kind}`)
  const judge = allocation.record.result.seats[0]?.winner ?? ''
  const { reduced, drawn } = office
  reduced.set(judge, (reduced.get(judge) ?? 0) + Number(kind.complexity_coefficient))
  if (allocation.answer.outcome.kind === 'draw' && facts.case['item_type'] === 'new') {
    drawn.push({ id, number, judge, kind })
    if (drawn.length > REMEMBERED) drawn.shift()
  }
  return allocation.answer.outcome.kind
}
