/** The columns of a register's table: its name first, then what is known, then since when and by which act. */
import type { RegisterCell, RegisterRow, RegisterTable } from '../../../api/index.ts'
import { type Column, DateText } from '../../ui/index.ts'
import { type Language, useLanguage, useNumbers, useSay, useWords } from '../../words/index.ts'
import { itemsOf } from './fields.tsx'
import { OrderText } from './order-text.tsx'
import { latestOf, orderBehind } from './origin.ts'
import { SealedMark } from './sealed-mark.tsx'
import words from './words.ts'

/** A column of which nothing is known says nothing. The name of the record is its first column. */
export function useColumns(table: RegisterTable | undefined): readonly Column<RegisterRow>[] {
  const w = useWords(words)
  const say = useSay()
  const lang = useLanguage()
  if (table === undefined) return []
  const { register, rows, entries } = table
  const cellOf = ({ cells }: RegisterRow, field: string) => cells.find((one) => one.field === field)
  const told = register.columns.filter(({ field }) =>
    rows.some((row) => {
      const cell = cellOf(row, field)
      return cell !== undefined && (cell.sealed || cell.text[lang] !== row.label[lang])
    }),
  )
  return [
    {
      id: 'record',
      name: w.record,
      cell: (row) => <Name row={row} />,
      sort: ({ label }) => say(label),
    },
    ...told.map(({ field, heading, kind, list }): Column<RegisterRow> => ({
      id: field,
      name: say(heading),
      cell: (row) => <Cell cell={cellOf(row, field)} isDays={list && kind === 'date'} />,
      sort: (row) => sortValue(cellOf(row, field), kind, list, lang),
      align: kind === 'number' && !list ? 'end' : 'start',
    })),
    {
      id: 'since',
      name: w.since,
      cell: (row) => <DateText value={latestOf(row, entries)} />,
      sort: (row) => latestOf(row, entries),
    },
    {
      id: 'order',
      name: w.order,
      cell: (row) => <OrderText order={orderBehind(row, entries)} />,
    },
  ]
}

/** Days are in order by their code, numbers by size, everything else by its words. */
function sortValue(
  cell: RegisterCell | undefined,
  kind: RegisterTable['register']['columns'][number]['kind'],
  list: boolean,
  lang: Language,
): string | number | null {
  if (cell === undefined || cell.raw === '' || cell.raw === '—') return null
  if (kind === 'number' && !list) return Number(cell.raw.replace(',', '.'))
  return kind === 'date' ? cell.raw : cell.text[lang]
}

function Name({ row }: { readonly row: RegisterRow }) {
  const say = useSay()
  const key = row.subject.split('/').at(-1) ?? ''
  const isCoded = row.owner === null && row.subject.includes('/') && say(row.label) !== key
  return (
    <>
      {say(row.label)}
      {isCoded && (
        <code data-code className="muted small">
          {' '}
          {key}
        </code>
      )}
    </>
  )
}

interface CellProps {
  readonly cell: RegisterCell | undefined
  readonly isDays: boolean
}

/** Many days would fill the table: how many they are is told, the record has them all. */
function Cell({ cell, isDays }: CellProps) {
  const w = useWords(words)
  const say = useSay()
  const { count } = useNumbers()
  if (cell === undefined) return null
  if (cell.sealed) return <SealedMark />
  const items = itemsOf(cell.raw)
  if (isDays && items.length > 2) return <>{count(items.length, w.days)}</>
  return <>{say(cell.text)}</>
}
