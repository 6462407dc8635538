/** `zasady register set` and `remove`: one subject changed, corrected or ended by the words of a command. */
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused, type Or, right } from '../complaint.ts'
import type { ExitCode } from '../exit-codes.ts'
import { type Action, type Amendment, amendment } from './amendment.ts'
import { rowDefaults } from './defaults.ts'
import { enterPlan } from './entering.ts'
import { registerSetting, type RegisterSetting } from './setting.ts'
import { tellPlan } from './telling.ts'

/** Exit: entered, or already so 0; a problem 1. */
export const setSubject = (context: Context, input: Input): Promise<ExitCode> =>
  amend(context, input, 'set')

export const removeSubject = (context: Context, input: Input): Promise<ExitCode> =>
  amend(context, input, 'remove')

async function amend(context: Context, input: Input, action: Action): Promise<ExitCode> {
  const setting = await registerSetting(input)
  if (!setting.ok) return complain(context, setting)
  const asked = askedFor(input, action, setting.value)
  if (!asked.ok) return complain(context, asked)
  const { planning, plan } = asked.value
  const how = { dryRun: input.options['dryRun'] === true, validOnly: false, isFile: false }
  const entered = await enterPlan(input, plan, how)
  if (!entered.ok) return complain(context, entered)
  return tellPlan(context, entered.value, planning, how)
}

/** What the words ask for; the book says later what it changes. */
function askedFor(input: Input, action: Action, setting: RegisterSetting): Or<Amendment> {
  const [subject = '', ...words] = input.args
  if (subject === '' || (words.length === 0 && action === 'set' && !isCorrection(input))) {
    return tooFew(action)
  }
  if (action === 'remove' && words.length > 0) return tooMany
  const defaults = rowDefaults(input)
  if (!defaults.ok) return defaults
  const corrects = entryOption(input)
  if (!corrects.ok) return corrects
  return amendment({ action, subject, words, corrects: corrects.value }, setting, defaults.value)
}

/** A correction may say nothing new but the subject: it was entered for another one. */
const isCorrection = (input: Input): boolean => optionText(input, 'corrects') !== undefined

/** The number of the entry that is corrected. */
function entryOption(input: Input): Or<number | undefined> {
  const given = optionText(input, 'corrects')
  if (given === undefined) return right(undefined)
  const number = /^№?\s*(\d{1,15})$/.exec(given)?.[1]
  return number === undefined ? noNumber(given) : right(Number(number))
}

const noNumber = (given: string) =>
  misused(
    { uk: `\`${given}\` не є номером запису`, en: `\`${given}\` is not the number of an entry` },
    {
      uk: 'номери показує zasady register history',
      en: 'zasady register history shows the numbers',
    },
  )

const tooFew = (action: Action) =>
  misused(
    {
      uk: 'не вказано запису чи того, що внести',
      en: 'the subject, or what to enter, is not given',
    },
    action === 'set'
      ? {
          uk: 'приклад: zasady register set judges/с02 admin_coefficient=0,5 --from 01.09.2026 --order-no 3 --order-date 28.08.2026 --signed-by "Умовна О. О."',
          en: 'for example: zasady register set judges/с02 admin_coefficient=0.5 --from 2026-09-01 --order-no 3 --order-date 2026-08-28 --signed-by "Умовна О. О."',
        }
      : {
          uk: 'приклад: zasady register remove judges/с02 --from 01.09.2026 --reason "переведено до іншого суду"',
          en: 'for example: zasady register remove judges/с02 --from 2026-09-01 --reason "moved to another court"',
        },
  )

const tooMany = misused(
  { uk: 'вилучають один запис', en: 'one subject is removed' },
  { uk: 'окремі факти змінює zasady register set', en: 'zasady register set changes single facts' },
)
