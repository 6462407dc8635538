/** The comparison table of two wordings as a table that is read out in order: words that were taken out or are new are marked, and said to be. */
import type { DraftTable, MarkedWords } from '../../api/index.ts'
import { useWords } from '../words/language.tsx'
import words from './words.ts'
import './comparison-table.css'

export interface ComparisonTableProps {
  readonly table: DraftTable
}

/** As an assembly is given it: in Ukrainian, whatever the language of the screen. */
export function ComparisonTable({ table: { subject, heads, rows } }: ComparisonTableProps) {
  const { comparison: w } = useWords(words)
  return (
    <>
      <div className="table-scroll table-full comparison-table">
        <table className="table" lang="uk">
          <caption className="visually-hidden">{subject}</caption>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={`${row.clause} ${row.change}`} row={row} />
            ))}
          </tbody>
        </table>
      </div>
      <p className="muted small">{w.legend}</p>
    </>
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
  <span className="marked-words">
    {runs.map((run, index) => (
      <Run key={index} run={run} />
    ))}
  </span>
)

function Run({ run }: { readonly run: MarkedWords }) {
  const { comparison: w } = useWords(words)
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
