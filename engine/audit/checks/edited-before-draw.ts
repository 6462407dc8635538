/** Changes of a register shortly before a draw that names the judge concerned. */
import { changesAsked, type AuditFacts, whoIs } from '../read/audit-facts.ts'
import { fieldWords, type RegisterChange } from '../read/changes.ts'
import { peopleOf } from '../read/about-draws.ts'
import { type Check, type Found, looked, NO_CHANGES } from '../types.ts'
import { momentWords, some } from '../words.ts'

const MS_PER_MINUTE = 60_000

export const editedBeforeDraw: Check = {
  code: 'edited-before-draw',
  group: 'registers',
  unit: 'changes',
  title: { uk: 'зміни реєстру перед самим розподілом', en: 'edits shortly before a draw' },
  finds: {
    uk: 'зміну відомостей про суддю, внесену незадовго до розподілу, у якому цього суддю названо',
    en: 'a change of what is known of a judge, entered shortly before a draw that names this judge',
  },
  misses: {
    uk: 'зміну, внесену завчасно; зміну поза реєстрами журналу, у самих відомостях справи',
    en: 'a change entered well ahead; one outside the registers, in the facts of the case itself',
  },
  run(facts) {
    const changes = changesAsked(facts)
    if (changes.length === 0) return looked(0, [], NO_CHANGES)
    return looked(
      changes.length,
      changes.flatMap((change) => findingOf(change, facts) ?? []),
    )
  },
}

function findingOf(change: RegisterChange, facts: AuditFacts): Found | undefined {
  const { entry, at, person, subject } = change
  const until = at + facts.settings.bounds.before_draw_minutes * MS_PER_MINUTE
  if (person === undefined || change.fields.length === 0) return undefined
  const after = facts.draws.filter(
    (draw) => draw.commit.seq > entry.seq && draw.at <= until && peopleOf(draw).has(person),
  )
  const [first] = after
  if (first === undefined) return undefined
  const minutes = Math.max(0, Math.floor((first.at - at) / MS_PER_MINUTE))
  const [when, wait, name] = [momentWords(at), some(minutes, 'minute'), whoIs(facts, person)]
  const changed = fieldWords(change.fields, facts.settings.registers.names)
  return {
    severity: 'look',
    place: {
      entries: [entry.seq, ...after.map((draw) => draw.commit.seq)],
      case: first.case,
      judge: person,
    },
    numbers: {
      subject,
      fields: change.fields.map(({ field }) => field).join(' '),
      minutes,
      draws: after.length,
      by: entry.by,
    },
    text: {
      uk: `зміну відомостей (суддя ${name}: ${changed.uk}) внесено ${when.uk}, за ${wait.uk} до розподілу справи ${first.case}; вніс ${entry.by}, розподілів після неї: ${after.length}`,
      en: `a change about judge ${name} (${changed.en}) was entered ${when.en}, ${wait.en} before the draw of case ${first.case}, by ${entry.by}; draws after it: ${after.length}`,
    },
  }
}
