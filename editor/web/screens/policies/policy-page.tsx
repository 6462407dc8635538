/** One policy: its heading and state, and the desk on which its text lies. */
import { useParams } from 'react-router'
import type { PolicyDetail } from '../../../api/index.ts'
import { useSession } from '../../app/session.tsx'
import { Link, Loading, Notice, Page, ProblemNotice } from '../../ui/index.ts'
import { useSay, useWords } from '../../words/index.ts'
import { Desk } from './desk/desk.tsx'
import { usePolicy } from './queries.ts'
import { languageOf } from './title.ts'
import words from './words.ts'

export function PolicyPage() {
  const w = useWords(words)
  const { document = '' } = useParams()
  const policy = usePolicy(document)
  if (policy.error !== null) {
    return (
      <Page title={w.unknown} actions={<Link to="/policies">{w.toList}</Link>}>
        <ProblemNotice error={policy.error} />
      </Page>
    )
  }
  if (policy.data === undefined) {
    return (
      <Page title={w.title}>
        <Loading lines={8} />
      </Page>
    )
  }
  return <Shown key={document} policy={policy.data} />
}

function Shown({ policy }: { readonly policy: PolicyDetail }) {
  const w = useWords(words)
  const { may } = useSession()
  const say = useSay()
  const { document, title, adopted } = policy
  return (
    <Page
      title={say(title)}
      titleLang={languageOf(title, say(title))}
      lead={
        <>
          <Link to="/policies">{w.toList}</Link> · {w.code} <code data-code>{document}</code>
        </>
      }
      actions={
        adopted &&
        may('draft.create') && (
          <Link look="primary" to={`/change/new?policy=${encodeURIComponent(document)}`}>
            {w.propose}
          </Link>
        )
      }
    >
      {!adopted && <Notice kind="info">{w.example}</Notice>}
      <Desk policy={policy} />
    </Page>
  )
}
