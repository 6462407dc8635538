/** The outcome first, with the first false step and its numbers; then all checks in their order. */
import type { VerifiedThing, VerifyResult, VerifyStep } from '../../../../api/index.ts'
import { type Column, Notice, sentence, Table } from '../../../ui/index.ts'
import { fill, useSay, useWords } from '../../../words/index.ts'
import { Told } from '../told.tsx'
import words from './words.ts'

export function Verdict({ result }: { readonly result: VerifyResult }) {
  const w = useWords(words)
  const say = useSay()
  const { kind, file, things, notes } = result
  const count = (status: VerifiedThing['status']) =>
    things.filter((one) => one.status === status).length
  const [verified, refused, open] = [count('verified'), count('refused'), count('not_reproducible')]
  return (
    <section className="stack" aria-label={w.kinds[kind]}>
      <h2>
        {w.kinds[kind]}: <span lang="zxx">{file}</span>
      </h2>
      {things.length > 1 && <p>{fill(w.results, { verified, refused, open })}</p>}
      {notes.length > 0 && (
        <Notice kind="info" title={w.notes}>
          {notes.map((note) => (
            <p key={note.en}>
              <Told text={sentence(say(note))} />
            </p>
          ))}
        </Notice>
      )}
      {things.map((thing, at) => (
        <Thing key={at} thing={thing} />
      ))}
    </section>
  )
}

const KINDS = { verified: 'ok', refused: 'error', not_reproducible: 'warning' } as const

function Thing({ thing }: { readonly thing: VerifiedThing }) {
  const w = useWords(words)
  const say = useSay()
  const { status, summary, head, steps, first_false: first } = thing
  const step = first === null ? undefined : steps[first]
  return (
    <div className="stack">
      <Notice kind={KINDS[status]} title={w[status]} live>
        {step !== undefined && <FirstFalse step={step} />}
        <p>{say(summary)}</p>
      </Notice>
      <div>
        {head.map((line) => (
          <p key={line.en} className="small">
            <Told text={sentence(say(line))} />
          </p>
        ))}
      </div>
      <h3>{w.steps}</h3>
      <Table
        label={w.steps}
        columns={useColumns(steps)}
        rows={steps.map((one, at) => ({ ...one, at }))}
        rowId={({ at }) => String(at)}
        pageSize={500}
        full
      />
    </div>
  )
}

function FirstFalse({ step }: { readonly step: VerifyStep }) {
  const w = useWords(words)
  const say = useSay()
  const { title, read, computed, said } = step
  return (
    <div>
      <p>
        <strong>{fill(w.firstFalse, { title: say(title) })}</strong>
      </p>
      <dl className="facts">
        {step.line !== undefined || (step.place ?? '') !== '' ? (
          <>
            <dt>{w.place}</dt>
            <dd>
              <Place step={step} />
            </dd>
          </>
        ) : null}
        {read !== undefined && (
          <>
            <dt>{w.read}</dt>
            <dd>{say(read)}</dd>
          </>
        )}
        {computed !== undefined && (
          <>
            <dt>{w.computed}</dt>
            <dd>{say(computed)}</dd>
          </>
        )}
      </dl>
      {said !== undefined && (
        <p>
          <Told text={sentence(say(said))} />
        </p>
      )}
    </div>
  )
}

function Place({ step: { place, line } }: { readonly step: VerifyStep }) {
  const w = useWords(words)
  if (line !== undefined) return fill(w.line, { line })
  return place === undefined || place === '' ? '' : <code data-code>{place}</code>
}

type Row = VerifyStep & { readonly at: number }

/** What nothing of it has gets no column. */
function useColumns(steps: readonly VerifyStep[]): readonly Column<Row>[] {
  const w = useWords(words)
  const say = useSay()
  const { columns } = w
  const isPrinted = steps.some(({ read }) => read !== undefined)
  const isPlaced = steps.some(({ line, place = '' }) => line !== undefined || place !== '')
  const told = (text: VerifyStep['said']) => (text === undefined ? '' : say(text))
  const printed: readonly Column<Row>[] = [
    { id: 'read', name: columns.read, cell: ({ read }) => told(read) },
    { id: 'computed', name: columns.computed, cell: ({ computed }) => told(computed) },
  ]
  return [
    {
      id: 'verdict',
      name: columns.verdict,
      cell: ({ verdict }) => (
        <span className={`audit-verdict audit-verdict-${verdict}`}>{w.verdicts[verdict]}</span>
      ),
    },
    { id: 'title', name: columns.title, cell: ({ title }) => say(title) },
    ...(isPlaced
      ? [{ id: 'place', name: columns.place, cell: (step: Row) => <Place step={step} /> }]
      : []),
    ...(isPrinted ? printed : []),
    { id: 'said', name: columns.said, cell: ({ said }) => <Told text={told(said)} /> },
  ]
}
