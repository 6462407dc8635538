/** Outages: times in which cases were not drawn, or were drawn although the system is said to have stood still. */
import { type AuditFacts, inPeriod } from '../read/audit-facts.ts'
import type { Entry } from '../../ledger/types.ts'
import { parseDate } from '../../time/day.ts'
import { parseDateTime } from '../../time/instant.ts'
import { endOfDay, startOfDay } from '../../time/kyiv.ts'
import { type Check, type Found, looked, nothing, type Severity } from '../types.ts'
import { listWords, momentWords, textIn } from '../words.ts'

export const outages: Check = {
  code: 'outages',
  group: 'ledger',
  unit: 'entries',
  title: { uk: 'збої', en: 'outages' },
  finds: {
    uk: 'кожен збій, довгий збій без акта, збій без кінця, розподіл під час збою',
    en: 'every outage, a long one without an act, one without an end, a draw during an outage',
  },
  misses: {
    uk: 'чи збій був насправді; збій, якого не внесли',
    en: 'whether the outage was real; one that was not entered',
  },
  run(facts) {
    const entries = facts.entries.filter(
      ({ kind, recorded_at: at }) => kind === 'outage' && inPeriod(facts, Date.parse(at)),
    )
    if (entries.length === 0) return looked(0, [], NONE)
    return looked(
      entries.length,
      entries.map((entry) => findingOf(entry, facts)),
    )
  },
}

const NONE = nothing('збоїв до журналу не внесено', 'no outages were entered')
const MS_PER_DAY = 86_400_000

function findingOf(entry: Entry, facts: AuditFacts): Found {
  const { seq, body } = entry
  const from = momentOf(textIn(entry, 'from') ?? '', startOfDay)
  const until = textIn(entry, 'until')
  const end = until === undefined ? undefined : momentOf(until, endOfDay)
  const days = Math.floor(((end ?? facts.now) - from) / MS_PER_DAY)
  const within = facts.draws.filter(({ at }) => at > from && at < (end ?? facts.now))
  const long = days > facts.settings.bounds.outage_days && body['act'] === null
  const severity: Severity =
    long || within.length > 0 ? 'alarm' : end === undefined ? 'look' : 'note'
  const begun = momentWords(from)
  const ended = end === undefined ? undefined : momentWords(end)
  const cases = listWords(within.map((draw) => draw.case))
  const what = textIn(entry, 'what') ?? ''
  return {
    severity,
    place: { entries: [seq, ...within.map(({ commit }) => commit.seq)] },
    numbers: { days, draws: within.length, what },
    text: {
      uk: `збій (${what}) з ${begun.uk} ${ended === undefined ? 'досі не завершено' : `по ${ended.uk}`}${long ? `; триває понад ${facts.settings.bounds.outage_days} днів, а акта немає` : ''}${within.length > 0 ? `; розподіли в цей час: справи ${cases.uk}` : ''}`,
      en: `outage (${what}) from ${begun.en} ${ended === undefined ? 'not ended yet' : `to ${ended.en}`}${long ? `; longer than ${facts.settings.bounds.outage_days} days and no act` : ''}${within.length > 0 ? `; draws meanwhile: cases ${cases.en}` : ''}`,
    },
  }
}

function momentOf(text: string, ofDay: (day: number) => number): number {
  const day = parseDate(text)
  return day === undefined ? (parseDateTime(text) ?? 0) : ofDay(day)
}
