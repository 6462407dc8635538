/** What may be taken away of a draft: the amendment, the comparison table, the draft of the decision, the preview; in the forms of the command line. */
import {
  type Answer,
  answered,
  type DraftFile,
  type DraftMaterial,
  type PaperOrder,
} from '../../../editor/server/index.ts'
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
import { MAKES, NO_BROWSER, type Printable } from '../../documents/deliver.ts'
import { FORMS } from '../../preview/asked.ts'
import { contentOf } from '../../preview/writing.ts'
import { answerOf } from '../answers.ts'
import type { Court } from '../court.ts'
import { nothingChanged, notSound, refusal, withoutBase } from './complaints.ts'
import { draftedBy } from './drafted.ts'
import type { World } from './world.ts'

export async function draftPaper(
  court: Court,
  material: DraftMaterial,
  order: PaperOrder,
): Promise<Answer<DraftFile>> {
  const { paper, form } = order
  if (paper === 'preview') return previewFile(material, order)
  const drafted = await draftedBy(court, material)
  if (!drafted.ok) return answerOf(drafted, 'change/no-policy')
  if (drafted.value.kind === 'unchanged') return nothingChanged()
  if (drafted.value.kind !== 'sound') return notSound()
  const { world } = drafted.value
  const name = nameOf(material, paper)
  if (paper === 'amendment')
    return form === 'zasady' ? answered(file(name, form, world.draft.text)) : unknownForm(form)
  const printable = printableOf(world, paper)
  const make = Object.hasOwn(MAKES, form) ? MAKES[form] : undefined
  if (printable === undefined) return withoutBase()
  if (make === undefined) return unknownForm(form)
  const made = await make(printable)
  return made.ok ? answered(file(name, form, made.value)) : answerOf(made, 'change/no-browser')
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

/** `report` is one that the engine made and the studio kept. */
async function previewFile(
  material: DraftMaterial,
  { form, lang, report }: PaperOrder,
): Promise<Answer<DraftFile>> {
  const known = FORMS.find((one) => one === form)
  if (known === undefined) return unknownForm(form)
  const content = await contentOf(known, report as HistoryReport, lang, undefined)
  if (content === undefined) return answerOf(NO_BROWSER, 'change/no-browser')
  return answered(file(nameOf(material, 'preview'), form, content))
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
