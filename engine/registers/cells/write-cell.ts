/** A value of the facts document in, a cell that `read-cell.ts` reads as the same value out. */
import type { Lang, Type, Vocabulary } from '../../../grammar/index.ts'
import { formatDateUk, parseDate } from '../../time/day.ts'
import { formatInstant, formatInstantUk, parseDateTime } from '../../time/instant.ts'
import { NONE_MARK, safe } from './cell.ts'
import { emptyList, readCell } from './read-cell.ts'

/** The text of a cell; none for a fact that is not known. */
export function writeCell(value: unknown, type: Type, lang: Lang, vocabulary: Vocabulary): string {
  if (value === undefined) return ''
  if (value === null) return NONE_MARK
  if (Array.isArray(value)) {
    const of: Type = type.kind === 'list' ? type.of : { kind: 'date' }
    const items = value.map((item: unknown) => plain(item, of, lang, vocabulary))
    return items.length === 0 ? emptyList(lang) : safe(items.join('; '))
  }
  return safe(plain(value, type, lang, vocabulary))
}

function plain(value: unknown, type: Type, lang: Lang, vocabulary: Vocabulary): string {
  if (typeof value === 'boolean') return FLAGS[lang][value ? 0 : 1]
  if (typeof value !== 'string') return JSON.stringify(value)
  switch (type.kind) {
    case 'enum':
      return nameOf(value, type.name, lang, vocabulary)
    case 'date':
      return lang === 'uk' ? dateUk(value) : value
    case 'datetime':
      return lang === 'uk' ? momentUk(value, vocabulary) : value
    case 'decimal':
    case 'money':
      return lang === 'uk' ? value.replace('.', ',') : value
    case 'boolean':
    case 'text':
    case 'time':
    case 'integer':
    case 'duration':
    case 'calendar':
    case 'list':
    case 'map':
    case 'record':
    case 'interval':
    case 'none':
    case 'unknown':
      return value
  }
}

const FLAGS = { uk: ['так', 'ні'], en: ['yes', 'no'] } as const

/** A name that two values share says neither: then the code stands there. */
function nameOf(value: string, name: string, lang: Lang, vocabulary: Vocabulary): string {
  const word = vocabulary.enums.get(name)?.values.get(value)?.name[lang].replaceAll('_', ' ')
  if (word === undefined) return value
  const read = readCell(word, { kind: 'enum', name }, { vocabulary, words: new Map() })
  return read.ok && read.value === value ? word : value
}

const dateUk = (value: string): string => {
  const day = parseDate(value)
  return day === undefined ? value : formatDateUk(day)
}

/** Without seconds and offset where nothing is lost by it. */
function momentUk(value: string, vocabulary: Vocabulary): string {
  const instant = parseDateTime(value)
  if (instant === undefined) return value
  const short = formatInstantUk(instant)
  const read = readCell(short, { kind: 'datetime' }, { vocabulary, words: new Map() })
  return read.ok && read.value === formatInstant(instant) ? short : formatInstant(instant)
}
