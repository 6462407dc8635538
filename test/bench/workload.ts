/**
 * The workload of the benchmark: a court of J judges and R exclusion rules in the spirit of real
 * principles, written as policy text and as facts documents, so that everything that is measured
 * comes through the real parser, checker, lowering and facts reader.
 */
import { loadPolicies, prepare } from '../../engine/index.ts'
import type { PolicyFile, Prepared, Runtime } from '../../engine/index.ts'
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

/** One rule: how it is written in a policy, and the same by hand over plain records. */
export interface Rule {
  readonly clause: string
  readonly text: string
  /** JavaScript over `judge`, `matter`, `now` (a day) and helpers, for the baselines. */
  readonly code: string
}

const FACTS = `facts document bench_facts syntax 1 lang en
enum absence_kind { leave "відпустка" / "leave", trip "відрядження" / "trip", sick "хвороба" / "sick" }
enum speciality { civil "цивільна" / "civil", criminal "кримінальна" / "criminal", administrative "адміністративна" / "administrative" }
enum post { head "голова" / "head", deputy "заступник" / "deputy", member "член" / "member" }
entity judge "суддя" / "judge" {
  id: text "ідентифікатор" / "id"
  surname: text "прізвище" / "surname"
  load: decimal "навантаження" / "load"
  term_ends_on: date "кінець строку" / "term ends"
  appointed_on: date "призначено" / "appointed"
  specialities: list enum speciality "спеціалізації" / "specialities"
  posts: list enum post "посади" / "posts"
  recusals: records recusal "відводи" / "recusals"
  duty_days: list date "дні чергування" / "duty days"
  absences: records absence "відсутності" / "absences"
}
entity recusal "відвід" / "recusal" { case_id: text "справа" / "case" }
entity absence "відсутність" / "absence" {
  kind: enum absence_kind "вид" / "kind"
  starts_on: date "початок" / "start"
  ends_on: date "кінець" / "end"
  days: integer [calendar days] "тривалість" / "length"
  order_signed_on: date "дата наказу" / "order signed"
}
entity case "справа" / "case" {
  id: text "номер" / "number"
  speciality: enum speciality "спеціалізація" / "speciality"
  distributed_on: date "день розподілу" / "day of the draw"
}
entity court "суд" / "court" {
  martial_law: boolean "воєнний стан" / "martial law" unless supplied true
  working_calendar: list date "робочі дні" / "working days"
  judges: records judge "судді" / "judges" at root
}
entity policy "політика" / "policy" { as_of: date "станом на" / "as of" }
`

const HEADER = `principles "Навантажувальні" / "Benchmark" document bench syntax 1 lang en
court "Суд" / "Court"
approved by "рішення" / "decision" of 01.01.2026 no "1"
effective from 01.01.2026
calendar ua months clamped
`

const KINDS = ['leave', 'trip', 'sick'] as const

/** Ten forms of rules; the number makes each a little different. */
const FORMS: readonly ((n: number) => Pick<Rule, 'text' | 'code'>)[] = [
  (n) =>
    absence(
      n,
      '',
      'case.distributed_on in [absence.starts_on, absence.ends_on]',
      'a.starts_on <= now && now <= a.ends_on',
    ),
  (n) =>
    before(
      n,
      14 + (n % 5),
      'calendar day',
      `absence.days >= ${10 + (n % 4)} calendar days`,
      `a.days >= ${10 + (n % 4)}`,
    ),
  (n) =>
    before(
      n,
      1 + (n % 4),
      'working day',
      `absence.days < ${5 + (n % 9)} calendar days`,
      `a.days < ${5 + (n % 9)}`,
    ),
  (n) => ({
    text: `  when case.distributed_on in [judge.term_ends_on - ${2 + (n % 3)} months, judge.term_ends_on]`,
    code: `judge.term_ends_on != null && now <= judge.term_ends_on && $.months(judge.term_ends_on, ${-2 - (n % 3)}) <= now`,
  }),
  () => ({
    text: `  when not case.speciality in judge.specialities`,
    code: `!judge.specialities.includes(matter.speciality)`,
  }),
  (n) => ({
    text: `  when case.distributed_on >= judge.appointed_on + ${n} calendar days`,
    code: `judge.appointed_on != null && now >= judge.appointed_on + ${n}`,
  }),
  () => ({
    text: `  when exists recusal of judge.recusals where recusal.case_id = case.id`,
    code: `judge.recusals.some((r) => r.case_id === matter.id)`,
  }),
  (n) => ({
    text: `  when exists day of judge.duty_days where case.distributed_on in [day - ${1 + (n % 2)} working days, day]`,
    code: `judge.duty_days.some((d) => now <= d && $.workingDays(d, ${-1 - (n % 2)}) <= now)`,
  }),
  (n) => ({
    text: `  when exists post of judge.posts where post = ${n % 2 === 0 ? 'head' : 'deputy'} and case.speciality = administrative`,
    code: `matter.speciality === 'administrative' && judge.posts.some((p) => p === '${n % 2 === 0 ? 'head' : 'deputy'}')`,
  }),
  (n) =>
    absence(
      n,
      ` and absence.days > ${n % 20} calendar days`,
      'case.distributed_on = absence.ends_on + 1 calendar day',
      `a.days > ${n % 20} && now === a.ends_on + 1`,
    ),
]

