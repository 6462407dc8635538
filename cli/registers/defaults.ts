/** What the command line says of every row: since when it is true, by what act, why. */
import { readDate, type RowDefaults } from '../../engine/index.ts'
import { type Input, optionText } from '../command.ts'
import { misused, type Or, right } from '../complaint.ts'
import { momentAsked } from './moments.ts'

/** Of an act its signatory alone may be given: then the rows of a file name the act. */
export function rowDefaults(input: Input): Or<RowDefaults> {
  const [from, no, date, signed_by, reason] = [
    'from',
    'orderNo',
    'orderDate',
    'signedBy',
    'reason',
  ].map((name) => optionText(input, name))
  return defaultsSaid({ from, no, date, signed_by, reason })
}

/** As people write it; blank is not said. */
export interface SaidOfAll {
  readonly from?: string | undefined
  readonly no?: string | undefined
  readonly date?: string | undefined
  readonly signed_by?: string | undefined
  readonly reason?: string | undefined
}

/** The same from words that were given in any way. */
export function defaultsSaid(said: SaidOfAll): Or<RowDefaults> {
  const { no, date, signed_by, reason } = said
  const from = said.from === undefined ? undefined : momentAsked(said.from)
  if (from?.ok === false) return from
  const isWhole = no !== undefined && date !== undefined && signed_by !== undefined
  if (!isWhole && (no !== undefined || date !== undefined)) return partial
  const day = date === undefined ? undefined : readDate(date)
  if (day?.ok === false) return misused(day.message, day.help)
  const order = {
    ...(no !== undefined && { no }),
    ...(day !== undefined && { date: day.value }),
    ...(signed_by !== undefined && { signed_by }),
  }
  return right({
    ...(from !== undefined && { from: from.value.text }),
    order,
    ...(reason !== undefined && { reason }),
  })
}

const partial = misused(
  {
    uk: 'наказ називають повністю: --order-no, --order-date і --signed-by',
    en: 'an act is named whole: --order-no, --order-date and --signed-by',
  },
  {
    uk: 'приклад: --order-no 12-к --order-date 20.07.2026 --signed-by "Умовна О. О."',
    en: 'for example: --order-no 12-к --order-date 2026-07-20 --signed-by "Умовна О. О."',
  },
)
