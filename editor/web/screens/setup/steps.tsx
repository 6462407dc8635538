/** The steps with what each of them needs, how it stands, and where it is done. */
import type { ReactNode } from 'react'
import { useSession } from '../../app/session.tsx'
import { Loading, Notice, ProblemNotice } from '../../ui/index.ts'
import { day, fill, useNumbers, useWords } from '../../words/index.ts'
import { CourtForm } from './court-form.tsx'
import { comingDay, doneSteps, nextStep, type StepId, STEPS } from './progress.ts'
import { useAccounts, useSetup } from './requests.ts'
import { Administrator, CourtMade, Draw, People, Policy, Registers } from './step-contents.tsx'
import words from './words.ts'

export function Steps() {
  const w = useWords(words)
  const { decimal } = useNumbers()
  const { court } = useSession()
  const isCourt = court.kind === 'court'
  const setup = useSetup(isCourt)
  const accounts = useAccounts()
  const error = setup.error ?? accounts.error
  if (error !== null) return <ProblemNotice error={error} />
  if (accounts.data === undefined || (isCourt && setup.data === undefined)) return <Loading />
  const done = doneSteps({ isCourt, accounts: accounts.data, state: setup.data })
  const next = nextStep(done)
  const coming = comingDay(setup.data)
  const content: Readonly<Record<StepId, ReactNode>> = {
    administrator: <Administrator />,
    court: isCourt ? <CourtMade keys={setup.data?.keys ?? ''} /> : <CourtForm />,
    people: <People accounts={accounts.data} />,
    policy: <Policy state={setup.data} />,
    registers: <Registers state={setup.data} />,
    draw: <Draw state={setup.data} />,
  }
  return (
    <div className="stack">
      {next === undefined ? (
        <Notice kind="ok" title={w.ready}>
          {w.readyLead}
        </Notice>
      ) : (
        <p role="status">
          {fill(w.progress, { done: decimal(done.size), all: decimal(STEPS.length) })}
        </p>
      )}
      <ol className="setup-steps">
        {STEPS.map((step) => {
          const state = done.has(step) ? 'done' : step === next ? 'next' : 'later'
          return (
            <li key={step} className={`setup-step setup-${state}`}>
              <h2>
                {w.steps[step]}{' '}
                <span className="setup-state">
                  {step === 'policy' && coming !== undefined
                    ? fill(w.coming, { day: day(coming) })
                    : w[state]}
                </span>
              </h2>
              <div className="stack">{content[step]}</div>
            </li>
          )
        })}
      </ol>
    </div>
  )
}
