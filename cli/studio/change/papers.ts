/** What may be taken away of a draft: the amendment, the comparison table, the draft of the decision, the preview; in the forms of the command line. */
import { DRAFT_PAPERS } from '../../../editor/api/index.ts'
import {
  type Answer,
  answered,
  type DraftFile,
  type DraftMaterial,
  type PaperOrder,
} from '../../../editor/server/index.ts'
import type { HistoryReport } from '../../../engine/index.ts'
import { printPdf } from '../../disk/print-pdf.ts'
import { NO_BROWSER } from '../../documents/deliver.ts'
import { answerOf } from '../answers.ts'
import { refusal } from './complaints.ts'
import { asked, done, type DraftDesk } from './draft-work.ts'
import type { Content, PaperForm, ReportForm } from './paper-content.ts'

export async function draftPaper(
  desk: DraftDesk,
  material: DraftMaterial,
  order: PaperOrder,
): Promise<Answer<DraftFile>> {
  const { paper, form } = order
  const forms: readonly string[] = DRAFT_PAPERS[paper]
  if (!forms.includes(form)) return unknownForm(form)
  const made = await contentOf(desk, material, order)
  if (!made.ok) return made
  const content = form === 'pdf' ? await printPdf(String(made.value)) : made.value
  if (content === undefined) return answerOf(NO_BROWSER, 'change/no-browser')
  return answered(file(nameOf(material, paper), form, content))
}

/** A browser prints the page, beside any thread that could be ended while it does. */
function contentOf(
  desk: DraftDesk,
  material: DraftMaterial,
  { paper, form, lang, report }: PaperOrder,
): Promise<Answer<Content>> {
  const made = form === 'pdf' ? 'html' : form
  if (paper !== 'preview')
    return asked(desk, material, (source) => ({
      kind: 'paper',
      source,
      paper,
      form: made as PaperForm,
    }))
  const kept = report as HistoryReport
  return done(desk.looks, { kind: 'report', report: kept, form: made as ReportForm, lang })
}

const file = (name: string, form: string, content: string | Uint8Array): DraftFile => ({
  name: `${name}.${form}`,
  type: TYPES.get(form) ?? 'application/octet-stream',
  content,
})

const nameOf = ({ policy }: DraftMaterial, paper: PaperOrder['paper']): string =>
  `${policy}-${NAMES[paper]}`

const NAMES = {
  amendment: 'зміни',
  table: 'порівняльна-таблиця',
  decision: 'проєкт-рішення',
  preview: 'перегляд-змін',
} as const

const TYPES: ReadonlyMap<string, string> = new Map([
  ['zasady', 'text/plain; charset=utf-8'],
  ['html', 'text/html; charset=utf-8'],
  ['csv', 'text/csv; charset=utf-8'],
  ['json', 'application/json; charset=utf-8'],
  ['pdf', 'application/pdf'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
])

const unknownForm = (form: string) =>
  refusal('change/unknown-form', 422, [
    `у вигляді \`${form}\` цього не завантажити`,
    `this cannot be had as \`${form}\``,
  ])
