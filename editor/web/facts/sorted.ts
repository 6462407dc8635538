/** Which fields stand first in a form of facts, which behind, which last. Pure. */
import type { FormField, FormGroup } from '../../api/index.ts'
import { type Entered, placeOf } from './entered.ts'

export interface Sorted {
  readonly first: readonly FormGroup[]
  readonly others: readonly FormGroup[]
  /** What no rule reads. */
  readonly printed: readonly FormGroup[]
}

/**
 * What is needed to know of the case itself, or is filled in already, stands first; other objects, lists and the rest behind;
 * what no rule reads last. `needed`: `case/kind`; `kept`: what stands first although it has been emptied.
 */
export function sorted(
  groups: readonly FormGroup[],
  { values }: Entered,
  needed: ReadonlySet<string>,
  kept: ReadonlySet<string> = new Set(),
): Sorted {
  const isFirst = (root: string, field: string): boolean =>
    placeOf(root, field) in values ||
    kept.has(placeOf(root, field)) ||
    (root === 'case' && (field === 'id' || needed.has(placeOf(root, field))))
  const part = (wanted: (root: string, field: FormField) => boolean): readonly FormGroup[] =>
    groups
      .map((group) => ({ ...group, fields: group.fields.filter((one) => wanted(group.root, one)) }))
      .filter(({ fields }) => fields.length > 0)
  const lists = new Set(groups.filter(({ isList }) => isList).map(({ root }) => root))
  const stands = (root: string, { field }: FormField): boolean =>
    !lists.has(root) && isFirst(root, field)
  return {
    first: part(stands),
    others: part((root, field) => field.isRead && !stands(root, field)),
    printed: part((root, field) => !field.isRead && !stands(root, field)),
  }
}
