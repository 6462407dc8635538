/** `zasady ledger act`: a directive, a resolution, an act: what allows a repeat distribution stands in the ledger first. */
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused } from '../complaint.ts'
import type { ExitCode } from '../exit-codes.ts'
import { enter, numberOf } from './append.ts'
import { accountOf, openToWrite } from './opening.ts'
import { dateOption } from './today.ts'

export async function addAct(context: Context, input: Input): Promise<ExitCode> {
  const [type, no, signedBy] = ['type', 'no', 'signedBy'].map((name) => optionText(input, name))
  if (type === undefined || no === undefined || signedBy === undefined) {
    return complain(context, incomplete)
  }
  const date = dateOption(input, 'date')
  if (!date.ok) return complain(context, date)
  const opened = await openToWrite(input)
  if (!opened.ok) return complain(context, opened)
  const body = {
    type,
    no,
    date: date.value,
    signed_by: signedBy,
    case: optionText(input, 'case') ?? null,
    document: null,
  }
  const draft = { kind: 'act', true_at: date.value, by: accountOf(input), body } as const
  return enter(context, opened.value.ledger, [draft], (entries) => ({
    uk: `Акт внесено до журналу: запис ${numberOf(entries)}.`,
    en: `The act was entered: ${numberOf(entries)}.`,
  }))
}

const incomplete = misused(
  {
    uk: 'акт потребує `--type`, `--no` і `--signed-by`',
    en: 'an act needs `--type`, `--no` and `--signed-by`',
  },
  {
    uk: 'приклад: zasady ledger act --type розпорядження --no 7 --date 2026-08-04 --signed-by "Навчальна О. О." --case 999/0412/26',
    en: 'for example: zasady ledger act --type розпорядження --no 7 --date 2026-08-04 --signed-by "Навчальна О. О." --case 999/0412/26',
  },
)
