/** A month as a calendar: on each day of a roster, whose it is. */
import type { RegisterDays } from '../../../api/index.ts'
import {
  byUkrainian,
  day,
  fill,
  localeOf,
  useLanguage,
  useSay,
  useWords,
} from '../../words/index.ts'
import { isWeekend, weeksOf } from './month.ts'
import words from './words.ts'

interface RosterProps {
  readonly days: RegisterDays
  /** Of the month. */
  readonly name: string
}

/** A Monday, for the names of the days of the week. */
const MONDAY = Date.UTC(2026, 7, 3)
const MS_PER_DAY = 86_400_000

export function Roster({ days: { month, people, marks }, name }: RosterProps) {
  const { month: w } = useWords(words)
  const say = useSay()
  const names = new Map(people.map(({ subject, label }) => [subject, say(label)]))
  const on = (each: string): readonly string[] =>
    marks
      .filter((mark) => mark.day === each)
      .map(({ person }) => names.get(person) ?? person)
      .toSorted(byUkrainian)
  const isUnnamed = marks.some(({ person, subject }) => person === subject && !person.includes('/'))
  return (
    <>
      {isUnnamed && <p className="muted small">{w.ofWhom}</p>}
      <div className="table-scroll table-full">
        <table className="table roster">
          <caption className="visually-hidden">{fill(w.roster, { month: name })}</caption>
          <thead>
            <tr>
              <Weekdays />
            </tr>
          </thead>
          <tbody>
            {weeksOf(month).map((week, at) => (
              <tr key={at}>
                {week.map((each, place) =>
                  each === undefined ? (
                    <td key={place} />
                  ) : (
                    <td key={each} className={isWeekend(each) ? 'rest' : undefined}>
                      <time dateTime={each} className="roster-day">
                        <span aria-hidden>{Number(each.slice(-2))}</span>
                        <span className="visually-hidden">{day(each)}</span>
                      </time>
                      <People names={on(each)} />
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function Weekdays() {
  const locale = localeOf(useLanguage())
  const short = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  const long = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, at) => {
    const each = new Date(MONDAY + at * MS_PER_DAY)
    return (
      <th key={at} scope="col" abbr={long.format(each)}>
        {short.format(each)}
      </th>
    )
  })
}

const People = ({ names }: { readonly names: readonly string[] }) =>
  names.length === 0 ? null : (
    <ul className="roster-people">
      {names.map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  )
