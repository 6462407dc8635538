/** One draft: what it is, what it changes, the table, the effects on past cases, and its way to approval. */
import type { ReactNode } from 'react'
import { useParams, useSearchParams } from 'react-router'
import type { Draft } from '../../../api/index.ts'
import { useSession } from '../../app/session.tsx'
import { Button, Link, Loading, Page, ProblemNotice, Tabs, useGo } from '../../ui/index.ts'
import { fill, useWords } from '../../words/index.ts'
import { ChangesTab } from './changes-tab.tsx'
import { DraftFacts } from './draft-facts.tsx'
import { DraftNotices } from './draft-notices.tsx'
import { HandingTab } from './handing-tab.tsx'
import { PreviewTab } from './preview-tab.tsx'
import { editOf, useCopy, useDraft } from './requests.ts'
import { TableTab } from './table-tab.tsx'
import words from './words.ts'
import './change.css'

export function DraftPage() {
  const w = useWords(words)
  const { id = '' } = useParams()
  const { data, error } = useDraft(id)
  if (data === undefined) {
    return (
      <Page title={w.draft} actions={<Link to="/change">{w.one.back}</Link>}>
        {error === null ? <Loading /> : <ProblemNotice error={error} />}
      </Page>
    )
  }
  return <Shown draft={data} />
}

function Shown({ draft }: { readonly draft: Draft }) {
  const { one: w } = useWords(words)
  const [search, setSearch] = useSearchParams()
  const part = (id: 'changes' | 'table' | 'preview' | 'handing', content: ReactNode) => ({
    id,
    name: w[id],
    content: (
      <>
        <h2 className="visually-hidden">{w[id]}</h2>
        {content}
      </>
    ),
  })
  return (
    <Page title={draft.title} actions={<Actions draft={draft} />}>
      <DraftFacts draft={draft} />
      <DraftNotices draft={draft} />
      <Tabs
        label={w.parts}
        selected={search.get('part') ?? 'changes'}
        onSelect={(part) => setSearch({ part }, { replace: true })}
        items={[
          part('changes', <ChangesTab draft={draft} />),
          part('table', <TableTab draft={draft} />),
          part('preview', <PreviewTab draft={draft} />),
          part('handing', <HandingTab draft={draft} />),
        ]}
      />
    </Page>
  )
}

function Actions({ draft }: { readonly draft: Draft }) {
  const { one: w } = useWords(words)
  const { may } = useSession()
  const go = useGo()
  const copy = useCopy(draft.id, (made) => go(`/change/edit/${made.id}`))
  const whose = draft.own ? 'own' : 'other'
  const mayEdit = may('draft.edit', { state: draft.state, whose })
  return (
    <>
      <Link to="/change">{w.back}</Link>
      {!mayEdit && may('draft.create') && (
        <Button
          isPending={copy.isPending}
          onPress={() =>
            copy.mutate({ ...editOf(draft), title: fill(w.copied, { title: draft.title }) })
          }
        >
          {w.copy}
        </Button>
      )}
      <Link to={`/change/edit/${draft.id}`} look={mayEdit ? 'primary' : 'plain'}>
        {mayEdit ? w.edit : w.show}
      </Link>
    </>
  )
}
