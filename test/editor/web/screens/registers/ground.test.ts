/** What a form says of the act, the day and the reason. */
import { expect, test } from 'vitest'
import { NO_GROUND, saidAnew, saidOf } from '../../../../../editor/web/screens/registers/ground.ts'

const WRONG = {
  ...NO_GROUND,
  from: '2026-07-20',
  order_no: '12-к',
  order_date: '2026-07-20',
  signed_by: 'Умовна У. У.',
}

test('blanks are not said', () => {
  expect(saidOf({ ...NO_GROUND, order_no: '  ', reason: 'описка' })).toEqual({ reason: 'описка' })
})

test('of what stood there before nothing is said again', () => {
  expect(saidAnew({ ...WRONG, reason: 'описка' }, WRONG)).toEqual({ reason: 'описка' })
})

test('an act of which one part was changed is said whole', () => {
  expect(saidAnew({ ...WRONG, order_no: '13-к', reason: 'описка' }, WRONG)).toEqual({
    order_no: '13-к',
    order_date: '2026-07-20',
    signed_by: 'Умовна У. У.',
    reason: 'описка',
  })
})

test('another day is said without the act', () => {
  expect(saidAnew({ ...WRONG, from: '2026-07-21' }, WRONG)).toEqual({ from: '2026-07-21' })
})
