/** `zasady register export`: a register at a moment as a table that a clerk edits and `import` reads again. */
import { exportTable, writeCsv } from '../../engine/index.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused } from '../complaint.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { SECRET, writeNew } from '../ledger/new-file.ts'
import { registerOption } from './chosen.ts'
import { standing } from './standing.ts'
import { registerSetting } from './setting.ts'
import { writeXlsx } from './xlsx.ts'

/** Exit: written 0; the file is there already 5. Without `--out` a CSV goes to standard output. */
export async function exportRegister(context: Context, input: Input): Promise<ExitCode> {
  const { terminal, lang } = context
  const setting = await registerSetting(input)
  if (!setting.ok) return complain(context, setting)
  const register = registerOption(input, setting.value.registers)
  if (!register.ok) return complain(context, register)
  const path = optionText(input, 'out')
  const isSheet = path !== undefined && /\.xlsx$/i.test(path)
  if (path !== undefined && !isSheet && !/\.(?:csv|txt)$/i.test(path))
    return complain(context, otherForm(path))
  const now = await standing(input)
  if (!now.ok) return complain(context, now)
  const table = exportTable(register.value, now.value.state, { ...setting.value, lang })
  const csv = () =>
    writeCsv([table.headings, ...table.rows.map((row) => row.map(({ text }) => text))])
  if (path === undefined) await terminal.out(csv())
  else {
    const bytes = isSheet ? await writeXlsx(table, register.value.title[lang]) : csv()
    // What is sealed in the ledger is readable here.
    const written = await writeNew(path, bytes, SECRET)
    if (!written.ok) return complain(context, written)
    await terminal.out(
      lang === 'uk'
        ? `${path}: записів ${table.rows.length}\n`
        : `${path}: ${table.rows.length} entries\n`,
    )
  }
  return EXIT.done
}

const otherForm = (path: string) =>
  misused(
    {
      uk: `\`${path}\`: відомі лише .csv і .xlsx`,
      en: `\`${path}\`: only .csv and .xlsx are known`,
    },
    { uk: 'назвіть файл із таким закінченням', en: 'name the file with such an ending' },
  )
