/** Numbers as clerks and spreadsheets write them in, their one exact spelling out. */
import { compare, parseDecimal, plainDecimal } from '../../draw/rational.ts'
import { said, type Said, unsaid } from '../problem.ts'
import { type Cell, tidy } from './cell.ts'
import { shown } from './read-time.ts'

/** `1,05` or `1.05`: decimals stay text, since a double would round them. */
export function readDecimal(cell: Cell): Said<string> {
  const text = textOf(cell)?.replace(',', '.')
  return text !== undefined && parseDecimal(text) !== undefined
    ? said(text)
    : noNumber(cell, DECIMAL)
}

/** A whole number. */
export function readInteger(cell: Cell): Said<number> {
  const text = textOf(cell)
  const value = text !== undefined && /^-?\d{1,16}$/.test(text) ? Number(text) : Number.NaN
  return Number.isSafeInteger(value) ? said(value === 0 ? 0 : value) : noNumber(cell, INTEGER)
}

/** Whether two decimal texts are one number: `1.0` and `1.00`. */
export function sameDecimal(a: string, b: string): boolean {
  const [one, other] = [parseDecimal(a), parseDecimal(b)]
  return one !== undefined && other !== undefined && compare(one, other) === 0
}

function textOf(cell: Cell): string | undefined {
  if (typeof cell === 'number') return plainDecimal(cell)
  return typeof cell === 'string' ? tidy(cell) : undefined
}

interface Wanted {
  readonly uk: string
  readonly en: string
  readonly example: string
}
const DECIMAL: Wanted = { uk: 'десяткове число', en: 'a decimal number', example: '1,05' }
const INTEGER: Wanted = { uk: 'ціле число', en: 'a whole number', example: '14' }

const noNumber = (cell: Cell, { uk, en, example }: Wanted) =>
  unsaid(
    'wrong-type',
    {
      uk: `очікується ${uk}, а не \`${shown(cell)}\``,
      en: `${en} is expected, not \`${shown(cell)}\``,
    },
    { uk: `число пишуть так: ${example}, без пробілів`, en: `write ${example}, without blanks` },
  )
