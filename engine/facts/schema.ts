/**
 * The JSON Schema of the facts document, derived from the vocabulary of a policy.
 *
 * A newcomer's fact is declared in the policies only; the schema follows. Every value may be
 * `null` (known to be none), every object may say when it was entered.
 */
import type { Type, VocabularyEntity, VocabularyField } from '../../grammar/index.ts'
import { isOneOrMany, type Layout } from './layout.ts'

/** A JSON Schema, draft-07, as plain data. */
export type Schema = Readonly<Record<string, unknown>>

/** The largest whole number that every reader of JSON keeps exact. */
const MOST = Number.MAX_SAFE_INTEGER

const DATE: Schema = { title: 'date', type: 'string', format: 'date', nullable: true }
const DATETIME: Schema = { title: 'datetime', type: 'string', format: 'datetime', nullable: true }
const MOMENT: Schema = { title: 'datetime', type: 'string', format: 'moment', nullable: true }

/** The schema of a whole document. */
export function schemaOf({ vocabulary, objects, lists }: Layout): Schema {
  const rootLists = [...lists].map(([key, field]) => [key, listSchema(field)])
  const rootObjects = [...objects.keys()].map((key) => [key, reference(key)])
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'object',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries([...rootObjects, ...rootLists]),
    definitions: Object.fromEntries(
      [...vocabulary.entities].map(([name, entity]) => [
        name,
        objectSchema(name, entity, vocabulary),
      ]),
    ),
  }
}

const reference = (entity: string): Schema => ({ $ref: `#/definitions/${entity}` })

function objectSchema(
  name: string,
  { fields }: VocabularyEntity,
  vocabulary: Layout['vocabulary'],
): Schema {
  const own = [...fields.values()].filter(({ field }) => !field.atRoot)
  const properties = own.map((field) => [field.name.en, fieldSchema(field, vocabulary)])
  return {
    title: 'object',
    type: 'object',
    nullable: true,
    additionalProperties: false,
    properties: { entered_at: DATETIME, ...Object.fromEntries(properties) },
    ...(isJudge(name) && { required: ['id'] }),
  }
}

/** The contract fixes that judges are named by their ids. */
const isJudge = (entity: string): boolean => entity === 'judge'

function listSchema(field: VocabularyField): Schema {
  const { type } = field
  const items = type.kind === 'list' && type.of.kind === 'record' ? reference(type.of.entity) : {}
  const list = { title: 'list', type: 'array', nullable: true, items }
  return isOneOrMany(field) ? { if: { type: 'array' }, then: list, else: items } : list
}

function fieldSchema(field: VocabularyField, vocabulary: Layout['vocabulary']): Schema {
  if (field.name.en === 'id') return { title: 'id', type: 'string', minLength: 1, nullable: true }
  return isAsOf(field) ? MOMENT : typeSchema(field.type, vocabulary)
}

/** The moment of the request may be written as in the request: a date or a date-time. */
const isAsOf = ({ owner, name }: VocabularyField): boolean =>
  owner === 'policy' && name.en === 'as_of'

function typeSchema(type: Type, vocabulary: Layout['vocabulary']): Schema {
  switch (type.kind) {
    case 'boolean':
      return { title: 'boolean', type: 'boolean', nullable: true }
    case 'text':
      return { title: 'text', type: 'string', nullable: true }
    case 'date':
      return DATE
    case 'datetime':
      return DATETIME
    case 'time':
      return { title: 'time', type: 'string', format: 'time', nullable: true }
    case 'integer':
    case 'duration':
      return { title: 'integer', type: 'integer', nullable: true, minimum: -MOST, maximum: MOST }
    case 'decimal':
    case 'money':
      return {
        title: 'decimal',
        type: ['string', 'number', 'null'],
        format: 'decimal',
        exact: true,
      }
    case 'enum': {
      const values = [...(vocabulary.enums.get(type.name)?.values.keys() ?? [])]
      return { title: 'enum', enum: [...values, null] }
    }
    case 'record':
      return reference(type.entity)
    case 'calendar':
      return { title: 'list', type: 'array', nullable: true, items: { ...DATE, nullable: false } }
    case 'list':
      return {
        title: 'list',
        type: 'array',
        nullable: true,
        items: typeSchema(type.of, vocabulary),
      }
    case 'map':
      return {
        title: 'object',
        type: 'object',
        nullable: true,
        additionalProperties: typeSchema(type.of, vocabulary),
      }
    case 'interval':
    case 'none':
    case 'unknown':
      return {}
  }
}
