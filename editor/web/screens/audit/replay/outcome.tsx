/** What came of a replay: equal or not, counts, causes, every draw that came out otherwise with its first false step. */
import type { ReplayFound, ReplayResult } from '../../../../api/index.ts'
import { type Column, Empty, Notice, Table } from '../../../ui/index.ts'
import { fill, useNumbers, useSay, useWords } from '../../../words/index.ts'
import { EntryLink } from '../entry-link.tsx'
import { Told } from '../told.tsx'
import { useAge } from '../use-age.ts'
import { placeInWords } from './place-words.ts'
import words from './words.ts'

interface OutcomeProps {
  readonly result: ReplayResult
}

export function Outcome({ result }: OutcomeProps) {
  const w = useWords(words)
  const { decimal, count } = useNumbers()
  const { at, asked, replayed, same, found, ledger } = result
  const { isPast, said } = useAge(at, ledger.size)
  if (asked === 0) return <Empty title={w.nothing}>{w.nothingHelp}</Empty>
  const isSame = same === asked
  const size = count(ledger.size, w.entries)
  return (
    <>
      <Notice
        kind={isSame ? (isPast ? 'info' : 'ok') : 'warning'}
        title={isSame ? (isPast ? w.wasSame : w.allSame) : w.notSame}
        live
      >
        {replayed < asked && (
          <p>{fill(w.partly, { done: decimal(replayed), asked: decimal(asked) })}</p>
        )}
        <p>
          <Told text={fill(w.ledger, { origin: ledger.origin, size })} />
        </p>
        {(['different', 'cannot'] as const).map(
          (kind) => result[kind] > 0 && <p key={kind}>{w.means[kind]}</p>,
        )}
        {said !== '' && <p>{said}</p>}
      </Notice>
      <Counts result={result} />
      {found.length > 0 && (
        <>
          <Causes result={result} />
          <Found result={result} />
        </>
      )}
    </>
  )
}

function Counts({ result }: OutcomeProps) {
  const w = useWords(words)
  const { decimal } = useNumbers()
  return (
    <dl className="audit-counts" aria-label={w.counts}>
      {(['asked', 'replayed', 'same', 'different', 'cannot'] as const).map((name) => (
        <div key={name}>
          <dt>{w[name]}</dt>
          <dd>{decimal(result[name])}</dd>
        </div>
      ))}
    </dl>
  )
}

type Cause = ReplayResult['causes'][number]

function Causes({ result: { causes } }: OutcomeProps) {
  const w = useWords(words)
  const say = useSay()
  const { decimal } = useNumbers()
  const columns: readonly Column<Cause>[] = [
    { id: 'kind', name: w.causeColumns.kind, cell: ({ kind }) => w.kinds[kind] },
    { id: 'cause', name: w.causeColumns.cause, cell: ({ title }) => say(title) },
    {
      id: 'count',
      name: w.causeColumns.count,
      align: 'end',
      cell: ({ count }) => decimal(count),
    },
  ]
  return (
    <section className="stack" aria-label={w.causes}>
      <h2>{w.causes}</h2>
      <Table
        label={w.causes}
        columns={columns}
        rows={causes}
        rowId={({ kind, cause }) => `${kind} ${cause}`}
        full
      />
    </section>
  )
}

function Found({ result: { found, different, cannot } }: OutcomeProps) {
  const w = useWords(words)
  const { decimal } = useNumbers()
  return (
    <section className="stack" aria-label={w.list}>
      <h2>{w.list}</h2>
      {found.length < different + cannot && (
        <p className="muted small">{fill(w.first, { count: decimal(found.length) })}</p>
      )}
      <Table
        label={w.list}
        columns={useFoundColumns()}
        rows={found}
        rowId={({ seq }) => String(seq)}
      />
    </section>
  )
}

function useFoundColumns(): readonly Column<ReplayFound>[] {
  const { columns, kinds, places } = useWords(words)
  const say = useSay()
  return [
    {
      id: 'seq',
      name: columns.seq,
      cell: ({ seq }) => <EntryLink seq={seq} />,
      sort: ({ seq }) => seq,
    },
    { id: 'case', name: columns.case, cell: (row) => row.case, sort: (row) => row.case },
    { id: 'attempt', name: columns.attempt, cell: ({ attempt }) => attempt ?? '—' },
    { id: 'kind', name: columns.kind, cell: ({ kind }) => kinds[kind], sort: ({ kind }) => kind },
    {
      id: 'title',
      name: columns.title,
      cell: ({ title }) => say(title),
      sort: ({ cause }) => cause,
    },
    {
      id: 'place',
      name: columns.place,
      cell: ({ place }) => placeInWords(place, places) ?? <Code text={place} />,
    },
    { id: 'expected', name: columns.expected, cell: ({ expected }) => <Code text={expected} /> },
    { id: 'found', name: columns.found, cell: ({ found }) => <Code text={found} /> },
  ]
}

const LONGEST = 120

const Code = ({ text }: { readonly text: string | null }) =>
  text === null || text === '' ? (
    '—'
  ) : (
    <code data-code className="audit-hash">
      {text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}
    </code>
  )
