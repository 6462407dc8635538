/** `zasady register import`: a clerk's table in; entries of the ledger, or what is wrong row by row, out. */
import type { Context, Input } from '../command.ts'
import { complain, misused } from '../complaint.ts'
import type { ExitCode } from '../exit-codes.ts'
import { registerOption } from './chosen.ts'
import { rowDefaults } from './defaults.ts'
import { enterPlan } from './entering.ts'
import { importing } from './importing.ts'
import { readTable } from './read-table.ts'
import { registerSetting } from './setting.ts'
import { tellPlan } from './telling.ts'

/** Exit: entered, or nothing to enter 0; rows with problems 1; a file that is no table 5. */
export async function importRegister(context: Context, input: Input): Promise<ExitCode> {
  const [path] = input.args
  if (path === undefined) return complain(context, noFile)
  const setting = await registerSetting(input)
  if (!setting.ok) return complain(context, setting)
  const register = registerOption(input, setting.value.registers)
  if (!register.ok) return complain(context, register)
  const defaults = rowDefaults(input)
  if (!defaults.ok) return complain(context, defaults)
  const table = await readTable(path)
  if (!table.ok) return complain(context, table)
  const { planning, plan } = importing(table.value, register.value, {
    ...setting.value,
    defaults: defaults.value,
  })
  const how = {
    dryRun: input.options['dryRun'] === true,
    validOnly: input.options['validOnly'] === true,
    isFile: true,
  }
  const entered = await enterPlan(input, plan, how)
  if (!entered.ok) return complain(context, entered)
  return tellPlan(context, entered.value, planning, how)
}

const noFile = misused(
  { uk: 'не вказано файла', en: 'no file is given' },
  {
    uk: 'приклад: zasady register import відсутності.csv --register absences --signed-by "Умовна О. О."',
    en: 'for example: zasady register import absences.csv --register absences --signed-by "Умовна О. О."',
  },
)
