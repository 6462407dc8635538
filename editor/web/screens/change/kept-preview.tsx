/** The preview that is kept with a draft: of when and of what it is, the papers, the report. */
import type { Draft, DraftPreview, PreviewReport } from '../../../api/index.ts'
import { Notice } from '../../ui/index.ts'
import { day, fill, moment, useNumbers, useSay, useWords } from '../../words/index.ts'
import { Papers } from './papers.tsx'
import { PreviewReportView } from './preview-report.tsx'
import words from './preview-words.ts'

interface KeptProps {
  readonly draft: Draft
  readonly preview: DraftPreview
}

export function Kept({ draft, preview }: KeptProps) {
  const w = useWords(words)
  const say = useSay()
  const { decimal } = useNumbers()
  const report = preview.report as PreviewReport
  return (
    <div className="stack">
      {preview.stale && (
        <Notice kind="warning" title={w.stale}>
          {w.staleHelp}
        </Notice>
      )}
      <p className="muted small">
        {fill(w.made, {
          when: moment(preview.made_at),
          version: preview.version,
          size: decimal(report.ledger.size),
        })}{' '}
        {periodOf(report, w)}
      </p>
      {report.assumptions.length > 0 && (
        <Notice kind="warning">
          {report.assumptions.map((one, index) => (
            <p key={index}>{say(one)}</p>
          ))}
        </Notice>
      )}
      {!preview.stale && <Papers draft={draft} papers={['preview']} />}
      <PreviewReportView report={report} />
    </div>
  )
}

function periodOf(
  { filter: { from, to } }: PreviewReport,
  w: {
    readonly whole: string
    readonly period: string
    readonly begin: string
    readonly end: string
  },
): string {
  if (from === null && to === null) return w.whole
  return fill(w.period, {
    from: from === null ? w.begin : day(from),
    to: to === null ? w.end : day(to),
  })
}
