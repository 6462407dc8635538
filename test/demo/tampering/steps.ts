/** Steps that several tamperings have in common. */
import type { Entry, NumberSource } from '../../../engine/index.ts'
import { at, type Court, matter, type Office } from '../sample-court.ts'
import { dateOf, newCase, parties } from '../sample-year.ts'

/** Midday of the next Monday: a working day on which nothing has happened yet. */
export function nextMonday({ court }: Pick<Office, 'court'>): void {
  const date = Temporal.PlainDate.from(dateOf(court.now))
  const monday = date.add({ days: 8 - date.dayOfWeek })
  court.now = at(monday.toString(), '12:00')
}

/** The facts of a new civil case. */
export function civilCase(court: Court) {
  court.matters++
  return {
    case: {
      ...newCase(court.matters),
      kind: 'civil',
      specialisation_required: 'civil',
      previous_judge_id: null,
    },
    participants: parties(court.matters),
  }
}

/** A draw that is committed to and goes no further. */
export async function committedOnly(
  office: Office,
  own: ReturnType<typeof civilCase>,
): Promise<Entry> {
  const { setting } = office
  const refusal = { code: 'later', message: { uk: 'пізніше', en: 'later' } }
  const numbers: NumberSource = {
    plan: (view) => setting.numbers.plan(view),
    take: () => Promise.resolve({ kind: 'not_taken', refusal }),
  }
  const held = await matter({ ...office, setting: { ...setting, numbers } }, own)
  if (held.kind !== 'held' || held.commit === undefined) throw new Error(`not held: ${held.kind}`)
  return held.commit
}
