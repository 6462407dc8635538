/** The shape of a document: a schema and a document in, problems with named paths out. */
import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { nearest } from '../../grammar/index.ts'
import { fromNumber, parseDecimal } from '../draw/rational.ts'
import { parseDate } from '../time/day.ts'
import { parseDateTime } from '../time/instant.ts'
import { pointerById, step } from './document.ts'
import { didYouMean, problem, type FactProblem, type Words } from './problem.ts'
import type { Schema } from './schema.ts'
import { parseTime } from './time-text.ts'

export type Validate = (document: unknown) => readonly FactProblem[]

/** Validators by schema: policies share the national facts, and compiling is the slow part of loading. */
const compiled = new Map<string, Validate>()
const MOST_KEPT = 16

/** A validator for any number of documents; a schema that was compiled before is not compiled again. */
export function validator(schema: Schema): Validate {
  const key = JSON.stringify(schema)
  const validate = compiled.get(key) ?? compile(schema)
  if (compiled.size >= MOST_KEPT) compiled.clear()
  compiled.set(key, validate)
  return validate
}

function compile(schema: Schema): Validate {
  const ajv = new Ajv({ strict: true, allErrors: true, verbose: true, allowUnionTypes: true })
  ajv.addFormat('date', isDate)
  ajv.addFormat('datetime', isDateTime)
  ajv.addFormat('moment', (text: string) => isDate(text) || isDateTime(text))
  ajv.addFormat('time', (text: string) => parseTime(text) !== undefined)
  ajv.addFormat('decimal', (text: string) => parseDecimal(text) !== undefined)
  ajv.addKeyword({ keyword: 'exact', type: 'number', validate: isExact })
  const validate: ValidateFunction = ajv.compile(schema)
  return (document) => {
    if (validate(document)) return []
    return (validate.errors ?? []).flatMap((error) => toProblem(error, document))
  }
}

const isDate = (text: string): boolean => parseDate(text) !== undefined
const isDateTime = (text: string): boolean => parseDateTime(text) !== undefined

/** Whether a JSON number can be read as the decimal that was written. */
const isExact = (_: unknown, value: number): boolean => fromNumber(value) !== undefined

function toProblem(error: ErrorObject, document: unknown): readonly FactProblem[] {
  const path = pointerById(document, error.instancePath)
  const written = shown(error.data)
  const params = error.params as Readonly<Record<string, unknown>>
  switch (error.keyword) {
    case 'additionalProperties':
      return [unknownFact(path, String(params['additionalProperty']), error.parentSchema)]
    case 'enum':
      return [unknownValue(path, error.data, error.parentSchema)]
    case 'required':
      return [missingId(path)]
    case 'format':
    case 'type':
    case 'minLength':
    case 'exact':
    case 'minimum':
    case 'maximum':
      return [wrongValue(path, written, titleOf(error.parentSchema), error.keyword)]
    default:
      return []
  }
}

function unknownFact(path: string, key: string, schema: unknown): FactProblem {
  const known = Object.keys(propertiesOf(schema))
  const message = { uk: `невідомий факт \`${key}\``, en: `unknown fact \`${key}\`` }
  return problem('unknown-fact', `${path}/${step(key)}`, message, didYouMean(nearest(key, known)))
}

function unknownValue(path: string, data: unknown, schema: unknown): FactProblem {
  const allowed = isSchema(schema) && Array.isArray(schema['enum']) ? schema['enum'] : []
  const values = allowed.filter((value): value is string => typeof value === 'string')
  const message = {
    uk: `невідоме значення ${shown(data)}`,
    en: `unknown value ${shown(data)}`,
  }
  const list = values.map((value) => `\`${value}\``).join(', ')
  const near = typeof data === 'string' ? nearest(data, values) : undefined
  const help = didYouMean(near) ?? {
    uk: `допустимі значення: ${list}`,
    en: `allowed values: ${list}`,
  }
  return problem('unknown-value', path, message, help)
}

const missingId = (path: string): FactProblem =>
  problem('missing-id', path, {
    uk: 'не вказано ідентифікатор `id`',
    en: 'the identifier `id` is missing',
  })

/** What stands there is of another type, or looks right and does not exist (31 June). */
function wrongValue(path: string, written: string, title: string, keyword: string): FactProblem {
  const wanted = WANTED[title] ?? WANTED['text']
  if (keyword === 'format' && (title === 'date' || title === 'datetime')) {
    const message = {
      uk: `${written} не є датою, яка існує`,
      en: `${written} is not a date that exists`,
    }
    return problem('impossible-date', path, message, wanted && sentence(wanted))
  }
  const message = {
    uk: `очікується ${wanted?.uk ?? ''}, а не ${written}`,
    en: `${wanted?.en ?? ''} is expected, not ${written}`,
  }
  return problem('wrong-type', path, message)
}

const sentence = ({ uk, en }: Words): Words => ({ uk: `очікується ${uk}`, en: `${en} is expected` })

const WANTED: Readonly<Record<string, Words>> = {
  boolean: { uk: '`true` або `false`', en: '`true` or `false`' },
  text: { uk: 'рядок', en: 'a text' },
  id: { uk: 'непорожній рядок', en: 'a text that is not empty' },
  date: { uk: 'дата виду `рррр-мм-дд`', en: 'a date like `yyyy-mm-dd`' },
  datetime: {
    uk: 'момент часу з поясом, як `2026-08-04T09:50:00+03:00`',
    en: 'a moment with an offset, like `2026-08-04T09:50:00+03:00`',
  },
  time: { uk: 'час виду `гг:хх`', en: 'a time like `hh:mm`' },
  integer: { uk: 'ціле число', en: 'a whole number' },
  decimal: { uk: 'десяткове число, як `"1.05"`', en: 'a decimal number, like `"1.05"`' },
  enum: { uk: 'значення переліку', en: 'a value of the enum' },
  object: { uk: 'об’єкт', en: 'an object' },
  list: { uk: 'список', en: 'a list' },
}

/** The value as people wrote it, cut when it is long. */
function shown(data: unknown): string {
  const text = JSON.stringify(data) ?? ''
  return `\`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\``
}

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null

const titleOf = (schema: unknown): string => {
  const title = isSchema(schema) ? schema['title'] : undefined
  return typeof title === 'string' ? title : 'text'
}

function propertiesOf(schema: unknown): Schema {
  const properties = isSchema(schema) ? schema['properties'] : undefined
  return isSchema(properties) ? properties : {}
}
