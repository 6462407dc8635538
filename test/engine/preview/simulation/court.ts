/** An invented court for simulations: judges and the text of two editions in, a task out. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { loadPolicies } from '../../../../engine/index.ts'
import type { EditionSide } from '../../../../engine/preview/history.ts'
import { syntheticIntake } from '../../../../engine/preview/simulation/intake-file.ts'
import {
  type SimulationSettings,
  simulationSettings,
} from '../../../../engine/preview/simulation/settings.ts'
import { simulate } from '../../../../engine/preview/simulation/simulate.ts'
import type { Intake, SimulationTask } from '../../../../engine/preview/simulation/types.ts'
import type { SimulationReport } from '../../../../engine/preview/types.ts'
import { parseDate } from '../../../../engine/time/day.ts'
import { calendar, calendarData } from '../../../support/mini-court.ts'

const FACTS = `facts document court_facts syntax 1 lang en
enum matter_kind { civil "цивільна" / "civil", criminal "кримінальна" / "criminal" }
entity judge "суддя" / "judge" {
  id: text "ідентифікатор" / "id"
  surname: text "прізвище" / "surname"
  hears: list enum matter_kind "розглядає" / "hears"
  admin_coefficient: decimal "коефіцієнт" / "coefficient"
  load_coefficient: decimal "навантаження" / "load"
  reduced_weight: decimal "вага" / "weight"
  days_worked: integer [calendar days] "дні" / "days"
  absences: records absence "відсутності" / "absences"
}
entity absence "відсутність" / "absence" {
  starts_on: date "перший день" / "first day"
  ends_on: date "останній день" / "last day"
  order_cancelled_on: date "скасовано" / "cancelled"
}
entity case "справа" / "case" {
  id: text "номер" / "number"
  kind: enum matter_kind "вид" / "kind"
  distributed_at: datetime "час розподілу" / "time of the draw"
  filed_on: date "день подання" / "day of filing"
  complexity_coefficient: decimal "складність" / "complexity"
  size: integer "складність складу" / "judges needed"
}
entity court "суд" / "court" {
  martial_law: boolean "воєнний стан" / "martial law" unless supplied true
  judges: records judge "судді" / "judges" at root
}
entity policy "політика" / "policy" { as_of: datetime "станом на" / "as of" }
`

const HEADER = `principles "Вигадані засади" / "Invented principles" document mini syntax 1 lang en
court "Вигаданий суд" / "Invented court"
approved by "рішення" / "decision" of 01.03.2025 no "1"
effective from 01.03.2025
calendar ua months clamped
`

export const AWAY = `clause "1" must not "Відсутній суддя" / "A judge who is away"
exclude judge "1" away
  for each absence of judge.absences
  when case.distributed_at in [absence.starts_on, absence.ends_on]
`
export const HEARS = `clause "5" must not "Не розглядає" / "Does not hear such cases"
exclude judge "5" other_kind
  when not case.kind in judge.hears
`
/** Weights that nothing moves. */
export const CONSTANT = 'judge.admin_coefficient'
/** Weights that fall as the load grows. */
export const BY_LOAD = 'judge.admin_coefficient / judge.load_coefficient'

const drawBy = (weight: string, seats: string) => `clause "2" must "Вага" / "Weight"
weight "2" share = ${weight}
clause "3" must "Розподіл" / "Draw"
clause "4" must "Немає суддів" / "Nobody"
draw "3" general
  among judges who have
    no ground to be excluded
  weight share
${seats}  when the pool is empty then stop "4"
`

/** An edition with these exclusions and this weight of a judge. */
export function edition(exclusions: string, weight: string, seats = ''): EditionSide {
  const files = [
    { path: 'facts.zasady', text: FACTS },
    { path: 'mini.zasady', text: HEADER + exclusions + drawBy(weight, seats) },
  ]
  const { runtime, diagnostics } = loadPolicies({ files, calendar: calendarData })
  const loaded = runtime?.policies.get('mini')
  const [first] = loaded?.policy.editions ?? []
  if (loaded === undefined || first === undefined) {
    throw new Error(diagnostics.map(({ code, message }) => `${code}: ${message.en}`).join('\n'))
  }
  const label = { uk: 'вигадана редакція', en: 'invented edition' }
  const named = { label, digest: first.digest, in_force_from: first.from, draft: false }
  return { loaded, edition: first, named }
}

/** Judges: id, coefficient, and whatever else is known of them. */
export const judge = (
  id: string,
  admin_coefficient = '1.00',
  more: Readonly<Record<string, unknown>> = {},
) => ({
  id,
  surname: `Суддя ${id}`,
  hears: ['civil'],
  admin_coefficient,
  load_coefficient: '1.00',
  absences: [],
  ...more,
})

export const shippedSettings: SimulationSettings = usable(
  simulationSettings(parse(readFileSync('policies/national/simulation.yaml', 'utf8'))),
)

function usable(read: ReturnType<typeof simulationSettings>): SimulationSettings {
  if ('settings' in read) return read.settings
  throw new Error(JSON.stringify(read.problems))
}

/** So many matters on each day, all alike. */
export function everyDay(least: number, most = least, facts: object = {}): Intake {
  const as_of = '2026-08-04T10:00:00+03:00'
  const matter = { case: { id: '1/26', kind: 'civil', distributed_at: as_of, ...facts } }
  const read = syntheticIntake({
    format: 'zasady-intake/1',
    a_day: { least, most },
    kinds: [{ share: 1, as_of, facts: matter }],
  })
  if ('intake' in read) return read.intake
  throw new Error(JSON.stringify(read.problems))
}

type Judges = readonly ReturnType<typeof judge>[]

export function taskOf(
  judges: Judges,
  before: EditionSide,
  after: EditionSide,
  more: Partial<SimulationTask> = {},
): SimulationTask {
  return {
    court: 'Вигаданий суд',
    policy: 'mini',
    before,
    after,
    calendar,
    settings: shippedSettings,
    standing: { judges },
    intake: everyDay(5),
    absences: undefined,
    from: parseDate('2026-09-01') ?? 0,
    days: 20,
    runs: 40,
    seed: 'перевірка',
    ...more,
  }
}

/** The report of a task that is not refused. */
export function reported(task: SimulationTask): SimulationReport {
  const simulated = simulate(task)
  if (simulated.kind === 'simulated') return simulated.report
  throw new Error(JSON.stringify(simulated.problems))
}

/** Mean matters by judge. */
export const means = ({ judges }: SimulationReport, side: 'before' | 'after') =>
  Object.fromEntries(judges.map((one) => [one.judge, one[side].mean]))
