/** The list of accounts; a row opens one. */
import type { AccountRow } from '../../../api/index.ts'
import { useSession } from '../../app/session.tsx'
import { type Column, Table } from '../../ui/table.tsx'
import { DateText } from '../../ui/texts.tsx'
import app from '../../words/app.ts'
import { useWords } from '../../words/language.tsx'
import words from './words.ts'

interface AccountTableProps {
  readonly accounts: readonly AccountRow[] | undefined
  readonly onOpen: (account: AccountRow) => void
}

export function AccountTable({ accounts, onOpen }: AccountTableProps) {
  const w = useWords(words)
  const { roles } = useWords(app)
  const { account: own } = useSession()
  const rolesOf = (account: AccountRow) => account.roles.map((role) => roles[role]).join(', ')
  const columns: readonly Column<AccountRow>[] = [
    { id: 'name', name: w.name, cell: ({ name }) => name, sort: ({ name }) => name },
    {
      id: 'roles',
      name: w.roles,
      cell: (row) => (
        <>
          {rolesOf(row)}
          {row.id === own.id && <span className="muted"> · {w.you}</span>}
        </>
      ),
      sort: rolesOf,
    },
    {
      id: 'state',
      name: w.state,
      cell: ({ locked }) => (locked ? <strong>{w.locked}</strong> : w.active),
      sort: ({ locked }) => locked,
    },
    {
      id: 'changed',
      name: w.changed,
      cell: ({ changed_at }) => <DateText value={changed_at} />,
      sort: ({ changed_at }) => changed_at,
    },
  ]
  return (
    <Table
      label={w.list}
      columns={columns}
      rows={accounts}
      rowId={({ id }) => id}
      onRow={onOpen}
      initialSort={{ column: 'name', descending: false }}
    />
  )
}
