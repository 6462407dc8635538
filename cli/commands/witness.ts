/** `zasady witness`: a witness of ledgers, for whoever keeps an eye on a court from outside. */
import { type Context, type Input, type Run } from '../command.ts'
import { complain, misused } from '../complaint.ts'
import type { ExitCode } from '../exit-codes.ts'
import { cosign } from '../witness/cosign.ts'
import { init } from '../witness/init.ts'

const ACTIONS: ReadonlyMap<string, Run> = new Map([
  ['init', init],
  ['cosign', cosign],
])

/** Exit: cosigned 0; not cosigned 1; a fork 4. */
export function run(context: Context, input: Input): Promise<ExitCode> {
  const [action = '', ...args] = input.args
  const chosen = ACTIONS.get(action)
  return chosen === undefined ? unknownAction(context, action) : chosen(context, { ...input, args })
}

function unknownAction(context: Context, action: string) {
  const known = [...ACTIONS.keys()].join(', ')
  return complain(
    context,
    misused(
      { uk: `невідома дія \`${action}\``, en: `unknown action \`${action}\`` },
      { uk: `є такі: ${known}`, en: `there are: ${known}` },
    ),
  )
}
