import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ordered } from '../../../engine/plan/list-operations.ts'
import type { Value } from '../../../engine/facts/value.ts'

const DATE = { kind: 'date' } as const

/** All that the list may turn out to be when its unknown values become known. */
function completions(values: readonly Value[]): readonly (readonly Value[])[] {
  return values.reduce<readonly (readonly Value[])[]>(
    (lists, value) =>
      lists.flatMap((list) =>
        (value === undefined ? POSSIBLE : [value]).map((one) => [...list, one]),
      ),
    [[]],
  )
}
const POSSIBLE = [null, 0, 1, 2, 3, 4]

function isSorted(values: readonly Value[]): boolean {
  const days = values.filter((value) => typeof value === 'number')
  return days.join() === days.toSorted((a, b) => a - b).join()
}

const values = fc.array(fc.constantFrom<Value>(undefined, null, 1, 2, 3), { maxLength: 5 })

test('an order is decided exactly when it is the same however the unknown values turn out', () => {
  fc.assert(
    fc.property(values, (list) => {
      const answers = new Set(completions(list).map(isSorted))
      const [only] = answers
      expect(ordered(list, DATE)).toBe(answers.size === 1 ? only : undefined)
    }),
  )
})
