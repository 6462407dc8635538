/** Whether a list is in order: the compiled plan answers as the reference evaluator does. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Runtime } from '../../../engine/index.ts'
import { compiledRun } from '../../../engine/evaluate/compiled-run.ts'
import { compile } from '../../../engine/plan/compile/compile.ts'
import { answer, miniCourt } from '../../support/mini-court.ts'

const reference = miniCourt(`
пункт "1" обов’язково "усі" / "all"
пункт "2" обов’язково "записки" / "memos"
висновок "1" усі/all якщо упорядковано(наказ із справа.накази : наказ.підписано)
висновок "2" записки/memos
  якщо не упорядковано(наказ із справа.накази де наказ.вид = записка : наказ.підписано)`)
const compiled: Runtime = {
  ...reference,
  createRun: (ir, facts, working) => compiledRun(compile(ir), facts, working),
}

const order = fc.record(
  {
    kind: fc.constantFrom('memo', 'order', null),
    signed_on: fc.constantFrom('2026-08-20', '2026-08-21', '2026-08-22', null),
  },
  { requiredKeys: [] },
)
const facts = fc.record(
  { orders: fc.oneof(fc.array(order, { maxLength: 4 }), fc.constant(null)) },
  { requiredKeys: [] },
)

test('the compiled plan finds a list in order, or not, or open, as the reference does', () => {
  fc.assert(
    fc.property(facts, (given) => {
      expect(answer(compiled, given)).toEqual(answer(reference, given))
    }),
  )
})
