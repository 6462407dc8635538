/** Two versions of one draft side by side, differences marked by words; one chooses, and neither is lost. */
import { useQuery } from '@tanstack/react-query'
import type { Draft, DraftComparison, MarkedWords } from '../../../api/index.ts'
import { post } from '../../api/client.ts'
import { Button, Loading, Notice, ProblemNotice } from '../../ui/index.ts'
import { fill, useNumbers, useWords } from '../../words/index.ts'
import { addressOfDraft } from './requests.ts'
import { type Stretch, stretchesOf } from './stretches.ts'
import type { Editing } from './use-editing.ts'
import words from './editing-words.ts'

interface ConflictProps {
  readonly editing: Editing
  readonly other: Draft
}

export function Conflict({ editing, other }: ConflictProps) {
  const { conflict: w } = useWords(words)
  const { edit } = editing
  const { data, error } = useQuery({
    queryKey: ['change', 'comparison', other.id, other.version, edit],
    queryFn: ({ signal }) =>
      post<DraftComparison>(`${addressOfDraft(other.id)}/comparison`, edit, { signal }),
    gcTime: 0,
  })
  return (
    <div className="stack">
      <Notice kind="warning" title={w.title} live>
        <div className="stack">
          <p>{fill(w.lead, { version: other.version })}</p>
          <div className="row">
            <Button look="primary" isPending={editing.isSaving} onPress={editing.keepMine}>
              {w.keepMine}
            </Button>
            <Button
              isPending={editing.isSaving}
              onPress={() => editing.takeTheirs(fill(w.copied, { title: edit.title }))}
            >
              {w.takeTheirs}
            </Button>
          </div>
        </div>
      </Notice>
      {editing.error !== null && <ProblemNotice error={editing.error} />}
      {error !== null && <ProblemNotice error={error} />}
      {data === undefined && error === null && <Loading lines={10} />}
      {data !== undefined && <SideBySide stretches={stretchesOf(data.rows)} />}
    </div>
  )
}

function SideBySide({ stretches }: { readonly stretches: readonly Stretch[] }) {
  const { conflict: w } = useWords(words)
  if (stretches.every(({ kind }) => kind === 'skipped')) return <p>{w.equal}</p>
  return (
    <div className="table-scroll table-full">
      <table className="table change-sides">
        <caption className="visually-hidden">{w.title}</caption>
        <thead>
          <tr>
            <th scope="col">{w.mine}</th>
            <th scope="col">{w.theirs}</th>
          </tr>
        </thead>
        <tbody>
          {stretches.map((one, index) => (
            <Row key={index} stretch={one} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ stretch }: { readonly stretch: Stretch }) {
  const { conflict: w } = useWords(words)
  const { count } = useNumbers()
  if (stretch.kind === 'skipped') {
    return (
      <tr>
        <td colSpan={2} className="muted small">
          {fill(w.same, { count: count(stretch.lines, w.lines) })}
        </td>
      </tr>
    )
  }
  const { mine, theirs } = stretch.pair
  return (
    <tr>
      {[mine, theirs].map((side, index) => (
        <td key={index}>
          {side !== null && (
            <div className="change-line">
              <span className="change-number">{side.line}</span>
              <code data-code>
                <Differing runs={side.runs} />
              </code>
            </div>
          )}
        </td>
      ))}
    </tr>
  )
}

/** Neither side is the right one: what differs is underlined on both, and said to differ. */
function Differing({ runs }: { readonly runs: readonly MarkedWords[] }) {
  const { conflict: w } = useWords(words)
  return (
    <span className="marked-words">
      {runs.map(({ text, mark }, index) =>
        mark === undefined ? (
          text
        ) : (
          <mark key={index}>
            <span className="visually-hidden">{w.differs}</span>
            {text}
          </mark>
        ),
      )}
    </span>
  )
}
