/** What may be wrong with a table of matters, in words for the clerk who filled it in. */
import type { RowProblem } from '../../../engine/index.ts'
import { refused } from '../../../editor/server/index.ts'
import type { BatchForm } from './batch-form.ts'

/** No document, or none of those that distribute. */
export function noDocument(documents: BatchForm['documents']) {
  const names = (lang: 'uk' | 'en') => documents.map(({ title }) => `«${title[lang]}»`).join(', ')
  return {
    message: { uk: 'не сказано, за якими засадами', en: 'it is not said by which policy' },
    help: { uk: `назвіть одні з них: ${names('uk')}`, en: `name one of them: ${names('en')}` },
  }
}

export const NO_NUMBER = {
  message: { uk: 'немає номера справи', en: 'the number of the case is missing' },
  help: {
    uk: 'без номера справу не розподіляють: впишіть його',
    en: 'a case is not distributed without its number: write it',
  },
}

export const ACT_INCOMPLETE = {
  message: {
    uk: 'про акт, що дозволяє повторний розподіл, сказано не все',
    en: 'the act that allows a repeat distribution is not told in full',
  },
  help: { uk: 'впишіть номер, дату і хто підписав', en: 'give its number, date and signatory' },
}

export const noJudge = (told: unknown) => ({
  message: {
    uk: `судді \`${String(told)}\` немає в реєстрі, або таких кілька`,
    en: `the register has no judge \`${String(told)}\`, or several`,
  },
  help: {
    uk: 'впишіть прізвище, як у реєстрі суддів, або код судді',
    en: 'write the surname as the register of judges has it, or the code',
  },
})

export function badHeadings(problems: readonly RowProblem[]) {
  return refused({
    code: 'distribution/batch-headings',
    status: 422,
    message: {
      uk: 'заголовки таблиці не такі, як у бланку',
      en: 'the headings of the table are not those of the form',
    },
    help: {
      uk: 'візьміть порожній бланк і перенесіть до нього справи; порядок стовпчиків довільний',
      en: 'take the empty form and move the cases into it; columns may stand in any order',
    },
    errors: problems.map(({ code, column, message, help }) => ({
      code,
      place: column ?? '',
      message: code === 'register/unknown-column' ? UNKNOWN : message,
      ...(help !== undefined && { help }),
    })),
  })
}

export const noNumberColumn = (heading: string | null) =>
  refused({
    code: 'distribution/batch-headings',
    status: 422,
    message: {
      uk: `у таблиці немає стовпчика «${heading ?? ''}»`,
      en: `the table has no column “${heading ?? ''}”`,
    },
    help: {
      uk: 'додайте його: без номера справу не розподіляють',
      en: 'add it: a case is not distributed without its number',
    },
  })

const UNKNOWN = { uk: 'такого стовпчика в бланку немає', en: 'the form has no such column' }
