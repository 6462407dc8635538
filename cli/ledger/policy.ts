/** `zasady ledger policy ID`: the texts of a policy enter the ledger; its editions may be used once somebody else approves them. */
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused } from '../complaint.ts'
import type { ExitCode } from '../exit-codes.ts'
import { enter, numberOf } from './append.ts'
import { entryOption } from './entry-number.ts'
import { accountOf, openToWrite } from './opening.ts'
import { draftOfPolicy } from './policy-files.ts'
import { dateOption } from './today.ts'

export async function addPolicy(context: Context, input: Input): Promise<ExitCode> {
  const [name] = input.args
  if (name === undefined) return complain(context, noName)
  const date = dateOption(input, 'date')
  if (!date.ok) return complain(context, date)
  const [corrects, reason] = [entryOption(input, 'corrects'), optionText(input, 'reason') ?? null]
  if (!corrects.ok) return complain(context, corrects)
  if (corrects.value !== null && reason === null) return complain(context, noReason)
  const draft = await draftOfPolicy(name, {
    by: accountOf(input),
    true_at: date.value,
    reason,
    corrects: corrects.value,
  })
  if (!draft.ok) return complain(context, draft)
  const opened = await openToWrite(input)
  if (!opened.ok) return complain(context, opened)
  const { body } = draft.value
  const { document, editions } = body as { document: string; editions: readonly unknown[] }
  return enter(context, opened.value.ledger, [draft.value], (entries) => ({
    uk: `Засади \`${document}\` внесено до журналу: запис ${numberOf(entries)}, редакцій ${editions.length}. Далі: акт зборів (zasady ledger act) і схвалення іншою особою (zasady ledger approve ${document} --act № --by …); до того засад не застосовують.`,
    en: `The policy \`${document}\` was entered: ${numberOf(entries)}, ${editions.length} editions. Next: the act of the assembly (zasady ledger act) and the approval by somebody else (zasady ledger approve ${document} --act № --by …); until then it is not used.`,
  }))
}

const noName = misused(
  { uk: 'не вказано, які засади внести', en: 'it is not said which policy to enter' },
  { uk: 'приклад: zasady ledger policy desn', en: 'for example: zasady ledger policy desn' },
)
const noReason = misused(
  { uk: 'виправлення потребує причини', en: 'a correction needs a reason' },
  { uk: 'додайте --reason', en: 'add --reason' },
)