function absence(n: number, also: string, when: string, code: string) {
  const kind = KINDS[n % 3]
  return {
    text: `  for each absence of judge.absences where absence.kind = ${kind} and absence.order_signed_on <= case.distributed_on${also}\n  when ${when}`,
    code: `judge.absences.some((a) => a.kind === '${kind}' && a.order_signed_on <= now && ${code})`,
  }
}

const before = (n: number, count: number, unit: string, length: string, code: string) =>
  absence(
    n,
    ` and ${length}`,
    `case.distributed_on in [absence.starts_on - ${count} ${unit}${count === 1 ? '' : 's'}, absence.starts_on)`,
    `${code} && now < a.starts_on && ${unit === 'working day' ? `$.workingDays(a.starts_on, ${-count})` : `a.starts_on - ${count}`} <= now`,
  )

/** R rules; the text of each is three or four lines of a policy. */
export const rules = (count: number): readonly Rule[] =>
  Array.from({ length: count }, (_, n) => {
    const { text, code } = (FORMS[n % FORMS.length] ?? neverForm)(n)
    return { clause: `1.${n + 1}`, text, code }
  })

const neverForm = () => ({ text: '  when false', code: 'false' })

/** The policy files of R rules; `weighted`: a judge is drawn, the more loaded the less likely. */
export function policyFiles(list: readonly Rule[], weighted = false): readonly PolicyFile[] {
  const body = list.map(
    ({ clause, text }, n) =>
      `clause "${clause}" must not "Підстава ${n}" / "Ground ${n}"\nexclude judge "${clause}" rule_${n}\n${text}\n`,
  )
  const weight = weighted
    ? `clause "9.3" must "Ваги" / "Weights"\nweight "9.3" inverse = 1 / judge.load\n`
    : ''
  const draw = `clause "9.1" must "Розподіл" / "Draw"
clause "9.2" must "Немає суддів" / "No judges"
${weight}draw "9.1" general
  among judges who have
    no ground to be excluded
${weighted ? '  weight inverse\n' : ''}  when the pool is empty then stop "9.2"
`
  return [
    { path: 'facts.zasady', text: FACTS },
    { path: 'bench.zasady', text: [HEADER, ...body, draw].join('') },
  ]
}

export const calendarData: unknown = parse(readFileSync('policies/national/calendar.yaml', 'utf8'))

/** Loads R rules; a mistake in the text stops the benchmark. */
export function runtimeWith(list: readonly Rule[]): Runtime {
  const { runtime, diagnostics } = loadPolicies({
    files: policyFiles(list),
    calendar: calendarData,
  })
  if (runtime !== undefined) return runtime
  const [first] = diagnostics
  throw new Error(`the benchmark's policy has mistakes: ${first?.code} ${first?.message.en}`)
}

/** Numbers that look random and are the same on every machine. */
function numbers(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) | 0
    return (state >>> 8) % below
  }
}

const date = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10)
const START = 20_600
const YEAR = 365

/** The facts of one distribution in a court of J judges. */
export function factsDocument(judges: number, seed: number): Record<string, unknown> {
  const below = numbers(seed)
  const some = <T>(items: readonly T[], most: number): T[] =>
    items.filter(() => below(items.length) < most)
  const list = <T>(least: number, most: number, make: () => T): T[] =>
    Array.from({ length: least + below(most - least + 1) }, make)
  const absenceOf = () => {
    const start = START + below(YEAR)
    const days = 1 + below(28)
    return {
      kind: KINDS[below(3)],
      starts_on: date(start),
      ends_on: date(start + days - 1),
      days,
      order_signed_on: date(start - 20 + below(25)),
    }
  }
  return {
    case: {
      id: `c${below(50)}`,
      speciality: ['civil', 'criminal', 'administrative'][below(3)],
      distributed_on: date(START + 60 + below(240)),
    },
    judges: Array.from({ length: judges }, (_, at) => ({
      id: `j${at}`,
      surname: `Суддя ${at}`,
      term_ends_on: below(4) === 0 ? date(START + below(3 * YEAR)) : null,
      appointed_on: below(20) === 0 ? date(START + below(YEAR)) : null,
      specialities: ['civil', 'criminal', ...some(['administrative'], 1)],
      posts: some(['head', 'deputy', 'member'], 1),
      recusals: list(0, 2, () => ({ case_id: `c${below(50)}` })),
      duty_days: list(0, 4, () => date(START + below(YEAR))),
      absences: list(2, 7, absenceOf),
    })),
  }
}

/** Requests made ready to run. */
export function preparedWith(runtime: Runtime, judges: number, count: number): readonly Prepared[] {
  return Array.from({ length: count }, (_, seed) => {
    // As it comes from a file or a socket.
    const facts: unknown = JSON.parse(JSON.stringify(factsDocument(judges, seed + 1)))
    const made = prepare(runtime, { id: null, policy: 'bench', as_of: '2026-09-01', facts })
    if (made.kind === 'prepared') return made
    throw new Error(`the benchmark's facts are refused: ${JSON.stringify(made.problems[0])}`)
  })
}
