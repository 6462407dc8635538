/** What may stand at a place of a YAML file: the way to it in; the parts of the schema that are for it out. */
import type { Schema } from './codec.ts'
import { YAML_SCHEMA } from './schema.ts'

const DEFS = YAML_SCHEMA['$defs'] as Readonly<Record<string, Schema>>
const REFERENCE = '#/$defs/'

/** Several where the place can be one of several things; none where the way leads out of the schema. */
export function schemasAt(path: readonly (string | number)[]): readonly Schema[] {
  return path.reduce<readonly Schema[]>(
    (schemas, step) => schemas.flatMap((one) => inside(one, step).flatMap(alternatives)),
    alternatives(YAML_SCHEMA),
  )
}

/** Which of the named parts the schema of a place is: `expression`, `type`. */
export const partAt = (path: readonly (string | number)[]): string | undefined => {
  const last = path.at(-1)
  const above = schemasAt(path.slice(0, -1))
  const found = last === undefined ? [] : above.flatMap((one) => inside(one, last))
  const reference = found.find((one) => '$ref' in one)?.['$ref']
  return typeof reference === 'string' ? reference.slice(REFERENCE.length) : undefined
}

/** Keys that a map of this schema may have. */
export const keysIn = (schema: Schema): readonly string[] => Object.keys(propertiesOf(schema))

/** Words of a closed list; `true` and `false` where it is one of these. */
export function wordsIn({ enum: words, type }: Schema): readonly string[] {
  if (Array.isArray(words)) return words.map(String)
  return type === 'boolean' ? ['true', 'false'] : []
}

const propertiesOf = (schema: Schema): Readonly<Record<string, Schema>> =>
  (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>

function inside(schema: Schema, step: string | number): readonly Schema[] {
  const next =
    typeof step === 'number'
      ? schema['items']
      : (propertiesOf(schema)[step] ?? schema['additionalProperties'])
  return typeof next === 'object' && next !== null ? [next as Schema] : []
}

/** A schema with what it refers to and what it can be, each by itself. */
function alternatives(schema: Schema): readonly Schema[] {
  const reference = schema['$ref']
  const target = typeof reference === 'string' ? DEFS[reference.slice(REFERENCE.length)] : undefined
  const others = [schema['anyOf'], schema['oneOf']].flatMap((one) => (one ?? []) as Schema[])
  return [schema, ...(target ? alternatives(target) : []), ...others.flatMap(alternatives)]
}
