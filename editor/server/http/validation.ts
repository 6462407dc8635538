/** What a schema finds wrong with a request as remarks for people: where, and what is expected there. */
import type { FastifySchemaValidationError } from 'fastify'
import type { Remark, Text } from '../../api/index.ts'

type Found = FastifySchemaValidationError

/** `part`: body, params, querystring or headers. */
export function remarksOf(found: readonly Found[], part: string): readonly Remark[] {
  const remarks = found.filter(isTold(found)).flatMap((one) =>
    placesOf(one).map((place) => ({
      code: `request/${one.keyword}`,
      place: part === 'body' ? place : `${part}${place}`,
      message: wordsOf(one),
    })),
  )
  const seen = new Set<string>()
  return remarks.filter(({ place, code }) => {
    const name = `${place} ${code}`
    return seen.has(name) ? false : seen.add(name)
  })
}

/**
 * Of a choice either what is wrong with the way that was meant, or, where that cannot be known, the choice itself;
 * `boolean` repeats an unknown key.
 */
function isTold(all: readonly Found[]): (one: Found) => boolean {
  const choices = all
    .filter(({ keyword }) => keyword === 'anyOf')
    .map((choice) => ({ choice, meant: meantWay(choice, all) }))
  return (one) =>
    one.keyword !== 'boolean' &&
    choices.every(({ choice, meant }) => {
      if (one === choice) return meant === undefined
      const isWithin = one.schemaPath.startsWith(`${choice.schemaPath}/anyOf/`)
      return !isWithin || (meant !== undefined && isIn(one, meant))
    })
}

/** The only way whose constants are all as they should be: `kind` says which was meant. */
function meantWay({ schemaPath }: Found, all: readonly Found[]): string | undefined {
  const start = `${schemaPath}/anyOf/`
  const within = all.filter((one) => one.schemaPath.startsWith(start))
  const ways = new Set(
    within.map((one) => start + (one.schemaPath.slice(start.length).split('/')[0] ?? '')),
  )
  const fitting = [...ways].filter(
    (way) => !within.some((one) => one.keyword === 'const' && isIn(one, way)),
  )
  return fitting.length === 1 && fitting.length < ways.size ? fitting[0] : undefined
}

const isIn = ({ schemaPath }: Found, way: string): boolean =>
  schemaPath === way || schemaPath.startsWith(`${way}/`)

/** A missing or unknown key is told at its own place. */
function placesOf({ instancePath, params }: Found): readonly string[] {
  const keys = params['requiredProperties'] ?? params['additionalProperties']
  if (!Array.isArray(keys)) return [instancePath]
  return keys.map((key) => `${instancePath}/${escaped(String(key))}`)
}

/** JSON pointer, RFC 6901. */
const escaped = (key: string): string => key.replaceAll('~', '~0').replaceAll('/', '~1')

function wordsOf({ keyword, params }: Found): Text {
  const limit = String(params['limit'])
  switch (keyword) {
    case 'required':
      return { uk: 'не заповнено', en: 'is missing' }
    case 'additionalProperties':
      return { uk: 'невідомий ключ', en: 'unknown key' }
    case 'type':
      return typeWords(params['type'])
    case 'minLength':
      return {
        uk: `замало символів, потрібно щонайменше ${limit}`,
        en: `at least ${limit} characters are needed`,
      }
    case 'maxLength':
      return { uk: `забагато символів, найбільше ${limit}`, en: `at most ${limit} characters` }
    case 'minItems':
      return {
        uk: `замало елементів, потрібно щонайменше ${limit}`,
        en: `at least ${limit} items are needed`,
      }
    case 'maxItems':
      return { uk: `забагато елементів, найбільше ${limit}`, en: `at most ${limit} items` }
    case 'minimum':
      return { uk: `не менше ніж ${limit}`, en: `not less than ${limit}` }
    case 'maximum':
      return { uk: `не більше ніж ${limit}`, en: `not more than ${limit}` }
    case 'uniqueItems':
      return { uk: 'є повторення', en: 'there are repetitions' }
    case 'pattern':
    case 'format':
      return { uk: 'записано не в тому вигляді', en: 'is not in the right form' }
  }
  return choiceWords(params)
}

function choiceWords(params: Found['params']): Text {
  const { allowedValues } = params
  if (!Array.isArray(allowedValues)) return { uk: 'неприйнятне значення', en: 'is not acceptable' }
  const list = allowedValues.map(String).join(', ')
  return { uk: `можливі значення: ${list}`, en: `possible values: ${list}` }
}

const TYPES: Readonly<Record<string, Text>> = {
  string: { uk: 'потрібен текст', en: 'a text is needed' },
  integer: { uk: 'потрібне ціле число', en: 'a whole number is needed' },
  number: { uk: 'потрібне число', en: 'a number is needed' },
  boolean: { uk: 'потрібне true або false', en: 'true or false is needed' },
  array: { uk: 'потрібен список', en: 'a list is needed' },
  object: { uk: 'потрібен об’єкт', en: 'an object is needed' },
  null: { uk: 'тут нічого не має бути', en: 'nothing is expected here' },
}

const typeWords = (type: unknown): Text =>
  TYPES[String(type)] ?? { uk: 'неприйнятне значення', en: 'is not acceptable' }
