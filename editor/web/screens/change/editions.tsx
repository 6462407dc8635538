/** Every edition that the ledger has, with its state today and the entries that it follows from. */
import type { ChangeEdition } from '../../../api/index.ts'
import { type Column, DateText, Empty, Loading, ProblemNotice, Table } from '../../ui/index.ts'
import { day, fill, useSay, useWords } from '../../words/index.ts'
import { useEditions } from './requests.ts'
import { EditionMark } from './state-mark.tsx'
import words from './words.ts'

export function Editions() {
  const { editions: w } = useWords(words)
  const { data, error } = useEditions()
  const say = useSay()
  const titles = new Map(data?.policies.map(({ document, title }) => [document, say(title)]))
  const policies = data && [...Map.groupBy(data.editions, ({ document }) => document)]
  return (
    <section className="stack change-section">
      <div>
        <h2>{w.title}</h2>
        {data !== undefined && <p className="muted">{fill(w.lead, { day: day(data.on) })}</p>}
      </div>
      {error !== null && <ProblemNotice error={error} />}
      {data === undefined && error === null && <Loading />}
      {policies?.length === 0 && (
        <Empty title={w.none}>
          <p>{w.noneHelp}</p>
        </Empty>
      )}
      {policies?.map(([document, editions]) => (
        <OfPolicy
          key={document}
          title={titles.get(document) ?? document}
          editions={eachOnce(editions)}
        />
      ))}
    </section>
  )
}

/** The latest first. A later entry repeats the editions before it: of those the entry that brought them in is told. */
function eachOnce(editions: readonly ChangeEdition[]): readonly ChangeEdition[] {
  const first = new Map<string, ChangeEdition>()
  for (const one of editions) {
    const key = `${one.in_force_from} ${one.digest} ${one.state}`
    const known = first.get(key)
    if (known === undefined || one.policy < known.policy) first.set(key, one)
  }
  return [...first.values()].toReversed()
}

/** A number is not parted from its sign. */
const whole = (text: string): string => text.replaceAll('№ ', '№\u00A0')

interface OfPolicyProps {
  readonly title: string
  readonly editions: readonly ChangeEdition[]
}

function OfPolicy({ title, editions }: OfPolicyProps) {
  const columns = useColumns()
  return (
    <div className="stack change-section">
      <h3>{title}</h3>
      <Table
        label={title}
        columns={columns}
        rows={editions}
        rowId={({ in_force_from: from, policy }) => `${from} ${policy}`}
      />
    </div>
  )
}

function useColumns(): readonly Column<ChangeEdition>[] {
  const { editions: w, state } = useWords(words)
  return [
    {
      id: 'from',
      name: w.from,
      cell: ({ in_force_from: from, until }) => (
        <span className="nowrap">
          <DateText value={from} />
          {until !== null && (
            <>
              {' '}
              {w.until} <DateText value={until} />
            </>
          )}
        </span>
      ),
      sort: ({ in_force_from: from }) => from,
    },
    {
      id: 'state',
      name: state,
      cell: (one) => <EditionMark state={one.state} />,
      sort: (one) => w.states[one.state],
    },
    {
      id: 'decision',
      name: w.decision,
      cell: ({ decision }) => whole(decision),
      sort: ({ decision }) => decision,
    },
    {
      id: 'entered',
      name: w.entered,
      cell: ({ entered_by: by, policy: seq }) => whole(`${by}, ${w.entry} № ${seq}`),
      sort: ({ policy: seq }) => seq,
    },
    {
      id: 'approved',
      name: w.approved,
      cell: ({ approved_by: by, approval, act }) =>
        approval === null
          ? '—'
          : whole(`${by ?? ''}, ${w.entry} № ${approval} (${w.act} № ${act ?? ''})`),
      sort: ({ approval }) => approval ?? 0,
    },
  ]
}
