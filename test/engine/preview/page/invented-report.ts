/**
 * Reports of a preview for an invented court, of any size, from a seed: what a real one looks like, without a ledger.
 *
 * The numbers agree with one another (counts with the list, pools with chances), so that a reader of the golden pages is
 * not misled; the people and clauses are invented.
 */
import seedrandom from 'seedrandom'
import type {
  CaseChange,
  Change,
  Exact,
  HistoryReport,
  JudgeDay,
  JudgeEffect,
  Side,
} from '../../../../engine/preview/types.ts'
import { CHANGES } from '../../../../engine/preview/types.ts'

export interface Size {
  readonly judges: number
  readonly days: number
  readonly cases: number
  /** How many cases go another way, of each kind. */
  readonly changed: Partial<Record<Change, number>>
}

export const LARGE: Size = {
  judges: 40,
  days: 250,
  cases: 4120,
  changed: {
    'not-replayable': 12,
    undecided: 5,
    'became-empty': 2,
    'became-one': 7,
    transferred: 9,
    outcome: 4,
    pool: 230,
    weights: 61,
  },
}

export const SMALL: Size = {
  judges: 5,
  days: 20,
  cases: 60,
  changed: {
    'not-replayable': 1,
    undecided: 1,
    'became-one': 1,
    transferred: 1,
    pool: 3,
    weights: 1,
  },
}

const SURNAMES =
  'Вигадько Умовна Навчальний Приміренко Ґудзь Зразковий Єдиний Їжаченко Іменний Щедрик Юрбенко Ясний Абищо Байкар Вимислюк Гаданий'.split(
    ' ',
  )

const EDITIONS = {
  before: {
    label: {
      uk: 'рішення зборів суддів від 12.01.2025 № 1',
      en: 'decision of the judges’ assembly of 2025-01-12 No 1',
    },
    digest: 'a'.repeat(64),
    in_force_from: '2025-01-13',
    draft: false,
  },
  after: {
    label: { uk: 'проєкт змін від 02.11.2026', en: 'draft of amendments of 2026-11-02' },
    digest: 'b'.repeat(64),
    in_force_from: '2027-01-01',
    draft: true,
  },
} as const

const CLAUSES = ['zrazok/4.1', 'zrazok/4.2.3', 'zrazok/5.7', 'zrazok/9.1', 'national/12'] as const

/** A report of an invented court. */
export function historyReport(size: Size, seed = 'zrazok'): HistoryReport {
  const random = seedrandom(seed)
  const judges = peopleOf(size, random)
  const changed = changedOf(size, judges, random)
  const counts = Object.fromEntries(
    CHANGES.map((change) => [change, changed.filter((one) => one.change === change).length]),
  ) as Record<Change, number>
  return {
    kind: 'history',
    court: 'Зразковий районний суд',
    policy: 'zrazok',
    ...EDITIONS,
    ledger: {
      origin: 'zrazok.example/docket',
      size: 3 * size.cases + 40,
      root: 'c0ffee'.repeat(10) + 'c0ff',
    },
    filter: {
      from: '2025-01-13',
      to: dayAt(size.days - 1),
      category: null,
      judge: null,
      clause: null,
    },
    assumptions: [
      {
        uk: 'ПРИПУЩЕННЯ: пункти, редакція яких невідома (zrazok/9.1), взято за відсутні. Насправді вони могли змінити будь-який результат.',
        en: 'ASSUMPTION: clauses whose wording is unknown (zrazok/9.1) are taken as absent. In truth they could have changed any result.',
      },
    ],
    cases: size.cases,
    counts: { ...counts, unchanged: size.cases - changed.length },
    clauses: clausesOf(changed),
    judges,
    concentration: {
      before: { max_to_min: ratio(31, 12), gini: ratio(2, 25) },
      after: { max_to_min: ratio(23, 10), gini: ratio(7, 100) },
    },
    variation: { mean: ratio(3, 100), max: ratio(1, 2) },
    other_judge: changed.filter((one) => one.other_judge).length,
    considered: size.cases * size.judges,
    grounds: CLAUSES.map((clause, at) => ({
      clause,
      before: at === 0 ? 0 : Math.round((size.cases * size.judges) / (6 + 5 * at)),
      after: Math.round((size.cases * size.judges) / (at === 0 ? 90 : 6 + 5 * at + (at % 2))),
    })),
    days: daysOf(size, judges, random),
    months: monthsOf(size, changed),
    categories: categoriesOf(size, changed),
    changed,
  }
}

