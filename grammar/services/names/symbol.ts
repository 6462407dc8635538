/** What a name in a text stands for. Two places speak of one thing when the keys of their symbols are equal. */
import type { Name } from '../../source/text.ts'

/** Everything here is by canonical (English) names. */
export type NamedThing =
  | { readonly kind: 'entity' | 'enum' | 'function' | 'document'; readonly name: string }
  | { readonly kind: 'fact'; readonly entity: string; readonly name: string }
  | { readonly kind: 'value'; readonly enum: string; readonly name: string }
  | {
      readonly kind: 'definition' | 'weight' | 'sample' | 'rule' | 'condition'
      readonly document: string
      readonly name: string
    }
  | { readonly kind: 'reading' | 'clause'; readonly document: string; readonly name: string }
  | {
      readonly kind: 'variable'
      readonly path: string
      /** Where what binds it begins: two loops may call their variables alike. */
      readonly at: number
      readonly name: string
      readonly names: Name
    }

export function keyOf(thing: NamedThing): string {
  switch (thing.kind) {
    case 'entity':
    case 'enum':
    case 'function':
    case 'document':
      return `${thing.kind} ${thing.name}`
    case 'fact':
      return `fact ${thing.entity}.${thing.name}`
    case 'value':
      return `value ${thing.enum}.${thing.name}`
    case 'definition':
    case 'weight':
    case 'sample':
    case 'rule':
    case 'condition':
    case 'reading':
    case 'clause':
      return `${thing.kind} ${thing.document}/${thing.name}`
    case 'variable':
      return `variable ${thing.path}:${thing.at}`
  }
}
