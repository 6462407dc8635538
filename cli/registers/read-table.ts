/** A file that a clerk saved from a spreadsheet: a path in, its cells out. CSV or XLSX, told by what the file is. */
import { type Cell, decodeTable, parseCsv } from '../../engine/index.ts'
import { type Or, right, unreadable } from '../complaint.ts'
import { nameOfInput, readBytes } from '../disk/read-text.ts'
import { LIMITS } from '../limits.ts'
import { readXlsx } from './xlsx.ts'

/** Reads a whole file; `-` is standard input. */
export async function readTable(path: string): Promise<Or<readonly (readonly Cell[])[]>> {
  const bytes = await readBytes(path, LIMITS.importBytes)
  return bytes.ok ? tableOf(bytes.value, nameOfInput(path)) : bytes
}

/** The cells of a file of this name that was read, or sent. */
export async function tableOf(
  bytes: Uint8Array,
  name: string,
): Promise<Or<readonly (readonly Cell[])[]>> {
  const begins = (...first: readonly number[]): boolean =>
    first.every((byte, at) => bytes[at] === byte)
  if (begins(...ZIP)) return readXlsx(bytes, name)
  // Excel before 2007, and a file with a password.
  if (begins(...COMPOUND)) return otherFormat(name)
  const parsed = parseCsv(decodeTable(bytes))
  if (parsed.kind === 'table') return right(parsed.rows)
  return malformed(name, parsed.row, parsed.why)
}

const ZIP = [0x50, 0x4b, 0x03, 0x04]
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0]

const otherFormat = (name: string) =>
  unreadable(
    {
      uk: `\`${name}\` збережено у старому форматі Excel або з паролем`,
      en: `\`${name}\` is in the old format of Excel, or has a password`,
    },
    {
      uk: 'збережіть його як «Книга Excel (.xlsx)» або «CSV UTF-8» без пароля',
      en: 'save it as “Excel workbook (.xlsx)” or “CSV UTF-8” without a password',
    },
  )

function malformed(name: string, row: number, why: 'open-quote' | 'after-quote') {
  const what = {
    'open-quote': { uk: 'лапки не закрито', en: 'a quotation mark is not closed' },
    'after-quote': { uk: 'текст після закритих лапок', en: 'text after a closing quotation mark' },
  }[why]
  return unreadable(
    { uk: `\`${name}\`, рядок ${row}: ${what.uk}`, en: `\`${name}\`, row ${row}: ${what.en}` },
    {
      uk: 'лапки всередині тексту подвоюють, а сам текст беруть у лапки',
      en: 'quotation marks inside a text are doubled, and the text stands in quotation marks',
    },
  )
}
