/** The head of a distribution: who, when, by which policy, which entries, and whether it comes out the same today. */
import type { CasePage } from '../../../api/index.ts'
import { DateText } from '../../ui/index.ts'
import { day, fill, joined, useSay, useWords } from '../../words/index.ts'
import { outcomeName } from './outcome.ts'
import words from './words.ts'

export function CaseFacts({ page }: { readonly page: CasePage }) {
  const { case: w, outcomes, list } = useWords(words)
  const say = useSay()
  const { shown, document, policy, act, replayed, numbers } = page
  const entries =
    numbers === null
      ? [shown.seq]
      : [numbers.commit, numbers.randomness, numbers.result].map(({ seq }) => seq)
  return (
    <dl className="facts panel">
      {shown.people.length > 0 && (
        <Fact name={w.people}>
          <People page={page} />
        </Fact>
      )}
      <Fact name={w.outcome}>
        {outcomeName(shown.outcome, outcomes)}
        {shown.attempt !== null && `, ${list.attempt.toLocaleLowerCase('uk')} ${shown.attempt}`}
      </Fact>
      <Fact name={w.asOf}>
        <DateText value={page.as_of} />
      </Fact>
      <Fact name={w.recorded}>
        <DateText value={shown.recorded_at} />, {w.by.toLocaleLowerCase('uk')} {joined(shown.by)}
      </Fact>
      {document !== null && (
        <Fact name={w.policy}>
          {fill(w.policyText, {
            title: say(document.title),
            from: day(document.in_force_from),
            entry: policy,
          })}
        </Fact>
      )}
      <Fact name={w.entries}>{fill(w.entryNumbers, { numbers: entries.join(', ') })}</Fact>
      {act !== null && (
        <Fact name={w.act}>{joined(act.replaceAll(/\d{4}-\d{2}-\d{2}/g, day))}</Fact>
      )}
      {replayed !== null && <Fact name={w.replayed}>{w[replayed]}</Fact>}
    </dl>
  )
}

function People({ page: { shown, numbers } }: { readonly page: CasePage }) {
  const { roles } = useWords(words)
  const seats = numbers?.seats ?? []
  if (seats.length < 2)
    return <strong className="drawn-name">{shown.people.map(({ name }) => name).join(', ')}</strong>
  return (
    <ul className="reasons">
      {seats.map(({ seat, role, winner }) => (
        <li key={seat}>
          <strong className="drawn-name">{winner.name}</strong>{' '}
          <span className="muted">— {outcomeName(role, roles)}</span>
        </li>
      ))}
    </ul>
  )
}

const Fact = ({
  name,
  children,
}: {
  readonly name: string
  readonly children: React.ReactNode
}) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
)
