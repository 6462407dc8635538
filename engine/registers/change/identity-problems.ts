/** Why a row is about no subject: every sentence with its way out. */
import type { Register } from '../description/registers.ts'
import { rowProblem, type RowProblem, unsaid } from '../problem.ts'
import type { Row } from '../table/row.ts'

export const placeOf = ({ row }: Row, column?: string) => ({
  ...(row !== undefined && { row }),
  ...(column !== undefined && { column }),
})

export const disagreement = (text: string, keys: readonly string[]) => {
  const others = keys.map((key) => `\`${key}\``).join(', ')
  return unsaid(
    'named-twice',
    {
      uk: `\`${text}\` — не той, кого названо в іншому стовпчику (${others})`,
      en: `\`${text}\` is not the one whom another column names (${others})`,
    },
    { uk: 'виправте один зі стовпчиків', en: 'correct one of the columns' },
  )
}

export function unnamed(row: Row, { key, reference, title }: Register): RowProblem {
  const columns = [key?.heading, reference?.heading].filter((one) => one !== undefined)
  const list = (lang: 'uk' | 'en') => columns.map((one) => `\`${one[lang]}\``).join(', ')
  return rowProblem(
    'nobody-named',
    placeOf(row),
    {
      uk: `не вказано, про кого рядок (реєстр «${title.uk}»)`,
      en: `the row does not say of whom it speaks (the register “${title.en}”)`,
    },
    { uk: `заповніть один зі стовпчиків: ${list('uk')}`, en: `fill in one of: ${list('en')}` },
  )
}

export const keyless = (row: Row, { key }: Register): RowProblem =>
  rowProblem(
    'no-key',
    placeOf(row),
    { uk: 'не вказано код запису', en: 'the code of the entry is not given' },
    {
      uk: `заповніть стовпчик \`${key?.heading.uk ?? ''}\``,
      en: `fill in the column \`${key?.heading.en ?? ''}\``,
    },
  )

export const notKey = (text: string) =>
  unsaid(
    'not-a-key',
    { uk: `\`${text}\` не може бути кодом`, en: `\`${text}\` cannot be a code` },
    {
      uk: 'до 60 знаків, без / ~ * ; , і без невидимих знаків',
      en: 'at most 60 characters, without / ~ * ; , and hidden ones',
    },
  )

export const otherAlphabet = (key: string) =>
  unsaid(
    'lookalike-key',
    {
      uk: `від коду \`${key}\`, що вже є, відрізняється лише літерами іншої абетки`,
      en: `differs from the code \`${key}\`, which exists, only by letters of another alphabet`,
    },
    { uk: 'скопіюйте код із реєстру', en: 'copy the code from the register' },
  )

export const underOther = (key: string) =>
  unsaid(
    'known-under-other-key',
    { uk: `такий запис уже є під кодом \`${key}\``, en: `this is already there under \`${key}\`` },
    { uk: 'виправте код або спорожніть клітинку', en: 'correct the code, or clear the cell' },
  )

export const concealed = (key: string) =>
  unsaid(
    'sealed',
    {
      uk: `запис \`${key}\` запечатано, і розкриття тут немає: не видно, чи рядок про нього`,
      en: `\`${key}\` is sealed and its opening is not here: the row may be about it or not`,
    },
    { uk: 'вкажіть код запису', en: 'give the code of the entry' },
  )
