/** Settings used less than one working day after they were changed. */
import { type AuditFacts, whoIs } from '../read/audit-facts.ts'
import { peopleOf } from '../read/about-draws.ts'
import { type Check, type Found, looked } from '../types.ts'
import { momentWords } from '../words.ts'
import {
  changedWords,
  NO_SETTING_CHANGES,
  type SettingChange,
  settingChanges,
} from './settings-changes.ts'

export const hastySetting: Check = {
  code: 'hasty-setting',
  group: 'registers',
  unit: 'changes',
  title: {
    uk: 'налаштування, змінені менш як за робочий день до розподілу',
    en: 'settings changed less than a working day before use',
  },
  finds: {
    uk: 'зміну спеціалізації, посади чи коефіцієнта, за якою розподілено справу раніше, ніж минув робочий день (за календарем, з урахуванням воєнного стану)',
    en: 'a change of specialisation, post or coefficient by which a case was distributed before a working day had passed (by the calendar, martial law included)',
  },
  misses: {
    uk: 'зміну, зроблену завчасно під очікувану справу',
    en: 'a change made well ahead for a case that is expected',
  },
  run(facts) {
    const changes = settingChanges(facts)
    if (changes.length === 0) return looked(0, [], NO_SETTING_CHANGES)
    return looked(
      changes.length,
      changes.flatMap((change) => findingOf(change, facts) ?? []),
    )
  },
}

function findingOf(change: SettingChange, facts: AuditFacts): Found | undefined {
  const { entry, at, person, subject, settings, order } = change
  const ready = facts.time.oneWorkingDayAfter(at)
  const used = facts.draws.filter(
    (draw) =>
      draw.commit.seq > entry.seq &&
      draw.at < ready &&
      (person === undefined || peopleOf(draw).has(person)),
  )
  const [first] = used
  if (first === undefined) return undefined
  const [when, then] = [momentWords(at), momentWords(first.at)]
  const what = changedWords(settings, facts)
  const name = person === undefined ? subject : whoIs(facts, person)
  return {
    severity: order === null ? 'alarm' : 'look',
    place: {
      entries: [entry.seq, ...used.map(({ commit }) => commit.seq)],
      case: first.case,
      ...(person !== undefined && { judge: person }),
    },
    numbers: { subject, change: what.en, draws: used.length, by: entry.by },
    text: {
      uk: `налаштування (${name}; ${what.uk}) змінено ${when.uk}, а вже ${then.uk} за ним розподілено справу ${first.case}; таких розподілів: ${used.length}`,
      en: `a setting (${name}; ${what.en}) was changed ${when.en}, and by ${then.en} case ${first.case} was distributed by it; such draws: ${used.length}`,
    },
  }
}
