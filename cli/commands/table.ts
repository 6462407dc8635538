/** `zasady table`: two editions of a policy, or a draft amendment, in; the comparison table, to be printed, out. */
import {
  type ComparisonTable,
  comparisonTable,
  printedDocx,
  printedTable,
  tableHtml,
} from '../../engine/index.ts'
import { comparedEditions } from '../amending/compared-editions.ts'
import type { Context, Input } from '../command.ts'
import { complain } from '../complaint.ts'
import { deliver, deliveryOf } from '../documents/deliver.ts'
import { EXIT, type ExitCode } from '../exit-codes.ts'
import { jsonPage } from '../json-lines.ts'

/** Exit: made 0, no browser prints the PDF 1. */
export async function run(context: Context, input: Input): Promise<ExitCode> {
  const delivery = deliveryOf(input)
  if (!delivery.ok) return complain(context, delivery)
  const compared = await comparedEditions(input)
  if (!compared.ok) return complain(context, compared)
  const { policy, before, after } = compared.value
  const table = comparisonTable(policy, before, after, input.options['all'] === true)
  if (context.json && delivery.value.out === undefined) {
    await context.terminal.out(jsonPage(tableJson(table)))
    return EXIT.done
  }
  const docx = () => printedDocx(printedTable(table))
  return deliver(context, { html: tableHtml(table), docx }, delivery.value)
}

/** Words as they stand, with their marks. */
const tableJson = ({ subject, rows }: ComparisonTable) => ({
  schema_version: 1,
  subject,
  rows: rows.map(({ clause, change, before, after }) => ({ clause, change, before, after })),
})
