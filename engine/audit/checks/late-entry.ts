/** Absences and orders that the system learned of too late: draws in between did not know them. */
import { formatDate, parseDate } from '../../time/day.ts'
import { changesAsked, type AuditFacts, whoIs } from '../read/audit-facts.ts'
import type { RegisterChange } from '../read/changes.ts'
import { possible } from '../read/about-draws.ts'
import type { DrawFacts } from '../read/draws.ts'
import { isAt } from '../read/places.ts'
import { type Check, type Found, looked, NO_CHANGES } from '../types.ts'
import { dayWords, listWords } from '../words.ts'

export const lateEntry: Check = {
  code: 'late-entry',
  group: 'registers',
  unit: 'changes',
  title: { uk: 'відсутність чи наказ, унесені пізно', en: 'absences and orders entered late' },
  finds: {
    uk: 'відсутність, про яку система дізналася після її початку, розподіли за цей час, у яких суддя брав участь; наказ, датований пізніше за початок або за внесення',
    en: 'an absence that the system learned of after it began, draws meanwhile in which the judge took part; an order dated after the beginning or after its entry',
  },
  misses: {
    uk: 'наказ, підписаний заднім числом і внесений вчасно; відсутність, якої так і не внесли',
    en: 'an order signed with an earlier date and entered in time; an absence never entered',
  },
  run(facts) {
    const changes = changesAsked(facts)
    if (changes.length === 0) return looked(0, [], NO_CHANGES)
    return looked(
      changes.length,
      changes.flatMap((change) => [
        ...(lateAbsence(change, facts) ?? []),
        ...(strangeOrder(change, facts) ?? []),
      ]),
    )
  },
}

function beginning(change: RegisterChange, { settings }: AuditFacts): number | undefined {
  const { subject, from } = settings.registers.absence
  if (change.kind !== 'brought' || !isAt(change.subject, subject)) return undefined
  const set = change.fields.find(({ field }) => field === from)?.after
  return parseDate(String(set === undefined ? '' : JSON.parse(set)))
}

function lateAbsence(change: RegisterChange, facts: AuditFacts): readonly Found[] | undefined {
  const start = beginning(change, facts)
  const { person = '', entry, day } = change
  if (start === undefined || start >= day) return undefined
  const meanwhile = facts.draws.filter(
    (draw) => draw.day >= start && draw.commit.seq < entry.seq && canBeDrawn(draw, person),
  )
  const won = meanwhile.filter(({ seats }) => seats.some(({ winner }) => winner === person))
  const [from, on] = [dayWords(start), dayWords(day)]
  const cases = listWords(won.map((draw) => draw.case))
  const name = whoIs(facts, person)
  return [
    {
      severity: meanwhile.length > 0 ? 'look' : 'note',
      place: { entries: [...meanwhile.map(({ commit }) => commit.seq), entry.seq], judge: person },
      numbers: { start: from.en, entered: on.en, draws: meanwhile.length, won: won.length },
      text: {
        uk: `відсутність (суддя ${name}) з ${from.uk} внесено лише ${on.uk}; розподілів за цей час, у яких цього суддю могли визначити: ${meanwhile.length}${won.length > 0 ? `, отримані справи: ${cases.uk}` : ''}`,
        en: `the absence of judge ${name} from ${from.en} was entered on ${on.en} only; draws meanwhile that could have chosen the judge: ${meanwhile.length}${won.length > 0 ? `, cases given: ${cases.en}` : ''}`,
      },
    },
  ]
}

const canBeDrawn = ({ pools }: DrawFacts, person: string): boolean =>
  pools.some(({ candidates }) => possible(candidates).some(({ id }) => id === person))

/** An order granted later than what it grants began, or dated later than it was entered. */
function strangeOrder(change: RegisterChange, facts: AuditFacts): readonly Found[] | undefined {
  const { order, entry, day, subject, person = '' } = change
  const dated = order === null ? undefined : parseDate(order.date)
  const start = beginning(change, facts)
  if (order === null || dated === undefined) return undefined
  const ahead = dated > day
  if (!ahead && (start === undefined || dated <= start)) return undefined
  const [of, on] = [dayWords(dated), dayWords(ahead ? day : (start ?? day))]
  return [
    {
      severity: ahead ? 'alarm' : 'look',
      place: { entries: [entry.seq], ...(person !== '' && { judge: person }) },
      numbers: { subject, order: order.no, dated: formatDate(dated) },
      text: {
        uk: `наказ № ${order.no} (${subject}) датовано ${of.uk}, пізніше за ${ahead ? `його внесення ${on.uk}` : `початок того, що він надає, ${on.uk}`}`,
        en: `order № ${order.no} (${subject}) is dated ${of.en}, later than ${ahead ? `its entry on ${on.en}` : `the beginning of what it grants, ${on.en}`}`,
      },
    },
  ]
}
