/** The YAML form of declarations of facts. */
import type { EntityDeclaration, EnumDeclaration, EnumValue, Field } from '../syntax/ast.ts'
import { flag, list, named, optional, record, required, type Codec, type Writer } from './codec.ts'
import { expression, value } from './expressions.ts'
import { type } from './parts.ts'
import { entityName, name, text, valueName } from './words.ts'

export const field: Codec<Field> = named('field', () =>
  record<Field>(
    {
      name: required(name),
      type: required(type),
      label: required(text),
      atRoot: flag(),
      changeable: flag(),
      references: optional(entityName, 'refers_to'),
      unlessSupplied: optional(value),
      derived: optional(expression),
    },
    { line: true },
  ),
)

const enumValue = record<EnumValue>(
  { name: required(valueName), label: required(text) },
  { line: true },
)

export const enumDeclaration: Codec<EnumDeclaration> = record<EnumDeclaration>(
  { name: required(name), values: required(list(enumValue)) },
  { kind: 'enum', line: true },
)

/** Inside an entity a computed field names its neighbours without a dot. */
export function ofRecord({ scope }: Writer, record: string): Writer {
  return { scope: { ...scope, record } }
}

export const entityDeclaration: Codec<EntityDeclaration> = record<EntityDeclaration>(
  { name: required(name), label: required(text), fields: required(list(field)) },
  {
    kind: 'entity',
    line: true,
    inner: { of: ['fields'], writer: ({ name: { en } }, writer) => ofRecord(writer, en) },
  },
)
