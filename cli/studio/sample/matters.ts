/** The day of the sample distributed, so that there is a first distribution to look at; then what is drawn again. */
import { join } from 'node:path'
import {
  allocate,
  type Allocation,
  entriesKnownAt,
  factsOf,
  isNamed,
  openingsIn,
  parseDateTime,
  registersAt,
} from '../../../engine/index.ts'
import { type Or, right, unreadable } from '../../complaint.ts'
import { type MatterRequest, readIntake } from '../../intake.ts'
import { enterActs } from '../../ledger/acts-of-day.ts'
import { intoOpened } from '../../ledger/distributing.ts'
import { mergeFacts } from '../../merge-facts.ts'
import { nationalSetting } from '../../registers/setting.ts'
import { version } from '../../version.ts'
import type { Court } from '../court.ts'
import { SAMPLE_PEOPLE } from './people.ts'
import type { Sample } from './sample-data.ts'
import type { StagedClock } from './staged-clock.ts'

type Fields = Readonly<Record<string, unknown>>
type Distribute = (request: MatterRequest) => Promise<Or<Allocation>>

export async function distributeDay(
  court: Court,
  { folder, data }: Sample,
  clock: StagedClock,
): Promise<Or<undefined>> {
  const intake = await readIntake(join(folder, data.intake), {})
  if (!intake.ok) return intake
  const by = SAMPLE_PEOPLE.distribution_officer
  const { ledger } = court
  const made = await distributor(court, by)
  if (!made.ok) return made
  const [first] = intake.value.matters
  if (first !== undefined) clock.set(first.as_of)
  const acts = await enterActs(ledger, intake.value.acts, by)
  if (!acts.ok) return acts
  const winners = new Map<string, string>()
  for (const matter of intake.value.matters) {
    const settled = await made.value(matter)
    if (!settled.ok) return settled
    winners.set(matter.id, winnerOf(settled.value))
  }
  for (const { case: id, as_of, act, facts } of data.repeats) {
    const before = intake.value.matters.find((one) => one.id === id)
    if (before === undefined) return unknownCase(id)
    clock.set(as_of)
    const entered = await enterActs(ledger, [{ ...act, case: id }], by)
    if (!entered.ok) return entered
    const again = { case: { previous_judge_id: winners.get(id) } }
    const own = mergeFacts(mergeFacts(before.facts, facts), again)
    const settled = await made.value({ ...before, as_of, facts: own })
    if (!settled.ok) return settled
  }
  return right(undefined)
}

const unknownCase = (id: string) =>
  unreadable({
    uk: `у надходженні прикладу немає справи \`${id}\``,
    en: `the intake of the sample has no case \`${id}\``,
  })

const winnerOf = (allocation: Allocation): string =>
  allocation.kind === 'drawn' ? (allocation.record.result.seats[0]?.winner ?? '') : ''

/** Decides and draws by what the ledger holds: its policy, its registers as of the matter. */
async function distributor(court: Court, by: string): Promise<Or<Distribute>> {
  const setting = await nationalSetting()
  if (!setting.ok) return setting
  const { vocabulary } = setting.value
  const into = await intoOpened(court.ledger, court.secrets, by)
  if (!into.ok) return into
  const entries = await entriesKnownAt(court.ledger, ['register'])
  const openings = await openingsIn(court.ledger, entries)
  const registers = (asOf: string): Fields =>
    factsOf(registersAt(entries, parseDateTime(asOf) ?? 0, openings), isNamed(vocabulary))
  return right(async (request) => {
    const policy = await court.policies.usable(request.policy)
    if (!policy.ok) return policy
    const facts = { ...request.facts, ...registers(request.as_of) }
    const how = { ...into.value.setting, engine: version(), lang: 'uk' } as const
    const { runtime } = policy.value
    return right(await allocate(court.ledger, runtime, { ...request, facts }, how))
  })
}
