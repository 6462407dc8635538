/** One entry: what it says, what belongs to it, the texts it keeps, the proof that it is in the ledger, its bytes. */
import { useQuery } from '@tanstack/react-query'
import { useParams } from 'react-router'
import type { EntryView } from '../../../../api/index.ts'
import { get } from '../../../api/client.ts'
import {
  DateText,
  Link,
  Loading,
  Notice,
  Page,
  ProblemNotice,
  sentence,
} from '../../../ui/index.ts'
import { fill, useNumbers, useSay, useWords } from '../../../words/index.ts'
import { EntryLink } from '../entry-link.tsx'
import { Told } from '../told.tsx'
import { inLines } from '../plain-text.ts'
import { CaseFiles } from './case-files.tsx'
import words from './entry-words.ts'
import { Proof } from './proof.tsx'
import { Texts } from './texts.tsx'

export function EntryPage() {
  const w = useWords(words)
  const say = useSay()
  const { seq = '' } = useParams()
  const { data: entry, error } = useQuery({
    queryKey: ['audit', 'entry', seq],
    // Not called off: a question that was asked is a look, though nobody waits for its answer.
    queryFn: () => get<EntryView>(`/audit/entries/${seq}`),
    refetchOnWindowFocus: false,
    staleTime: Infinity,
  })
  const title = fill(w.title, { seq, kind: entry === undefined ? '…' : say(entry.row.title) })
  return (
    <Page title={title} lead={entry && <Told text={sentence(say(entry.row.words))} />}>
      <div className="stack audit-content">
        {entry !== undefined && <Neighbours entry={entry} />}
        {error !== null && <ProblemNotice error={error} />}
        {entry === undefined ? error === null && <Loading /> : <Entry entry={entry} />}
      </div>
    </Page>
  )
}

interface EntryProps {
  readonly entry: EntryView
}

function Neighbours({ entry: { row, size } }: EntryProps) {
  const w = useWords(words)
  const { seq } = row
  return (
    <nav className="row no-print" aria-label={w.neighbours}>
      <Link to="/audit/ledger">{w.back}</Link>
      {seq > 0 && <Link to={`/audit/ledger/${seq - 1}`}>{fill(w.previous, { seq: seq - 1 })}</Link>}
      {seq + 1 < size && (
        <Link to={`/audit/ledger/${seq + 1}`}>{fill(w.next, { seq: seq + 1 })}</Link>
      )}
    </nav>
  )
}

function Entry({ entry }: EntryProps) {
  const w = useWords(words)
  const say = useSay()
  const isRead = entry.row.kind !== null
  return (
    <>
      {entry.damage.map(({ place, message }) => (
        <Notice key={place} kind="error" title={w.damaged}>
          {say(message)} (<code data-code>{place}</code>)
        </Notice>
      ))}
      {isRead ? (
        <Content entry={entry} />
      ) : (
        <Notice kind="error" title={w.damaged}>
          {w.unreadable}
        </Notice>
      )}
      <Links entry={entry} />
      <CaseFiles entry={entry} />
      {entry.texts.length > 0 && <Texts texts={entry.texts} />}
      {isRead && <Proof seq={entry.row.seq} />}
      {isRead && (
        <details className="audit-more">
          <summary>{w.raw}</summary>
          <pre className="audit-text" tabIndex={0} aria-label={w.raw}>
            <code data-code>{inLines(entry.raw)}</code>
          </pre>
        </details>
      )}
    </>
  )
}

function Content({ entry: { row, details, sealed } }: EntryProps) {
  const w = useWords(words)
  const say = useSay()
  const { count } = useNumbers()
  return (
    <section className="panel stack" aria-label={w.content}>
      <h2>{w.content}</h2>
      <dl className="facts">
        <dt>{w.recorded}</dt>
        <dd>{row.recorded_at !== null && <DateText value={row.recorded_at} seconds />}</dd>
        <dt>{w.trueAt}</dt>
        <dd>{row.true_at !== null && <DateText value={row.true_at} />}</dd>
        <dt>{w.by}</dt>
        <dd>{row.by}</dd>
        {details.map(({ label, value }) => (
          <Detail key={label.en} label={say(label)} value={say(value)} />
        ))}
      </dl>
      {sealed > 0 && (
        <p className="muted small">
          {count(sealed, w.sealed)}: {w.sealedHelp}
        </p>
      )}
    </section>
  )
}

/** Digests, keys and numbers are read by programs. */
const IS_CODE = /[0-9a-f]{32}|[A-Za-z0-9+/]{40}/

function Detail({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className={IS_CODE.test(value) ? 'audit-hash' : undefined}>
        {IS_CODE.test(value) ? (
          <code data-code>{value.replaceAll('`', '')}</code>
        ) : (
          <Told text={value} />
        )}
      </dd>
    </>
  )
}

function Links({ entry: { links } }: EntryProps) {
  const w = useWords(words)
  const say = useSay()
  if (links.length === 0) return null
  return (
    <section className="stack" aria-label={w.links}>
      <h2>{w.links}</h2>
      <ul>
        {links.map(({ entry, title }) => (
          <li key={`${entry} ${title.en}`}>
            {say(title)}: <EntryLink seq={entry} />
          </li>
        ))}
      </ul>
    </section>
  )
}
