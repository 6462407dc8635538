/**
 * A cell and the type of a fact in, the value for the facts document out.
 *
 * A dash is `null` (known to be none). A blank is no value at all and does not come here.
 */
import type { Type, Vocabulary } from '../../../grammar/index.ts'
import { said, type Said, unsaid } from '../problem.ts'
import { type Cell, isNone, readable, tidy } from './cell.ts'
import { readDecimal, readInteger } from './read-number.ts'
import { readDate, readMoment, readTime, shown } from './read-time.ts'
import { readEnum, readFlag, readText } from './read-word.ts'

/** What a cell is read by. */
export interface Reading {
  readonly vocabulary: Vocabulary
  /** Words of clerks for values of an enum. */
  readonly words: ReadonlyMap<string, string>
}

/** The value, with decimals as text. */
export function readCell(cell: Cell, type: Type, reading: Reading): Said<unknown> {
  if (isNone(cell)) return said(null)
  return readKnown(typeof cell === 'string' ? readable(tidy(cell)) : cell, type, reading)
}

function readKnown(cell: Cell, type: Type, reading: Reading): Said<unknown> {
  switch (type.kind) {
    case 'boolean':
      return readFlag(cell)
    case 'text':
      return readText(cell)
    case 'date':
      return readDate(cell)
    case 'datetime':
      return readMoment(cell)
    case 'time':
      return readTime(cell)
    case 'integer':
    case 'duration':
      return readInteger(cell)
    case 'decimal':
    case 'money':
      return readDecimal(cell)
    case 'enum': {
      const entry = reading.vocabulary.enums.get(type.name)
      if (entry === undefined) throw new Error(`no enum ${type.name}`)
      return readEnum(cell, entry, reading.words)
    }
    case 'calendar':
      return readList(cell, { kind: 'date' }, reading)
    case 'list':
      return readList(cell, type.of, reading)
    case 'map':
    case 'record':
    case 'interval':
    case 'none':
    case 'unknown':
      return unsaid(
        'wrong-type',
        { uk: 'такий факт не вноситься через реєстр', en: 'such a fact is not kept in a register' },
        { uk: 'подайте його серед фактів справи', en: 'give it among the facts of the case' },
      )
  }
}

const EMPTY = { uk: 'порожньо', en: 'empty' } as const

/** The word for a list that is known to have no items. */
export const emptyList = (lang: 'uk' | 'en'): string => EMPTY[lang]

/** Items after semicolons, or commas where there are none. A whole cell may be one item with a comma in it. */
function readList(cell: Cell, of: Type, reading: Reading): Said<readonly unknown[]> {
  if (typeof cell !== 'string') return one(cell, of, reading)
  if (cell === EMPTY.uk || cell === EMPTY.en) return said([])
  const whole = of.kind === 'enum' ? one(cell, of, reading) : undefined
  if (whole?.ok === true) return whole
  const items: unknown[] = []
  for (const part of cell.split(cell.includes(';') ? ';' : ',')) {
    if (tidy(part) === '') continue
    const item = readKnown(tidy(part), of, reading)
    if (!item.ok) return item
    if (items.includes(item.value)) return twice(part)
    items.push(item.value)
  }
  return said(items)
}

function one(cell: Cell, of: Type, reading: Reading): Said<readonly unknown[]> {
  const item = readKnown(cell, of, reading)
  return item.ok ? said([item.value]) : item
}

const twice = (part: string) =>
  unsaid(
    'repeated',
    { uk: `\`${shown(tidy(part))}\` названо двічі`, en: `\`${shown(tidy(part))}\` is named twice` },
    { uk: 'лишіть одне', en: 'keep one' },
  )
