/** The JSON Schema (draft 2020-12) that fixes the shape of the YAML form. */
import type { Schema } from './codec.ts'
import { FILES } from './units.ts'

export const SCHEMA_ID = 'urn:zasady:yaml:1'

const files = Object.values(FILES)

/** One schema for all three kinds of files; editors can use it as it is. */
export const YAML_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: SCHEMA_ID,
  title: 'Zasady policy, amendment or fact declarations',
  type: 'object',
  oneOf: files.map(({ schema }) => schema),
  $defs: Object.fromEntries(files.flatMap(({ defs }) => Object.entries(defs))),
}
