/** What one record says now: each fact with its value, since when it is true, the act and the entry behind it. */
import type { RegisterRow, RegisterTable } from '../../../api/index.ts'
import { type Column, DateText, Table } from '../../ui/index.ts'
import { fill, useSay, useWords } from '../../words/index.ts'
import { OrderText } from './order-text.tsx'
import { SealedMark } from './sealed-mark.tsx'
import words from './words.ts'

interface FactsTableProps {
  readonly row: RegisterRow
  readonly table: RegisterTable
}

type Fact = RegisterRow['cells'][number] & { readonly name: string }

export function FactsTable({ row, table }: FactsTableProps) {
  const w = useWords(words)
  const say = useSay()
  const names = new Map(table.register.columns.map(({ field, heading }) => [field, say(heading)]))
  const told: readonly Fact[] = row.cells.flatMap((cell) => {
    const name = names.get(cell.field)
    return name === undefined ? [] : [{ ...cell, name }]
  })
  const entryOf = ({ entry }: Fact) => table.entries[String(entry ?? '')]
  const columns: readonly Column<Fact>[] = [
    { id: 'fact', name: w.fact, cell: ({ name }) => name },
    {
      id: 'value',
      name: w.value,
      cell: ({ sealed, text }) => (sealed ? <SealedMark /> : say(text)),
    },
    {
      id: 'since',
      name: w.since,
      cell: (fact) => <Moment value={entryOf(fact)?.true_at} />,
    },
    {
      id: 'order',
      name: w.order,
      cell: (fact) => <OrderText order={entryOf(fact)?.order ?? null} />,
    },
    {
      id: 'entry',
      name: w.entry,
      cell: ({ entry }) => (entry === null ? '' : fill(w.entryNo, { no: entry })),
    },
  ]
  return (
    <Table label={say(row.label)} columns={columns} rows={told} rowId={({ field }) => field} full />
  )
}

const Moment = ({ value }: { readonly value: string | undefined }) =>
  value === undefined ? null : <DateText value={value} />
