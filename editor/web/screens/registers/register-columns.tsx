/** The columns of a register's table: its name first, then what is known, then since when and by which act. */
import type {
  RegisterCell,
  RegisterColumn,
  RegisterRow,
  RegisterTable,
} from '../../../api/index.ts'
import { type Column, DateText } from '../../ui/index.ts'
import { day, type Language, useLanguage, useNumbers, useSay, useWords } from '../../words/index.ts'
import { itemsOf } from './fields.tsx'
import { OrderText } from './order-text.tsx'
import { latestOf, orderBehind } from './origin.ts'
import { SealedMark } from './sealed-mark.tsx'
import { cellOf, type ToldColumns } from './told-columns.ts'
import words from './words.ts'

/** A column of which nothing is known says nothing. The name of the record is its first column. */
export function useColumns(
  entries: RegisterTable['entries'],
  { own, others, isWide }: ToldColumns,
): readonly Column<RegisterRow>[] {
  const w = useWords(words)
  const say = useSay()
  const lang = useLanguage()
  const record: Column<RegisterRow> = {
    id: 'record',
    name: w.record,
    cell: (row) => <Name row={row} />,
    sort: ({ label }) => say(label),
  }
  const facts = own.map((column): Column<RegisterRow> => ({
    id: column.field,
    name: say(column.heading),
    cell: (row) => <Cell cell={cellOf(row, column.field)} column={column} />,
    sort: (row) => sortValue(cellOf(row, column.field), column, lang),
    align: column.kind === 'number' && !column.list ? 'end' : 'start',
    narrow: !column.list && SHORT.has(column.kind),
  }))
  const rest: Column<RegisterRow> = {
    id: 'others',
    name: w.other,
    cell: (row) => <Others row={row} columns={others} />,
  }
  const origin: readonly Column<RegisterRow>[] = [
    {
      id: 'since',
      name: w.since,
      cell: (row) => <DateText value={latestOf(row, entries)} />,
      sort: (row) => latestOf(row, entries),
      narrow: true,
    },
    { id: 'order', name: w.order, cell: (row) => <OrderText order={orderBehind(row, entries)} /> },
  ]
  return [record, ...facts, ...(others.length > 0 ? [rest] : []), ...(isWide ? [] : origin)]
}

/** What is never longer than its heading. */
const SHORT: ReadonlySet<RegisterColumn['kind']> = new Set(['boolean', 'date', 'time', 'number'])

/** Days are in order by their code, numbers by size, everything else by its words. */
function sortValue(
  cell: RegisterCell | undefined,
  { kind, list }: RegisterColumn,
  lang: Language,
): string | number | null {
  if (cell === undefined || cell.raw === '' || cell.raw === '—') return null
  if (kind === 'number' && !list) return Number(cell.raw.replace(',', '.'))
  return kind === 'date' ? cell.raw : cell.text[lang]
}

/** The code beside the name, where it is not the name itself or its day. */
function Name({ row }: { readonly row: RegisterRow }) {
  const say = useSay()
  const key = row.subject.split('/').at(-1) ?? ''
  const label = say(row.label)
  const isCoded =
    row.owner === null && row.subject.includes('/') && label !== key && label !== day(key)
  return (
    <span className={label.length > LONGEST_LINE ? undefined : 'nowrap'}>
      {label}
      {isCoded && (
        <code data-code className="registers-key muted small">
          {'\u00A0'}
          {key}
        </code>
      )}
    </span>
  )
}

/** Letters of a name that stays in one line. */
const LONGEST_LINE = 16

interface CellProps {
  readonly cell: RegisterCell | undefined
  readonly column: RegisterColumn
}

/** Many days would fill the table: how many they are is told, the record has them all. */
function Cell({ cell, column: { kind, list } }: CellProps) {
  const w = useWords(words)
  const say = useSay()
  const { count } = useNumbers()
  if (cell === undefined) return null
  if (cell.sealed) return <SealedMark />
  const items = itemsOf(cell.raw)
  if (list && kind === 'date' && items.length > 2) return <>{count(items.length, w.days)}</>
  return kind === 'date' ? <span className="nowrap">{say(cell.text)}</span> : <>{say(cell.text)}</>
}

interface OthersProps {
  readonly row: RegisterRow
  readonly columns: readonly RegisterColumn[]
}

/** What few records say, each with its name. */
function Others({ row, columns }: OthersProps) {
  const say = useSay()
  const told = columns.flatMap((column) => {
    const cell = cellOf(row, column.field)
    return cell === undefined ? [] : [{ column, cell }]
  })
  return told.map(({ column, cell }) => (
    <div key={column.field}>
      <span className="muted">{say(column.heading)}:</span> <Cell cell={cell} column={column} />
    </div>
  ))
}
