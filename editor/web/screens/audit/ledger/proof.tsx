/** From the leaf of an entry to the root that the checkpoint signs, hash by hash. */
import { useQuery } from '@tanstack/react-query'
import type { EntryProof } from '../../../../api/index.ts'
import { get } from '../../../api/client.ts'
import { type Column, Loading, Notice, ProblemNotice, Table } from '../../../ui/index.ts'
import { fill, useNumbers, useWords } from '../../../words/index.ts'
import words from './entry-words.ts'

export function Proof({ seq }: { readonly seq: number }) {
  const w = useWords(words)
  const { data: proof, error } = useQuery({
    queryKey: ['audit', 'proof', seq],
    queryFn: ({ signal }) => get<EntryProof>(`/audit/entries/${seq}/proof`, { signal }),
  })
  return (
    <section className="stack" aria-label={w.proof}>
      <div>
        <h2>{w.proof}</h2>
        <p className="muted small">{w.proofLead}</p>
      </div>
      {error !== null && <ProblemNotice error={error} />}
      {proof === undefined ? error === null && <Loading /> : <Way proof={proof} />}
    </section>
  )
}

type Step = EntryProof['steps'][number] & { readonly number: number }

const Hash = ({ hash }: { readonly hash: string }) => (
  <code data-code className="audit-hash">
    {hash}
  </code>
)

function Way({ proof }: { readonly proof: EntryProof }) {
  const w = useWords(words)
  const { count } = useNumbers()
  const columns: readonly Column<Step>[] = [
    { id: 'step', name: w.stepColumns.step, cell: ({ number }) => number },
    { id: 'side', name: w.stepColumns.side, cell: ({ side }) => w[side] },
    { id: 'other', name: w.stepColumns.other, cell: ({ other }) => <Hash hash={other} /> },
    { id: 'gives', name: w.stepColumns.gives, cell: ({ gives }) => <Hash hash={gives} /> },
  ]
  return (
    <>
      <Notice kind={proof.holds ? 'ok' : 'error'} title={proof.holds ? w.holds : w.fails} />
      <dl className="facts">
        <dt>{w.leaf}</dt>
        <dd>
          <Hash hash={proof.leaf} />
        </dd>
        <dt>{fill(w.root, { size: count(proof.size, w.entries) })}</dt>
        <dd>
          <Hash hash={proof.root} />
        </dd>
      </dl>
      {proof.steps.length > 0 && (
        <details className="audit-more">
          <summary>{w.steps}</summary>
          <Table
            label={w.steps}
            columns={columns}
            rows={proof.steps.map((step, at) => ({ ...step, number: at + 1 }))}
            rowId={({ number }) => String(number)}
            full
          />
        </details>
      )}
    </>
  )
}
