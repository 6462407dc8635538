/** The small words of a text: dates, strings, clauses, amounts with their units. */
import type { DateLiteral, DurationLiteral } from '../syntax/ast.ts'
import type { Lang, Name, Text } from '../source/text.ts'
import { counted } from '../lexicon/units.ts'
import { word } from '../lexicon/words.ts'
import { fill, group, indent, line, words, type Doc } from './layout.ts'
import { declaredName } from './names.ts'

/** A string on one line; the quotation mark and the backslash are escaped. */
export function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, (mark) => `\\${mark}`)}"`
}

/** A name that is no word of the language (`2.6.b1`) stands in quotation marks. */
export function wordOrQuoted(name: string): string {
  return /^\p{L}[\p{L}\p{N}_’]*$/u.test(name) ? name : quoted(name)
}

/** `"uk" / "en"`: Ukrainian first in both languages. What does not fit goes two columns in, below the first. */
export function text({ uk, en }: Text): Doc {
  if (en === undefined) return quoted(uk)
  return group(quoted(uk), indent(line, '/ ', quoted(en)))
}

/** A text after its head if all of it fits there, and otherwise below it. */
export function below(head: Doc, { uk, en }: Text): Doc {
  const written = en === undefined ? quoted(uk) : group(quoted(uk), line, '/ ', quoted(en))
  return group(head, indent(line, written))
}

/** Ids of clauses, separated by commas. */
export function clauses(ids: readonly string[]): Doc {
  return commaList(ids.map(quoted))
}

/** `a, b, c`, on as few lines as it takes. */
export function commaList(docs: readonly Doc[]): Doc {
  return indent(fill(docs))
}

/** `тлумачення A01, A02`; nothing where there is none. */
export function readings(lang: Lang, codes: readonly string[]): Doc | undefined {
  if (codes.length === 0) return undefined
  return words(word('reading', lang), commaList(codes))
}

export function nameOf(lang: Lang, name: Name): Doc {
  return declaredName(lang, name)
}

/** An ISO date as people of the language write it: `04.08.2026`, `2026-08-04`. */
export function date(lang: Lang, iso: string): string {
  return lang === 'en' ? iso : iso.split('-').toReversed().join('.')
}

/** A date, a local date-time or a time of day. */
export function moment(lang: Lang, { kind, value }: DateLiteral): string {
  switch (kind) {
    case 'time':
      return value
    case 'date':
      return date(lang, value)
    case 'datetime': {
      const [day = '', time = ''] = value.split('T')
      return `${date(lang, day)} ${time}`
    }
  }
}

/** `1 робочий день`, `3 робочі дні`, `14 календарних днів`. */
export function duration(lang: Lang, { amount, unit }: DurationLiteral): string {
  return counted(amount, unit, lang)
}
