/** Words of the page of a preview that several of its parts use. */
import { decimalText, type HistoryReport, parseFraction } from '../../engine/index.ts'
import { visible } from '../../grammar/index.ts'
import type { Lang, Text } from '../text.ts'
import type { Paint } from './colour.ts'
import { momentWords } from './register-words.ts'
import { wrapped } from './width.ts'

export interface PreviewPage {
  readonly lang: Lang
  readonly columns: number
  readonly paint: Paint
  /** All judges and all changed matters. */
  readonly full: boolean
}

type Exact = HistoryReport['variation']['max']

/** With exactly so many digits; a share `scaled` by a hundred is in percent. */
export function decimals({ exact, about }: Exact, places: number, lang: Lang, scaled = 1n): string {
  const value = parseFraction(exact)
  const text =
    value === undefined
      ? (about * Number(scaled)).toFixed(places).replace('.', ',')
      : decimalText({ n: value.n * scaled, d: value.d }, places)
  return lang === 'uk' ? text : text.replace(',', '.')
}

export const percent = (value: Exact, lang: Lang): string => decimals(value, 2, lang, 100n)

/** `12,4 → 13,1`; one number where both are the same. */
export const moved = (before: string, after: string): string =>
  before === after ? before : `${before} → ${after}`

export function dayOf(moment: string, lang: Lang): string {
  return momentWords(moment.slice(0, 'yyyy-mm-dd'.length), lang)
}

/** `Вигадько (с02)`; the id alone where nobody is called so. */
export function namesIn({ judges }: HistoryReport): (id: string) => string {
  const names = new Map(judges.map(({ judge, name }) => [judge, name]))
  return (id) => {
    const name = names.get(id) ?? ''
    return visible(name === '' || name === id ? id : `${name} (${id})`)
  }
}

/** `4.3.4, 6.1.2`: without the id of the document, which stands in the head. */
export const clausesText = (clauses: readonly string[], document: string): string =>
  clauses.map((clause) => clause.replace(`${document}/`, '')).join(', ')

export const headOf = (title: Text, { lang, paint }: PreviewPage): string =>
  paint.bold(title[lang].toLocaleUpperCase('uk'))

/** A paragraph after two blanks, its further lines after four. */
export const paragraph = (text: string, { columns }: PreviewPage): string[] =>
  wrapped(text, columns - 2, '  ').map((line) => `  ${line}`)

export const rest = (count: number, { lang }: PreviewPage): string[] =>
  count <= 0
    ? []
    : [
        lang === 'uk'
          ? `  … і ще ${count} (усі — з --full)`
          : `  … and ${count} more (all with --full)`,
      ]
