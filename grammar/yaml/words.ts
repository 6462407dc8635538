/** The small parts of the YAML form: names, texts, clauses, dates, references. */
import type { DateLiteral, Range } from '../syntax/ast.ts'
import type { Diagnostic } from '../source/diagnostic.ts'
import type { Lang, Name, Text } from '../source/text.ts'
import { parseExpression } from '../syntax/parse.ts'
import { range as rangeText } from '../format/parts.ts'
import {
  entityWord,
  enumerationWord,
  fieldWord,
  referenceWord,
  type Scope,
} from '../format/names.ts'
import { isRealDate, isRealTime } from '../syntax/literals.ts'
import {
  list,
  scalarOut,
  string,
  textOf,
  type Codec,
  type Out,
  type Reader,
  type Schema,
} from './codec.ts'
import { yamlMessages } from './messages.ts'
import { at, type Tree } from './tree.ts'

/** Letters, digits and `_`; an apostrophe between letters. */
export const WORD = "^[\\p{L}][\\p{L}\\p{M}\\p{N}_]*(?:['’ʼ][\\p{L}][\\p{L}\\p{M}\\p{N}_]*)*$"

/** A word that an author gave, in one spelling: NFC and one kind of apostrophe. */
export function spelled(word: string): string {
  return word.normalize('NFC').replace(/['ʼ]/g, '’')
}

/** A sentence of an author on one line: a folded or literal block has line ends that mean nothing. */
function onOneLine(text: string): string {
  const plain = text.normalize('NFC')
  return /[\r\n]/.test(plain) ? plain.trim().replace(/\s*[\r\n]\s*/g, ' ') : plain
}

// ---------------------------------------------------------------- texts and names

/** Free text; never more than one line. */
export const sentence: Codec<string> = { ...string(), read: (tree) => onOneLine(textOf(tree)) }

/** `"українською"`, or both languages as `{uk, en}`. */
export const text: Codec<Text> = {
  schema: pair({ type: 'string' }, ['uk']),
  defs: {},
  read(tree) {
    const uk = at(tree, 'uk')
    const en = at(tree, 'en')
    if (uk === undefined) return { uk: onOneLine(textOf(tree)) }
    return { uk: onOneLine(textOf(uk)), ...(en !== undefined && { en: onOneLine(textOf(en)) }) }
  },
  write: ({ uk, en }) => (en === undefined ? scalarOut(uk) : both(uk, en)),
}

/** A name in both languages as `{uk, en}`, or one word for both. */
export const name: Codec<Name> = nameOf({ type: 'string', pattern: WORD })
/** The name of a value of an enum may be any text (`2.6.b1`). */
export const valueName: Codec<Name> = nameOf({ type: 'string', minLength: 1 })

function nameOf(schema: Schema): Codec<Name> {
  return {
    schema: pair(schema, ['uk', 'en']),
    defs: {},
    read(tree, reader) {
      const [uk, en] = [at(tree, 'uk') ?? tree, at(tree, 'en') ?? tree]
      const halves =
        uk === en
          ? [[uk, reader.lang] as const]
          : ([
              [uk, 'uk'],
              [en, 'en'],
            ] as const)
      for (const [half, lang] of halves) reader.report(...remarksOnWord(half, lang))
      return { uk: spelled(textOf(uk)), en: spelled(textOf(en)) }
    },
    write: ({ uk, en }) => (uk === en ? scalarOut(uk) : both(uk, en)),
  }
}

/** What the language asks of every word: one script, more than one letter. */
function remarksOnWord(tree: Tree, lang: Lang): readonly Diagnostic[] {
  const { diagnostics } = parseExpression(textOf(tree), lang)
  return diagnostics
    .filter(({ code }) => code.startsWith('lex/') && new RegExp(WORD, 'u').test(textOf(tree)))
    .map((one) => ({ ...one, span: tree.span }))
}

function pair(half: Schema, needed: readonly string[]): Schema {
  return {
    ...half,
    type: ['string', 'object'],
    properties: { uk: half, en: half },
    required: needed,
    additionalProperties: false,
  }
}

function both(uk: string, en: string): Out {
  return {
    kind: 'map',
    entries: [
      ['uk', scalarOut(uk)],
      ['en', scalarOut(en)],
    ],
  }
}

// ---------------------------------------------------------------- clauses and codes

/** The id of a clause, without the document. */
export const clause: Codec<string> = string({ minLength: 1 })
export const clauses: Codec<readonly string[]> = list(clause, { minItems: 1 })
export const code: Codec<string> = {
  ...string({ pattern: WORD }),
  read: (tree) => spelled(textOf(tree)),
}
export const codes: Codec<readonly string[]> = list(code)

// ---------------------------------------------------------------- references to names

type WordOf = (scope: Scope, canonical: string) => string

/** A name that is declared elsewhere; the scope says how it is written. */
function reference(wordOf: WordOf): Codec<string> {
  return { ...code, write: (value, { scope }) => scalarOut(wordOf(scope, value)) }
}

export const entityName = reference(entityWord)
export const enumName = reference(enumerationWord)
export const ruleName = reference(referenceWord)

/** The key of a fact in the entity that is being written. */
export function factKey(scope: Scope, entity: string | undefined, field: string): string {
  return fieldWord(scope, entity, field)
}

// ---------------------------------------------------------------- dates and ranges

const DAY = '\\d{4}-\\d{2}-\\d{2}'

/** An ISO day that the calendar has. */
export const day: Codec<string> = {
  ...string({ pattern: `^${DAY}$` }),
  read(tree, reader) {
    const iso = textOf(tree)
    if (!isRealDate(iso)) reportDate(tree, reader)
    return iso
  },
}

/** A day, or a day and a time in Kyiv: `2026-03-11`, `2026-03-11 10:00`. */
export const moment: Codec<DateLiteral> = {
  ...string({ pattern: `^${DAY}([ T]\\d{2}:\\d{2})?$` }),
  read(tree, reader) {
    const [iso = '', time] = textOf(tree).split(/[ T]/)
    if (!isRealDate(iso) || (time !== undefined && !isRealTime(time))) reportDate(tree, reader)
    const { span } = tree
    return time === undefined
      ? { kind: 'date', value: iso, span }
      : { kind: 'datetime', value: `${iso}T${time}`, span }
  },
  write: ({ value }) => scalarOut(value.replace('T', ' ')),
}

function reportDate(tree: Tree, reader: Reader): void {
  reader.report(yamlMessages.report('yaml/impossible-date', tree.span, { word: textOf(tree) }))
}

/** `< 5`, `<= 5`, `5..13`, `>= 14`, `> 14`, `7`. */
export const range: Codec<Range> = {
  ...string(),
  schema: { type: ['string', 'integer'], pattern: '^(\\d+|\\d+\\.\\.\\d+|(<|<=|>|>=) ?\\d+)$' },
  read: (tree) => ({ ...bounds(textOf(tree)), span: tree.span }),
  write: (value) => scalarOut(rangeText(value)),
}

function bounds(written: string): { readonly from?: number; readonly to?: number } {
  const [, sign = '', digits = '', end = digits] =
    /^([<>]=?)? ?(\d+)(?:\.\.(\d+))?$/.exec(written) ?? []
  const bound = Number(digits)
  switch (sign) {
    case '<':
      return { to: bound - 1 }
    case '<=':
      return { to: bound }
    case '>':
      return { from: bound + 1 }
    case '>=':
      return { from: bound }
    default:
      return { from: bound, to: Number(end) }
  }
}
