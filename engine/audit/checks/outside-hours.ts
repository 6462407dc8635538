/** Draws outside working days and hours that no duty roster explains. */
import { drawsAsked, type AuditFacts } from '../read/audit-facts.ts'
import type { DrawFacts } from '../read/draws.ts'
import { minutesOf } from '../settings.ts'
import { kyivTime } from '../../time/kyiv.ts'
import { type Check, type Found, looked, NO_DRAWS, type Words } from '../types.ts'
import { momentWords } from '../words.ts'

export const outsideHours: Check = {
  code: 'outside-hours',
  group: 'draws',
  unit: 'draws',
  title: { uk: 'розподіл поза робочим часом', en: 'draws outside working hours' },
  finds: {
    uk: 'розподіл у неробочий день, якого немає в графіку чергування, до початку або після кінця робочого часу',
    en: 'a draw on a day off that is not in the duty roster, or before or after working hours',
  },
  misses: {
    uk: 'зручно обраний момент у робочий час; час, коли справу насправді зареєстровано',
    en: 'a moment chosen within working hours; when the case was really registered',
  },
  run(facts) {
    const draws = drawsAsked(facts)
    if (draws.length === 0) return looked(0, [], NO_DRAWS)
    return looked(
      draws.length,
      draws.flatMap((draw) => findingOf(draw, facts) ?? []),
    )
  },
}

function findingOf(draw: DrawFacts, facts: AuditFacts): Found | undefined {
  const why = facts.time.isWorkingDay(draw.day) ? hourOf(draw, facts) : dayOffOf(draw)
  if (why === undefined) return undefined
  const at = momentWords(draw.at)
  return {
    severity: 'look',
    place: { entries: [draw.commit.seq], case: draw.case },
    numbers: { at: at.en },
    text: {
      uk: `справу ${draw.case} розподілено ${at.uk}, ${why.uk}`,
      en: `case ${draw.case} was distributed ${at.en}, ${why.en}`,
    },
  }
}

/** A day off is explained by a roster that has it. */
function dayOffOf({ snapshot, day }: DrawFacts): Words | undefined {
  const duty = snapshot?.dutyDays
  if (duty?.has(day) === true) return undefined
  return duty === undefined
    ? {
        uk: 'у неробочий день; графіка чергування у відомостях немає',
        en: 'on a day off; the facts have no duty roster',
      }
    : {
        uk: 'у неробочий день, якого немає в графіку чергування',
        en: 'on a day off that is not in the duty roster',
      }
}

function hourOf({ at, snapshot }: DrawFacts, { settings }: AuditFacts): Words | undefined {
  const { working_from: from, working_until: until } = settings.bounds
  const end = snapshot?.workingDayEnd
  const last = end !== undefined && /^\d\d:\d\d$/.test(end) ? minutesOf(end) : until
  const minute = kyivTime(at)
  if (minute < from) return { uk: 'до початку робочого часу', en: 'before working hours' }
  return minute > last
    ? { uk: 'після закінчення робочого часу', en: 'after working hours' }
    : undefined
}
