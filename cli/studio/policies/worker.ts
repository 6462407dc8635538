/** The thread in which texts as typed are tried: a task in, what it found out. It may be ended at any moment. */
import { createCalendar, type Runtime } from '../../../engine/index.ts'
import { parseYamlData } from '../../../grammar/index.ts'
import { excludedBy, type RuleTrial } from './excluded-by.ts'
import { testText, type TestRun } from './proving-text.ts'
import { type Trial, tryText } from './trial.ts'

export type Task =
  | { readonly kind: 'ready' }
  | ({ readonly kind: 'try'; readonly calendar: string } & Trial)
  | ({ readonly kind: 'excluded'; readonly calendar: string } & RuleTrial)
  | ({ readonly kind: 'tests'; readonly calendar: string } & TestRun)

/** Called by the pool. `ready` only waits until the thread has started. */
export default function run(task: Task): unknown {
  switch (task.kind) {
    case 'ready':
      return null
    case 'try':
      return tryText(task, calendarOf(task.calendar))
    case 'excluded':
      return excludedBy(task, calendarOf(task.calendar))
    case 'tests':
      return testText(task, calendarOf(task.calendar))
  }
}

let known: { readonly text: string; readonly calendar: Runtime['calendar'] } | undefined

function calendarOf(text: string): Runtime['calendar'] {
  if (known?.text === text) return known.calendar
  const data = parseYamlData(text)
  const made = 'value' in data ? createCalendar(data.value) : undefined
  if (made?.kind !== 'calendar') throw new Error('the calendar of a policy cannot be read')
  known = { text, calendar: made.calendar }
  return made.calendar
}
