/** `zasady ledger policy ID`: the texts of a policy enter the ledger; from then on its editions may be used. */
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused } from '../complaint.ts'
import type { ExitCode } from '../exit-codes.ts'
import { enter, numberOf } from './append.ts'
import { accountOf, openToWrite } from './opening.ts'
import { draftOfPolicy } from './policy-files.ts'
import { dateOption } from './today.ts'

export async function addPolicy(context: Context, input: Input): Promise<ExitCode> {
  const [name] = input.args
  if (name === undefined) return complain(context, noName)
  const date = dateOption(input, 'date')
  if (!date.ok) return complain(context, date)
  const [corrects, reason] = [numberOption(input, 'corrects'), optionText(input, 'reason') ?? null]
  if (Number.isNaN(corrects)) return complain(context, noNumber)
  if (corrects !== null && reason === null) return complain(context, noReason)
  const draft = await draftOfPolicy(name, {
    by: accountOf(input),
    true_at: date.value,
    reason,
    corrects,
  })
  if (!draft.ok) return complain(context, draft)
  const opened = await openToWrite(input)
  if (!opened.ok) return complain(context, opened)
  const { body } = draft.value
  const { document, editions } = body as { document: string; editions: readonly unknown[] }
  return enter(context, opened.value.ledger, [draft.value], (entries) => ({
    uk: `Засади \`${document}\` внесено до журналу: запис ${numberOf(entries)}, редакцій ${editions.length}.`,
    en: `The policy \`${document}\` was entered: ${numberOf(entries)}, ${editions.length} editions.`,
  }))
}

/** The number of an entry; `null` without the option, NaN when it is none. */
export function numberOption(input: Input, name: string): number | null {
  const given = optionText(input, name)
  if (given === undefined) return null
  return /^\d+$/.test(given) ? Number(given) : Number.NaN
}

const noName = misused(
  { uk: 'не вказано, які засади внести', en: 'it is not said which policy to enter' },
  { uk: 'приклад: zasady ledger policy desn', en: 'for example: zasady ledger policy desn' },
)
export const noNumber = misused({
  uk: 'номер запису журналу — ціле число',
  en: 'the number of an entry is a whole number',
})
const noReason = misused(
  { uk: 'виправлення потребує причини', en: 'a correction needs a reason' },
  { uk: 'додайте --reason', en: 'add --reason' },
)
