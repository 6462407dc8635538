/**
 * A table: columns and rows in; sorting by heads, pages with counts, a row that opens by mouse or by the button in its
 * first cell, empty and loading states.
 *
 * A native table, not a grid: it reads in order, prints, and Tab goes from row to row.
 */
import { type ReactNode, useState } from 'react'
import { useWords } from '../words/language.tsx'
import { type Sorting, sorted, type SortValue } from './sorting.ts'
import { Empty, Loading } from './states.tsx'
import { TableHead } from './table-head.tsx'
import { Pages } from './table-pages.tsx'
import { useOverflow } from './use-overflow.ts'
import { usePrinting } from './use-printing.ts'
import words from './words.ts'
import './table.css'

export interface Column<T> {
  readonly id: string
  readonly name: string
  readonly cell: (row: T) => ReactNode
  /** Present: the head sorts by it. */
  readonly sort?: (row: T) => SortValue
  /** Numbers go to the end. */
  readonly align?: 'start' | 'end'
  /** No wider than it must be: what is left goes to the others. */
  readonly narrow?: boolean
  /** The head is read out only: a column of buttons. */
  readonly hiddenHead?: boolean
}

export interface TableProps<T> {
  /** Read out as the name of the table. */
  readonly label: string
  readonly columns: readonly Column<T>[]
  /** `undefined` while it is loading. */
  readonly rows: readonly T[] | undefined
  readonly rowId: (row: T) => string
  /** Opens a row: the first cell becomes its button. */
  readonly onRow?: (row: T) => void
  /** The row that is open. */
  readonly current?: string
  readonly empty?: ReactNode
  readonly pageSize?: number
  readonly initialSort?: Sorting
  /** As high as its rows, without a window of its own. */
  readonly full?: boolean
}

export function Table<T>(props: TableProps<T>) {
  const { label, columns, rows, empty, initialSort, full } = props
  const pageSize = usePrinting() ? Number.MAX_SAFE_INTEGER : (props.pageSize ?? 50)
  const w = useWords(words)
  const [sorting, setSorting] = useState(initialSort)
  const [page, setPage] = useState(0)
  const [ref, overflows] = useOverflow<HTMLDivElement>()

  if (rows === undefined) return <Loading />
  if (rows.length === 0) return empty ?? <Empty title={w.table.empty} />
  const ordered = inOrder(rows, columns, sorting)
  const last = Math.max(0, Math.ceil(rows.length / pageSize) - 1)
  const first = Math.min(page, last) * pageSize
  return (
    <div className="table-frame">
      <div
        ref={ref}
        className={full === true ? 'table-scroll table-full' : 'table-scroll'}
        {...(overflows && { tabIndex: 0, role: 'group', 'aria-label': label })}
      >
        <table className="table">
          <caption className="visually-hidden">{label}</caption>
          <TableHead columns={columns} sorting={sorting} onSort={setSorting} />
          <tbody>
            {ordered.slice(first, first + pageSize).map((row) => (
              <Row key={props.rowId(row)} row={row} {...props} />
            ))}
          </tbody>
        </table>
      </div>
      {rows.length > pageSize && (
        <Pages first={first} size={pageSize} total={rows.length} onPage={setPage} />
      )}
    </div>
  )
}

function inOrder<T>(
  rows: readonly T[],
  columns: readonly Column<T>[],
  sorting: Sorting | undefined,
): readonly T[] {
  const sort = columns.find(({ id }) => id === sorting?.column)?.sort
  return sort === undefined ? rows : sorted(rows, sort, sorting?.descending === true)
}

function Row<T>({ row, columns, rowId, onRow, current }: TableProps<T> & { readonly row: T }) {
  const isCurrent = current !== undefined && rowId(row) === current
  return (
    <tr
      className={onRow === undefined ? undefined : 'table-row-opens'}
      aria-current={isCurrent || undefined}
      onClick={
        onRow === undefined
          ? undefined
          : (event) => {
              // What has a deed of its own, and text that is being marked, does not open the row.
              if ((event.target as Element).closest('a,button,input,label') !== null) return
              if (getSelection()?.isCollapsed === false) return
              onRow(row)
            }
      }
    >
      {columns.map(({ id, cell, align }, index) => (
        <td key={id} className={align === 'end' ? 'number' : undefined}>
          {index === 0 && onRow !== undefined ? (
            <button type="button" className="table-open" onClick={() => onRow(row)}>
              {cell(row)}
            </button>
          ) : (
            cell(row)
          )}
        </td>
      ))}
    </tr>
  )
}
