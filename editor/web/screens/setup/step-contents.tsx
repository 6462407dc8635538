/** What each step of setting up says: how it stands, and where it is done. */
import { useSession } from '../../app/session.tsx'
import { Link, Notice } from '../../ui/index.ts'
import app from '../../words/app.ts'
import { day, fill, useNumbers, useSay, useWords } from '../../words/index.ts'
import { comingDay, missingRoles } from './progress.ts'
import type { useAccounts, useSetup } from './requests.ts'
import words from './words.ts'

export function Administrator() {
  const { steps: w } = useWords(words)
  const { account } = useSession()
  return <p>{fill(w.administratorDone, { name: account.name })}</p>
}

export function CourtMade({ keys }: { readonly keys: string }) {
  const { steps: w } = useWords(words)
  const { court } = useSession()
  return (
    <>
      <p>{fill(w.courtDone, { name: court.name ?? '' })}</p>
      <Notice kind="warning">
        <p>
          {w.keys} <code data-code>{keys}</code>
        </p>
        <p>{w.keysBackup}</p>
      </Notice>
    </>
  )
}

export function People({
  accounts,
}: {
  readonly accounts: NonNullable<ReturnType<typeof useAccounts>['data']>
}) {
  const { steps: w } = useWords(words)
  const { roles } = useWords(app)
  const { decimal } = useNumbers()
  const missing = missingRoles(accounts)
  return (
    <>
      <p>{w.peopleLead}</p>
      <p>
        {missing.length === 0
          ? fill(w.peopleDone, { count: decimal(accounts.accounts.length) })
          : fill(w.peopleMissing, { roles: missing.map((role) => roles[role]).join(', ') })}
      </p>
      <p>
        <Link to="/accounts">{w.peopleLink}</Link>
      </p>
    </>
  )
}

type State = { readonly state: ReturnType<typeof useSetup>['data'] }

export function Policy({ state }: State) {
  const { steps: w } = useWords(words)
  const named = (approved: boolean) =>
    state?.policies.filter((one) => one.approved === approved).map(({ document }) => document) ?? []
  const [approved, waiting] = [named(true), named(false)]
  const coming = comingDay(state)
  return (
    <>
      <p>{w.policyLead}</p>
      {approved.length > 0 && <Documents sentence={w.policyDone} documents={approved} />}
      {coming !== undefined && <p>{fill(w.policyComing, { day: day(coming) })}</p>}
      {waiting.length > 0 && <Documents sentence={w.policyWaits} documents={waiting} />}
      {state !== undefined && (
        <p>
          <Link to="/change">{w.policyLink}</Link>
        </p>
      )}
    </>
  )
}

/** Ids of policies are words of their own. */
function Documents({
  sentence,
  documents,
}: {
  readonly sentence: string
  readonly documents: readonly string[]
}) {
  const [before = '', after = ''] = sentence.split('{documents}')
  return (
    <p>
      {before}
      <code data-code>{documents.join(', ')}</code>
      {after}
    </p>
  )
}

export function Registers({ state }: State) {
  const { steps: w } = useWords(words)
  const say = useSay()
  const { decimal } = useNumbers()
  return (
    <>
      <p>{w.registersLead}</p>
      {state !== undefined && (
        <ul className="setup-registers">
          {state.registers.map(({ id, title, subjects }) => (
            <li key={id}>
              <Link
                to={`/registers/${id}/import`}
                aria-label={fill(w.registersLink, { register: say(title) })}
              >
                {say(title)}
              </Link>{' '}
              <span className="muted">{decimal(subjects)}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

export function Draw({ state }: State) {
  const { steps: w } = useWords(words)
  const { decimal } = useNumbers()
  const draws = state?.draws ?? 0
  const coming = comingDay(state)
  return (
    <>
      <p>{draws === 0 ? w.drawLead : fill(w.drawDone, { count: decimal(draws) })}</p>
      {coming !== undefined && <p>{fill(w.drawComing, { day: day(coming) })}</p>}
      <p>
        <Link to="/distribution">{w.drawLink}</Link>
      </p>
    </>
  )
}
