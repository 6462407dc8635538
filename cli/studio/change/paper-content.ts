/** Papers of a draft as they are made in its thread: both editions, or the report of a preview, in; a text or the bytes of a file out. */
import { type Answer, answered } from '../../../editor/server/index.ts'
import {
  comparisonTable,
  decisionPaper,
  type HistoryReport,
  printedDocx,
  printedTable,
  tableHtml,
  toDocx,
  toHtml,
} from '../../../engine/index.ts'
import type { Printable } from '../../documents/deliver.ts'
import type { Form } from '../../preview/asked.ts'
import { contentOf } from '../../preview/writing.ts'
import type { Lang } from '../../text.ts'
import { withoutBase } from './complaints.ts'
import { soundWorld } from './drafted.ts'
import type { Drafted, World } from './world.ts'

export type Content = string | Uint8Array

/** What a page is printed of is that page. */
export type PaperForm = 'zasady' | 'html' | 'docx'
export type ReportForm = Exclude<Form, 'pdf'>

export interface PaperTask {
  readonly paper: 'amendment' | 'table' | 'decision'
  readonly form: PaperForm
}

export interface ReportTask {
  /** One that the engine made and the studio kept. */
  readonly report: HistoryReport
  readonly form: ReportForm
  readonly lang: Lang
}

export async function paperContent(
  drafted: Drafted,
  { paper, form }: PaperTask,
): Promise<Answer<Content>> {
  const world = soundWorld(drafted)
  if (!world.ok) return world
  if (paper === 'amendment') return answered(world.value.draft.text)
  const printable = printableOf(world.value, paper)
  if (printable === undefined) return withoutBase()
  return answered(form === 'docx' ? await printable.docx() : printable.html)
}

/** `undefined` for a new policy: it changes nothing. */
function printableOf(
  { policy, before, after }: World,
  paper: 'table' | 'decision',
): Printable | undefined {
  if (before === undefined) return undefined
  if (paper === 'table') {
    const table = comparisonTable(policy, before, after, false)
    return { html: tableHtml(table), docx: () => printedDocx(printedTable(table)) }
  }
  const decision = decisionPaper({ policy, before, after })
  return { html: toHtml(decision), docx: () => toDocx(decision) }
}

export async function reportContent({ report, form, lang }: ReportTask): Promise<Answer<Content>> {
  const content = await contentOf(form, report, lang, undefined)
  if (content === undefined) throw new Error('only a PDF needs a browser')
  return answered(content)
}
