/** Two editions of a policy beside each other: a policy and two days in; the comparison table of the engine with both editions, out. */
import type { EditionComparison } from '../../../editor/api/index.ts'
import { answered, type Answer, refused } from '../../../editor/server/index.ts'
import { comparisonTable } from '../../../engine/index.ts'
import { shownTable } from '../change/table.ts'
import { editionRow } from './describing.ts'
import { notYet } from './edition-text.ts'
import type { PolicySource } from './sources.ts'

/** The earlier of the two stands first, in whichever order the days are given. */
export function compared(
  source: PolicySource,
  days: readonly [string, string],
): Answer<EditionComparison> {
  const { policy, entry } = source
  const [from, to] = days[0] <= days[1] ? days : [days[1], days[0]]
  const [before, after] = [from, to].map((day) =>
    policy.editions.findLast((one) => one.from <= day),
  )
  if (before === undefined || after === undefined) return notYet(source, from)
  if (before === after) return oneEdition
  return answered({
    before: editionRow(before, entry),
    after: editionRow(after, entry),
    table: shownTable(comparisonTable(policy, before, after, false)),
  })
}

const oneEdition = refused({
  code: 'policies/one-edition',
  status: 422,
  message: {
    uk: 'в обидва дні чинна та сама редакція, тож порівнювати нічого',
    en: 'on both days one and the same edition is in force, so there is nothing to compare',
  },
  help: {
    uk: 'оберіть дві різні редакції',
    en: 'choose two different editions',
  },
})
