/** The state of the ledger in a few facts, and what can be saved of it. */
import type { LedgerHead } from '../../../../api/index.ts'
import { useSession } from '../../../app/session.tsx'
import { DateText, Link } from '../../../ui/index.ts'
import { fill, moment, useNumbers, useWords } from '../../../words/index.ts'
import { Download } from '../download.tsx'
import { EntryLink } from '../entry-link.tsx'
import words from './words.ts'

interface HeadProps {
  readonly head: LedgerHead
}

export function Head({ head }: HeadProps) {
  const w = useWords(words)
  const { decimal } = useNumbers()
  return (
    <section className="panel stack" aria-label={w.head}>
      <h2>{w.head}</h2>
      <dl className="facts">
        <dt>{w.name}</dt>
        <dd>
          {head.court} (<code data-code>{head.origin}</code>)
        </dd>
        <dt>{w.size}</dt>
        <dd>{decimal(head.size)}</dd>
        <dt>{w.root}</dt>
        <dd className="audit-hash">
          <code data-code>{head.root}</code>
        </dd>
        <Checkpoint head={head} />
        <dt>{w.witness}</dt>
        <dd>
          <Witness head={head} />
        </dd>
      </dl>
      <Takings />
    </section>
  )
}

function Checkpoint({ head: { checkpoint } }: HeadProps) {
  const w = useWords(words)
  const { count } = useNumbers()
  const size = count(checkpoint.size, w.entries)
  return (
    <>
      <dt>{w.checkpoint}</dt>
      <dd>
        <p>
          {fill(w.checkpointOf, { size, at: checkpoint.at === null ? '—' : moment(checkpoint.at) })}
        </p>
        {checkpoint.signed_by.length === 0 ? (
          <strong>{w.unsigned}</strong>
        ) : (
          checkpoint.signed_by.map((key) => (
            <p key={key}>
              {w.signed}{' '}
              <code data-code className="audit-hash">
                {key}
              </code>
            </p>
          ))
        )}
      </dd>
    </>
  )
}

function Witness({ head: { witnessed } }: HeadProps) {
  const w = useWords(words)
  const { count } = useNumbers()
  if (witnessed === null) return <>{w.noWitness}</>
  return (
    <>
      {witnessed.by.map(({ name, at }) => (
        <span key={name}>
          {fill(w.witnessedBy, { name, size: count(witnessed.size, w.entries), at: '' })}
          <DateText value={at} />{' '}
        </span>
      ))}
      <EntryLink seq={witnessed.entry} />
    </>
  )
}

function Takings() {
  const w = useWords(words)
  const { may } = useSession()
  return (
    <>
      <div className="row no-print">
        <Link to="/audit/verify?own=1" look="plain">
          {w.verifyAll}
        </Link>
        <Download path="/audit/exports/checkpoint">{w.saveCheckpoint}</Download>
        <Download path="/audit/exports/ledger">{w.saveExport}</Download>
        {may('audit.run') && <Download path="/audit/exports/ledger-open">{w.saveOpen}</Download>}
      </div>
      {may('audit.run') && <p className="muted small no-print">{w.openWarning}</p>}
    </>
  )
}
