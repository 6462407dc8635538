/** Months as the registers show them: their days, weeks, runs of days that follow one another. Pure. */

/** `2026-08` → its days, ISO. */
export function daysOf(month: string): readonly string[] {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year, number, 0)).getUTCDate()
  return Array.from({ length: last }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`)
}

/** From Monday, 0, to Sunday, 6. */
export const weekday = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7

export const isWeekend = (day: string): boolean => weekday(day) >= 5

/** The month so many months later. */
export function monthAfter(month: string, months: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 'yyyy-mm'.length)
}

/** Rows of seven; the days of other months are not there. */
export function weeksOf(month: string): readonly (readonly (string | undefined)[])[] {
  const days = daysOf(month)
  const before = Array.from({ length: weekday(days[0] ?? '') }, () => undefined)
  const cells = [...before, ...days]
  const weeks = Math.ceil(cells.length / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_each, at) => cells[week * 7 + at]),
  )
}

/** Days that follow one another for one reason. */
export interface Run<T> {
  readonly from: string
  readonly days: number
  readonly mark: T
}

/** Marks of one person in runs, in as many lines as it takes that no two runs share a day. */
export function linesOf<T extends { readonly day: string; readonly subject: string }>(
  marks: readonly T[],
): readonly (readonly Run<T>[])[] {
  const lines: Run<T>[][] = []
  for (const run of runsOf(marks)) {
    const free = lines.find((line) => {
      const last = line.at(-1)
      return last === undefined || dayAfter(last.from, last.days) <= run.from
    })
    if (free === undefined) lines.push([run])
    else free.push(run)
  }
  return lines.length === 0 ? [[]] : lines
}

function runsOf<T extends { readonly day: string; readonly subject: string }>(
  marks: readonly T[],
): readonly Run<T>[] {
  const runs: { from: string; days: number; mark: T }[] = []
  for (const mark of marks) {
    const open = runs.find(
      (run) => run.mark.subject === mark.subject && dayAfter(run.from, run.days) === mark.day,
    )
    if (open === undefined) runs.push({ from: mark.day, days: 1, mark })
    else open.days += 1
  }
  return runs.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
