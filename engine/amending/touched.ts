/**
 * What amendments did to each clause: a policy and a day in; by clause, the last operation that touched it and its act, out.
 */
import type { Act, AmendmentUnit, CheckedPolicy, Edition } from '../../grammar/index.ts'

export interface Touch {
  readonly kind: 'add' | 'replace' | 'repeal'
  /** Absent for a draft. */
  readonly act?: Act
}

/** The last touch of every clause that an amendment in force by this edition names. */
export function touchesBy(
  { amendments }: CheckedPolicy,
  edition: Edition,
): ReadonlyMap<string, Touch> {
  const touches = new Map<string, Touch>()
  for (const unit of amendments.filter((one) => isAppliedBy(one, edition))) {
    for (const operation of unit.operations) {
      if (operation.kind === 'broken') continue
      const act = unit.approved && { act: unit.approved }
      for (const clause of operation.clauses) touches.set(clause, { kind: operation.kind, ...act })
    }
  }
  return touches
}

/** An amendment that waits for an event is in force in no edition yet. */
export function isAppliedBy(unit: AmendmentUnit, edition: Edition): boolean {
  const { effective, approved, draft } = unit
  if (effective === undefined || effective.from > edition.from) return false
  return draft !== undefined || (approved !== undefined && edition.acts.includes(approved))
}

/** How lawyers cite a clause, in the youngest edition up to this one that declares it. */
export function citationsBy(
  { editions }: CheckedPolicy,
  edition: Edition,
): ReadonlyMap<string, { readonly uk: string; readonly en?: string }> {
  const past = editions.filter(({ from }) => from <= edition.from)
  return new Map(
    past
      .flatMap(({ statements }) => statements)
      .flatMap((one) =>
        one.kind === 'clause' && one.cite ? [[one.clause, one.cite] as const] : [],
      ),
  )
}
