/**
 * Where the fields of a form stand while somebody fills it in: a field once shown keeps its place, so that no answer of the
 * server takes it away from under the hands. What comes to be needed is added after the others; never out of the part behind
 * while that is open, where it may be the very field that is being filled in.
 */
import { useState } from 'react'
import type { FormGroup } from '../../api/index.ts'
import { type Entered, placeOf } from './entered.ts'
import { type Sorted, sorted, wantedFirst } from './sorted.ts'

export interface Standing extends Sorted {
  /** Some of what stands first has no reason to any more. */
  readonly hasSpare: boolean
  /** At the wish of whoever fills it in. */
  readonly takeSpareAway: () => void
  readonly onMoreToggle: (isOpen: boolean) => void
}

export function useStanding(
  groups: readonly FormGroup[],
  entered: Entered,
  needed: ReadonlySet<string>,
): Standing {
  const wanted = wantedFirst(groups, entered, needed)
  const [first, setFirst] = useState(wanted)
  const [isMoreOpen, setIsMoreOpen] = useState(false)
  const added = isMoreOpen ? [] : wanted.filter((place) => !first.includes(place))
  if (added.length > 0) setFirst([...first, ...added])
  const standing = sorted(groups, first)
  return {
    ...standing,
    hasSpare: standing.first.some(({ root, fields }) =>
      fields.some(({ field }) => !wanted.includes(placeOf(root, field))),
    ),
    takeSpareAway: () => setFirst(wanted),
    onMoreToggle: setIsMoreOpen,
  }
}
