/** A month of a register: who is away on which days, or whose the days of a roster are. */
import type { RegisterInfo } from '../../../api/index.ts'
import { Button, Empty, Loading, ProblemNotice } from '../../ui/index.ts'
import { localeOf, useLanguage, useWords } from '../../words/index.ts'
import { monthAfter } from './month.ts'
import { PeriodGrid } from './period-grid.tsx'
import { type When, useDays } from './requests.ts'
import { Roster } from './roster.tsx'
import words from './words.ts'

interface DaysProps {
  readonly register: RegisterInfo
  readonly when: When
  readonly month: string | undefined
  readonly onMonth: (month: string) => void
}

export function DaysView({ register, when, month, onMonth }: DaysProps) {
  const { month: w } = useWords(words)
  const name = useMonthName()
  const { data, error } = useDays(register.id, when, month)
  if (error !== null) return <ProblemNotice error={error} />
  if (data === undefined) return <Loading />
  return (
    <div className="stack">
      <div className="month-head">
        <Button onPress={() => onMonth(monthAfter(data.month, -1))} aria-label={w.previous}>
          ←
        </Button>
        <h3 aria-live="polite">{name(data.month)}</h3>
        <Button onPress={() => onMonth(monthAfter(data.month, 1))} aria-label={w.next}>
          →
        </Button>
      </div>
      {data.marks.length === 0 ? (
        <Empty title={w.nobody}>{w.nobodyHelp}</Empty>
      ) : register.days === 'period' ? (
        <PeriodGrid days={data} name={name(data.month)} />
      ) : (
        <Roster days={data} name={name(data.month)} />
      )}
    </div>
  )
}

function useMonthName(): (month: string) => string {
  const format = new Intl.DateTimeFormat(localeOf(useLanguage()), {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return (month) => format.format(new Date(`${month}-01T00:00:00Z`))
}
