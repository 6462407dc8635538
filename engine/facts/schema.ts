/**
 * The JSON Schema of the facts document, derived from the vocabulary of a policy.
 *
 * A newcomer's fact is declared in the policies only; the schema follows. Every value may be
 * `null` (known to be none) but an element of a list; every object may say when it was entered.
 */
import type { Type, Vocabulary, VocabularyEntity, VocabularyField } from '../../grammar/index.ts'
import { isOneOrMany, listedEntity, type Layout } from './layout.ts'

/** A JSON Schema, draft-07, as plain data. */
export type Schema = Readonly<Record<string, unknown>>

/** The largest whole number that every reader of JSON keeps exact. */
const MOST = Number.MAX_SAFE_INTEGER

/** The schema of a whole document. */
export function schemaOf({ vocabulary, objects, lists }: Layout): Schema {
  const rootLists = [...lists].map(([key, field]) => [key, listSchema(field, vocabulary)])
  const rootObjects = [...objects.keys()].map((key) => [key, orNone(reference(key))])
  const definitions = [...vocabulary.entities].map(([name, entity]) => [
    name,
    objectSchema(name, entity, vocabulary),
  ])
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'object',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries([...rootObjects, ...rootLists]),
    definitions: Object.fromEntries(definitions),
  }
}

const reference = (entity: string): Schema => ({ $ref: `#/definitions/${entity}` })

/** The same, or `null`. */
function orNone(schema: Schema): Schema {
  if ('enum' in schema) return { ...schema, enum: [...(schema['enum'] as unknown[]), null] }
  if (typeof schema['type'] === 'string') return { ...schema, nullable: true }
  if (Array.isArray(schema['type']))
    return { ...schema, type: [...(schema['type'] as unknown[]), 'null'] }
  return unless('null', schema)
}

/** Anything of this JSON type passes; all else must fit the schema. */
const unless = (type: string, schema: Schema): Schema => ({ if: { not: { type } }, then: schema })

function objectSchema(name: string, { fields }: VocabularyEntity, vocabulary: Vocabulary): Schema {
  const own = [...fields.values()].filter(({ field }) => !field.atRoot)
  const properties = own.map((field) => [field.name.en, fieldSchema(field, vocabulary)])
  return {
    title: 'object',
    type: 'object',
    additionalProperties: false,
    properties: {
      entered_at: orNone(DATETIME),
      ...Object.fromEntries(properties),
      ...(isJudge(name) && { id: ID }),
    },
    ...(isJudge(name) && { required: ['id'] }),
  }
}

/** The contract fixes that judges are named by their ids. */
const isJudge = (entity: string): boolean => entity === 'judge'

function listSchema(field: VocabularyField, vocabulary: Vocabulary): Schema {
  const list = orNone(valueSchema(field.type, vocabulary))
  const entity = listedEntity(field)
  if (entity === undefined || !isOneOrMany(field)) return list
  return { if: { type: 'object' }, then: reference(entity), else: list }
}

function fieldSchema(field: VocabularyField, vocabulary: Vocabulary): Schema {
  if (field.name.en === 'id') return orNone(ID)
  return orNone(isAsOf(field) ? MOMENT : valueSchema(field.type, vocabulary))
}

/** The moment of the request may be written as in the request: a date or a date-time. */
const isAsOf = ({ owner, name }: VocabularyField): boolean =>
  owner === 'policy' && name.en === 'as_of'

const ID: Schema = { title: 'id', type: 'string', minLength: 1 }
const DATE: Schema = { title: 'date', type: 'string', format: 'date' }
const DATETIME: Schema = { title: 'datetime', type: 'string', format: 'datetime' }
const MOMENT: Schema = { title: 'datetime', type: 'string', format: 'moment' }

function valueSchema(type: Type, vocabulary: Vocabulary): Schema {
  switch (type.kind) {
    case 'boolean':
      return { title: 'boolean', type: 'boolean' }
    case 'text':
      return { title: 'text', type: 'string' }
    case 'date':
      return DATE
    case 'datetime':
      return DATETIME
    case 'time':
      return { title: 'time', type: 'string', format: 'time' }
    case 'integer':
    case 'duration':
      return { title: 'integer', type: 'integer', minimum: -MOST, maximum: MOST }
    case 'decimal':
    case 'money':
      return { title: 'decimal', type: ['string', 'number'], format: 'decimal', exact: true }
    case 'enum':
      return { title: 'enum', enum: [...(vocabulary.enums.get(type.name)?.values.keys() ?? [])] }
    case 'record':
      return reference(type.entity)
    case 'calendar':
      return { title: 'list', type: 'array', items: DATE }
    case 'list':
      return { title: 'list', type: 'array', items: valueSchema(type.of, vocabulary) }
    case 'map': {
      const additionalProperties = orNone(valueSchema(type.of, vocabulary))
      return { title: 'object', type: 'object', additionalProperties }
    }
    case 'interval':
    case 'none':
    case 'unknown':
      return {}
  }
}
