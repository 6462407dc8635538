/** Entries recorded earlier than those before them, or later than now: the clock was set. */
import { type AuditFacts, inPeriod } from '../read/audit-facts.ts'
import { type Check, type Found, looked, nothing } from '../types.ts'
import { momentWords } from '../words.ts'

/** Clocks are corrected by seconds all the time. */
const TOLERATED_MS = 1000
const MS_PER_MINUTE = 60_000

export const clockJump: Check = {
  code: 'clock-jump',
  group: 'ledger',
  unit: 'entries',
  title: { uk: 'стрибки годинника', en: 'jumps of the clock' },
  finds: {
    uk: 'запис із часом, ранішим за попередні, і запис із часом, який ще не настав',
    en: 'an entry with a time before those of earlier entries, and one with a time yet to come',
  },
  misses: {
    uk: 'годинник, який завжди йшов неправильно однаково; переведення вперед, після якого назад не переводили',
    en: 'a clock that was always wrong by the same; one set ahead and never back',
  },
  run(facts) {
    const found: Found[] = []
    let latest = -Infinity
    let count = 0
    for (const { seq, recorded_at: text } of facts.entries) {
      const at = Date.parse(text)
      if (inPeriod(facts, at)) count++
      const jump = latest - at
      if (jump >= TOLERATED_MS && inPeriod(facts, at)) found.push(backwards(seq, at, jump))
      if (at > facts.now + TOLERATED_MS) found.push(ahead(seq, at, facts))
      latest = Math.max(latest, at)
    }
    const gaps = count === 0 ? nothing('записів за цей час немає', 'there are no entries') : []
    return looked(count, found, gaps)
  },
}

function backwards(seq: number, at: number, jump: number): Found {
  const when = momentWords(at)
  const seconds = Math.round(jump / 1000)
  return {
    severity: jump > MS_PER_MINUTE ? 'alarm' : 'look',
    place: { entries: [seq] },
    numbers: { seconds },
    text: {
      uk: `запис ${seq} має час ${when.uk}, на ${seconds} с раніший, ніж записи перед ним`,
      en: `entry ${seq} has the time ${when.en}, ${seconds} s earlier than entries before it`,
    },
  }
}

function ahead(seq: number, at: number, { now }: AuditFacts): Found {
  const [when, today] = [momentWords(at), momentWords(now)]
  return {
    severity: 'alarm',
    place: { entries: [seq] },
    numbers: { recorded: when.en, now: today.en },
    text: {
      uk: `запис ${seq} має час ${when.uk}, який на ${today.uk} ще не настав`,
      en: `entry ${seq} has the time ${when.en}, which is yet to come on ${today.en}`,
    },
  }
}
