/** Setting up a court: a list of steps that the ledger itself ticks off; whoever comes another day goes on where he was. */
import { useState } from 'react'
import { useSession } from '../../app/session.tsx'
import { useSignOut } from '../../app/sign-out.ts'
import { Button, Empty, Page } from '../../ui/index.ts'
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
        <Sample />
      ) : may('account.manage') ? (
        <Steps />
      ) : (
        <Empty title={w.others}>{w.othersHelp}</Empty>
      )}
    </Page>
  )
}

function Sample() {
  const w = useWords(words)
  const signOut = useSignOut()
  const [isLeaving, setIsLeaving] = useState(false)
  const leave = () => {
    setIsLeaving(true)
    void signOut()
  }
  return (
    <Empty
      title={w.sampleTitle}
      action={
        <Button look="primary" isPending={isLeaving} onPress={leave}>
          {w.sampleLeave}
        </Button>
      }
    >
      {w.sample}
    </Empty>
  )
}
