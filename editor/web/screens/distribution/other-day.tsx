/** That a distribution was decided as of another day than that of its entry: told before anybody reads its reasons. */
import type { CasePage } from '../../../api/index.ts'
import { Notice } from '../../ui/index.ts'
import { day, fill, moment, useWords } from '../../words/index.ts'
import words from './words.ts'

export function OtherDay({ page: { as_of, shown } }: { readonly page: CasePage }) {
  const { case: w } = useWords(words)
  const [then, entered] = [kyivDay(as_of), kyivDay(shown.recorded_at)]
  return then === entered ? null : (
    <Notice kind="warning" title={fill(w.otherDay, { day: then })}>
      {fill(w.otherDayText, { day: entered })}
    </Notice>
  )
}

/** By the calendar of Kyiv; a bare day is one of it. */
const kyivDay = (iso: string): string =>
  iso.includes('T') ? moment(iso).slice(0, 'dd.mm.yyyy'.length) : day(iso)
