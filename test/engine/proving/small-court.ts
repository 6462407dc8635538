/** A court so small that every test of a test fits on a screen: facts, principles, one amendment. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { CheckedPolicy } from '../../../grammar/index.ts'
import { checkFiles } from '../../../engine/decide/check-files.ts'
import { createCalendar, type Calendar } from '../../../engine/time/calendar.ts'

const FACTS = `факти документ national синтаксис 1 мова uk
перелік вид_справи/case_kind { цивільна/civil "цивільна" / "civil", кримінальна/criminal "кримінальна" / "criminal" }
сутність суд/court "суд" / "court" {
  судді/judges: записи judge "судді" / "judges" у корені
  робочі_дні/working_calendar: список дата "робочі дні" / "working days"
}
сутність суддя/judge "суддя" / "judge" {
  ідентифікатор/id: рядок "ідентифікатор" / "identifier"
  прізвище/surname: рядок "прізвище" / "surname"
  види/kinds: список перелік case_kind "види справ" / "kinds of cases" змінюваний
  навантаження/load: десяткове "навантаження" / "load" змінюваний
  відсутності/absences: записи absence "відсутності" / "absences" якщо не подано {}
}
сутність відсутність/absence "відсутність" / "absence" {
  перший_день/starts_on: дата "перший день" / "first day" змінюваний
  останній_день/ends_on: дата "останній день" / "last day" змінюваний
  тривалість/length: ціле [календарних днів] "тривалість" / "length" = днів_включно(перший_день, останній_день)
}
сутність справа/case "справа" / "case" {
  ідентифікатор/id: рядок "номер" / "number"
  вид/kind: перелік case_kind "вид" / "kind"
  момент/at: момент_часу "момент" / "moment" змінюваний
  подано/filed_on: дата "дата подання" / "date of filing"
  зареєстровано/registered_on: дата "дата реєстрації" / "date of registration"
  закрита/closed: так_чи_ні "закрита" / "closed" якщо не подано ні
  сторони/parties: записи party "сторони" / "parties" у корені
}
сутність сторона/party "сторона" / "party" {
  ідентифікатор/id: рядок "ідентифікатор" / "identifier"
  повідомлена/told: так_чи_ні "повідомлена" / "told"
}
сутність черга/queue "черга" / "queue" {
  справи/waiting: записи waiting_case "справи" / "cases"
}
сутність справа_в_черзі/waiting_case "справа в черзі" / "waiting case" {
  справа/case_id: рядок "номер" / "number"
}
сутність політика/policy "засади" / "policy" {
  станом_на/as_of: момент_часу "момент" / "moment"
}
`

const HEAD = `засади "Засади" / "Principles" документ small синтаксис 1 мова uk
суд "Вигаданий суд" / "A fictitious court"
затверджено "рішення зборів суддів" / "decision of the assembly of judges" від 01.01.2026 № "1"
чинні з 01.01.2026
календар ua місяці до останнього дня
долучено national
`

/** What the court has decided; tests add statements and tests of their own. */
export const RULES = `
пункт "1" обов’язково "відпустка" / "leave"
пункт "2" обов’язково "вид" / "kind"
пункт "3" обов’язково "розподіл" / "draw"
пункт "4" обов’язково "вага" / "weight"
пункт "5" обов’язково "реєстрація" / "registration"
пункт "6" заборонено "закриті" / "closed"
пункт "7" обов’язково "повідомлення" / "notice"

не розподіляються щодо судді "1" відпустка/leave
  для кожного запису відсутність/absence із суддя.відсутності
  якщо справа.момент у [відсутність.перший_день - 3 календарні дні, відсутність.останній_день]
  пояснення "відпустка з {відсутність.перший_день}" / "leave from {absence.starts_on}"

вага "4" обернена/inverse = 1 / суддя.навантаження

автоматизований розподіл "3" загальний/general
  серед суддів, у яких
    вид_справи/kind_fits "2": справа.вид у суддя.види
    немає підстав для виключення
  вага обернена
  якщо учасників немає то зупинити "3"

не розподіляти "6" закрита/closed_case якщо справа.закрита

обов’язок "5" реєстрація/registration
  має бути справа.зареєстровано не пізніше справа.подано + 2 календарні дні

висновок "7" повідомлення/notice
  для кожного запису сторона/party із справа.сторони
  якщо сторона.повідомлена

зразок двоє/two
  дано справа { вид: цивільна, момент: 10.03.2026 10:00, подано: 02.03.2026, зареєстровано: 04.03.2026 }
  дано суддя "А" { прізвище: "Авраменко", види: [цивільна], навантаження: 2 }
  дано суддя "Б" { прізвище: "Бондар", види: [цивільна, кримінальна], навантаження: 3 }
`

/** The files of the court, with these tests and perhaps an amendment. */
export function smallCourtFiles(tests: string, rules: string = RULES, amendment?: string) {
  return [
    { path: 'facts.zasady', text: FACTS },
    { path: 'policy.zasady', text: HEAD + rules + tests },
    ...(amendment === undefined ? [] : [{ path: 'amendment.zasady', text: amendment }]),
  ]
}

/** A checked policy of these files; remarks end the test. */
export function smallCourt(tests: string, rules?: string, amendment?: string): CheckedPolicy {
  const { policies, diagnostics } = checkFiles(smallCourtFiles(tests, rules, amendment))
  const [policy] = policies
  if (policy !== undefined) return policy
  const told = diagnostics.map(({ code, path, span, message }) =>
    [code, path, span.start, message.uk].join(' '),
  )
  throw new Error(told.join('\n'))
}

/** The calendar that the policies of this repository use. */
export const CALENDAR: Calendar = calendar()

function calendar(): Calendar {
  const path = new URL('../../../policies/national/calendar.yaml', import.meta.url)
  const made = createCalendar(parse(readFileSync(path, 'utf8')))
  if (made.kind === 'problems') throw new Error('the calendar is broken')
  return made.calendar
}
