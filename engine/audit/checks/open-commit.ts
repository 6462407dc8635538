/** Commitments without a result, and results that came late: what is left open can be left until it suits. */
import { drawsAsked, type AuditFacts } from '../read/audit-facts.ts'
import type { DrawFacts } from '../read/draws.ts'
import { NO_DRAWS, looked, type Check, type Found } from '../types.ts'
import { momentWords, some } from '../words.ts'

const MS_PER_MINUTE = 60_000

export const openCommit: Check = {
  code: 'open-commit',
  group: 'draws',
  unit: 'draws',
  title: { uk: 'зобов’язання без результату', en: 'commitments without a result' },
  finds: {
    uk: 'розподіл, який почато і не завершено вчасно або завершено із запізненням',
    en: 'a draw that was begun and not finished in time, or finished late',
  },
  misses: {
    uk: 'причини: збій, очікування маяка чи церемонії та намір виглядають однаково',
    en: 'the cause: a failure, a wait for a beacon or a ceremony, and intent look the same',
  },
  run(facts) {
    const draws = drawsAsked(facts)
    if (draws.length === 0) {
      return looked(0, [], NO_DRAWS)
    }
    return looked(
      draws.length,
      draws.flatMap((draw) => delayOf(draw, facts) ?? []),
    )
  },
}

function delayOf(draw: DrawFacts, { now, settings }: AuditFacts): Found | undefined {
  const [result] = draw.results
  if (draw.abandon !== undefined) return undefined
  const end = result === undefined ? now : Date.parse(result.recorded_at)
  const minutes = Math.floor((end - draw.at) / MS_PER_MINUTE)
  if (minutes <= settings.bounds.open_minutes) return undefined
  const at = momentWords(draw.at)
  const waited = some(minutes, 'minute')
  const about = {
    place: {
      entries: [draw.commit.seq, ...(result === undefined ? [] : [result.seq])],
      case: draw.case,
    },
    numbers: { minutes },
  }
  if (result !== undefined) {
    return {
      ...about,
      severity: 'look',
      text: {
        uk: `розподіл справи ${draw.case}, почато ${at.uk}, результат має лише через ${waited.uk}`,
        en: `the draw of case ${draw.case}, begun ${at.en}, got its result only after ${waited.en}`,
      },
    }
  }
  const number = draw.randomness.length > 0
  return {
    ...about,
    severity: 'alarm',
    text: {
      uk: `розподіл справи ${draw.case}, почато ${at.uk}, результату не має${number ? ', хоча число вже взято' : ''}`,
      en: `the draw of case ${draw.case}, begun ${at.en}, has no result${number ? ', though its number was taken' : ''}`,
    },
  }
}
