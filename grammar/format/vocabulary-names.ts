/** The names of a checked policy, for printing its tree in either language. */
import { BUILT_INS, type Vocabulary } from '../check/index.ts'
import type { TypeRef, Unit } from '../syntax/ast.ts'
import type { Names } from './names.ts'
import { declaredIn } from './unit-scope.ts'

/**
 * Entities, fields and values from the vocabulary; definitions from the documents that the file
 * builds on: included libraries, and for an amendment the policy it changes. All canonical.
 */
export function namesOf(vocabulary: Vocabulary, others: readonly Unit[] = []): Names {
  const definitions = new Map(others.flatMap(declaredIn).map((name) => [name.en, name]))
  const builtins = new Map(BUILT_INS.map(({ name }) => [name.en, name]))
  const { entities, enums } = vocabulary
  const fieldOf = (entity: string, field: string) => entities.get(entity)?.fields.get(field)
  return {
    entity: (entity) => entities.get(entity)?.name,
    field: (entity, field) => fieldOf(entity, field)?.name,
    recordsOf: (entity, field) => recordsIn(fieldOf(entity, field)?.field.type),
    enumeration: (name) => enums.get(name)?.name,
    value: (enumeration, value) => enums.get(enumeration)?.values.get(value)?.name,
    builtin: (name) => builtins.get(name),
    definition: (name) => definitions.get(name),
  }
}

/** `records absence`, `list records absence`, `map entity judge`: the entity in it. */
function recordsIn(type: TypeRef | undefined): string | undefined {
  if (type === undefined) return undefined
  if ('of' in type) return recordsIn(type.of)
  return 'entity' in type ? type.entity : undefined
}
