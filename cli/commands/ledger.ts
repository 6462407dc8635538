/** `zasady ledger`: a court's ledger made, looked at, given what a distribution needs, witnessed, moved, redacted. */
import { type Context, type Input, type Run } from '../command.ts'
import { complain, misused } from '../complaint.ts'
import type { ExitCode } from '../exit-codes.ts'
import { abandon } from '../ledger/abandon.ts'
import { addAct } from '../ledger/act.ts'
import { approve } from '../ledger/approve.ts'
import { addChain } from '../ledger/chain.ts'
import { checkpoint } from '../ledger/checkpoint.ts'
import { editions } from '../ledger/editions.ts'
import { exportLedger } from '../ledger/export.ts'
import { importLedger } from '../ledger/import.ts'
import { init } from '../ledger/init.ts'
import { outage } from '../ledger/outage.ts'
import { addPolicy } from '../ledger/policy.ts'
import { pseudonymise } from '../ledger/pseudonymise.ts'
import { redact } from '../ledger/redact.ts'
import { rotateKey } from '../ledger/rotate-key.ts'
import { settleOpen } from '../ledger/settle-open.ts'
import { status } from '../ledger/status.ts'
import { witnessed } from '../ledger/witnessed.ts'
import { witness } from '../ledger/witnesses.ts'

const ACTIONS: ReadonlyMap<string, Run> = new Map([
  ['init', init],
  ['status', status],
  ['editions', editions],
  ['policy', addPolicy],
  ['act', addAct],
  ['approve', approve],
  ['chain', addChain],
  ['settle', settleOpen],
  ['abandon', abandon],
  ['outage', outage],
  ['export', exportLedger],
  ['import', importLedger],
  ['witness', witness],
  ['checkpoint', checkpoint],
  ['witnessed', witnessed],
  ['redact', redact],
  ['pseudonymise', pseudonymise],
  ['rotate-key', rotateKey],
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
