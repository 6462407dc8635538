/** The heads of columns; those that sort are buttons and say how the table is sorted. */
import type { Sorting } from './sorting.ts'
import type { Column } from './table.tsx'

interface TableHeadProps<T> {
  readonly columns: readonly Column<T>[]
  readonly sorting: Sorting | undefined
  readonly onSort: (sorting: Sorting) => void
}

export function TableHead<T>({ columns, sorting, onSort }: TableHeadProps<T>) {
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const { id, name, sort, hiddenHead } = column
          const order = sorting?.column === id ? orderOf(sorting) : undefined
          return (
            <th
              key={id}
              scope="col"
              className={lookOf(column)}
              aria-sort={sort === undefined ? undefined : (order ?? 'none')}
              data-sorts={sort === undefined ? undefined : name}
            >
              {sort === undefined ? (
                <span className={hiddenHead === true ? 'visually-hidden' : undefined}>{name}</span>
              ) : (
                <button
                  type="button"
                  className="table-sort"
                  onClick={() => onSort({ column: id, descending: order === 'ascending' })}
                >
                  {name}
                  <span aria-hidden className={`table-arrow table-arrow-${order ?? 'none'}`} />
                </button>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

const lookOf = ({ align, narrow }: Pick<Column<never>, 'align' | 'narrow'>) =>
  [...(align === 'end' ? ['number'] : []), ...(narrow === true ? ['narrow'] : [])].join(' ') ||
  undefined

const orderOf = ({ descending }: Sorting) => (descending ? 'descending' : 'ascending')
