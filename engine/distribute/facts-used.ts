/** The facts that a rule read in, the same as canonical JSON with pointers into the document out. */
import type { Type, Vocabulary } from '../../grammar/index.ts'
import { pointersOf } from '../evaluate/reference.ts'
import type { FactRead } from '../explain/observe.ts'
import type { Known } from '../facts/value.ts'
import { valueText } from '../plan/value-text.ts'
import type { FactUsed } from '../record/manifest.ts'

/** The request's own moment is read like a fact, but stands in the manifest itself. */
const REQUEST = 'policy'

/** Each fact once; what nobody supplied is no fact. */
export function factsUsed(read: readonly FactRead[], vocabulary: Vocabulary): readonly FactUsed[] {
  const used = new Map<string, FactUsed>()
  for (const { record, field, value } of read) {
    const declared = vocabulary.entities.get(record.entity)?.fields.get(field)
    if (value === undefined || declared === undefined || record.entity === REQUEST) continue
    const [path = ''] = pointersOf(record, field)
    used.set(path, { path, value: factJson(value, declared.type) })
  }
  return [...used.values()]
}

const TIMES = new Set<Type['kind']>(['date', 'datetime', 'time'])

/** Whole numbers, truth and text stay what they are; dates and decimals are text. */
function factJson(value: Known, type: Type): unknown {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value
  if (typeof value === 'number' && !TIMES.has(type.kind)) return value
  if (!Array.isArray(value)) return valueText(value, type)
  const itemType = type.kind === 'list' ? type.of : type
  return value.map((item) => (item === undefined ? null : factJson(item as Known, itemType)))
}
