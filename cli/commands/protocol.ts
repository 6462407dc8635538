/** `zasady protocol`: a case of the ledger in; the protocol of its distribution, to be printed and signed, out. */
import { caseProtocol, type Paper, toDocx, toHtml } from '../../engine/index.ts'
import type { Context, Input } from '../command.ts'
import { complain, type Or, right } from '../complaint.ts'
import { deliver, deliveryOf } from '../documents/deliver.ts'
import type { ExitCode } from '../exit-codes.ts'
import { openToRead, refused } from '../ledger/opening.ts'

/** Exit: made 0, there is none or no browser prints it 1, a damaged ledger 4. */
export async function run(context: Context, input: Input): Promise<ExitCode> {
  const delivery = deliveryOf(input)
  if (!delivery.ok) return complain(context, delivery)
  const paper = await paperFrom(input)
  if (!paper.ok) return complain(context, paper)
  const { value } = paper
  const printable = { html: toHtml(value), docx: () => toDocx(value) }
  return deliver(context, printable, delivery.value)
}

async function paperFrom(input: Input): Promise<Or<Paper>> {
  const [caseId = ''] = input.args
  const opened = await openToRead(input)
  if (!opened.ok) return opened
  try {
    const [damage] = opened.value.damage
    if (damage !== undefined) return refused({ code: 'ledger/damaged', message: damage.message })
    const open = input.options['open'] === true
    const made = await caseProtocol(opened.value, { case: caseId, open })
    return made.kind === 'paper' ? right(made.paper) : refused(made.refusal)
  } finally {
    await opened.value.close()
  }
}
