/** Encodings of a policy that were corrected after draws had used them. */
import { entriesAsked, type AuditFacts } from '../read/audit-facts.ts'
import type { Entry } from '../../ledger/types.ts'
import { type Check, type Found, looked, NO_EDITIONS } from '../types.ts'
import { listWords, textIn } from '../words.ts'

export const correctedPolicy: Check = {
  code: 'corrected-policy',
  group: 'policies',
  unit: 'editions',
  title: {
    uk: 'засади, виправлені після застосування',
    en: 'policies corrected after use',
  },
  finds: {
    uk: 'запис засад, помилку в якому виправлено, і розподіли за помилковим записом',
    en: 'a policy entry whose mistake was corrected, and the draws by the mistaken one',
  },
  misses: {
    uk: 'помилку, якої ще ніхто не помітив; чи змінила вона чийсь розподіл (це показує перевірка минулого)',
    en: 'a mistake that nobody has noticed yet; whether it changed any draw (a replay shows that)',
  },
  run(facts) {
    const policies = entriesAsked(facts, 'policy')
    if (policies.length === 0) return looked(0, [], NO_EDITIONS)
    const corrections = policies.filter(({ body }) => body['corrects'] !== null)
    return looked(
      policies.length,
      corrections.map((entry) => findingOf(entry, facts)),
    )
  },
}

function findingOf(entry: Entry, { draws, decisions }: AuditFacts): Found {
  const { seq, body } = entry
  const wrong = Number(body['corrects'])
  const used = draws.filter(({ commit }) => commit.body['policy'] === wrong)
  const settled = decisions.filter((one) => one.entry.body['policy'] === wrong)
  const cases = listWords([...new Set([...used, ...settled].map((one) => one.case))])
  const count = used.length + settled.length
  const [document, reason] = [textIn(entry, 'document') ?? '', textIn(entry, 'reason') ?? '—']
  return {
    severity: count > 0 ? 'alarm' : 'note',
    place: { entries: [wrong, ...used.map(({ commit }) => commit.seq), seq] },
    numbers: { document, corrects: wrong, draws: used.length, decisions: settled.length },
    text: {
      uk: `запис ${wrong} засад «${document}» виправлено записом ${seq} (${reason}); за помилковим вирішено справ: ${count}${count > 0 ? ` (${cases.uk})` : ''}`,
      en: `entry ${wrong} of “${document}” was corrected by entry ${seq} (${reason}); matters settled by the mistaken one: ${count}${count > 0 ? ` (${cases.en})` : ''}`,
    },
  }
}
