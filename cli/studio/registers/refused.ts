/** What cannot be done with the registers, as a page says it: where the command names its options, what the page has. */
import type { Answer } from '../../../editor/server/index.ts'
import { misused, type Or } from '../../complaint.ts'
import { answerOf } from '../answers.ts'
import { plainWords } from './plain-words.ts'

/** The same complaint without the marks of a terminal. */
export function plainAnswer<T>(or: Or<T>, code: string): Answer<T> {
  if (or.ok) return answerOf(or, code)
  if (or === noSuchRegister || or === noSuchRecord) return answerOf(or, code, 404)
  const { message, help, ...rest } = or.complaint
  const said = {
    message: plainWords(message),
    ...(help !== undefined && { help: plainWords(help) }),
  }
  return answerOf({ ok: false, complaint: { ...rest, ...said } }, code)
}

export const noSuchRegister = misused(
  { uk: 'такого реєстру суд не веде', en: 'the court keeps no such register' },
  { uk: 'оберіть реєстр із переліку', en: 'choose a register from the list' },
)

export const noSuchRecord = misused(
  { uk: 'такого запису в реєстрах немає', en: 'the registers have no such entry' },
  {
    uk: 'відкрийте реєстр і оберіть запис у таблиці',
    en: 'open the register and choose an entry in its table',
  },
)

export const actNotWhole = misused(
  {
    uk: 'наказ чи рішення назвали не повністю',
    en: 'the act is not named whole',
  },
  {
    uk: 'заповніть номер, дату і хто підписав або залиште всі три поля порожніми',
    en: 'fill in the number, the date and the signatory, or leave all three empty',
  },
)

export const noSuchDay = (given: string) =>
  misused(
    { uk: `\`${given}\` не є днем`, en: `\`${given}\` is no day` },
    { uk: 'день пишуть так: 04.08.2026', en: 'a day is written like this: 04.08.2026' },
  )