/** The same court, where the amendment touches nobody. */
export function quietReport(size: Size): HistoryReport {
  const report = historyReport({ ...size, changed: {} })
  return {
    ...report,
    clauses: report.clauses.slice(0, 1),
    judges: report.judges.map((judge) => ({
      ...judge,
      eligible: { before: judge.eligible.before, after: judge.eligible.before },
      gained: 0,
      lost: 0,
      expected: { before: judge.expected.before, after: judge.expected.before },
      share: { before: judge.share.before, after: judge.share.before },
      realised: { before: judge.realised.before, after: judge.realised.before },
    })),
    concentration: { before: report.concentration.before, after: report.concentration.before },
    variation: { mean: ratio(0, 1), max: ratio(0, 1) },
    grounds: report.grounds.map(({ clause, before }) => ({ clause, before, after: before })),
    days: report.days.map((day) => ({ ...day, after: day.before })),
  }
}

/** A draft with an unknown wording: no matter can be decided. */
export function undecidedReport(size: Size): HistoryReport {
  const report = historyReport({ ...size, cases: 4, changed: { undecided: 4 } })
  const nothing = { max_to_min: null, gini: null }
  return {
    ...report,
    judges: [],
    concentration: { before: nothing, after: nothing },
    considered: 0,
    grounds: [],
    days: [],
    other_judge: 0,
  }
}

/** A ledger with no matter of the period. */
export const emptyReport = (size: Size): HistoryReport => ({
  ...undecidedReport(size),
  cases: 0,
  counts: Object.fromEntries(CHANGES.map((change) => [change, 0])) as Record<Change, number>,
  clauses: [],
  months: [],
  categories: [],
  changed: [],
})

const ratio = (n: number, d: number): Exact => ({
  exact: d === 1 ? String(n) : `${n}/${d}`,
  about: n / d,
})

/** Working days from the first Monday of the period. */
function dayAt(at: number): string {
  const day = new Date(Date.UTC(2025, 0, 13))
  day.setUTCDate(day.getUTCDate() + 7 * Math.floor(at / 5) + (at % 5))
  return day.toISOString().slice(0, 10)
}

type Random = () => number
const pick = <T>(from: readonly T[], random: Random): T =>
  from[Math.floor(random() * from.length)] as T

function peopleOf({ judges, cases }: Size, random: Random): readonly JudgeEffect[] {
  const before = Array.from({ length: judges }, () => 80 + Math.floor(random() * 60))
  const after = before.map((weight) =>
    random() < 0.25 ? weight : weight + Math.floor(random() * 30) - 12,
  )
  const [allBefore, allAfter] = [before, after].map((all) => all.reduce((sum, one) => sum + one, 0))
  return before.map((weight, at) => {
    const [b, a] = [lowest(weight, allBefore ?? 1), lowest(after[at] ?? 0, allAfter ?? 1)]
    const part = (share: Exact): number => Math.round(share.about * cases)
    return {
      judge: `j${at + 1}`,
      name: `${SURNAMES[at % SURNAMES.length]} ${'АБВГ'[Math.floor(at / SURNAMES.length)]}. В.`,
      eligible: { before: Math.round(cases * 0.7), after: Math.round(cases * 0.69) },
      gained: Math.floor(random() * 6),
      lost: Math.floor(random() * 9),
      expected: { before: times(b, cases), after: times(a, cases) },
      share: { before: b, after: a },
      realised: {
        before: part(b) + Math.floor(random() * 5),
        after: part(a) + Math.floor(random() * 5),
      },
    }
  })
}

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))
const lowest = (n: number, d: number): Exact => ratio(n / gcd(n, d), d / gcd(n, d))
function times({ exact }: Exact, by: number): Exact {
  const [n = 0, d = 1] = exact.split('/').map(Number)
  return lowest(n * by, d)
}

function changedOf(
  { cases, days, changed }: Size,
  judges: readonly JudgeEffect[],
  random: Random,
): readonly CaseChange[] {
  const kinds = CHANGES.flatMap((change) =>
    Array.from({ length: changed[change] ?? 0 }, () => change),
  )
  const order = kinds.map((change) => ({ change, at: Math.floor(random() * cases) }))
  return order
    .toSorted((a, b) => a.at - b.at)
    .map(({ change, at }, index) => {
      const day = dayAt(Math.floor((at / cases) * days))
      return caseOf(change, { seq: 10 + 3 * at + index, no: 1000 + index, day }, judges, random)
    })
}

interface Where {
  readonly seq: number
  readonly no: number
  readonly day: string
}

