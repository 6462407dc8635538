/** A cell of a file in which a formula has no value: an error of the spreadsheet, or a formula instead of its result. */
import { unsaid } from '../problem.ts'
import { type Cell, tidy } from './cell.ts'
import { shown } from './read-time.ts'

/** `#N/A`, `#REF!`, `#NAME?`, `#DIV/0!`, and the same words of spreadsheets in other languages: `#Н/Д`. */
const ERROR = /^#(?:[\p{Lu}’']+[!?]|\p{Lu}+\/[\p{Lu}0]+!?)$/u

/** Why the cell says nothing; `undefined` for every other cell. */
export function notComputed(cell: Cell) {
  if (typeof cell !== 'string') return undefined
  const text = tidy(cell)
  if (ERROR.test(text)) {
    return unsaid(
      'formula-error',
      { uk: `\`${text}\`: формула не дала значення`, en: `\`${text}\`: the formula has no value` },
      {
        uk: 'виправте формулу або впишіть саме значення',
        en: 'correct the formula, or write the value itself',
      },
    )
  }
  if (!text.startsWith('=')) return undefined
  return unsaid(
    'formula',
    {
      uk: `\`${shown(text)}\`: формула, значення якої у файлі немає`,
      en: `\`${shown(text)}\`: a formula whose value the file does not hold`,
    },
    {
      uk: 'відкрийте файл у табличній програмі, збережіть його ще раз або впишіть саме значення',
      en: 'open the file in a spreadsheet program and save it again, or write the value itself',
    },
  )
}
