/**
 * A table of matters that a clerk keeps in a spreadsheet: its cells in; a matter a row, or what is wrong in which column, out.
 *
 * A blank is unknown, a dash is known to be none, as in the tables of the registers.
 */
import { readRows, type RowProblem } from '../../../engine/index.ts'
import type { Batch, BatchRow, Matter, RepeatAct } from '../../../editor/api/index.ts'
import { type Account, type Answer, answered } from '../../../editor/server/index.ts'
import { DOCUMENT } from './batch-columns.ts'
import { type BatchForm, batchForm } from './batch-form.ts'
import { CASE_ID, folded, numberColumn, numberIn, type Table, textOf } from './batch-numbers.ts'
import {
  ACT_INCOMPLETE,
  badHeadings,
  NO_NUMBER,
  noDocument,
  noJudge,
  noNumberColumn,
} from './batch-refusals.ts'
import type { Desk } from './desk.ts'

type Rows = ReturnType<typeof readRows>['rows']
type Row = Rows[number]
type Wrong = BatchRow['errors'][number]

export async function batchOfTable(
  desk: Desk,
  table: Table,
  account: Account,
): Promise<Answer<Batch>> {
  const form = await batchForm(desk, account)
  if (!form.ok) return form
  const { columns, vocabulary } = form.value
  const { rows, problems } = readRows(table, columns.register, columns.registers, vocabulary)
  const heads = problems.filter(({ row, code }) => row === undefined || OF_HEADS.has(code))
  if (heads.length > 0) return badHeadings(heads)
  if (numberColumn(table, columns) === -1) return noNumberColumn(headingOf(CASE_ID, form.value))
  const wrong = Map.groupBy(problems, ({ row }) => row ?? 0)
  const bad = [...wrong].map(([row, found]): Read => {
    const id = numberIn(table, row, columns)
    return { row: { ...unread(row, found.map(wrongIn)), id } }
  })
  const read = [...rows.map((row) => matterIn(row, form.value)), ...bad]
  const ordered = read.toSorted((a, b) => a.row.row - b.row.row)
  return answered({
    note: null,
    rows: ordered.map(({ row }) => row),
    acts: ordered.flatMap(({ act }) => (act === undefined ? [] : [act])),
  })
}

interface Read {
  readonly row: BatchRow
  readonly act?: RepeatAct
}

const OF_HEADS: ReadonlySet<string> = new Set([
  'register/unknown-column',
  'register/repeated-column',
])

const unread = (row: number, errors: readonly Wrong[]): BatchRow => ({
  row,
  id: null,
  matter: null,
  of_registers: [],
  errors: [...errors],
})

const wrongIn = ({ column, message, help }: RowProblem): Wrong => ({
  column: column ?? null,
  message,
  ...(help !== undefined && { help }),
})

function matterIn(row: Row, form: BatchForm): Read {
  const id = row.fields.get(CASE_ID)
  const errors: Wrong[] = []
  if (typeof id !== 'string') errors.push({ column: headingOf(CASE_ID, form), ...NO_NUMBER })
  const facts = factsIn(row, form, errors)
  const document = documentIn(row, form, errors)
  const act = actIn(row, String(id), errors)
  const at = row.row ?? 0
  if (errors.length > 0) return { row: { ...unread(at, errors), id: textOf(id) } }
  const matter: Matter = {
    ...(document !== undefined && { document }),
    ...(row.from !== undefined && { as_of: row.from }),
    facts,
  }
  const read = { row: at, id: textOf(id), matter, of_registers: [], errors: [] }
  return { row: read, ...(act !== undefined && { act }) }
}

const headingOf = (place: string, { columns: { register } }: BatchForm): string | null =>
  register.columns.find(({ field }) => field === place)?.heading.uk ?? null

/** `case/kind` of a row as `{case: {kind}}`; a judge is named as the registers call him. */
function factsIn({ fields, columns }: Row, form: BatchForm, errors: Wrong[]): Matter['facts'] {
  const facts: Record<string, Record<string, unknown>> = {}
  for (const [place, told] of fields) {
    const [root = '', field = ''] = place.split('/')
    if (place === DOCUMENT) continue
    const isJudge = form.columns.judges.has(place) && typeof told === 'string'
    const value = isJudge ? judgeOf(told, form) : told
    if (value === undefined) errors.push({ column: columns.get(place) ?? null, ...noJudge(told) })
    facts[root] = { ...facts[root], [field]: value }
  }
  return facts
}

function judgeOf(told: unknown, { judges }: BatchForm): string | undefined {
  const wanted = folded(String(told))
  const found = judges.filter(({ id, name }) => folded(id) === wanted || folded(name) === wanted)
  return found.length === 1 ? found[0]?.id : undefined
}

function documentIn(row: Row, { documents }: BatchForm, errors: Wrong[]): string | undefined {
  if (documents.length < 2) return undefined
  const told = folded(textOf(row.fields.get(DOCUMENT)) ?? '')
  const found = documents.find(({ document, title }) =>
    [document, title.uk, title.en].map(folded).includes(told),
  )
  if (found === undefined) {
    errors.push({ column: row.columns.get(DOCUMENT) ?? null, ...noDocument(documents) })
  }
  return found?.document
}

/** All three of an act, or none. */
function actIn({ order }: Row, caseId: string, errors: Wrong[]): RepeatAct | undefined {
  const { no, date, signed_by } = order
  const told = [no, date, signed_by].filter((one) => typeof one === 'string')
  if (told.length === 0) return undefined
  if (typeof no === 'string' && typeof date === 'string' && typeof signed_by === 'string') {
    return { type: 'розпорядження', no, date, signed_by, case: caseId }
  }
  errors.push({ column: null, ...ACT_INCOMPLETE })
  return undefined
}
