/** Settings that were changed without the act that is needed for it. */
import { type AuditFacts, whoIs } from '../read/audit-facts.ts'
import { type Check, type Found, looked } from '../types.ts'
import { momentWords } from '../words.ts'
import {
  changedWords,
  NO_SETTING_CHANGES,
  type SettingChange,
  settingChanges,
} from './settings-changes.ts'

export const settingWithoutOrder: Check = {
  code: 'setting-without-order',
  group: 'registers',
  unit: 'changes',
  title: { uk: 'налаштування, змінені без наказу', en: 'settings changed without an order' },
  finds: {
    uk: 'зміну спеціалізації, посади чи коефіцієнта, для якої не названо наказу чи рішення зборів',
    en: 'a change of specialisation, post or coefficient with no order or decision named for it',
  },
  misses: {
    uk: 'чи існує названий наказ і чи сказано в ньому саме це',
    en: 'whether the order named exists and says just that',
  },
  run(facts) {
    const changes = settingChanges(facts)
    if (changes.length === 0) return looked(0, [], NO_SETTING_CHANGES)
    const bare = changes.filter(({ order }) => order === null)
    return looked(
      changes.length,
      bare.map((change) => findingOf(change, facts)),
    )
  },
}

function findingOf(
  { entry, at, person, subject, settings }: SettingChange,
  facts: AuditFacts,
): Found {
  const [when, what] = [momentWords(at), changedWords(settings, facts)]
  const name = person === undefined ? subject : whoIs(facts, person)
  return {
    severity: 'alarm',
    place: { entries: [entry.seq], ...(person !== undefined && { judge: person }) },
    numbers: { subject, change: what.en, by: entry.by },
    text: {
      uk: `налаштування (${name}; ${what.uk}) змінено ${when.uk} без наказу; вніс ${entry.by}`,
      en: `a setting (${name}; ${what.en}) was changed ${when.en} without an order, by ${entry.by}`,
    },
  }
}
