/** What a validator of YAML files is made from, here and in the bundle of the studio: the schema, how it is read, where each kind of file is. */
import { SCHEMA_ID, YAML_SCHEMA } from './schema.ts'
import type { FILES } from './units.ts'

export type FileKind = keyof typeof FILES

const at = (kind: FileKind): string => `${SCHEMA_ID}#/$defs/${kind}_file`

export const yamlSchemas = {
  schema: YAML_SCHEMA,
  options: { strict: true, allowUnionTypes: true, allErrors: true, verbose: true },
  kinds: { policy: at('policy'), amendment: at('amendment'), facts: at('facts') },
} as const
