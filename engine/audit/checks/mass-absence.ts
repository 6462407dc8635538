/** Days on which far more of those who could take a case are away than usual in this court. */
import {
  compare,
  fromInteger,
  multiply,
  type Rational,
  rational,
  ZERO,
} from '../../draw/rational.ts'
import { drawsAsked, type AuditFacts } from '../read/audit-facts.ts'
import { possible, withoutText } from '../read/about-draws.ts'
import type { DrawFacts } from '../read/draws.ts'
import { type Check, type Found, looked, type Words } from '../types.ts'
import { dayWords, percentWords } from '../words.ts'

/** Fewer days than these give no norm worth the name. */
const DAYS_FOR_NORM = 20

export const massAbsence: Check = {
  code: 'mass-absence',
  group: 'draws',
  unit: 'draws',
  title: { uk: 'масова відсутність', en: 'mass absence' },
  finds: {
    uk: 'день, коли за відсутністю виключено значно більшу частку суддів, які могли б узяти справу, ніж звичайно в цьому суді',
    en: 'a day on which a far greater share of those who could take a case is left out for absence than usual in this court',
  },
  misses: {
    uk: 'чи відсутність справжня; спорожнення переліку іншим шляхом (спеціалізація, повноваження); відсутність кількох саме в малому переліку; суд, де відсутніх завжди багато',
    en: 'whether the absences are real; a list emptied in other ways (specialisation, powers); a few absent from a list that is small; a court where many are always away',
  },
  run(facts) {
    const asked = drawsAsked(facts)
    const norm = daysOf(facts.draws, facts)
    const days = daysOf(asked, facts)
    const gaps = withoutText(asked, 'manifest')
    if (days.length === 0) return looked(0, [], [...gaps, TOO_SMALL])
    const found = days.flatMap((day) => findingOf(day, median(norm), facts) ?? [])
    const few = norm.length < DAYS_FOR_NORM ? [fewDays(norm.length)] : []
    return looked(sum(days.map(({ draws }) => draws.length)), found, [...gaps, ...few])
  },
}

interface DayShare {
  readonly day: number
  readonly draws: readonly DrawFacts[]
  readonly away: number
  readonly could: number
  readonly share: Rational
}

/** Over all draws of a day: of those who could take a case but for an absence, how many are away. */
function daysOf(draws: readonly DrawFacts[], { settings }: AuditFacts): readonly DayShare[] {
  const days = [...Map.groupBy(draws, ({ day }) => day)]
  return days
    .map(([day, list]) => shareOn(day, list))
    .filter(({ could }) => could >= settings.bounds.absent_least)
}

function shareOn(day: number, draws: readonly DrawFacts[]): DayShare {
  const pools = draws.flatMap((draw) => draw.pools).filter(({ leftOut }) => leftOut.length > 0)
  const away = idsOf(pools.map(({ leftOut }) => leftOut.filter(({ byAbsence }) => byAbsence)))
  const could = idsOf(pools.map(({ candidates }) => possible(candidates))).union(away)
  const share = rational(BigInt(away.size), BigInt(could.size)) ?? ZERO
  return { day, draws, away: away.size, could: could.size, share }
}

const idsOf = (lists: readonly (readonly { readonly id: string }[])[]): Set<string> =>
  new Set(lists.flat().map(({ id }) => id))

const sum = (counts: readonly number[]): number => counts.reduce((total, one) => total + one, 0)

const median = (days: readonly DayShare[]): Rational =>
  days.map(({ share }) => share).toSorted(compare)[Math.floor((days.length - 1) / 2)] ?? ZERO

function findingOf(
  { day, draws, away, could, share }: DayShare,
  norm: Rational,
  { settings: { bounds } }: AuditFacts,
): Found | undefined {
  const many = compare(share, bounds.absent_share) >= 0 && away >= bounds.absent_least
  const unusual = multiply(norm, fromInteger(bounds.absent_times_norm))
  if (!many || compare(share, unusual) < 0) return undefined
  const [on, part, usual] = [dayWords(day), percentWords(share), percentWords(norm)]
  return {
    severity: 'alarm',
    place: { entries: draws.map(({ commit }) => commit.seq) },
    numbers: { day: on.en, away, could, draws: draws.length, norm: usual.en },
    text: {
      uk: `${on.uk} за відсутністю не брали участі ${away} із ${could} суддів, які могли б узяти справу (${part.uk}; звичайно в цьому суді ${usual.uk}); розподілів того дня: ${draws.length}`,
      en: `on ${on.en} absence left out ${away} of the ${could} judges who could take a case (${part.en}; usually ${usual.en} in this court); draws on that day: ${draws.length}`,
    },
  }
}

const TOO_SMALL: Words = {
  uk: 'масової відсутності: не було дня, коли справу могло б узяти досить суддів',
  en: 'mass absence: there was no day on which enough judges could take a case',
}

const fewDays = (days: number): Words => ({
  uk: `звичайної для суду частки відсутніх: у журналі лише ${days} з потрібних ${DAYS_FOR_NORM} днів, межа неточна`,
  en: `the usual share of absent judges: the ledger has ${days} of the ${DAYS_FOR_NORM} days needed, the bound is rough`,
})
