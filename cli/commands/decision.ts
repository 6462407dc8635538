/** `zasady decision`: a draft amendment in; the draft of the assembly's decision, to be voted on and signed, out. */
import { decisionPaper, toDocx, toHtml } from '../../engine/index.ts'
import { comparedEditions } from '../amending/compared-editions.ts'
import { decisionTarget } from '../amending/decision-target.ts'
import { type Context, type Input, optionText } from '../command.ts'
import { complain, misused } from '../complaint.ts'
import { deliver, deliveryOf } from '../documents/deliver.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'

/** Exit: made 0; with remarks on the draft, or no browser prints the PDF, 1. */
export async function run(context: Context, input: Input): Promise<ExitCode> {
  const delivery = deliveryOf(input)
  if (!delivery.ok) return complain(context, delivery)
  const target = await decisionTarget(input)
  if (!target.ok) return complain(context, target)
  const compared = await comparedEditions(target.value.input)
  if (!compared.ok) return complain(context, compared)
  const { date } = target.value
  const { from } = compared.value.after
  if (date !== undefined && date > from) return complain(context, tooLate(date, from))
  const number = optionText(input, 'number')
  const paper = decisionPaper({
    ...compared.value,
    ...(date !== undefined && { date }),
    ...(number !== undefined && { number }),
  })
  const printable = { html: toHtml(paper), docx: () => toDocx(paper) }
  const exit = await deliver(context, printable, delivery.value)
  const remarks = paper.parts.flatMap((part) => part.remarks)
  return exit === EXIT.done && remarks.length > 0 ? EXIT.remarks : exit
}

const tooLate = (date: string, from: string) =>
  misused(
    {
      uk: `рішення від ${date} ухвалили б пізніше за день, з якого зміни діють (${from})`,
      en: `a decision of ${date} would be later than the day from which the changes are in force (${from})`,
    },
    {
      uk: 'виправте --date або рядок `чинні з` у проєкті',
      en: 'correct --date, or the line `effective from` in the draft',
    },
  )
