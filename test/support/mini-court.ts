/**
 * An invented court in a few lines: statements of a policy in, a runtime to ask out.
 *
 * For tests of the engine that need a rule of every kind and none of the real law.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { createCalendar, decide, loadPolicies } from '../../engine/index.ts'
import type { Answer, Calendar, ErrorAnswer, PolicyFile, Runtime } from '../../engine/index.ts'

/** The parsed data of the national working calendar. */
export const calendarData: unknown = parse(readFileSync('policies/national/calendar.yaml', 'utf8'))

/** The calendar itself. */
export const calendar: Calendar = usable(createCalendar(calendarData))

function usable(made: ReturnType<typeof createCalendar>): Calendar {
  if (made.kind === 'calendar') return made.calendar
  throw new Error(`the shipped calendar has mistakes: ${JSON.stringify(made.problems)}`)
}

const FACTS = `факти документ national синтаксис 1 мова uk
перелік спеціалізація/speciality { цивільна/civil "цивільна" / "civil", кримінальна/criminal "кримінальна" / "criminal" }
перелік вид_наказу/order_kind { наказ/order "наказ" / "order", записка/memo "записка" / "memo" }
сутність суд/court "суд" / "court" {
  робочі_дні/working_calendar: список дата "робочі дні" / "working days"
  воєнний_стан/martial_law: так_чи_ні "воєнний стан" / "martial law" якщо не подано так
  судді/judges: записи суддя "судді" / "judges" у корені
  рішення/assembly: записи рішення_зборів "рішення зборів" / "decisions" у корені
}
сутність рішення_зборів/assembly "рішення зборів" / "decision of the assembly" {
  дата_рішення/decided_on: дата "дата рішення" / "date of the decision"
}
сутність суддя/judge "суддя" / "judge" {
  ідентифікатор/id: рядок "ідентифікатор" / "id"
  прізвище/surname: рядок "прізвище" / "surname"
  спеціалізації/specialities: список перелік спеціалізація "спеціалізації" / "specialities"
  працює/works: так_чи_ні "працює" / "works"
  навантаження/load: десяткове "навантаження" / "load" = вага_справ / відпрацьовано
  вага_справ/case_weight: десяткове "вага справ" / "weight of cases"
  відпрацьовано/days: десяткове "відпрацьовано днів" / "days worked"
  відсутності/absences: записи відсутність "відсутності" / "absences" якщо не подано {}
}
сутність відсутність/absence "відсутність" / "absence" {
  початок/starts_on: дата "перший день" / "first day"
  кінець/ends_on: дата "останній день" / "last day"
  тривалість/duration_days: ціле [календарних днів] "тривалість" / "length" = днів_включно(початок, кінець)
  наказ_від/order_signed_on: дата "дата наказу" / "date of the order"
}
сутність справа/case "справа" / "case" {
  номер/id: рядок "номер" / "number"
  надійшла/arrived_at: момент_часу "надійшла" / "arrived"
  зареєстровано/registered_on: дата "зареєстровано" / "registered"
  потрібна/speciality: перелік спеціалізація "потрібна спеціалізація" / "speciality"
  попередній/previous_judge_id: рядок "попередній суддя" / "earlier judge" посилання на суддя
  попередні/former_judges: список рядок "попередні судді" / "former judges"
  строк/deadline_on: дата "строк" / "deadline"
  суддів/size: ціле "суддів у складі" / "judges in the panel" якщо не подано 1
  вільна/free: так_чи_ні "вільна ознака" / "a free flag"
  друга/second: так_чи_ні "друга ознака" / "another flag"
  накази/orders: записи наказ "накази" / "orders" у корені
  присяжні/jurors: записи присяжний "присяжні" / "jurors" у корені
}
сутність присяжний/juror "присяжний" / "juror" {
  ідентифікатор/id: рядок "ідентифікатор" / "id"
  вибув/left: так_чи_ні "присяжний вибув" / "the juror has left"
}
сутність наказ/order "наказ" / "order" {
  вид/kind: перелік вид_наказу "вид" / "kind"
  підписано/signed_on: дата "підписано" / "signed"
  внесено/entered_on: дата "внесено" / "entered"
}
сутність збій/outage "збій" / "outage" {
  триває/going_on: так_чи_ні "триває" / "is going on"
  чекають/waiting_cases: записи справа_в_черзі "справи" / "waiting cases"
  призначено/manual_assignments: записи призначення "призначення" / "assignments"
}
сутність справа_в_черзі/waiting_case "справа в черзі" / "waiting case" {
  номер/case_id: рядок "номер" / "number"
  надійшла/arrived_at: момент_часу "надійшла" / "arrived"
  потрібна/speciality: перелік спеціалізація "потрібна спеціалізація" / "speciality"
}
сутність призначення/manual_assignment "призначення" / "assignment" {
  номер/case_id: рядок "номер" / "number"
  суддя_призначення/judge_id: рядок "суддя" / "judge" посилання на суддя
}
сутність політика/policy "політика" / "policy" { станом_на/as_of: дата "станом на" / "as of" }
`

const HEADER = `засади "Вигадані засади" / "Invented principles" документ mini синтаксис 1 мова uk
суд "Вигаданий суд" / "Invented court"
затверджено "рішення зборів суддів" / "decision of the assembly" від 01.03.2025 № "7"
чинні з 01.03.2025
календар ua місяці до останнього дня
`

/** The statements as the policy `mini`, in force from 01.03.2025, with any further files. */
export function miniCourt(statements: string, more: readonly PolicyFile[] = []): Runtime {
  const files = [
    { path: 'facts.zasady', text: FACTS },
    { path: 'policy.zasady', text: HEADER + statements },
    ...more,
  ]
  const { runtime, diagnostics } = loadPolicies({ files, calendar: calendarData })
  if (runtime !== undefined) return runtime
  const remarks = diagnostics.map(({ code, message, path }) => `${path}: ${code}: ${message.uk}`)
  throw new Error(`the invented policy has mistakes:\n${remarks.join('\n')}`)
}

/** Asks the policy `mini`; 01.09.2026 is a Tuesday. */
export const ask = (runtime: Runtime, facts: object, envelope: object = {}): Answer | ErrorAnswer =>
  decide(runtime, { id: 'q', policy: 'mini', as_of: '2026-09-01', facts, ...envelope }, 'en')

/** The same for a request that is not refused. */
export function answer(runtime: Runtime, facts: object, envelope: object = {}): Answer {
  const given = ask(runtime, facts, envelope)
  if ('error' in given) throw new Error(`refused: ${given.error.path}: ${given.error.message}`)
  return given
}

/** The statuses of one clause, by subject (`-` for the matter itself). */
export const statuses = ({ clauses }: Answer, id: string): Record<string, string> =>
  Object.fromEntries(
    clauses
      .filter((entry) => entry.id === `mini/${id}`)
      .map(({ subject = '-', status }) => [subject, status]),
  )
