/** `zasady register set` and `remove`: one subject changed, corrected or ended by the words of a command. */
import {
  type Book,
  planCorrection,
  planRemoval,
  planRows,
  readWords,
  type RegisterPlan,
} from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused, type Or, right } from '../complaint.ts'
import type { ExitCode } from '../exit-codes.ts'
import { addressOfSubject } from './chosen.ts'
import { rowDefaults } from './defaults.ts'
import { enterPlan } from './entering.ts'
import { registerSetting } from './setting.ts'
import { tellPlan } from './telling.ts'

/** Exit: entered, or already so 0; a problem 1. */
export const setSubject = (context: Context, input: Input): Promise<ExitCode> =>
  amend(context, input, 'set')

export const removeSubject = (context: Context, input: Input): Promise<ExitCode> =>
  amend(context, input, 'remove')

async function amend(context: Context, input: Input, action: 'set' | 'remove'): Promise<ExitCode> {
  const setting = await registerSetting(input)
  if (!setting.ok) return complain(context, setting)
  const { registers, vocabulary, check } = setting.value
  const [subject = '', ...words] = input.args
  if (subject === '' || (words.length === 0 && action === 'set'))
    return complain(context, tooFew(action))
  if (action === 'remove' && words.length > 0) return complain(context, tooMany)
  const address = addressOfSubject(subject, registers)
  if (!address.ok) return complain(context, address)
  const defaults = rowDefaults(input)
  if (!defaults.ok) return complain(context, defaults)
  const corrects = entryOption(input)
  if (!corrects.ok) return complain(context, corrects)
  const { register } = address.value
  const planning = { register, registers, vocabulary, check, defaults: defaults.value }
  const { row, problems } = readWords(words, address.value, registers, vocabulary)
  const amending = {
    subject,
    row,
    ...(corrects.value !== undefined && { corrects: corrects.value }),
  }
  const plan = (book: Book): RegisterPlan => {
    if (problems.length > 0) return { changes: [], unchanged: 0, problems, warnings: [] }
    if (action === 'remove') return planRemoval(amending, planning, book)
    return corrects.value === undefined
      ? planRows([row], planning, book)
      : planCorrection({ ...amending, corrects: corrects.value }, planning, book)
  }
  const how = { dryRun: input.options['dryRun'] === true, validOnly: false, isFile: false }
  const entered = await enterPlan(input, plan, how)
  if (!entered.ok) return complain(context, entered)
  return tellPlan(context, entered.value, planning, how)
}

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

const tooFew = (action: 'set' | 'remove') =>
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
