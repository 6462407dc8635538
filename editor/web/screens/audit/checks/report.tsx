/** The report of an audit: what needs an answer, what is worth a look, statistics, what could not be checked, power. */
import type { AuditReport } from '../../../../api/index.ts'
import { Notice } from '../../../ui/index.ts'
import { fill, moment, useNumbers, useWords } from '../../../words/index.ts'
import { useAge } from '../use-age.ts'
import { Findings, findingsIn } from './findings.tsx'
import { Gaps, Power, Quiet } from './power.tsx'
import { Statistics } from './statistics.tsx'
import words from './words.ts'

export function Report({ report }: { readonly report: AuditReport }) {
  const w = useWords(words)
  const { decimal } = useNumbers()
  const { draws, repeats, decisions, ledger, as_of } = report
  const alarms = findingsIn(report, 'alarm')
  const { isPast, said } = useAge(undefined, ledger.entries)
  return (
    <>
      <p>
        {fill(w.summary, {
          draws: decimal(draws),
          repeats: decimal(repeats),
          decisions: decimal(decisions),
          entries: decimal(ledger.entries),
          at: moment(as_of),
        })}
        {said !== '' && ` ${said}`}
      </p>
      {alarms.length === 0 ? (
        <Notice kind={isPast ? 'info' : 'ok'} title={isPast ? w.noAlarmsThen : w.noAlarms} live>
          {w.noAlarmsHelp}
        </Notice>
      ) : (
        <Findings title={w.alarms} severity="alarm" found={alarms} isOpen />
      )}
      <Findings title={w.looks} severity="look" found={findingsIn(report, 'look')} isOpen />
      <Statistics report={report} />
      <Findings title={w.notes} severity="note" found={findingsIn(report, 'note')} />
      <Gaps report={report} />
      <Quiet report={report} />
      <Power report={report} />
    </>
  )
}
