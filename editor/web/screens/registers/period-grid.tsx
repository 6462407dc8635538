/** Judges by days: a bar over the days of each absence, with its words in it. */
import type { RegisterDays } from '../../../api/index.ts'
import { Link } from '../../ui/index.ts'
import { byUkrainian, day, fill, useNumbers, useSay, useWords } from '../../words/index.ts'
import { dayAfter, daysOf, isWeekend, linesOf, type Run } from './month.ts'
import words from './words.ts'

type Mark = RegisterDays['marks'][number]

interface GridProps {
  readonly days: RegisterDays
  /** Of the month. */
  readonly name: string
}

export function PeriodGrid({ days: { month, people, marks }, name }: GridProps) {
  const { month: w } = useWords(words)
  const say = useSay()
  const days = daysOf(month)
  const shown = people
    .filter(({ subject }) => marks.some(({ person }) => person === subject))
    .toSorted((a, b) => byUkrainian(say(a.label), say(b.label)))
  return (
    <div className="table-scroll table-full">
      <table className="table period-grid">
        <caption className="visually-hidden">{fill(w.away, { month: name })}</caption>
        <thead>
          <tr>
            <th scope="col">{w.judge}</th>
            {days.map((each) => (
              <th key={each} scope="col" className={isWeekend(each) ? 'rest' : undefined}>
                <span aria-hidden>{Number(each.slice(-2))}</span>
                <span className="visually-hidden">{day(each)}</span>
              </th>
            ))}
            <th scope="col">{w.sum}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ subject, label }) => (
            <Person
              key={subject}
              label={say(label)}
              marks={marks.filter(({ person }) => person === subject)}
              days={days}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

interface PersonProps {
  readonly label: string
  readonly marks: readonly Mark[]
  readonly days: readonly string[]
}

/** One line; another where two absences share a day. */
function Person({ label, marks, days }: PersonProps) {
  const { decimal } = useNumbers()
  const lines = linesOf(marks)
  const away = new Set(marks.map((mark) => mark.day)).size
  return lines.map((line, at) => (
    <tr key={at}>
      {at === 0 && (
        <th scope="row" rowSpan={lines.length}>
          {label}
        </th>
      )}
      {cellsOf(line, days).map((cell) =>
        typeof cell === 'string' ? (
          <td key={cell} className={isWeekend(cell) ? 'rest' : undefined} />
        ) : (
          <td key={cell.from} colSpan={cell.days} className="span">
            <Bar run={cell} />
          </td>
        ),
      )}
      {at === 0 && <td rowSpan={lines.length}>{decimal(away)}</td>}
    </tr>
  ))
}

function cellsOf(
  line: readonly Run<Mark>[],
  days: readonly string[],
): readonly (string | Run<Mark>)[] {
  return days.flatMap((each): readonly (string | Run<Mark>)[] => {
    const run = line.find(({ from, days: length }) => from <= each && each < dayAfter(from, length))
    if (run === undefined) return [each]
    return run.from === each ? [run] : []
  })
}

function Bar({ run }: { readonly run: Run<Mark> }) {
  const { month: w } = useWords(words)
  const say = useSay()
  const what = say(run.mark.text) === '' ? w.unknownKind : say(run.mark.text)
  const until = dayAfter(run.from, run.days - 1)
  const span = until === run.from ? day(run.from) : `${day(run.from)}–${day(until)}`
  const register = run.mark.subject.split('/').at(-2) ?? ''
  return (
    <span className="span-text" title={`${what}, ${span}`}>
      <Link
        to={`/registers/${register}/record?subject=${encodeURIComponent(run.mark.subject)}`}
        aria-label={`${what}, ${span}`}
      >
        {what}
      </Link>
    </span>
  )
}
