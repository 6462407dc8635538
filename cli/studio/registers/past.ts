/** Every change of a subject, in the order of the ledger. */
import { historyOf, registersAt, type Recorded } from '../../../engine/index.ts'
import type { RegisterHistory, RegisterHistoryChange } from '../../../editor/api/index.ts'
import { type Or, right } from '../../complaint.ts'
import { addressOfSubject } from '../../registers/chosen.ts'
import { type RegisterSetting, nationalSetting } from '../../registers/setting.ts'
import { inColumnOrder, registerFor } from '../../render/register-words.ts'
import type { Court } from '../court.ts'
import { knownEntries, momentIn } from './reading.ts'
import { noSuchRecord } from './refused.ts'
import { headingOf, labelOf, rawText, typeOf, valueText } from './words.ts'

export async function subjectPast(
  court: Court,
  subject: string,
  knownAt: string | undefined,
  opens: boolean,
): Promise<Or<RegisterHistory>> {
  const setting = await nationalSetting()
  if (!setting.ok) return setting
  const address = addressOfSubject(subject, setting.value.registers)
  if (!address.ok) return noSuchRecord
  const moment = momentIn(knownAt)
  if (!moment.ok) return moment
  const { entries, openings } = await knownEntries(court.ledger, moment.value?.instant, opens)
  const { subjects } = registersAt(entries, Number.POSITIVE_INFINITY, openings)
  const past = historyOf(entries, subject, openings)
  return right({
    subject,
    label: labelOf(subject, setting.value, subjects),
    changes: past.map((one) => changeOf(one, setting.value, subjects)),
  })
}

function changeOf(
  { entry, change, sealed, correctedBy }: Recorded,
  setting: RegisterSetting,
  subjects: ReturnType<typeof registersAt>['subjects'],
): RegisterHistoryChange {
  const register = registerFor(change.subject, { ...setting, lang: 'uk', ...NO_TERMINAL })
  const name = (field: string) => headingOf(field, register, setting)
  const facts = inColumnOrder(Object.entries(change.set ?? {}), register)
    .filter(([field]) => !sealed.includes(field))
    .map(([field, value]) => ({
      field,
      name: name(field),
      text: valueText(value, field, register, setting, subjects),
      raw: rawText(value, typeOf(field, register, setting), setting),
      sealed: false,
    }))
  const hidden = sealed.map((field) => ({
    field,
    name: name(field),
    text: EMPTY,
    raw: '',
    sealed: true,
  }))
  return {
    entry: entry.seq,
    subject: change.subject,
    label: labelOf(change.subject, setting, subjects),
    recorded_at: entry.recorded_at,
    true_at: entry.true_at,
    by: entry.by,
    removed: change.set === null,
    facts: [...facts, ...hidden],
    order: change.order,
    reason: change.reason,
    corrects: change.corrects,
    corrected_by: correctedBy ?? null,
  }
}

const NO_TERMINAL = { columns: 0, colour: false } as const
const EMPTY = { uk: '', en: '' } as const
