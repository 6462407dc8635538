/** Words about registers that several pages share: names of facts, values, acts, moments. */
import {
  type Order,
  factsInOrder,
  formatDateUk,
  formatInstantUk,
  parseDate,
  parseDateTime,
  type Register,
  registerOf,
  type Registers,
  writeCell,
} from '../../engine/index.ts'
import { visible, type Vocabulary } from '../../grammar/index.ts'
import type { Terminal } from '../terminal.ts'
import type { Lang } from '../text.ts'
import { wrapped } from './width.ts'

/** What a page about registers is written with. */
export interface Page extends Pick<Terminal, 'columns' | 'colour'> {
  readonly registers: Registers
  readonly vocabulary: Vocabulary
  readonly lang: Lang
}

/** A fact as its column is headed; without a column by its name. */
export function factName(
  field: string,
  register: Register,
  { registers, vocabulary, lang }: Page,
): string {
  const column = register.columns.find((one) => one.field === field)
  if (column !== undefined) return column.heading[lang]
  const { common } = registers
  if (field === register.order.no) return common.order_no[lang]
  if (field === register.order.date) return common.order_date[lang]
  const name = vocabulary.entities.get(register.entity)?.fields.get(field)?.name[lang]
  return (name ?? field).replaceAll('_', ' ')
}

/** A value as a file has it. */
export function factValue(value: unknown, field: string, register: Register, page: Page): string {
  const type = vocabularyType(field, register, page)
  return visible(writeCell(value, type, page.lang, page.vocabulary))
}

const vocabularyType = (field: string, { entity }: Register, { vocabulary }: Page) =>
  vocabulary.entities.get(entity)?.fields.get(field)?.type ?? ({ kind: 'text' } as const)

/** Facts as the columns have them, whatever order the ledger keeps them in. */
export const inColumnOrder = <T>(facts: Iterable<readonly [string, T]>, register: Register) => {
  const place = factsInOrder(register)
  return [...facts].toSorted(([a], [b]) => place(a) - place(b))
}

/** Lines under a heading. */
export const indented = (text: string, columns: number): readonly string[] =>
  wrapped(text, columns - INDENT.length).map((line) => INDENT + line)

export const INDENT = '    '

/** The register that a path belongs to; what another program entered may belong to none. */
export const registerFor = (path: string, { registers }: Page): Register =>
  registerOf(registers, path) ?? { ...NO_REGISTER, subject: path }

const NO_REGISTER: Omit<Register, 'subject'> = {
  id: '',
  title: { uk: '', en: '' },
  entity: '',
  columns: [],
  order: {},
  since: [],
  isView: false,
}

/** `наказ 12-к від 20.07.2026, Умовна О. О.` */
export function orderWords(order: Order | null, lang: Lang): string {
  if (order === null) return lang === 'uk' ? 'без наказу' : 'without an act'
  return `${lang === 'uk' ? 'наказ' : 'act'} ${actWords(order, lang)}`
}

/** The same in a column that is headed so. */
export function actWords({ no, date, signed_by }: Order, lang: Lang): string {
  const of = lang === 'uk' ? 'від' : 'of'
  return `${visible(no)} ${of} ${momentWords(date, lang)}, ${visible(signed_by)}`
}

/** A date or moment of the ledger for people. */
export function momentWords(moment: string, lang: Lang): string {
  if (lang === 'en') return moment
  const [day, instant] = [parseDate(moment), parseDateTime(moment)]
  if (day !== undefined) return formatDateUk(day)
  return instant === undefined ? moment : formatInstantUk(instant)
}
