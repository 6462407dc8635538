/** Attempts after the first: each with its act and its reason, or without them. */
import { drawsAsked, type AuditFacts, whoIs } from '../read/audit-facts.ts'
import { possible } from '../read/about-draws.ts'
import type { DrawFacts } from '../read/draws.ts'
import { parseDate } from '../../time/day.ts'
import { kyivDay } from '../../time/kyiv.ts'
import type { WorkingTime } from '../read/working-time.ts'
import { NO_DRAWS, looked, type Check, type Found, type Severity, type Words } from '../types.ts'
import { actWords, dayWords } from '../words.ts'

export const repeatedDraw: Check = {
  code: 'repeated-draw',
  group: 'draws',
  unit: 'draws',
  title: { uk: 'повторні розподіли', en: 'repeat distributions' },
  finds: {
    uk: 'кожну спробу після першої, її акт і підставу; повторний розподіл, у якому знову бере участь уже визначений суддя; акт, внесений пізніше наступного робочого дня',
    en: 'every attempt after the first with its act and reason; a repeat in which the judge drawn first takes part again; an act entered later than the next working day',
  },
  misses: {
    uk: 'чи справді була підстава, названа в акті; розподіли, яких у журналі немає',
    en: 'whether the reason named in the act was real; draws that are not in the ledger',
  },
  run(facts) {
    const draws = drawsAsked(facts)
    if (draws.length === 0) {
      return looked(0, [], NO_DRAWS)
    }
    const found = draws.filter(({ attempt }) => attempt > 1).map((draw) => findingOf(draw, facts))
    return looked(draws.length, found)
  },
}

/** A trait of a repeat that asks for an answer, as the end of a sentence. */
interface Trait extends Words {
  readonly severity: Severity
}

function findingOf(draw: DrawFacts, facts: AuditFacts): Found {
  const first = facts.draws.findLast(
    (one) => one.case === draw.case && one.attempt < draw.attempt && one.seats.length > 0,
  )
  const traits = traitsOf(draw, first, facts)
  const severity = (['alarm', 'look'] as const).find((one) =>
    traits.some((trait) => trait.severity === one),
  )
  const act = draw.act === undefined ? undefined : actWords(draw.act)
  const end = (lang: keyof Words) => traits.map((trait) => `; ${trait[lang]}`).join('')
  return {
    severity: severity ?? 'note',
    place: {
      entries: [first?.commit.seq, draw.act?.seq, draw.commit.seq].filter(
        (seq) => seq !== undefined,
      ),
      case: draw.case,
    },
    numbers: { attempt: draw.attempt, reason: draw.snapshot?.repeatReason ?? '' },
    text: {
      uk: `справу ${draw.case} розподілено повторно (спроба ${draw.attempt})${act === undefined ? ' без акта' : ` за актом: ${act.uk}`}${end('uk')}`,
      en: `case ${draw.case} was distributed again (attempt ${draw.attempt})${act === undefined ? ' without an act' : ` by ${act.en}`}${end('en')}`,
    },
  }
}

function traitsOf(
  draw: DrawFacts,
  first: DrawFacts | undefined,
  facts: AuditFacts,
): readonly Trait[] {
  const traits: Trait[] = []
  if (draw.act === undefined) {
    traits.push({ severity: 'alarm', uk: 'акта в журналі немає', en: 'the ledger has no act' })
  } else traits.push(...actTraits(draw.act, facts.time))
  const again = drawnAgain(draw, first).map((id) => whoIs(facts, id))
  if (again.length > 0) {
    traits.push({
      severity: 'alarm',
      uk: `серед тих, з кого визначали, знову є суддя, визначений раніше: ${again.join(', ')}`,
      en: `the judge drawn before, ${again.join(', ')}, is again among those to draw from`,
    })
  }
  if (draw.snapshot !== undefined && draw.snapshot.repeatReason === undefined) {
    traits.push({
      severity: 'look',
      uk: 'підстави повторного розподілу у відомостях немає',
      en: 'the facts name no reason for a repeat',
    })
  }
  return traits
}

/** Those drawn before who could be drawn again: nothing had kept them from the case. */
function drawnAgain(draw: DrawFacts, first: DrawFacts | undefined): readonly string[] {
  const now = new Set(
    draw.pools.flatMap(({ candidates }) => possible(candidates).map(({ id }) => id)),
  )
  return (first?.seats ?? []).map(({ winner }) => winner).filter((id) => now.has(id))
}

function actTraits(act: NonNullable<DrawFacts['act']>, time: WorkingTime): readonly Trait[] {
  const signed = parseDate(String(act.body['date']))
  const entered = kyivDay(Date.parse(act.recorded_at))
  if (signed === undefined) return []
  const [on, at] = [dayWords(signed), dayWords(entered)]
  if (signed > entered) {
    return [
      {
        severity: 'alarm',
        uk: `акт внесено ${at.uk}, хоча датовано його пізніше, ${on.uk}`,
        en: `the act was entered on ${at.en}, yet is dated later, ${on.en}`,
      },
    ]
  }
  if (entered <= time.nextWorkingDay(signed)) return []
  return [
    {
      severity: 'look',
      uk: `акт від ${on.uk} внесено лише ${at.uk}, пізніше наступного робочого дня`,
      en: `the act of ${on.en} was entered on ${at.en} only, later than the next working day`,
    },
  ]
}
