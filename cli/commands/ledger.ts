/** `zasady ledger`: a court's ledger made, looked at, and given what a distribution needs: policies, acts, chains. */
import { type Context, type Input, type Run } from '../command.ts'
import { complain, misused } from '../complaint.ts'
import type { ExitCode } from '../exit-codes.ts'
import { addAct } from '../ledger/act.ts'
import { addChain } from '../ledger/chain.ts'
import { init } from '../ledger/init.ts'
import { addPolicy } from '../ledger/policy.ts'
import { settleOpen } from '../ledger/settle-open.ts'
import { status } from '../ledger/status.ts'

const ACTIONS: ReadonlyMap<string, Run> = new Map([
  ['init', init],
  ['status', status],
  ['policy', addPolicy],
  ['act', addAct],
  ['chain', addChain],
  ['settle', settleOpen],
])

/** Exit: done 0; the ledger refused 1; a damaged ledger 4. */
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
