/** The accounts of the court: who may sign in and in what roles; the administrator adds, changes and locks them. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AccountRow, Accounts as AccountList } from '../../../api/index.ts'
import { get } from '../../api/client.ts'
import { Forbidden } from '../../app/area.tsx'
import { useSession } from '../../app/session.tsx'
import { Button } from '../../ui/button.tsx'
import { Notice } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useWords } from '../../words/language.tsx'
import { AccountTable } from './account-table.tsx'
import { AddAccount } from './add-account.tsx'
import { ChangeAccount } from './change-account.tsx'
import words from './words.ts'

const ACCOUNTS = ['accounts'] as const

export default function Accounts() {
  const { may } = useSession()
  return may('account.manage') ? <List /> : <Forbidden />
}

function List() {
  const w = useWords(words)
  const queries = useQueryClient()
  const { data, error } = useQuery({
    queryKey: ACCOUNTS,
    queryFn: ({ signal }) => get<AccountList>('/accounts', { signal }),
  })
  const [open, setOpen] = useState<AccountRow | 'new'>()
  const [said, setSaid] = useState<string>()
  const close = () => setOpen(undefined)
  const done = (sentence: string) => {
    setSaid(sentence)
    close()
    void queries.invalidateQueries({ queryKey: ACCOUNTS })
  }
  const refresh = () => void queries.invalidateQueries({ queryKey: ACCOUNTS })
  const add = (
    <Button look="primary" onPress={() => setOpen('new')}>
      {w.add}
    </Button>
  )
  return (
    <Page title={w.title} lead={w.lead} actions={add}>
      {said !== undefined && (
        <Notice kind="ok" live>
          {said}
        </Notice>
      )}
      {error === null ? (
        <AccountTable accounts={data?.accounts} onOpen={setOpen} />
      ) : (
        <ProblemNotice error={error} />
      )}
      {open === 'new' && <AddAccount onClose={close} onDone={done} />}
      {typeof open === 'object' && (
        <ChangeAccount account={open} onClose={close} onDone={done} onStale={refresh} />
      )}
    </Page>
  )
}
