/** The texts that an entry keeps by digest: which, whether they are there, and what they say. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EntryText, KeptText } from '../../../../api/index.ts'
import { get } from '../../../api/client.ts'
import { Loading, ProblemNotice, Table } from '../../../ui/index.ts'
import { fill, useNumbers, useSay, useWords } from '../../../words/index.ts'
import { Told } from '../told.tsx'
import { inLines } from '../plain-text.ts'
import words from './entry-words.ts'

export function Texts({ texts }: { readonly texts: readonly EntryText[] }) {
  const w = useWords(words)
  const say = useSay()
  const { decimal } = useNumbers()
  const [open, setOpen] = useState<EntryText>()
  const columns = [
    {
      id: 'what',
      name: w.textColumns.what,
      cell: ({ what }: EntryText) => <Told text={say(what)} />,
    },
    { id: 'state', name: w.textColumns.state, cell: ({ state }: EntryText) => w.states[state] },
    {
      id: 'bytes',
      name: w.textColumns.bytes,
      align: 'end' as const,
      cell: ({ bytes }: EntryText) => (bytes === null ? '—' : decimal(bytes)),
    },
    {
      id: 'digest',
      name: w.textColumns.digest,
      cell: ({ digest }: EntryText) => (
        <code data-code className="audit-hash">
          {digest}
        </code>
      ),
    },
  ]
  return (
    <section className="stack" aria-label={w.texts}>
      <h2>{w.texts}</h2>
      <Table
        label={w.texts}
        columns={columns}
        rows={texts}
        rowId={({ digest, what }) => `${digest} ${what.en}`}
        onRow={(text) => setOpen(text.state === 'kept' ? text : undefined)}
        {...(open !== undefined && { current: `${open.digest} ${open.what.en}` })}
        full
      />
      {open !== undefined && <Text key={open.digest} digest={open.digest} title={say(open.what)} />}
    </section>
  )
}

function Text({ digest, title }: { readonly digest: string; readonly title: string }) {
  const w = useWords(words)
  const { decimal } = useNumbers()
  const { data, error } = useQuery({
    queryKey: ['audit', 'text', digest],
    queryFn: () => get<KeptText>(`/audit/texts/${digest}`),
    refetchOnWindowFocus: false,
    staleTime: Infinity,
  })
  if (error !== null) return <ProblemNotice error={error} />
  if (data === undefined) return <Loading />
  if (data.text === null) return <p>{fill(w.notText, { bytes: decimal(data.bytes) })}</p>
  return (
    <div className="stack">
      <pre className="audit-text" tabIndex={0} aria-label={`${w.text}: ${title}`}>
        <code data-code>{inLines(data.text)}</code>
      </pre>
      {data.cut && <p className="muted small">{w.cut}</p>}
    </div>
  )
}
