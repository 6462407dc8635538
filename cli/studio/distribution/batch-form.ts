/** The table of a batch as a clerk fills it in: an account in; its columns, the judges and documents it may name, the empty file, out. */
import type { FormGroup, Named } from '../../../editor/api/index.ts'
import {
  type Account,
  type Answer,
  answered,
  type CasePaper,
} from '../../../editor/server/index.ts'
import type { Lang, Vocabulary } from '../../../grammar/index.ts'
import { writeXlsx } from '../../registers/xlsx.ts'
import { type BatchColumns, batchColumns } from './batch-columns.ts'
import type { Desk } from './desk.ts'
import { placeOf } from './fields.ts'
import { intakeForm } from './intake-form.ts'
import { documentFor } from './matter.ts'

export interface BatchForm {
  readonly columns: BatchColumns
  readonly vocabulary: Vocabulary
  readonly groups: readonly FormGroup[]
  readonly judges: readonly Named[]
  readonly documents: IntakeDocuments
}

type IntakeDocuments = readonly {
  readonly document: string
  readonly title: { readonly uk: string; readonly en: string }
}[]

/** By the first document that distributes now; the others share the facts of the court. */
export async function batchForm(desk: Desk, account: Account): Promise<Answer<BatchForm>> {
  const form = await intakeForm(desk, {}, account)
  if (!form.ok) return form
  const { groups, judges, documents, document } = form.value
  const chosen = await documentFor(desk, desk.court.clock(), document)
  if (!chosen.ok) return chosen
  const { vocabulary } = chosen.value.loaded.policy
  const columns = batchColumns(groups, vocabulary, documents.length > 1)
  return answered({ columns, vocabulary, groups, judges, documents })
}

/** Only headings: what is needed first, then what rules read; what the protocol alone prints is understood, and not asked. */
export async function emptyBatch(
  desk: Desk,
  account: Account,
  lang: Lang,
): Promise<Answer<CasePaper>> {
  const form = await batchForm(desk, account)
  if (!form.ok) return form
  const { columns, groups } = form.value
  const asked = new Map(
    groups.flatMap(({ root, fields }) => fields.map((one) => [placeOf(root, one.field), one])),
  )
  const rank = (field: string): number =>
    field === 'case/id' ? 0 : asked.get(field)?.isNeeded === true ? 1 : 2
  const facts = columns.register.columns
    .filter(({ field }) => asked.get(field)?.isRead !== false)
    .toSorted((a, b) => rank(a.field) - rank(b.field))
  const headings = [
    ...facts.map(({ heading }) => heading[lang]),
    columns.registers.common.from[lang],
  ]
  const title = columns.register.title[lang]
  const content = await writeXlsx({ headings, rows: [] }, title)
  return answered({ name: `${title}.xlsx`, type: XLSX, content })
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
