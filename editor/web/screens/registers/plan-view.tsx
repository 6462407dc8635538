/** What a plan would change, or has changed, row by row; what is wrong in it and how to put it right. */
import type { RegisterPlan, RowRemark } from '../../../api/index.ts'
import { type Column, DateText, Notice, Table } from '../../ui/index.ts'
import { useSay, useWords } from '../../words/index.ts'
import { sentence } from '../../ui/problem-notice.tsx'
import { OrderText } from './order-text.tsx'
import words from './words.ts'

type Change = RegisterPlan['changes'][number]

export function PlanChanges({ changes }: Pick<RegisterPlan, 'changes'>) {
  const w = useWords(words)
  const say = useSay()
  const isFile = changes.some(({ row }) => row !== null)
  const columns: readonly Column<Change>[] = [
    ...(isFile
      ? [
          {
            id: 'row',
            name: w.row,
            cell: ({ row }: Change) => row ?? '',
            sort: rowOf,
            narrow: true,
          },
        ]
      : []),
    {
      id: 'record',
      name: w.record,
      cell: ({ label }) => say(label),
      sort: (one) => say(one.label),
    },
    { id: 'kind', name: w.import.what, cell: (one) => <Kind change={one} />, narrow: true },
    { id: 'facts', name: w.facts, cell: (one) => <Differences change={one} /> },
    {
      id: 'since',
      name: w.since,
      cell: ({ true_at }) => <DateText value={true_at} />,
      narrow: true,
    },
    { id: 'order', name: w.order, cell: ({ order }) => <OrderText order={order} /> },
  ]
  return (
    <Table
      label={w.planTitle}
      columns={columns}
      rows={changes}
      rowId={({ subject, true_at, corrects }) => `${subject} ${true_at} ${corrects ?? ''}`}
      {...(isFile && { initialSort: { column: 'row', descending: false } })}
      full
    />
  )
}

const rowOf = ({ row }: Change): number => row ?? 0

function Kind({ change: { is_new, is_removed } }: { readonly change: Change }) {
  const w = useWords(words)
  return <>{is_removed ? w.ends : is_new ? w.new : w.changed}</>
}

function Differences({ change: { differences } }: { readonly change: Change }) {
  const say = useSay()
  return (
    <dl className="past-facts">
      {differences.map(({ field, name, before, after }) => (
        <div key={field}>
          <dt>{say(name)}</dt>
          <dd>
            {before !== null && (
              <>
                <del>{say(before)}</del>
                {' → '}
              </>
            )}
            <ins>{say(after)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Mistakes, each with its place and the way out. */
export function Remarks({
  remarks,
  label,
}: {
  readonly remarks: readonly RowRemark[]
  readonly label: string
}) {
  const w = useWords(words)
  const say = useSay()
  const columns: readonly Column<RowRemark>[] = [
    { id: 'row', name: w.row, cell: ({ row }) => row ?? '—', sort: ({ row }) => row ?? 0 },
    { id: 'column', name: w.column, cell: ({ column }) => column ?? '—' },
    { id: 'message', name: w.whatWrong, cell: ({ message }) => sentence(say(message)) },
    {
      id: 'help',
      name: w.wayOut,
      cell: ({ help }) => (help === undefined ? '' : sentence(say(help))),
    },
  ]
  return (
    <Table
      label={label}
      columns={columns}
      rows={remarks}
      rowId={(remark) => `${remarks.indexOf(remark)}`}
      full
    />
  )
}

/** Problems of one change, where there are no rows to speak of. */
export function ChangeProblems({ remarks }: { readonly remarks: readonly RowRemark[] }) {
  const w = useWords(words)
  const say = useSay()
  if (remarks.length === 0) return null
  return (
    <Notice kind="error" title={w.whatWrong} live>
      <ul>
        {remarks.map(({ column, message, help }, at) => (
          <li key={at}>
            {column !== null && <strong>{column}: </strong>}
            {sentence(say(message))}
            {help !== undefined && <span className="muted"> {sentence(say(help))}</span>}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
