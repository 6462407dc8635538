/** All judges of a distribution: who takes part, who does not and why; one press asks about one of them. */
import type { ListedJudge } from '../../../api/index.ts'
import { Button, type Column, Table } from '../../ui/index.ts'
import { byUkrainian, fill, useSay, useWords } from '../../words/index.ts'
import { sentence } from './sentence.ts'
import words from './words.ts'

export interface JudgesProps {
  readonly judges: readonly ListedJudge[]
  readonly isPast: boolean
  /** Absent where this account may not ask. */
  readonly onAsk?: (judge: string) => void
}

const ORDER = { eligible: 0, undetermined: 1, not_considered: 2, excluded: 3 } as const

export function Judges({ judges, isPast, onAsk }: JudgesProps) {
  const { judges: w } = useWords(words)
  const rows = judges.toSorted(
    (a, b) => ORDER[a.status] - ORDER[b.status] || byUkrainian(a.name, b.name),
  )
  const columns: readonly Column<ListedJudge>[] = [
    {
      id: 'judge',
      name: w.judge,
      sort: ({ name }) => name,
      cell: ({ name, status }) => (
        <span className={status === 'excluded' ? 'judge-out' : 'judge-in'}>{name}</span>
      ),
    },
    {
      id: 'verdict',
      name: w.verdict,
      cell: ({ status }) => <Verdict status={status} isPast={isPast} />,
    },
    { id: 'why', name: w.why, cell: (judge) => <Reasons {...judge} /> },
    ...(onAsk === undefined ? [] : [askColumn(onAsk, w)]),
  ]
  return <Table label={w.label} columns={columns} rows={rows} rowId={({ id }) => id} full />
}

type JudgeWords = (typeof words)['uk']['judges']

const askColumn = (onAsk: (judge: string) => void, w: JudgeWords): Column<ListedJudge> => ({
  id: 'ask',
  name: w.ask,
  hiddenHead: true,
  cell: ({ id, name, status }) => (
    <Button
      look="quiet"
      aria-label={fill(status === 'excluded' ? w.whyNot : w.whySo, { name })}
      onPress={() => onAsk(id)}
    >
      {w.ask}
    </Button>
  ),
})

function Verdict({ status, isPast }: Pick<ListedJudge, 'status'> & { readonly isPast: boolean }) {
  const { judges: w } = useWords(words)
  const said =
    isPast && status === 'eligible'
      ? w.eligibleThen
      : isPast && status === 'excluded'
        ? w.excludedThen
        : w[status]
  return (
    <span className={`verdict verdict-${status}`}>
      <span aria-hidden>{MARKS[status]}</span> {said}
    </span>
  )
}

/** Shapes besides the words: nothing is told by colour alone. */
const MARKS = { eligible: '●', excluded: '○', undetermined: '?', not_considered: '–' } as const

function Reasons({ reasons, status }: Pick<ListedJudge, 'reasons' | 'status'>) {
  const say = useSay()
  // What a clause would mean for him is not known yet: which clauses, is said of all such judges together.
  if (status !== 'excluded' || reasons.length === 0) return null
  return (
    <ul className="reasons">
      {reasons.map(({ clause, cite, says, why }) => (
        <li key={clause}>
          {sentence(say(why) === '' ? say(says) : say(why))}{' '}
          <span className="muted">({say(cite)})</span>
        </li>
      ))}
    </ul>
  )
}
