/**
 * Matters as a table: the facts that a document reads in; a column for each, described as the registers describe theirs, out.
 *
 * So one reader reads both (`readRows` of the engine), with its spellings, dates, decimal commas and its messages.
 */
import type { Register, Registers } from '../../../engine/index.ts'
import type { FormGroup } from '../../../editor/api/index.ts'
import type { Vocabulary, VocabularyField } from '../../../grammar/index.ts'
import { placeOf } from './fields.ts'
import type { Both } from './texts.ts'

type Column = Register['columns'][number]

export interface BatchColumns {
  readonly register: Register
  readonly registers: Registers
  /** Columns whose values are judges, by name or code. */
  readonly judges: ReadonlySet<string>
}

/** Stands beside the facts of a matter: by which document, where a court has several. */
export const DOCUMENT = 'document'

export function batchColumns(
  groups: readonly FormGroup[],
  vocabulary: Vocabulary,
  hasDocuments: boolean,
): BatchColumns {
  const facts = groups
    .filter(({ isList }) => !isList)
    .flatMap(({ root, label, fields }) =>
      fields.flatMap((asked) => {
        const entity = vocabulary.entities.get(root)
        const fact = [...(entity?.fields.values() ?? [])].find(
          ({ name }) => name.en === asked.field,
        )
        return fact === undefined ? [] : [{ root, group: label, asked, fact }]
      }),
    )
  const labels = facts.map(({ asked }) => asked.label.uk)
  const isShared = (label: string): boolean => labels.indexOf(label) !== labels.lastIndexOf(label)
  const columns = facts.map(({ root, group, asked, fact }) => {
    const { label } = asked
    const heading = isShared(label.uk)
      ? { uk: `${group.uk}: ${label.uk}`, en: `${group.en}: ${label.en}` }
      : label
    return columnOf(placeOf(root, asked.field), heading, fact)
  })
  const document = columnOf(DOCUMENT, { uk: 'Засади', en: 'Policy' })
  const register = registerOf(hasDocuments ? [...columns, document] : columns)
  const judges = facts.filter(({ asked }) => asked.type === 'judge')
  return {
    register,
    registers: { common: COMMON, ignored: [], all: [register] },
    judges: new Set(judges.map(({ root, asked }) => placeOf(root, asked.field))),
  }
}

const columnOf = (field: string, { uk, en }: Both, fact?: VocabularyField): Column => ({
  field,
  heading: {
    uk: capital(uk),
    en: capital(en),
    ...(fact !== undefined && {
      also: [fact.name.uk, fact.name.uk.replaceAll('_', ' '), fact.name.en],
    }),
  },
  type: fact?.type ?? { kind: 'text' },
  required: false,
  byAct: false,
  words: new Map(),
})

const capital = (text: string): string =>
  `${text.slice(0, 1).toLocaleUpperCase('uk')}${text.slice(1)}`

const registerOf = (columns: readonly Column[]): Register => ({
  id: 'matters',
  title: { uk: 'Надходження', en: 'Intake' },
  subject: 'matter',
  entity: 'case',
  columns,
  order: {},
  since: [],
  isView: false,
})

/** What stands in every table besides facts: the moment, the act that allows a repeat distribution, a note that nobody reads. */
const COMMON: Registers['common'] = {
  from: { uk: 'Мить розподілу', en: 'Moment of the draw' },
  order_no: { uk: 'Акт про повторний розподіл: номер', en: 'Repeat act: number' },
  order_date: { uk: 'Акт про повторний розподіл: дата', en: 'Repeat act: date' },
  signed_by: { uk: 'Акт про повторний розподіл: підписав', en: 'Repeat act: signed by' },
  reason: { uk: 'Примітка', en: 'Note' },
}
