/** When the compiled plan takes over, and what happens where it may not. */
import { expect, test, vi } from 'vitest'
import { adaptiveRun, evaluation, lower, prepare, referenceRun } from '../../../engine/index.ts'
import type { Prepared } from '../../../engine/index.ts'
import { miniCourt } from '../../support/mini-court.ts'

const court = miniCourt(`
пункт "1" обов’язково "розподіл" / "draw"
пункт "2" обов’язково "робота" / "work"
автоматизований розподіл "1" загальний/general
  серед суддів, у яких
    працює_тут/works_here "2" : суддя.працює
  якщо учасників немає то зупинити "1"
`)

/** A request with an edition of its own, since the engine remembers how often an edition was asked. */
function prepared(): Prepared {
  const judges = [
    { id: 'А', surname: 'А', works: true },
    { id: 'Б', surname: 'Б' },
  ]
  const facts = { judges, case: { id: 'c' } }
  const made = prepare(court, { id: 'q', policy: 'mini', as_of: '2026-09-01', facts })
  if (made.kind !== 'prepared') throw new Error(JSON.stringify(made.problems))
  return { ...made, ir: lower(made.loaded.policy, made.edition) }
}

const answers = ({ ir, facts, working }: Prepared, times: number) =>
  Array.from({ length: times }, () => evaluation(adaptiveRun(ir, facts, working)))

test('the answers stay the same when the plan takes over', () => {
  const one = prepared()
  const expected = evaluation(referenceRun(one.ir, one.facts, one.working))
  expect(answers(one, 30)).toEqual(Array.from({ length: 30 }, () => expected))
})

test('where no code may be generated, the reference evaluator goes on', () => {
  const one = prepared()
  const expected = evaluation(referenceRun(one.ir, one.facts, one.working))
  const forbidden = vi.fn<() => void>(function forbidden() {
    throw new EvalError('code generation from strings disallowed for this context')
  })
  vi.stubGlobal('Function', forbidden)
  try {
    expect(answers(one, 30).at(-1)).toEqual(expected)
    expect(forbidden).toHaveBeenCalledOnce()
  } finally {
    vi.unstubAllGlobals()
  }
})
