import { expect, test } from 'vitest'
import { mergeFacts } from '../../cli/merge-facts.ts'

test('the facts of a matter are added to those of the day and win over them', () => {
  const shared = {
    court: { martial_law: true },
    case: { kind: 'civil', item_type: 'new' },
    judges: [{ id: 'А' }],
  }
  const own = { case: { kind: 'criminal', id: '1' } }
  expect(mergeFacts(shared, own)).toEqual({
    court: { martial_law: true },
    case: { kind: 'criminal', item_type: 'new', id: '1' },
    judges: [{ id: 'А' }],
  })
})

test('a list is replaced as a whole, and none stays none', () => {
  expect(
    mergeFacts({ judges: [{ id: 'А' }, { id: 'Б' }], case: {} }, { judges: [], case: null }),
  ).toEqual({
    judges: [],
    case: null,
  })
})
