/** Who approved the policy of an attempt, and by which act, for people: a read bundle in, one phrase out. */
import { formatDateUk, parseDate } from '../time/day.ts'
import type { ReadBundle } from './read-bundle.ts'

export function approvedBy(
  { approval, entries }: Pick<ReadBundle, 'approval' | 'entries'>,
  lang: 'uk' | 'en' = 'uk',
): string {
  const act = entries.find(({ seq }) => seq === approval.body['act'])
  if (act === undefined) return approval.by
  const { type, no, date } = act.body as Readonly<Record<'type' | 'no' | 'date', string>>
  if (lang === 'en') return `${approval.by}, ${type} № ${no} of ${date}`
  return `${approval.by}, ${type} від ${formatDateUk(parseDate(date) ?? 0)} № ${no}`
}
