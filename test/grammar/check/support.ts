/** A small court for the tests of the checker: facts, a policy around some statements, and its check. */
import { createHash } from 'node:crypto'
import {
  checkPolicy,
  type Checked,
  type PolicyInput,
  type Located,
} from '../../../grammar/check/index.ts'
import { parseText } from '../../../grammar/index.ts'
import type { AmendmentUnit, FactsUnit, PolicyUnit, Unit } from '../../../grammar/index.ts'

export const FACTS = `факти документ national синтаксис 1 мова uk

перелік вид_відсутності/absence_kind {
  відпустка/leave "відпустка" / "leave",
  відрядження/business_trip "відрядження" / "business trip",
}
перелік вид_справи/case_kind {
  цивільна/civil "цивільна" / "civil",
  кримінальна/criminal "кримінальна" / "criminal",
}
перелік спеціалізація/specialisation {
  цивільна/civil "цивільна" / "civil",
  кримінальна/criminal "кримінальна" / "criminal",
}
перелік невідкладність/urgency {
  немає/none "немає" / "none",
  негайно/immediate "негайно" / "immediate",
}
перелік підстава_відводу/recusal_ground {
  "2.6.b1" "перша" / "first",
}
сутність суд/court "суд" / "court" {
  робочі_дні/working_calendar : список дата "календар" / "calendar"
  судді/judges : записи суддя "судді" / "judges" у корені
  воєнний_стан/martial_law : так_чи_ні "воєнний стан" / "martial law"
  кінець_робочого_часу/working_day_end : час "кінець" / "end"
}
сутність суддя/judge "суддя" / "judge" {
  ідентифікатор/id : рядок "ідентифікатор" / "identifier"
  прізвище/surname : рядок "прізвище" / "surname"
  спеціалізації/specialisations : список перелік спеціалізація "спеціалізації" / "specialisations"
  відсутності/absences : записи відсутність "відсутності" / "absences" якщо не подано {}
  закінчення_строку_повноважень/term_ends_on : дата "строк" / "term" змінюваний
  дата_припинення_повноважень/powers_terminated_on : дата "припинення" / "termination"
  працює_в_суді/works_in_court : так_чи_ні "працює" / "works"
  коефіцієнт_навантаження/load_coefficient : десяткове "навантаження" / "load" = приведена_вага / відпрацьовано_днів
  приведена_вага/reduced_weight : десяткове "вага" / "weight"
  відпрацьовано_днів/days_worked : ціле [днів] "дні" / "days"
}
сутність відсутність/absence "відсутність" / "absence" {
  вид/kind : перелік вид_відсутності "вид" / "kind"
  перший_день/starts_on : дата "перший день" / "first day" змінюваний
  останній_день/ends_on : дата "останній день" / "last day" змінюваний
  тривалість/duration_days : ціле [календарних днів] "тривалість" / "duration" = днів_включно(перший_день, останній_день)
  дата_наказу/order_signed_on : дата "наказ" / "order"
}
сутність справа/case "справа" / "case" {
  вид/kind : перелік вид_справи "вид" / "kind"
  потрібна_спеціалізація/specialisation_required : перелік спеціалізація "спеціалізація" / "specialisation"
  невідкладність/statutory_urgency : перелік невідкладність "невідкладність" / "urgency"
  момент_розподілу/distributed_at : момент_часу "момент" / "moment"
  час_реєстрації/registered_at : момент_часу "реєстрація" / "registration"
  раніше_визначений_суддя/previous_judge_id : рядок "суддя" / "judge" посилання на суддя
  кількість_суддів/panel_size : ціле [суддів] "судді" / "judges"
}
сутність відвід/recusal "відвід" / "recusal" {
  підстава_відводу/ground : перелік підстава_відводу "підстава" / "ground"
}
сутність політика/policy "політика" / "policy" {
  станом_на/as_of : дата "станом на" / "as of"
}
`

export const HEADER = `засади "Засади" / "Principles" документ desn синтаксис 1 мова uk
суд "Деснянський районний суд м. Чернігова"
затверджено "рішення зборів суддів" / "decision of the assembly" від 28.03.2025 № "3"
чинні з 28.03.2025
календар ua місяці до останнього дня
`

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** Parses a text that must be free of mistakes of spelling. */
function parsed(text: string, path: string): Located<Unit> {
  const { unit, diagnostics } = parseText({ path, text })
  if (diagnostics.length > 0 || unit === undefined) {
    const said = diagnostics.map(
      ({ code, message, span }) => `${code} ${message.uk} «${text.slice(span.start, span.end)}»`,
    )
    throw new Error(`${path} does not parse:\n${said.join('\n')}`)
  }
  return { unit: withHiddenMarks(unit), path, source: text }
}

/** The lexer refuses invisible characters; other front ends may not, so `¤` stands for one here. */
function withHiddenMarks(unit: Unit): Unit {
  return JSON.parse(JSON.stringify(unit).replaceAll('¤', '\\u202e')) as Unit
}

export interface Files {
  readonly base: string
  readonly facts?: string
  readonly amendments?: readonly string[]
  readonly libraries?: readonly string[]
}

export function inputOf({
  base,
  facts = FACTS,
  amendments = [],
  libraries = [],
}: Files): PolicyInput {
  return {
    facts: [parsed(facts, 'facts.zasady') as Located<FactsUnit>],
    base: parsed(base, 'base.zasady') as Located<PolicyUnit>,
    libraries: libraries.map(
      (text, index) => parsed(text, `library-${index}.zasady`) as Located<PolicyUnit>,
    ),
    amendments: amendments.map(
      (text, index) => parsed(text, `amendment-${index}.zasady`) as Located<AmendmentUnit>,
    ),
    sha256,
  }
}

export const check = (files: Files): Checked => checkPolicy(inputOf(files))

/** Checks these statements under the header of the little court. */
export const checkStatements = (statements: string): Checked => check({ base: HEADER + statements })

export const codesOf = ({ diagnostics }: Checked): readonly string[] =>
  diagnostics.map(({ code }) => code)
