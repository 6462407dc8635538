/**
 * The words that the distribution program prints in a report, in one table: whatever has another name in another
 * version of the program is added here.
 *
 * Seen in one published report of the High Council of Justice; the words of its court twin («суддів») and of an older
 * version («Справ розглянуто») are known from descriptions only.
 * Lines are compared after `I: ` and repeated blanks are gone.
 */
import type { FieldId, Role } from './types.ts'

const MEMBERS = '(?:членів (?:ВРП|Вищої ради правосуддя)|суддів)'
const MEMBER = '(?:члена (?:ВРП|Вищої ради правосуддя)|суддю|судді)'
const MATTER = '(?:матеріалу|матеріалів|справи|судової справи)'
const DRAW = '(?:повторного )?(?:автоматизованого )?розподілу'

const label = (words: string): RegExp => new RegExp(`^${words}`, 'iu')

/** The first line of a report. */
export const TITLE = label('Звіт про (?:повторний )?(?:автоматизований )?розподіл')

/** Labels of lines that carry one value. */
export const FIELDS: Readonly<Record<FieldId, RegExp>> = {
  start: label(`Дата та час початку ${DRAW}:`),
  end: label(`(?:Дата та час|Час) закінчення ${DRAW}:`),
  case: label(`Єдиний унікальний номер(?: ${MATTER})?:`),
  proceeding: label('Номер провадження:'),
  specialisation: label('Спеціалізація:'),
  specialised: label(`Кількість ${MEMBERS},? яких визначено на поточну спеціалізацію:`),
  seats: label(`Кількість ${MEMBERS},? що розподіляється:`),
  complexity: label(`Складність ${MATTER}:`),
  participants: label('Всього учасників:'),
  client: label('Версія клієнта:'),
  database: label('Версія БД:'),
  'run-time': label('Виконувалось:'),
}

/** Headings that open a section, by whom it chooses. The last one takes whatever else is chosen. */
export const SECTIONS: readonly (readonly [Role, RegExp])[] = [
  ['rapporteur', label('Вибір (?:судді-)?доповідача')],
  ['presiding', label('Вибір головуючого')],
  ['members', label('Вибір учасників')],
  ['other', label('Вибір ')],
]

export const EXCLUDED = label('Виключено ')
export const TOTAL = label(`Всього ${MEMBERS}:`)
export const CHOSEN = label(`Обрано ${MEMBER} за випадковим числом:`)
export const ALONE = label(`Для одноособового розгляду ${MATTER} головуючий ?= ?доповідач`)
export const PARTICIPANTS = label(`Інформація про учасників ${MATTER}`)
export const REMOVED = label('Відведені (?:судді|члени [^:]*) або зміна форми участі:')
export const REASON = label('Причина відведення або зміни форми участі:')

/** Before the line with the number. */
export const CHOICE = label(`Інформація щодо визначення ${MEMBER} за випадковим числом`)

/** Between the name and the first number of a member: `період з 01.11.2023 до 06.11.2023`. */
export const PERIOD = / період з (\S{1,20}) (?:до|по) (\S{1,20})$/iu

/** The numbers of a member. */
export const NUMBERS: Readonly<
  Record<'days' | 'weight' | 'load' | 'interval' | 'coefficient', RegExp>
> = {
  days: label('Відпрацьовано(?: днів)?:?'),
  weight: label(
    '(?:Матеріалів|Справ|Судових справ) (?:розподілено|розглянуто)(?: ?\\(приведена вага\\))?:?',
  ),
  load: label('КН(?= |:|\\d):?'),
  interval: label('Інтервал:?'),
  coefficient: label('КАП(?= |:|\\d):?'),
}

/** A reason for which a member is not counted among those of the specialisation. */
export const NO_SPECIALISATION = /відсутня спеціалізація/iu