function caseOf(
  change: Change,
  { seq, no, day }: Where,
  judges: readonly JudgeEffect[],
  random: Random,
): CaseChange {
  const ids = judges.map(({ judge }) => judge)
  const out = ids.filter(() => random() < 0.15).slice(0, -1)
  const gone =
    change === 'became-empty'
      ? ids
      : change === 'became-one'
        ? ids.slice(1)
        : change === 'pool'
          ? pickSome(ids, out, random)
          : []
  const before = sideOf(
    'draw',
    ids.filter((id) => !out.includes(id)),
    random,
  )
  const gained = change === 'pool' && out.length > 0 && random() < 0.4 ? out.slice(0, 1) : []
  const afterPool = [...ids.filter((id) => !out.includes(id) && !gone.includes(id)), ...gained]
  const lost = gone.filter((id) => !out.includes(id))
  const clause = pick(CLAUSES, random)
  const isLost = change === 'not-replayable'
  const after = isLost ? null : afterOf(change, afterPool, clause, random)
  return {
    seq,
    case: `999/${no}/25`,
    attempt: random() < 0.1 ? 2 : 1,
    as_of: day,
    category: pick(['цивільна', 'адміністративна', 'кримінальна', null], random),
    change,
    clauses: isLost ? [] : [clause],
    judges: [
      ...gained.map((judge) => ({ judge, effect: 'gained' as const, clauses: [clause] })),
      ...lost.map((judge) => ({ judge, effect: 'lost' as const, clauses: [clause] })),
    ],
    before: isLost ? null : before,
    after,
    variation: isLost ? ratio(0, 1) : lowest(Math.max(1, lost.length), before.pool.length + 1),
    other_judge: after !== null && after.judge !== null && after.judge !== before.judge,
    obstacle: isLost
      ? { code: 'replay/no-facts', detail: 'у журналі немає фактів цієї справи' }
      : null,
  }
}

const pickSome = (
  ids: readonly string[],
  out: readonly string[],
  random: Random,
): readonly string[] =>
  ids
    .filter((id) => !out.includes(id))
    .filter(() => random() < 0.12)
    .slice(0, 5)

function afterOf(change: Change, pool: readonly string[], clause: string, random: Random): Side {
  if (change === 'undecided')
    return { ...sideOf('blocked', [], random), missing: ['judges.vacation_until'] }
  if (change === 'transferred')
    return { ...sideOf('transfer', [], random), judge: pool[0] ?? null, clauses: [clause] }
  if (change === 'outcome') return { ...sideOf('none', [], random), clauses: [clause] }
  if (pool.length === 0) return { ...sideOf('empty_pool', [], random), clauses: [clause] }
  return sideOf('draw', pool, random)
}

const sideOf = (outcome: string, pool: readonly string[], random: Random): Side => ({
  outcome,
  clauses: [],
  pool: pool.map((judge) => ({ judge, chance: ratio(1, pool.length) })),
  judge: pool.length === 0 ? null : pick(pool, random),
  missing: [],
})

function clausesOf(changed: readonly CaseChange[]): HistoryReport['clauses'] {
  return CLAUSES.slice(0, 4).map((clause, at) => {
    const own = changed.filter(({ clauses }) => clauses.includes(clause))
    const effects = (effect: string): number =>
      own.flatMap(({ judges }) => judges).filter((one) => one.effect === effect).length
    const change = (['added', 'replaced', 'replaced', 'repealed'] as const)[at] ?? 'replaced'
    const undecided = own.filter((one) => one.change === 'undecided').length
    return {
      clause,
      change,
      cases: own.length - undecided,
      gained: effects('gained'),
      lost: effects('lost'),
      undecided,
    }
  })
}

function daysOf(
  { days }: Size,
  judges: readonly JudgeEffect[],
  random: Random,
): readonly JudgeDay[] {
  return judges.flatMap(({ judge }) => {
    const leave = Math.floor(random() * days)
    return Array.from({ length: days }, (_, at): JudgeDay => {
      const away = at >= leave && at < leave + Math.ceil(days / 12)
      const near = at >= leave - 14 && at < leave
      const rare = random()
      return {
        judge,
        day: dayAt(at),
        away,
        before: away || rare < 0.004 ? [CLAUSES[1]] : [],
        after:
          away || (near && at >= leave - 5) || (rare > 0.002 && rare < 0.004) ? [CLAUSES[0]] : [],
      }
    }).filter(({ away, before, after }) => away || before.length > 0 || after.length > 0)
  })
}

function monthsOf({ cases, days }: Size, changed: readonly CaseChange[]): HistoryReport['months'] {
  const all = Array.from({ length: cases }, (_, at) =>
    dayAt(Math.floor((at / cases) * days)).slice(0, 7),
  )
  return [...Map.groupBy(all, (month) => month)].map(([month, own]) => ({
    month,
    cases: own.length,
    changed: changed.filter(({ as_of: day }) => day.startsWith(month)).length,
  }))
}

function categoriesOf(
  { cases }: Size,
  changed: readonly CaseChange[],
): HistoryReport['categories'] {
  return ['цивільна', 'адміністративна', 'кримінальна'].map((category) => ({
    category,
    cases: Math.floor(cases / 3),
    changed: changed.filter((one) => one.category === category).length,
  }))
}
