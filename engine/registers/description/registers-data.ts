/**
 * The description of the registers, as data of the policies (`registers.yaml`), and a vocabulary in; the registers or
 * what is wrong with the description out.
 *
 * Which lists a court keeps, and what clerks head their columns with, is no law of the engine. Types, names and values
 * come from the vocabulary, so that a fact is described once.
 */
import type { Vocabulary, VocabularyEntity } from '../../../grammar/index.ts'
import { fields, flag, list, oneOf, type Shape, type ShapeProblem, text } from '../../time/shape.ts'
import type { ColumnData, RegisterData, RegistersData, ViewData } from './described.ts'
import { misnamed } from './description-problems.ts'
import { sharedHeadings } from './headings.ts'
import type { Column, Heading, Register, Registers } from './registers.ts'
import { entityOf } from './subject-entity.ts'

const also = { also: list(text) }
const heading = fields({ uk: text, en: text }, also)
const words: Shape = fields({ uk: text, en: text })
const names = list(text)

const column = fields(
  { field: text, uk: text, en: text },
  { ...also, required: flag, act: flag, words: fields({}, {}), refers: text },
)
/** `words` has the values of the enum for keys; which they are, the vocabulary says. */
const columnWithWords: Shape = (value, path) => {
  const { words: own, ...rest } = (value ?? {}) as Readonly<Record<string, unknown>>
  const lists = Object.entries(own ?? {})
  return [
    ...column(rest, path),
    ...lists.flatMap(([key, said]) => list(text, 1)(said, `${path}/words/${key}`)),
  ]
}

const register = fields(
  { id: text, title: words, subject: text, columns: list(columnWithWords, 1) },
  {
    key: fields({ uk: text, en: text }, { ...also, from: names, same: names }),
    reference: fields({ uk: text, en: text, by: text }, also),
    order: fields({}, { no: text, date: text }),
    since: names,
    period: fields({ from: list(text, 1), until: list(text, 1) }, { unless: text }),
  },
)
const view = fields({ id: text, title: words, of: text, fields: list(text, 1) })

const DATA = fields({
  format: oneOf('zasady-registers/1'),
  common: fields({
    from: heading,
    order_no: heading,
    order_date: heading,
    signed_by: heading,
    reason: heading,
  }),
  ignored: names,
  registers: list(register, 1),
  views: list(view),
})

/** The registers, or every problem of the data: those of its form first, then the names that mean nothing. */
export function registersData(
  data: unknown,
  vocabulary: Vocabulary,
): { readonly registers: Registers } | { readonly problems: readonly ShapeProblem[] } {
  const malformed = DATA(data, '')
  if (malformed.length > 0) return { problems: malformed }
  const described = data as RegistersData
  const problems = misnamed(described, vocabulary)
  if (problems.length > 0) return { problems }
  const main = described.registers.map((one) => resolved(one, vocabulary))
  const views = described.views.map((one) => viewOf(one, main))
  const { common, ignored } = described
  const registers = { common, ignored, all: [...main, ...views] }
  const shared = registers.all.flatMap((one) =>
    sharedHeadings(one, registers).map((word) => sharedHeading(one, word)),
  )
  return shared.length > 0 ? { problems: shared } : { registers }
}

const sharedHeading = ({ id }: Register, word: string): ShapeProblem => ({
  path: `/registers/${id}`,
  message: `заголовок \`${word}\` мають два стовпчики`,
})

function resolved(data: RegisterData, vocabulary: Vocabulary): Register {
  const entity = entityOf(vocabulary, data.subject)
  if (entity === undefined) throw new Error('the description was not checked')
  const { id, title, subject, key, reference, period } = data
  return {
    id,
    title,
    subject,
    entity: entity.name.en,
    columns: data.columns.map((one) => columnOf(one, entity)),
    ...(key !== undefined && {
      key: { heading: headingOf(key), from: key.from ?? [], same: key.same ?? [] },
    }),
    ...(reference !== undefined && {
      reference: { heading: headingOf(reference), by: reference.by },
    }),
    order: data.order ?? {},
    since: data.since ?? [],
    ...(period !== undefined && { period }),
    isView: false,
  }
}

function columnOf(data: ColumnData, entity: VocabularyEntity): Column {
  const type = entity.fields.get(data.field)?.type
  if (type === undefined) throw new Error('the description was not checked')
  const said = Object.entries(data.words ?? {})
  return {
    field: data.field,
    heading: headingOf(data),
    type,
    required: data.required ?? false,
    byAct: data.act ?? false,
    words: new Map(said.flatMap(([value, own]) => own.map((word) => [word, value] as const))),
    ...(data.refers !== undefined && { refersTo: data.refers }),
  }
}

const headingOf = ({ uk, en, also: more }: Heading): Heading => ({
  uk,
  en,
  ...(more !== undefined && { also: more }),
})

/** What is required to make a subject is not asked of those who change one. */
function viewOf({ id, title, of, fields: shown }: ViewData, main: readonly Register[]): Register {
  const whole = main.find((one) => one.id === of)
  if (whole === undefined) throw new Error('the description was not checked')
  const columns = shown.flatMap((field) => whole.columns.filter((one) => one.field === field))
  return { ...whole, id, title, columns, isView: true }
}
