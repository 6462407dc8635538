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
 * What has a reason to stand first, in the order of the form: the number of the case, what is needed to know of the case
 * itself (`case/kind`), and whatever is filled in. Other objects and lists stand behind until then.
 */
export function wantedFirst(
  groups: readonly FormGroup[],
  { values }: Entered,
  needed: ReadonlySet<string>,
): readonly string[] {
  return groups.flatMap(({ root, isList, fields }) =>
    fields.flatMap(({ field }) => {
      const place = placeOf(root, field)
      const isNeeded = root === 'case' && (field === 'id' || needed.has(place))
      return !isList && (isNeeded || place in values) ? [place] : []
    }),
  )
}

/** `first`: places (`case/kind`) in the order in which they stand; what no rule reads stands last. */
export function sorted(groups: readonly FormGroup[], first: readonly string[]): Sorted {
  const rank = new Map(first.map((place, at) => [place, at]))
  const rankOf = ({ root, isList }: FormGroup, { field }: FormField): number =>
    (isList ? undefined : rank.get(placeOf(root, field))) ?? Infinity
  const part = (wanted: (group: FormGroup, field: FormField) => boolean): readonly FormGroup[] =>
    groups
      .map((group) => ({ ...group, fields: group.fields.filter((one) => wanted(group, one)) }))
      .filter(({ fields }) => fields.length > 0)
  const stands = (group: FormGroup, field: FormField): boolean => rankOf(group, field) < Infinity
  const inOrder = part(stands).map((group) => ({
    ...group,
    fields: group.fields.toSorted((a, b) => rankOf(group, a) - rankOf(group, b)),
  }))
  const foremost = (group: FormGroup): number =>
    Math.min(...group.fields.map((field) => rankOf(group, field)))
  return {
    first: inOrder.toSorted((a, b) => foremost(a) - foremost(b)),
    others: part((group, field) => field.isRead && !stands(group, field)),
    printed: part((group, field) => !field.isRead && !stands(group, field)),
  }
}
