/** What can be printed or taken along: the protocol, the proofs, the page to check by hand, the record. */
import type { CasePage } from '../../../api/index.ts'
import { addressOf, getFile } from '../../api/client.ts'
import { useMutation } from '@tanstack/react-query'
import { Button, ProblemNotice, save } from '../../ui/index.ts'
import { useWords } from '../../words/index.ts'
import { paperPath } from './requests.ts'
import words from './words.ts'

const FILES = [
  { kind: 'protocol.pdf', name: 'pdf' },
  { kind: 'protocol.docx', name: 'docx' },
  { kind: 'bundle', name: 'bundle' },
  { kind: 'page', name: 'page' },
  { kind: 'record', name: 'record' },
] as const

export function Papers({ page }: { readonly page: CasePage }) {
  const { case: w } = useWords(words)
  const { case: caseId, shown, isOpen } = page
  const asked = { case: caseId, seq: shown.seq }
  const take = useMutation({
    mutationFn: async (kind: string) => save(await getFile(paperPath(asked, kind))),
  })
  if (shown.state !== 'drawn') {
    return <p className="muted small no-print">{w.noPapers}</p>
  }
  return (
    <section className="stack no-print" aria-label={w.papers}>
      <div className="row">
        <a
          className="button button-primary"
          href={addressOf(paperPath(asked, 'protocol'))}
          target="_blank"
          rel="noreferrer"
        >
          {w.protocol}
        </a>
        {FILES.map(({ kind, name }) => (
          <Button
            key={kind}
            isPending={take.isPending && take.variables === kind}
            onPress={() => take.mutate(kind)}
          >
            {w[name]}
          </Button>
        ))}
      </div>
      {isOpen && (
        <p className="small">
          <a href={addressOf(paperPath(asked, 'protocol', true))} target="_blank" rel="noreferrer">
            {w.protocolOpen}
          </a>{' '}
          <span className="muted">— {w.protocolFor}</span>
        </p>
      )}
      {take.error !== null && <ProblemNotice error={take.error} />}
    </section>
  )
}
