/** The words of a command that changes one subject in, the row they stand for out: `judges/с02`, `surname=Вигадько`. */
import type { Vocabulary, VocabularyField } from '../../../grammar/index.ts'
import { isBlank } from '../cells/cell.ts'
import { namedBy } from '../description/headings.ts'
import { type Column, isList, type Register, type Registers } from '../description/registers.ts'
import { rowProblem, type RowProblem, said, type Said, unsaid } from '../problem.ts'
import { readRows } from './read-rows.ts'
import type { Row } from './row.ts'

/** A path of a command: its register, and how it tells the subject. */
export interface Addressed {
  readonly register: Register
  readonly path: string
  readonly named: Row['named']
  readonly key?: Row['key']
}

/**
 * `judges/с02/absences/в1`, `court`. Without the last part, `judges/с02/absences`, it is a subject to be recognised,
 * or made, by its facts.
 */
export function addressed(path: string, registers: Registers): Said<Addressed> {
  const parts = path.split('/')
  for (const register of registers.all) {
    const pattern = register.subject.split('/')
    const isOpen = parts.length === pattern.length - 1 && register.key?.from.length !== 0
    if (register.isView || !(parts.length === pattern.length || isOpen)) continue
    const fits = parts.every((part, at) =>
      pattern[at] === '*' ? part !== '' : part === pattern[at],
    )
    if (fits) return said(within(register, parts, registers))
  }
  return noSuchPlace(path, registers)
}

function within(register: Register, parts: readonly string[], registers: Registers): Addressed {
  const wanted = register.subject.split('/').length
  const column = parts.join('/')
  const key = isList(register) && parts.length === wanted ? parts.at(-1) : undefined
  const outer = namedBy(register, registers) === undefined ? undefined : parts.at(wanted - 3)
  return {
    register,
    path: column,
    named: outer === undefined ? [] : [{ as: 'code', text: outer, column }],
    ...(key !== undefined && { key: { text: key, column } }),
  }
}

/** Reads `fact=value`; facts by code, name or heading. Every fact of the vocabulary may be given, in a column or not. */
export function readWords(
  words: readonly string[],
  { register, named, key }: Addressed,
  registers: Registers,
  vocabulary: Vocabulary,
): { readonly row: Row; readonly problems: readonly RowProblem[] } {
  const pairs = words.map(pairIn)
  const malformed = words.filter((_, at) => pairs[at] === undefined).map(noPair)
  const given = pairs.filter((pair) => pair !== undefined)
  const table = [given.map(([name]) => name), given.map(([, value]) => value)]
  const whole = withAllFacts(register, vocabulary)
  const read =
    given.length === 0
      ? { rows: [], problems: [] }
      : readRows(table, whole, { ...registers, ignored: [] }, vocabulary)
  const [first] = read.rows
  const { row: _, ...told } = first ?? NOTHING_TOLD
  return {
    row: { ...told, named, ...(key !== undefined && { key }) },
    problems: [...malformed, ...read.problems.map(({ row: _row, ...problem }) => problem)],
  }
}

/** Up to the first `=` stands the fact; a value may have one itself. */
function pairIn(word: string): readonly [name: string, value: string] | undefined {
  const at = word.indexOf('=')
  return at < 1 || isBlank(word.slice(at + 1)) ? undefined : [word.slice(0, at), word.slice(at + 1)]
}

const NOTHING_TOLD: Row = { named: [], fields: new Map(), columns: new Map(), order: {} }

/** The register with a column for every fact of its subjects, each also headed with the names of the fact. */
function withAllFacts(register: Register, vocabulary: Vocabulary): Register {
  const facts = [...(vocabulary.entities.get(register.entity)?.fields.values() ?? [])]
  const columns = facts.filter(isKept).map((fact): Column => {
    const described = register.columns.find(({ field }) => field === fact.name.en) ?? plain(fact)
    const { also = [], ...heading } = described.heading
    const names = [fact.name.uk, fact.name.uk.replaceAll('_', ' '), fact.name.en]
    return { ...described, heading: { ...heading, also: [...also, ...names] } }
  })
  return { ...register, columns }
}

/** Lists of records are registers of their own; the code stands in the path. */
const isKept = ({ type, name, field }: VocabularyField): boolean =>
  type.kind !== 'record' &&
  !(type.kind === 'list' && type.of.kind === 'record') &&
  name.en !== 'id' &&
  !field.atRoot

const plain = ({ name, type }: VocabularyField): Column => ({
  field: name.en,
  heading: { uk: name.uk, en: name.en },
  type,
  required: false,
  byAct: false,
  words: new Map(),
})

const noPair = (word: string): RowProblem =>
  rowProblem(
    'not-a-pair',
    { column: word },
    { uk: 'очікується `факт=значення`', en: '`fact=value` is expected' },
    {
      uk: 'приклад: admin_post=немає; тире означає «відомо, що немає»',
      en: 'for example: admin_post=none; a dash means «known to be none»',
    },
  )

function noSuchPlace(path: string, { all }: Registers) {
  const places = all.filter(({ isView }) => !isView).map(({ subject }) => `\`${subject}\``)
  return unsaid(
    'no-such-subject',
    { uk: `у реєстрах немає місця \`${path}\``, en: `the registers have no place \`${path}\`` },
    {
      uk: `місця: ${places.join(', ')}; замість * — код`,
      en: `places: ${places.join(', ')}; in place of * a code`,
    },
  )
}
