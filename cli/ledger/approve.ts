/** `zasady ledger approve`: the act by which a policy was approved; entered by somebody else than who entered the policy. */
import type { CourtLedger } from '../../engine/index.ts'
import { type Context, type Input } from '../command.ts'
import { complain, misused, type Or, right, wrong } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { enter, numberOf } from './append.ts'
import { actOption, entryNumber, noAct } from './entry-number.ts'
import { accountOf, openToWrite } from './opening.ts'
import { dateOption } from './today.ts'

export async function approve(context: Context, input: Input): Promise<ExitCode> {
  const [name] = input.args
  if (name === undefined) return complain(context, incomplete)
  const [act, date] = [actOption(input), dateOption(input, 'date')]
  if (!act.ok) return complain(context, act)
  if (act.value === null) return complain(context, noAct(APPROVING))
  if (!date.ok) return complain(context, date)
  const opened = await openToWrite(input)
  if (!opened.ok) return complain(context, opened)
  const { ledger } = opened.value
  const policy = await policyEntry(ledger, name)
  if (!policy.ok) {
    await ledger.close()
    return complain(context, policy)
  }
  const body = { policy: policy.value, act: act.value }
  const draft = { kind: 'approval', true_at: date.value, by: accountOf(input), body } as const
  return enter(context, ledger, [draft], (entries) => ({
    uk: `Схвалення засад (запис № ${policy.value}) внесено до журналу: запис ${numberOf(entries)}. Відтепер їх можна застосовувати.`,
    en: `The approval of the policy (entry № ${policy.value}) was entered: ${numberOf(entries)}. From now on it may be used.`,
  }))
}

/** A number is the entry itself; an id stands for the latest entry of that policy. */
async function policyEntry(ledger: CourtLedger, name: string): Promise<Or<number>> {
  const number = entryNumber(name)
  if (number.ok) return number
  for await (const { seq, body } of ledger.entries({ kinds: ['policy'], descending: true })) {
    if (body['document'] === name) return right(seq)
  }
  return notThere(name)
}

const notThere = (name: string) =>
  wrong(
    EXIT.remarks,
    { uk: `засад \`${name}\` у журналі немає`, en: `the policy \`${name}\` is not in the ledger` },
    {
      uk: `внесіть їх: zasady ledger policy ${name}`,
      en: `enter it: zasady ledger policy ${name}`,
    },
  )

const APPROVING = { uk: 'схвалення засад', en: 'to approve a policy' }

const incomplete = misused(
  { uk: 'не вказано, які засади схвалено', en: 'it is not said which policy was approved' },
  {
    uk: 'приклад: zasady ledger approve desn --act 5 --by голова-зборів',
    en: 'for example: zasady ledger approve desn --act 5 --by голова-зборів',
  },
)
