/** `zasady ledger outage`: when the system did not work, what happened, and the act of it. */
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused } from '../complaint.ts'
import type { ExitCode } from '../exit-codes.ts'
import { enter, numberOf } from './append.ts'
import { actOption } from './entry-number.ts'
import { accountOf, openToWrite } from './opening.ts'
import { momentOption } from './today.ts'

export async function outage(context: Context, input: Input): Promise<ExitCode> {
  const what = optionText(input, 'what')
  const [from, until] = [momentOption(input, 'from'), momentOption(input, 'until')]
  const act = actOption(input)
  if (!from.ok) return complain(context, from)
  if (!until.ok) return complain(context, until)
  if (!act.ok) return complain(context, act)
  if (what === undefined || from.value === undefined) return complain(context, incomplete)
  if (until.value !== undefined && endsBefore(until.value, from.value)) {
    return complain(context, backwards)
  }
  const opened = await openToWrite(input)
  if (!opened.ok) return complain(context, opened)
  const body = { from: from.value, until: until.value ?? null, what, act: act.value }
  const draft = { kind: 'outage', true_at: from.value, by: accountOf(input), body } as const
  return enter(context, opened.value.ledger, [draft], (entries) => ({
    uk: `Збій внесено до журналу: запис ${numberOf(entries)}.`,
    en: `The outage was entered: ${numberOf(entries)}.`,
  }))
}

/** Two moments of one day are only told apart when both have a time. */
function endsBefore(until: string, from: string): boolean {
  const [a, b] = [Date.parse(until), Date.parse(from)]
  const bare = until.length === DAY || from.length === DAY
  return bare ? until.slice(0, DAY) < from.slice(0, DAY) : a < b
}
const DAY = 'yyyy-mm-dd'.length

const incomplete = misused(
  { uk: 'збій потребує `--from` і `--what`', en: 'an outage needs `--from` and `--what`' },
  {
    uk: 'приклад: zasady ledger outage --from 2026-08-04T09:00+03:00 --until 2026-08-04T15:30+03:00 --what "немає живлення" --act 7',
    en: 'for example: zasady ledger outage --from 2026-08-04T09:00+03:00 --until 2026-08-04T15:30+03:00 --what "no power" --act 7',
  },
)

const backwards = misused({
  uk: '`--until` раніше, ніж `--from`',
  en: '`--until` is earlier than `--from`',
})
