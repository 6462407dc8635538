/** Changes of a register that were taken back after a draw: made for that draw, it seems. */
import { changesAsked, type AuditFacts, whoIs } from '../read/audit-facts.ts'
import { fieldWords, type RegisterChange } from '../read/changes.ts'
import { peopleOf } from '../read/about-draws.ts'
import type { DrawFacts } from '../read/draws.ts'
import { type Check, type Found, looked, NO_CHANGES } from '../types.ts'
import { listWords, momentWords } from '../words.ts'

export const editReverted: Check = {
  code: 'edit-reverted',
  group: 'registers',
  unit: 'changes',
  title: { uk: 'зміни, скасовані після розподілу', en: 'changes taken back after a draw' },
  finds: {
    uk: 'зміну відомостей про суддю, яку після розподілу повернули до того, що було',
    en: 'a change of what is known of a judge that was put back after a draw to what it had been',
  },
  misses: {
    uk: 'зміну, яку повернули лише частково або значно пізніше; чи вплинула вона на розподіл (перевірка минулого з виправленими відомостями)',
    en: 'a change put back only in part or much later; whether it mattered for the draw',
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

const MS_PER_DAY = 86_400_000

function findingOf(change: RegisterChange, facts: AuditFacts): Found | undefined {
  const { person, entry, at } = change
  if (person === undefined || change.fields.length === 0) return undefined
  const until = at + facts.settings.bounds.revert_days * MS_PER_DAY
  const back = facts.changes.find(
    (later) => later.entry.seq > entry.seq && later.at <= until && takesBack(later, change),
  )
  if (back === undefined) return undefined
  const between = facts.draws.filter(
    ({ commit }) => commit.seq > entry.seq && commit.seq < back.entry.seq,
  )
  const concerned = between.filter((draw) => peopleOf(draw).has(person))
  return concerned.length === 0 ? undefined : told(change, back, concerned, facts)
}

/** Puts every field back to what it was; brought and removed again, removed and brought again included. */
function takesBack(later: RegisterChange, change: RegisterChange): boolean {
  if (later.subject !== change.subject) return false
  const after = new Map(later.fields.map((field) => [field.field, field.after]))
  if (change.kind === 'brought') return later.kind === 'removed'
  return change.fields.every(({ field, before }) => after.has(field) && after.get(field) === before)
}

function told(
  { entry, at, person = '', subject, fields }: RegisterChange,
  back: RegisterChange,
  draws: readonly DrawFacts[],
  facts: AuditFacts,
): Found {
  const [from, to] = [momentWords(at), momentWords(back.at)]
  const cases = listWords([...new Set(draws.map((draw) => draw.case))])
  const changed = fieldWords(fields, facts.settings.registers.names)
  const name = whoIs(facts, person)
  return {
    severity: 'alarm',
    place: {
      entries: [entry.seq, ...draws.map(({ commit }) => commit.seq), back.entry.seq],
      ...(draws[0] !== undefined && { case: draws[0].case }),
      judge: person,
    },
    numbers: {
      subject,
      fields: fields.map(({ field }) => field).join(' '),
      draws: draws.length,
      by: entry.by,
      back_by: back.entry.by,
    },
    text: {
      uk: `зміну відомостей (суддя ${name}: ${changed.uk}), внесену ${from.uk}, скасовано ${to.uk}, а між цим розподілено справи: ${cases.uk}`,
      en: `the change about judge ${name} (${changed.en}) entered ${from.en} was taken back ${to.en}; in between cases were distributed: ${cases.en}`,
    },
  }
}
