/** `zasady register`: the registers of a court shown, changed, imported, exported, given as facts. */
import { type Context, type Input, type Run } from '../command.ts'
import { complain, misused } from '../complaint.ts'
import type { ExitCode } from '../exit-codes.ts'
import { exportRegister } from '../registers/export.ts'
import { registerFacts } from '../registers/facts.ts'
import { subjectHistory } from '../registers/history.ts'
import { importRegister } from '../registers/import.ts'
import { removeSubject, setSubject } from '../registers/set.ts'
import { showRegisters } from '../registers/show.ts'

const ACTIONS: ReadonlyMap<string, Run> = new Map([
  ['show', showRegisters],
  ['set', setSubject],
  ['remove', removeSubject],
  ['import', importRegister],
  ['export', exportRegister],
  ['facts', registerFacts],
  ['history', subjectHistory],
])

/** Exit: done 0; problems in what was to be entered 1; a damaged ledger 4; an unreadable file 5. */
export function run(context: Context, input: Input): Promise<ExitCode> {
  const [action = '', ...args] = input.args
  const chosen = ACTIONS.get(action)
  return chosen === undefined ? unknownAction(context, action) : chosen(context, { ...input, args })
}

function unknownAction(context: Context, action: string): Promise<ExitCode> {
  const known = [...ACTIONS.keys()].join(', ')
  return complain(
    context,
    misused(
      { uk: `невідома дія \`${action}\``, en: `unknown action \`${action}\`` },
      { uk: `є такі: ${known}`, en: `there are: ${known}` },
    ),
  )
}
