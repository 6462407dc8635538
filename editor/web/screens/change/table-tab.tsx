/** The comparison table of the assembly as a table that is read out in order: words that were taken out or are new are marked, and said to be. */
import type { Draft, DraftTable, MarkedWords } from '../../../api/index.ts'
import { Empty, Loading, ProblemNotice } from '../../ui/index.ts'
import { useWords } from '../../words/index.ts'
import { Papers } from './papers.tsx'
import { useTable } from './requests.ts'
import words from './words.ts'

export function TableTab({ draft }: { readonly draft: Draft }) {
  const { table: w } = useWords(words)
  if (draft.base === null) {
    return (
      <Empty title={w.none}>
        <p>{w.noneWhole}</p>
      </Empty>
    )
  }
  return <Compared draft={draft} />
}

function Compared({ draft }: { readonly draft: Draft }) {
  const { table: w } = useWords(words)
  const { data, error } = useTable(draft)
  if (error !== null) return <ProblemNotice error={error} />
  if (data === undefined) return <Loading />
  return (
    <div className="stack">
      <p>{data.subject}</p>
      <Papers draft={draft} papers={['table']} />
      <div className="table-scroll table-full change-table">
        <table className="table" lang="uk">
          <caption className="visually-hidden">{data.subject}</caption>
          <thead>
            <tr>
              {data.heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <Row key={`${row.clause} ${row.change}`} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="muted small">{w.legend}</p>
    </div>
  )
}

const Row = ({ row }: { readonly row: DraftTable['rows'][number] }) => (
  <tr>
    <th scope="row">
      <Marked runs={row.place} />
    </th>
    <td>
      <Marked runs={row.before} />
    </td>
    <td>
      <Marked runs={row.after} />
    </td>
  </tr>
)

/** Marked by a line and a word for whoever does not see it; rules in the letters of code. */
const Marked = ({ runs }: { readonly runs: readonly MarkedWords[] }) => (
  <span className="change-words">
    {runs.map((run, index) => (
      <Run key={index} run={run} />
    ))}
  </span>
)

function Run({ run }: { readonly run: MarkedWords }) {
  const { table: w } = useWords(words)
  const text = run.strong === true ? <strong>{run.text}</strong> : run.text
  const whole = run.rule === true ? <code data-code>{text}</code> : text
  if (run.mark === undefined) return whole
  const Mark = run.mark === 'deleted' ? 'del' : 'ins'
  return (
    <Mark>
      <span className="visually-hidden">{w[run.mark]}</span>
      {whole}
    </Mark>
  )
}
