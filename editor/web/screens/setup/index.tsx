/** Setting up a court: a list of steps that the ledger itself ticks off; whoever comes another day goes on where he was. */
import { useSession } from '../../app/session.tsx'
import { Empty, Page } from '../../ui/index.ts'
import { useWords } from '../../words/index.ts'
import { Steps } from './steps.tsx'
import words from './words.ts'
import './setup.css'

export default function Setup() {
  const w = useWords(words)
  const { may, court } = useSession()
  return (
    <Page title={w.title} {...(court.kind !== 'sample' && { lead: w.lead })}>
      {court.kind === 'sample' ? (
        <Empty title={w.sampleTitle}>{w.sample}</Empty>
      ) : may('account.manage') ? (
        <Steps />
      ) : (
        <Empty title={w.others}>{w.othersHelp}</Empty>
      )}
    </Page>
  )
}
