/** `zasady ledger abandon`: a commitment that will have no result is closed, with the reason and the act. */
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused } from '../complaint.ts'
import type { ExitCode } from '../exit-codes.ts'
import { enter, numberOf } from './append.ts'
import { actOption, entryNumber, noAct } from './entry-number.ts'
import { accountOf, openToWrite } from './opening.ts'
import { dateOption } from './today.ts'

export async function abandon(context: Context, input: Input): Promise<ExitCode> {
  const [word] = input.args
  const reason = optionText(input, 'reason')
  if (word === undefined || reason === undefined) return complain(context, incomplete)
  const [commit, act, date] = [entryNumber(word), actOption(input), dateOption(input, 'date')]
  if (!commit.ok) return complain(context, commit)
  if (!act.ok) return complain(context, act)
  if (act.value === null) return complain(context, noAct(ABANDONING))
  if (!date.ok) return complain(context, date)
  const opened = await openToWrite(input)
  if (!opened.ok) return complain(context, opened)
  const body = { commit: commit.value, reason, act: act.value }
  const draft = { kind: 'abandon', true_at: date.value, by: accountOf(input), body } as const
  return enter(context, opened.value.ledger, [draft], (entries) => ({
    uk: `Розподіл за записом № ${commit.value} припинено: запис ${numberOf(entries)}. Повторний розподіл потребує акта, який ще не дозволив іншого.`,
    en: `The draw of entry № ${commit.value} was abandoned: ${numberOf(entries)}. A repeat draw needs an act that has allowed no other.`,
  }))
}

const ABANDONING = { uk: 'припинення розподілу', en: 'to abandon a draw' }

const incomplete = misused(
  {
    uk: 'потрібні номер запису закріплення і `--reason`',
    en: 'the number of the commitment and `--reason` are needed',
  },
  {
    uk: 'приклад: zasady ledger abandon 24 --reason "помилка в переліку" --act 26',
    en: 'for example: zasady ledger abandon 24 --reason "a mistake in the list" --act 26',
  },
)
