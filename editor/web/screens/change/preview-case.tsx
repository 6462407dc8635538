/** One case that would have gone otherwise: who came in and went out and by which clauses, and everybody's chances. */
import type { PreviewCase } from '../../../api/index.ts'
import { type Column, DateText, Table } from '../../ui/index.ts'
import { useNumbers, useWords } from '../../words/index.ts'
import { clausesIn } from './columns.ts'
import words from './preview-words.ts'

interface CaseProps {
  readonly policy: string
  readonly one: PreviewCase
  readonly nameOf: (judge: string | null | undefined) => string
}

export function PreviewCaseView({ policy, one, nameOf }: CaseProps) {
  const w = useWords(words)
  const missing = [...new Set([...(one.before?.missing ?? []), ...(one.after?.missing ?? [])])]
  return (
    <div className="stack">
      <dl className="facts">
        <dt>{w.kind}</dt>
        <dd>{w.kinds[one.change]}</dd>
        <dt>{w.when}</dt>
        <dd>
          <DateText value={one.as_of} />
        </dd>
        <dt>{w.entry}</dt>
        <dd>№ {one.seq}</dd>
        {one.clauses.length > 0 && (
          <>
            <dt>{w.why}</dt>
            <dd>
              <code data-code>{clausesIn(policy, one.clauses)}</code>
            </dd>
          </>
        )}
        {missing.length > 0 && (
          <>
            <dt>{w.missing}</dt>
            <dd>
              <code data-code>{missing.join(', ')}</code>
            </dd>
          </>
        )}
        {one.obstacle !== null && (
          <>
            <dt>{w.obstacle}</dt>
            <dd>
              {obstacleIn(w.obstacles, one.obstacle.code)}
              {one.obstacle.detail !== '' && (
                <>
                  {' '}
                  <code data-code>{one.obstacle.detail}</code>
                </>
              )}
            </dd>
          </>
        )}
      </dl>
      {one.judges.length > 0 && (
        <section>
          <h3>{w.effect}</h3>
          <ul>
            {one.judges.map(({ judge, effect, clauses }) => (
              <li key={`${judge} ${effect}`}>
                {nameOf(judge)} — {w.effects[effect]}{' '}
                <code data-code>{clausesIn(policy, clauses)}</code>
              </li>
            ))}
          </ul>
        </section>
      )}
      {one.before !== null && one.after !== null && <Chances one={one} nameOf={nameOf} />}
    </div>
  )
}

/** In words; one that a later version of the engine knows, by its code. */
const obstacleIn = (names: Readonly<Record<string, string>>, code: string): string =>
  names[code] ?? code

function Chances({ one, nameOf }: Omit<CaseProps, 'policy'>) {
  const w = useWords(words)
  const { percent } = useNumbers()
  const judges = [one.before, one.after].flatMap(
    (side) => side?.pool.map(({ judge }) => judge) ?? [],
  )
  const chanceIn = (side: PreviewCase['before'], judge: string) => {
    const chance = side?.pool.find((seat) => seat.judge === judge)?.chance
    if (chance === undefined) return <span className="muted">{w.out}</span>
    return (
      <>
        {percent(chance.about)} <span className="muted small">{chance.exact}</span>
      </>
    )
  }
  const columns: readonly Column<string>[] = [
    { id: 'judge', name: w.judge, cell: nameOf },
    {
      id: 'before',
      name: w.chanceBefore,
      align: 'end',
      cell: (judge) => chanceIn(one.before, judge),
    },
    { id: 'after', name: w.chanceAfter, align: 'end', cell: (judge) => chanceIn(one.after, judge) },
  ]
  return (
    <section className="stack">
      <h3>{w.chances}</h3>
      <Table
        label={w.chances}
        columns={columns}
        rows={[...new Set(judges)]}
        rowId={(judge) => judge}
        full
      />
    </section>
  )
}
