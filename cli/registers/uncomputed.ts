/**
 * Cells of a workbook that hold no value though something is written there: an error of a formula, or a formula that no
 * program has computed yet. The bytes of the file in; places and what to show in them out (ECMA-376, 18.3.1.4).
 *
 * The library that reads the cells takes them for blank; a blank tells the register nothing, so they must not become one.
 */
import { type ArchivePart, archiveParts, textOfPart } from './archive.ts'

export interface Uncomputed {
  /** From 0. */
  readonly row: number
  readonly column: number
  /** `#N/A`, or the formula as people see it: `=B2+1`. */
  readonly text: string
}

/** Of the first sheet; none where the file cannot be taken apart, which its reader says. */
export function uncomputedCells(bytes: Uint8Array, most: number): readonly Uncomputed[] {
  const parts = new Map((archiveParts(bytes) ?? []).map((part) => [part.name, part]))
  const text = (name: string): string => textIn(parts.get(name), bytes, most)
  const target = firstSheet(text('xl/workbook.xml'), text('xl/_rels/workbook.xml.rels'))
  return target === undefined ? [] : [...text(target).matchAll(CELL)].flatMap(uncomputed)
}

const textIn = (part: ArchivePart | undefined, bytes: Uint8Array, most: number): string =>
  (part && textOfPart(bytes, part, most)) ?? ''

function firstSheet(workbook: string, relations: string): string | undefined {
  const sheet = /<(?:\w+:)?sheet\s[^>]*>/.exec(workbook)?.[0]
  const id = sheet === undefined ? undefined : attribute(sheet, String.raw`\w+:id`)
  const relation = (relations.match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? []).find(
    (one) => attribute(one, 'Id') === id,
  )
  const target = relation === undefined ? undefined : attribute(relation, 'Target')
  return target?.startsWith('/') === true ? target.slice(1) : target && `xl/${target}`
}

/** A cell: its attributes, and what is in it. */
const CELL = /<(?:\w+:)?c(\s[^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g

function uncomputed([, attributes = '', inside = '']: RegExpExecArray): readonly Uncomputed[] {
  const place = /^([A-Z]{1,3})(\d{1,7})$/.exec(attribute(attributes, 'r') ?? '')
  const text = textShown(attribute(attributes, 't'), inside)
  if (place === null || text === undefined) return []
  const [, letters = '', row = ''] = place
  return [{ row: Number(row) - 1, column: columnOf(letters), text }]
}

function textShown(type: string | undefined, inside: string): string | undefined {
  const value = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)</.exec(inside)?.[1]
  if (type === 'e') return value === undefined || value === '' ? '#N/A' : plain(value)
  // A computed text may be empty; a number that is computed has digits.
  if (value !== undefined && (value !== '' || type === 'str')) return undefined
  const formula = /<(?:\w+:)?f(?:\s[^>]*?)?(?:\/>|>([^<]*)<)/.exec(inside)
  return formula === null ? undefined : `=${plain(formula[1] ?? '')}`
}

const attribute = (tag: string, name: string): string | undefined => {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
  return found?.[1] ?? found?.[2]
}

/** `A` is 0, `Z` 25, `AA` 26. */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}
const plain = (text: string): string => text.replaceAll(/&\w+;/g, (name) => ENTITIES[name] ?? name)
