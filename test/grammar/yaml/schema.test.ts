/** The schema of the YAML form: strict, closed, and the same for editors as for us. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import { expect, test } from 'vitest'
import { YAML_SCHEMA } from '../../../grammar/yaml/schema.ts'

type Part = Readonly<Record<string, unknown>>

/** Every object inside the schema. */
function parts(value: unknown): readonly Part[] {
  if (Array.isArray(value)) return value.flatMap(parts)
  if (typeof value !== 'object' || value === null) return []
  return [value as Part, ...Object.values(value).flatMap(parts)]
}

test('ajv compiles it in its strictest mode', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, validateSchema: true })
  expect(() => ajv.compile(YAML_SCHEMA)).not.toThrow()
})

test('no map takes keys that are not named, but for the facts of a test', () => {
  const maps = parts(YAML_SCHEMA).filter((part) => 'properties' in part && 'type' in part)
  expect(maps.length).toBeGreaterThan(40)
  expect(maps.filter((part) => part['additionalProperties'] !== false)).toEqual([])
})

test('every reference has its definition, and no definition is idle', () => {
  const references = parts(YAML_SCHEMA).flatMap((part) =>
    typeof part['$ref'] === 'string' ? [part['$ref'].replace('#/$defs/', '')] : [],
  )
  const defined = Object.keys(YAML_SCHEMA['$defs'] as object)
  expect(new Set(references)).toEqual(new Set(defined))
})

test('a small policy is one of the three kinds of files', () => {
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(YAML_SCHEMA)
  const policy = { form: 'rules', title: 'Правила', document: 'droh', syntax: 1, lang: 'uk' }
  expect(validate({ policy })).toBe(true)
  expect(validate({ policy, amendment: { document: 'droh', syntax: 1, lang: 'uk' } })).toBe(false)
})
