/** The fields of the matter, as the courts print them: a bundle and its facts in, each field with its value out. */
import type { ReadBundle } from '../bundle/read-bundle.ts'
import type { Part } from '../documents/model.ts'
import type { Entry } from '../ledger/types.ts'
import { formatDateUk, parseDate } from '../time/day.ts'
import { parseDateTime } from '../time/instant.ts'
import { kyivDay } from '../time/kyiv.ts'
import { clockUk } from './clock.ts'
import { type FactWords, UNKNOWN } from './fact-words.ts'
import { FIRST_GROUND, LABELS } from './phrases.ts'

export interface Field {
  readonly label: string
  readonly value: string
}

export function matterFields(read: ReadBundle, known: FactWords): readonly Field[] {
  const { bundle, ledger, commit, result } = read
  const people = known.people('participants', 'participant') ?? []
  return [
    { label: LABELS.court, value: String(ledger.body['court']) },
    { label: LABELS.case, value: bundle.case },
    { label: LABELS.proceeding, value: known.field('case', 'proceeding_no') },
    { label: LABELS.essence, value: known.field('case', 'essence') },
    { label: LABELS.category, value: known.field('case', 'category') },
    { label: LABELS.complexity, value: known.field('case', 'complexity_coefficient') },
    { label: LABELS.participants, value: people.length > 0 ? people.join(', ') : UNKNOWN },
    { label: LABELS.ground, value: groundWords(read, known) },
    { label: LABELS.start, value: clockUk(commit.recorded_at) },
    { label: LABELS.end, value: clockUk(result.recorded_at) },
    ...otherDay(read),
  ]
}

/** Rules and facts of another day than that of the entry: said, because a day can be chosen. */
function otherDay({ bundle, commit }: ReadBundle): readonly Field[] {
  const { as_of } = bundle.manifest
  const of = parseDate(as_of) ?? kyivDay(parseDateTime(as_of) ?? 0)
  return of === kyivDay(Date.parse(commit.recorded_at))
    ? []
    : [{ label: LABELS.otherDay, value: formatDateUk(of) }]
}

/** The first distribution determines the composition of the court; each further one rests on an act. */
function groundWords({ bundle, entries, commit }: ReadBundle, known: FactWords): string {
  const act = entries.find(({ seq }) => seq === commit.body['act'])
  if (bundle.attempt === 1 || act === undefined) return FIRST_GROUND
  const ground = known.field('distribution', 'repeat_ground')
  return `${actWords(act)}${ground === UNKNOWN ? '' : `; ${ground}`}`
}

function actWords({ seq, body }: Entry): string {
  const day = parseDate(String(body['date']))
  const date = day === undefined ? String(body['date']) : formatDateUk(day)
  return `${String(body['type'])} від ${date} № ${String(body['no'])}, підпис: ${String(body['signed_by'])} (запис ${seq})`
}

/** What the protocol could not say is told on the sheet beside it, so that it can be looked for. */
export function unknownNotes(fields: readonly Field[]): Part['notes'] {
  const labels = fields
    .filter(({ value }) => value === UNKNOWN)
    .map(({ label }) => label)
    .join('; ')
  if (labels === '') return []
  return [
    {
      uk: `факти розподілу не містять: ${labels}`,
      en: `the facts of the distribution lack: ${labels}`,
    },
  ]
}
